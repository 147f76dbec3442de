// Dates as people write them in filters, seen from Friday, 9 October 2020.
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "common/dates/filter.hpp"

using namespace dateline;

namespace {

const Day friday = *make_day(2020, 10, 9);

struct Row {
    std::string phrase;
    std::string expected; ///< "first..last", or the message
};

std::string read(const std::string& phrase, Day today = friday) {
    const Result<DateRange> range = read_date_filter(phrase, today);
    if (!range) return range.error().message;
    return iso_day(range->first) + ".." + iso_day(range->last);
}

void check(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        CAPTURE(row.phrase);
        CHECK(read(row.phrase) == row.expected);
    }
}

} // namespace

TEST_CASE("a filter takes whole and partial ISO dates") {
    check({
        {"2020-10-09", "2020-10-09..2020-10-09"},
        {"20201009", "2020-10-09..2020-10-09"},
        {" 2020-10 ", "2020-10-01..2020-10-31"},
        {"2020", "2020-01-01..2020-12-31"},
        {"2020-02-29", "2020-02-29..2020-02-29"},
        {"2020-09-27T18:30", "2020-09-27..2020-09-27"},
        {"2020-W53", "2020-12-28..2021-01-03"},
        {"2021-W01", "2021-01-04..2021-01-10"},
    });
}

TEST_CASE("a filter takes ranges, open or closed") {
    check({
        {"2020-09-27..2020-10-10", "2020-09-27..2020-10-10"},
        {"2019..2020-03", "2019-01-01..2020-03-31"},
        {"..2020", "1000-01-01..2020-12-31"},
        {"2019..", "2019-01-01..2999-12-31"},
        {"3 October 2020 .. today", "2020-10-03..2020-10-09"},
        {"since 2019", "2019-01-01..2999-12-31"},
        {"since last week", "2020-09-28..2999-12-31"},
        {"from 2019", "2019-01-01..2999-12-31"},
        {"after 2019", "2020-01-01..2999-12-31"},
        {"before 2020-10-01", "1000-01-01..2020-09-30"},
        {"until October 2020", "1000-01-01..2020-10-31"},
        {"from 1992 to 1994", "1992-01-01..1994-12-31"},
        {"between 1992 and 1994", "1992-01-01..1994-12-31"},
        {"1992-1994", "1992-01-01..1994-12-31"},
        {"1992-94", "1992-01-01..1994-12-31"},
        {"8-10 October", "2020-10-08..2020-10-10"},
        {"September 27-October 10", "2020-09-27..2020-10-10"},
        {"September 27-October 10, 2019", "2019-09-27..2019-10-10"},
        {"Friday to Monday", "2020-10-09..2020-10-12"},
    });
}

TEST_CASE("a filter takes days and periods relative to today") {
    check({
        {"today", "2020-10-09..2020-10-09"},         {"Yesterday", "2020-10-08..2020-10-08"},
        {"tomorrow", "2020-10-10..2020-10-10"},      {"Thursday", "2020-10-08..2020-10-08"},
        {"friday", "2020-10-09..2020-10-09"},        {"saturday", "2020-10-03..2020-10-03"},
        {"on Thursday", "2020-10-08..2020-10-08"},   {"last friday", "2020-10-02..2020-10-02"},
        {"last week", "2020-09-28..2020-10-04"},     {"this week", "2020-10-05..2020-10-11"},
        {"next week", "2020-10-12..2020-10-18"},     {"last month", "2020-09-01..2020-09-30"},
        {"this year", "2020-01-01..2020-12-31"},     {"next year", "2021-01-01..2021-12-31"},
        {"3 days ago", "2020-10-06..2020-10-06"},    {"two weeks ago", "2020-09-21..2020-09-27"},
        {"10 months ago", "2019-12-01..2019-12-31"}, {"a year ago", "2019-01-01..2019-12-31"},
        {"last 7 days", "2020-10-03..2020-10-09"},   {"last 2 weeks", "2020-09-26..2020-10-09"},
        {"last 3 months", "2020-07-10..2020-10-09"},
    });
}

TEST_CASE("a filter takes names of months and seasons; without a year the latest one begun") {
    check({
        {"3 October 2020", "2020-10-03..2020-10-03"},
        {"October 3, 2020", "2020-10-03..2020-10-03"},
        {"october", "2020-10-01..2020-10-31"},
        {"november", "2019-11-01..2019-11-30"},
        {"may", "2020-05-01..2020-05-31"},
        {"may 2020", "2020-05-01..2020-05-31"},
        {"9 october", "2020-10-09..2020-10-09"},
        {"10 october", "2019-10-10..2019-10-10"},
        {"29 february", "2020-02-29..2020-02-29"},
        {"1990s", "1990-01-01..1999-12-31"},
        {"early 1990s", "1990-01-01..1993-12-31"},
        {"mid 1990s", "1994-01-01..1996-12-31"},
        {"late 1990s", "1997-01-01..1999-12-31"},
        {"autumn 2020", "2020-09-01..2020-11-30"},
        {"fall 2019", "2019-09-01..2019-11-30"},
        {"early October 2020", "2020-10-01..2020-10-10"},
        {"mid october 2020", "2020-10-11..2020-10-20"},
        {"late February 2020", "2020-02-21..2020-02-29"},
        {"third quarter of 2020", "2020-07-01..2020-09-30"},
        {"19th century", "1800-01-01..1899-12-31"},
    });
    CHECK(read("29 february", *make_day(2020, 2, 28)) == "2016-02-29..2016-02-29");
}

TEST_CASE("a filter says what is wrong with a date") {
    check({
        {"31 February", "'31 February' names a day that does not exist"},
        {"31 February 2020", "'31 February 2020' names a day that does not exist"},
        {"2019-02-29", "'2019-02-29' names a day that does not exist"},
        {"2020-13-01", "'2020-13-01' names a month that does not exist"},
        {"2020-13", "'2020-13' names a month that does not exist"},
        {"2020-10-10..2020-09-27", "the range '2020-10-10..2020-09-27' ends before it begins"},
        {"from 1994 to 1992", "the range 'from 1994 to 1992' ends before it begins"},
        {"after 2999", "'after 2999' lies outside the years 1000 to 2999"},
        {"three days", "'three days' does not say which days"},
        {"every Thursday", "'every Thursday' does not say which days"},
        {"", "a date is missing"},
        {"..", "a range needs at least one date"},
        {"foo..2020", "'foo' is not a date"},
    });
}

TEST_CASE("what is no date is refused with the accepted forms") {
    for (const std::string phrase :
         {"foo", "2020 foo", "foo 2020", "10/09/2020", "2021-W53", "0000", "0999", "99999", "3000", "2020-00",
          "2020-10-00", "199", "-5", "last", "week", "since", "2019...2020", "2020,", "now"}) {
        CAPTURE(phrase);
        const Result<DateRange> range = read_date_filter(phrase, friday);
        REQUIRE_FALSE(range);
        CHECK(range.error().kind == ErrorKind::bad_date);
        CHECK(range.error().hint.find("2020-09-27..2020-10-10") != std::string::npos);
    }
    CHECK(read_date_filter("2020-10-10..2020-09-27", friday).error().hint ==
          "write the earlier date first: 2020-09-27..2020-10-10");
}
