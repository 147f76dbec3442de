#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>

#include "common/date.hpp"
#include "common/term.hpp"

using namespace dateline;

namespace {

/// Days of a cover node, worked out from its text alone.
DateRange range_of(const std::string& node) {
    if (node.size() >= 4) {
        const auto range = read_iso_date(node);
        REQUIRE(range);
        return *range;
    }
    const std::string first = node + std::string(4 - node.size(), '0');
    const std::string last = node + std::string(4 - node.size(), '9');
    return {read_iso_date(first)->first, read_iso_date(last)->last};
}

/// Ranges of every size: days, weeks, years, centuries, and the edges of the calendar.
DateRange random_range(std::mt19937& random, Day low, Day high) {
    static constexpr int widths[] = {1, 8, 40, 400, 4000, 40000, 800000};
    std::uniform_int_distribution<Day> day(low, high);
    const Day first = day(random);
    std::uniform_int_distribution<int> width(0, widths[random() % 7]);
    const Day last = static_cast<Day>(std::min<std::int64_t>(std::int64_t{first} + width(random), high));
    return {first, last};
}

std::string joined(const std::vector<std::string>& parts) {
    std::string out;
    for (const std::string& part : parts)
        out += (out.empty() ? "" : " ") + part;
    return out;
}

/// Terms of a mention as the index holds them.
std::set<std::string> terms_of_mention(DateRange mention) {
    std::set<std::string> terms;
    for (const std::string& node : calendar_cover(mention)) {
        terms.insert(mention_term(node));
        for (const std::string& ancestor : ancestors(node))
            terms.insert(mention_ancestor_term(ancestor));
    }
    return terms;
}

/// Terms that a query for a range of mentioned dates asks for, any of which matches.
std::set<std::string> terms_of_query(DateRange query) {
    std::set<std::string> terms;
    for (const std::string& node : calendar_cover(query)) {
        terms.insert(mention_term(node));
        terms.insert(mention_ancestor_term(node));
        for (const std::string& ancestor : ancestors(node))
            terms.insert(mention_term(ancestor));
    }
    return terms;
}

} // namespace

TEST_CASE("ISO dates and partial dates are read") {
    const std::vector<std::pair<std::string, std::string>> rows{
        {"1994", "1994-01-01 1994-12-31"},       {"2020-02", "2020-02-01 2020-02-29"},
        {"1900-02", "1900-02-01 1900-02-28"},    {"2020-10-08", "2020-10-08 2020-10-08"},
        {"20201008", "2020-10-08 2020-10-08"},   {"1000", "1000-01-01 1000-12-31"},
        {"2999-12-31", "2999-12-31 2999-12-31"},
    };
    for (const auto& [text, expected] : rows) {
        CAPTURE(text);
        const auto range = read_iso_date(text);
        REQUIRE(range);
        CHECK(iso_day(range->first) + " " + iso_day(range->last) == expected);
    }
}

TEST_CASE("what is not an ISO date is not read") {
    for (const std::string text :
         {"",           "1",           "199",        "0999",      "3000",      "199x",      "-199",
          "1994-",      "1994-1",      "1994-13",    "1994-00",   "1994-05-",  "1994-05-1", "1994-05-32",
          "2019-02-29", "1900-02-29",  "1994-05-00", "1994-0512", "199405-12", "199405",    "1994-05-12 ",
          " 1994",      "1994-05-12T", "1994/05/12", "+1994",     "１９９４"}) {
        CAPTURE(text);
        CHECK_FALSE(read_iso_date(text));
    }
}

TEST_CASE("days and civil dates agree over the whole calendar") {
    CHECK(make_day(1000, 1, 1) == first_supported_day);
    CHECK(make_day(2999, 12, 31) == last_supported_day);
    CHECK(make_day(1970, 1, 1) == 0);
    CHECK_FALSE(make_day(2020, 2, 30));
    CHECK_FALSE(make_day(2020, 0, 1));
    CHECK_FALSE(make_day(2020, 1, 0));
    CHECK_FALSE(make_day(999, 12, 31));
    CHECK_FALSE(make_day(3000, 1, 1));
    CHECK_FALSE(make_day(2020, 256 + 1, 1)); // months are kept in a byte
    CHECK_FALSE(make_day(2020, 1, 256 + 1));
    std::size_t wrong = 0;
    for (Day day = first_supported_day; day <= last_supported_day; day += 7) {
        const auto date = civil(day);
        const auto back = make_day(static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                                   static_cast<unsigned>(date.day()));
        const auto read = read_iso_date(iso_day(day));
        if (back != day || !read || *read != DateRange{day, day}) ++wrong;
        if (weekday_of(day) != weekday_of(first_supported_day)) ++wrong;
    }
    CHECK(wrong == 0);
    CHECK(weekday_of(0) == 3); // 1970-01-01 was a Thursday
    CHECK(weekday_of(*make_day(2020, 10, 9)) == 4);
    CHECK(weekday_of(*make_day(1945, 5, 8)) == 1);
}

TEST_CASE("precisions have names") {
    CHECK(to_text(DatePrecision::time) == "time");
    CHECK(to_text(DatePrecision::day) == "day");
    CHECK(to_text(DatePrecision::month) == "month");
    CHECK(to_text(DatePrecision::year) == "year");
}

TEST_CASE("a range is covered by the fewest whole calendar units") {
    const std::vector<std::pair<std::string, std::string>> rows{
        {"1994-05-12 1994-05-12", "1994-05-12"},
        {"1994-01-01 1994-12-31", "1994"},
        {"1990-01-01 1999-12-31", "199"},
        {"1900-01-01 1999-12-31", "19"},
        {"1900-01-01 2000-01-01", "19 2000-01-01"},
        {"2020-09-27 2020-10-10",
         "2020-09-27 2020-09-28 2020-09-29 2020-09-30 2020-10-01 2020-10-02 2020-10-03 2020-10-04 2020-10-05 "
         "2020-10-06 2020-10-07 2020-10-08 2020-10-09 2020-10-10"},
        {"1993-12-31 1995-02-01", "1993-12-31 1994 1995-01 1995-02-01"},
        {"1989-12-01 2010-01-31", "1989-12 199 200 2010-01"},
        {"1000-01-01 2999-12-31", "10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29"},
    };
    for (const auto& [text, expected] : rows) {
        CAPTURE(text);
        const DateRange range{read_iso_date(text.substr(0, 10))->first,
                              read_iso_date(text.substr(11))->first};
        CHECK(joined(calendar_cover(range)) == expected);
    }
    CHECK(calendar_cover({last_supported_day + 1, last_supported_day + 9}).empty());
    CHECK(calendar_cover({-2'000'000'000, 2'000'000'000}).size() == 20);
}

TEST_CASE("a cover holds the days of its range and no others") {
    std::mt19937 random(3);
    std::size_t most = 0;
    for (int round = 0; round < 2000; ++round) {
        const DateRange range = random_range(random, first_supported_day, last_supported_day);
        CAPTURE(iso_day(range.first), iso_day(range.last));
        Day next = range.first;
        const std::vector<std::string> nodes = calendar_cover(range);
        for (const std::string& node : nodes) {
            const DateRange whole = range_of(node);
            REQUIRE(whole.first == next); // in order, neither gap nor overlap
            next = whole.last + 1;
        }
        REQUIRE(next == range.last + 1);
        // Two ends of 30 days, 11 months, 8 or 9 years and 9 decades, and the centuries between them.
        REQUIRE(nodes.size() <= 134);
        most = std::max(most, nodes.size());
    }
    CHECK(most > 60);
    CHECK(calendar_cover({*make_day(1001, 1, 2), *make_day(2998, 12, 30)}).size() == 134);
}

TEST_CASE("ancestors are the shorter forms, longest first") {
    CHECK(joined(ancestors("1994-05-12")) == "1994-05 1994 199 19");
    CHECK(joined(ancestors("1994-05")) == "1994 199 19");
    CHECK(joined(ancestors("1994")) == "199 19");
    CHECK(joined(ancestors("199")) == "19");
    CHECK(ancestors("19").empty());
}

TEST_CASE("terms of mentioned dates match exactly the ranges that share a day") {
    std::mt19937 random(4);
    std::size_t overlapping = 0;
    for (int round = 0; round < 20'000; ++round) {
        // Near each other half of the time, so that both outcomes are common at every scale.
        const bool near = random() % 2 == 0;
        const DateRange mention = random_range(random, first_supported_day, last_supported_day);
        const Day low = near ? std::max(first_supported_day, mention.first - 500) : first_supported_day;
        const Day high = near ? std::min(last_supported_day, mention.last + 500) : last_supported_day;
        const DateRange query = random_range(random, low, high);
        const bool expected = query.first <= mention.last && mention.first <= query.last;
        const std::set<std::string> indexed = terms_of_mention(mention);
        const std::set<std::string> asked = terms_of_query(query);
        const bool matched = std::any_of(asked.begin(), asked.end(),
                                         [&](const std::string& term) { return indexed.contains(term); });
        CAPTURE(iso_day(query.first), iso_day(query.last), iso_day(mention.first), iso_day(mention.last));
        REQUIRE(matched == expected);
        if (expected) ++overlapping;
    }
    CHECK(overlapping > 4000);
    CHECK(overlapping < 16'000);
}

TEST_CASE("encoded days keep their order") {
    const std::vector<Day> days{-2147483647 - 1, first_supported_day, -1,        0, 1, 255, 256,
                                65536,           last_supported_day,  2147483647};
    for (std::size_t i = 0; i < days.size(); ++i) {
        CAPTURE(days[i]);
        CHECK(encode_day(days[i]).size() == 4);
        CHECK(decode_day(encode_day(days[i])) == days[i]);
        if (i > 0) CHECK(encode_day(days[i - 1]) < encode_day(days[i]));
    }
    CHECK_FALSE(decode_day(""));
    CHECK_FALSE(decode_day("abc"));
    CHECK_FALSE(decode_day("abcde"));
}
