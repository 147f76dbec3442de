// The date reader on hostile texts and at the ends of the calendar: no crash, no hang, nothing out of range.
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "common/dates/filter.hpp"
#include "common/dates/mentions.hpp"
#include "common/dates/publication_time.hpp"

using namespace dateline;

namespace {

const Day friday = *make_day(2020, 10, 9);

std::string repeat(const std::string& piece, std::size_t times) {
    std::string text;
    for (std::size_t i = 0; i < times; ++i)
        text += piece;
    return text;
}

// Spans in order, inside the text, without overlap; ranges closed and supported.
void check_sound(const std::string& text, std::optional<Day> published) {
    std::size_t end = 0;
    for (const DateSpan& span : find_dates(text, published)) {
        REQUIRE(span.begin >= end);
        REQUIRE(span.begin < span.end);
        REQUIRE(span.end <= text.size());
        REQUIRE_FALSE(span.value.empty());
        if (span.range) {
            REQUIRE(span.range->first <= span.range->last);
            REQUIRE(span.range->first >= first_supported_day);
            REQUIRE(span.range->last <= last_supported_day);
        }
        end = span.end;
    }
}

} // namespace

TEST_CASE("ten thousand dates in a text are all found") {
    CHECK(find_dates(repeat("27 September 2020, ", 10'000), friday).size() == 10'000);
    CHECK(find_dates(repeat("on Thursday. ", 10'000), friday).size() == 10'000);
}

TEST_CASE("long chains of date words end") {
    for (const std::string piece :
         {"27-", "27 and ", "the ", "early ", "last ", "2020-", "May ", "every ", "a few ", "twenty ",
          "end of the ", "Thursday, ", "1994/", "1 September-", "' ", "of ", "'90s ", "12:30:", "2020-10-"}) {
        CAPTURE(piece);
        check_sound(repeat(piece, 10'000), friday);
    }
}

TEST_CASE("huge runs of digits are no dates") {
    CHECK(find_dates(std::string(100'000, '9'), friday).empty());
    CHECK(find_dates("in 99999 and in " + std::string(5'000, '1') + "s", friday).empty());
    CHECK_FALSE(read_publication_time(std::string(100'000, '2')));
    CHECK_FALSE(read_date_filter(std::string(100'000, '2'), friday));
}

TEST_CASE("relative dates that leave the calendar have no range") {
    for (const std::string text :
         {"yesterday", "tomorrow", "last century", "next century", "9999 centuries ago", "9999 weeks ago",
          "last week", "next week", "on Sunday", "last Monday", "next Sunday", "last summer", "this winter",
          "the last 9999 decades", "the next 9999 years", "in October", "on 29 February", "last night"}) {
        CAPTURE(text);
        check_sound(text, first_supported_day);
        check_sound(text, last_supported_day);
        (void)read_date_filter(text, first_supported_day);
        const Result<DateRange> filter = read_date_filter(text, last_supported_day);
        if (filter) CHECK(filter->last <= last_supported_day);
    }
    const auto spans = find_dates("9999 centuries ago", friday);
    REQUIRE(spans.size() == 1);
    CHECK_FALSE(spans[0].range);
    CHECK_FALSE(find_dates("yesterday", first_supported_day).at(0).range);
}

TEST_CASE("mixed pieces of dates never give unsound spans") {
    const std::vector<std::string> pieces = {
        "27",   "September", "2020",  "-",        ",",     "of",  "the", "late",    "last",  "three",
        "days", "ago",       "1990s", "Thursday", "may",   "May", "'s",  "century", "19th",  "quarter",
        "to",   ":",         "/",     "\n\n",     "every", "a",   "few", "winter",  "night", "29",
    };
    // A fixed generator (Numerical Recipes' constants), so that a failure can be repeated.
    std::uint32_t state = 1;
    for (int round = 0; round < 2'000; ++round) {
        std::string text;
        for (int i = 0; i < 12; ++i) {
            state = state * 1664525U + 1013904223U;
            text += pieces[(state >> 16U) % pieces.size()];
            if ((state & 0x100000U) != 0) text += ' ';
        }
        CAPTURE(text);
        check_sound(text, friday);
        check_sound(text, std::nullopt);
        (void)read_date_filter(text, friday);
        (void)read_publication_time(text);
    }
}

TEST_CASE("a filter that is not text is refused") {
    for (const std::string phrase : {"\xff\xfe", "\xe2\x80", "2020\xc0", "", "   ", "..", "-", "'", "\n\n"}) {
        CAPTURE(phrase);
        const Result<DateRange> range = read_date_filter(phrase, friday);
        REQUIRE_FALSE(range);
        CHECK(range.error().kind == ErrorKind::bad_date);
    }
    CHECK_FALSE(read_publication_time("\xff\xfe"));
    CHECK_FALSE(read_publication_time("2020-10-0\xff"));
}
