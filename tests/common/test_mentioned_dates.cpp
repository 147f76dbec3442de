// Intervals of mentioned dates: their slot, their relations, and how they are written.
#include <random>
#include <set>
#include <string>

#include <catch2/catch.hpp>

#include "common/date_phrase.hpp"
#include "common/mentioned_dates.hpp"

using namespace dateline;

namespace {

DateRange days(std::string_view first, std::string_view last) {
    return {read_iso_date(first)->first, read_iso_date(last)->last};
}

} // namespace

TEST_CASE("intervals come back from the slot in order") {
    const std::set<DateRange> ranges{days("2020-10-08", "2020-10-08"), days("1000", "2999"),
                                     days("1969-12-31", "1970-01-01")};
    const std::vector<DateRange> read = decode_ranges(encode_ranges(ranges));
    CHECK(std::set<DateRange>(read.begin(), read.end()) == ranges);
    CHECK(std::is_sorted(read.begin(), read.end()));
    CHECK(decode_ranges("").empty());
    CHECK(decode_ranges(encode_ranges(ranges).substr(0, 23)).size() == 2);
}

TEST_CASE("intervals overlap when they share a day, and lie within when none is outside") {
    const DateRange october = days("2020-10", "2020-10");
    CHECK(overlap(october, days("2020-10-31", "2020-11-30")));
    CHECK_FALSE(overlap(october, days("2020-11-01", "2020-11-30")));
    CHECK(overlap(october, days("2020", "2020")));
    CHECK(lies_within(october, october));
    CHECK(lies_within(october, days("2020", "2020")));
    CHECK_FALSE(lies_within(days("2020", "2020"), october));
    CHECK_FALSE(lies_within(days("2020-10-31", "2020-11-01"), october));
}

TEST_CASE("an interval is written as a filter would name it") {
    const auto [first, last, text] = GENERATE(table<std::string, std::string, std::string>({
        {"1994", "1994", "1994"},
        {"1990", "1993", "1990..1993"},
        {"2020-10", "2020-10", "2020-10"},
        {"2020-09", "2020-11", "2020-09..2020-11"},
        {"2020-02-29", "2020-02-29", "2020-02-29"},
        {"2020-09-27", "2020-10-10", "2020-09-27..2020-10-10"},
        {"2020-01", "2020-12", "2020"},
        {"2020-01-01", "2020-12-30", "2020-01-01..2020-12-30"},
        {"1000", "2999", "1000..2999"},
    }));
    CAPTURE(first, last);
    CHECK(reading_text(days(first, last)) == text);
}

TEST_CASE("what is written is read back as the same interval") {
    std::mt19937 random(11);
    for (int round = 0; round < 2000; ++round) {
        const auto first = static_cast<Day>(random() % 700'000) - 350'000;
        const DateRange range{first,
                              std::min<Day>(first + static_cast<Day>(random() % 800), last_supported_day)};
        const std::string text = reading_text(range);
        CAPTURE(text);
        const Result<DateRange> read = read_date_filter(text, 0);
        REQUIRE(read);
        CHECK(*read == range);
    }
}
