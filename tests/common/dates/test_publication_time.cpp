// Publication dates as sources write them.
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "common/dates/publication_time.hpp"

using namespace dateline;

namespace {

// "2020-10-09 18:30:00", or the day and its precision when there is no time.
std::string read(const std::string& text) {
    const auto time = read_publication_time(text);
    if (!time) return "nothing";
    if (time->precision != DatePrecision::time)
        return iso_day(time->day) + " " + std::string(to_text(time->precision));
    const auto two = [](std::int32_t number) {
        return std::string(number < 10 ? "0" : "") + std::to_string(number);
    };
    const std::int32_t second = time->second_of_day;
    return iso_day(time->day) + " " + two(second / 3600) + ":" + two(second / 60 % 60) + ":" +
           two(second % 60);
}

struct Row {
    std::string text;
    std::string expected;
};

void check(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(read(row.text) == row.expected);
    }
}

} // namespace

TEST_CASE("ISO publication times are read with and without time and zone") {
    check({
        {"2020-10-09", "2020-10-09 day"},
        {" 2020-10-09\n", "2020-10-09 day"},
        {"20201009", "2020-10-09 day"},
        {"2020-10", "2020-10-01 month"},
        {"2020", "2020-01-01 year"},
        {"2020-10-09T18:30:00Z", "2020-10-09 18:30:00"},
        {"2020-10-09T18:30", "2020-10-09 18:30:00"},
        {"2020-10-09 18:30:15", "2020-10-09 18:30:15"},
        {"20201009T183000Z", "2020-10-09 18:30:00"},
        {"2020-10-09T18:30:00.123456+04:00", "2020-10-09 14:30:00"},
        {"2020-10-09T01:30:00+0400", "2020-10-08 21:30:00"},
        {"2020-12-31T23:30:00-05:00", "2021-01-01 04:30:00"},
        {"2016-12-31T23:59:60Z", "2016-12-31 23:59:59"},
        {"2020-02-29T00:00:00Z", "2020-02-29 00:00:00"},
        {"2020-10-9", "2020-10-09 day"},
        {"2020.10.09", "2020-10-09 day"},
        {"2020/10", "2020-10-01 month"},
        {"2020-10-09T18Z", "2020-10-09 18:00:00"},
        {"2020-10-09T1830+02", "2020-10-09 16:30:00"},
        {"2020-10-09T24:00:00Z", "2020-10-09 day"},
    });
}

TEST_CASE("mail and newspaper forms of publication times are read") {
    check({
        {"Fri, 09 Oct 2020 18:30:00 GMT", "2020-10-09 18:30:00"},
        {"Fri, 9 Oct 2020 18:30:00 -0500", "2020-10-09 23:30:00"},
        {"Fri, 9 Oct 2020 18:30:00 EDT", "2020-10-09 22:30:00"},
        {"09 Oct 87 18:30 GMT", "1987-10-09 18:30:00"},
        {"9 October 2020", "2020-10-09 day"},
        {"9th of October 2020", "2020-10-09 day"},
        {"October 9, 2020", "2020-10-09 day"},
        {"Oct. 9, 2020 at 18:30", "2020-10-09 18:30:00"},
        {"October 9, 2020, 6:30 pm", "2020-10-09 18:30:00"},
        {"October 9, 2020 6 p.m. EDT", "2020-10-09 22:00:00"},
        {"Friday, October 9, 2020 12:15 AM", "2020-10-09 00:15:00"},
        {"October 2020", "2020-10-01 month"},
        {"26-FEB-1987 15:01:01.79", "1987-02-26 15:01:01"},
        {"26-FEB-1987 15:01:01.79\x05\x05\x05 C T f0704", "1987-02-26 15:01:01"},
        {"Fri Oct 09 2020 18:30:00 GMT+0200 (CEST)", "2020-10-09 16:30:00"},
        {"Fri, 09 Oct 2020 18:30:00 CET+0100", "2020-10-09 17:30:00"},
        {"Mar 10, 2020 The headline, Mar 10, 2020", "2020-03-10 day"},
        {"10/15/2020 6:12pm", "2020-10-15 18:12:00"},
        {"9 Oct 18:30", "nothing"},
        {"1602268200", "2020-10-09 18:30:00"},
        {"0000000000", "1970-01-01 00:00:00"},
    });
}

TEST_CASE("publication times of other languages are read") {
    check({
        {"9. Oktober 2020", "2020-10-09 day"},
        {"Freitag, 9. Oktober 2020, 18:30", "2020-10-09 18:30:00"},
        {"Freitag, den 9. Oktober 2020", "2020-10-09 day"},
        {"5. März 2014", "2014-03-05 day"},
        {"3. Jänner 2019", "2019-01-03 day"},
        {"le 3 mars 2017", "nothing"},
        {"vendredi 3 mars 2017", "2017-03-03 day"},
        {"mar. 3 mars 2017", "2017-03-03 day"},
        {"1er août 2016", "2016-08-01 day"},
        {"2020年10月9日 18:30", "2020-10-09 18:30:00"},
        {"2020년 10월 9일", "2020-10-09 day"},
        {"Freitag, 9. Oktober 2020, 18:30 Uhr MESZ", "2020-10-09 16:30:00"},
        {"9 de octubre de 2020", "2020-10-09 day"},
        {"9 ottobre 2020", "2020-10-09 day"},
        {"9 октября 2020", "2020-10-09 day"},
        {"9 Ekim 2020", "2020-10-09 day"},
        {"09.10.2020", "2020-10-09 day"},
        {"9.10.20 18:30", "2020-10-09 18:30:00"},
        {"9. 10. 2020", "2020-10-09 day"},
        {"13/10/2020", "2020-10-13 day"},
        {"Oktober 2020", "2020-10-01 month"},
        {"9.13.2020", "nothing"},
        {"31.02.2020", "nothing"},
    });
}

TEST_CASE("which number of a date is the month is told by the order") {
    CHECK_FALSE(read_publication_time("10/09/2020"));
    CHECK(iso_day(read_publication_time("10/09/2020", DateOrder::day_first)->day) == "2020-09-10");
    CHECK(iso_day(read_publication_time("10/09/2020", DateOrder::month_first)->day) == "2020-10-09");
    CHECK(iso_day(read_publication_time("10.09.2020", DateOrder::month_first)->day) == "2020-09-10");
}

TEST_CASE("the day as written is kept beside that in UTC") {
    const auto time = read_publication_time("2020-10-09T00:30:00+02:00");
    REQUIRE(time);
    CHECK(iso_day(time->day) == "2020-10-08");
    CHECK(iso_day(time->written_day) == "2020-10-09");
}

TEST_CASE("a time that cannot be read leaves the day") {
    check({
        {"2020-10-09T25:00:00", "2020-10-09 day"},
        {"2020-10-09 18:75", "2020-10-09 day"},
        {"9 October 2020, 13:30 pm", "2020-10-09 day"},
        {"9 October 2020, 18 dead", "2020-10-09 day"},
        {"2020-10-09 \x01", "2020-10-09 day"},
    });
}

TEST_CASE("what is no publication time gives nothing") {
    for (const std::string text : {"",
                                   " ",
                                   "yesterday",
                                   "today",
                                   "2020-02-31",
                                   "31 February 2020",
                                   "29 February 2019",
                                   "2020-13-01",
                                   "2020-00-10",
                                   "2020-10-00",
                                   "0000-01-01",
                                   "0 October 2020",
                                   "2020 foo",
                                   "October 2020 foo",
                                   "2020-10-09abc",
                                   "12:00",
                                   "99999",
                                   "123456789",
                                   "12345678901",
                                   "9 Foo 2020",
                                   "October 9",
                                   "9 October",
                                   "3020-01-01",
                                   "2999-12-31T23:00:00-05:00",
                                   "1000-01-01T01:00:00+05:00",
                                   "-",
                                   "Fri,",
                                   "10/09/2020"}) {
        CAPTURE(text);
        CHECK(read(text) == "nothing");
    }
}
