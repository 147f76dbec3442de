// Expressions of news text, each with its words, TIMEX3 value and type, precision and days.
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "common/date_phrase.hpp"

using namespace dateline;

namespace {

// "words=value TYPE, precision, days" of each expression, parted by "; ".
std::string found(const std::string& text) {
    std::string shown;
    for (const DateSpan& span : find_dates(text, make_day(2020, 10, 9))) { // a Friday
        shown += (shown.empty() ? "" : "; ") + text.substr(span.begin, span.end - span.begin) + "=" +
                 span.value + " " + span.type;
        if (span.precision != MentionPrecision::none) shown += ", " + std::string(to_text(span.precision));
        if (span.range) shown += ", " + to_text(*span.range);
        if (span.unresolved) shown += ", unresolved";
    }
    return shown;
}

struct Row {
    std::string text;
    std::string expected;
};

void check(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(found(row.text) == row.expected);
    }
}

} // namespace

TEST_CASE("counted days and those named before are seen from what the text has said") {
    check({
        {"Shelling went on for an eleventh consecutive day.",
         "an eleventh consecutive day=2020-10-09 DATE, day, 2020-10-09"},
        {"The truce of 3 October held. The next day it broke.",
         "3 October=2020-10-03 DATE, day, 2020-10-03; The next day=2020-10-04 DATE, day, 2020-10-04"},
        {"They met on 3 October and again three days later.",
         "3 October=2020-10-03 DATE, day, 2020-10-03; three days later=2020-10-06 DATE, day, 2020-10-06"},
        {"They met on 3 October. That same week they parted.",
         "3 October=2020-10-03 DATE, day, 2020-10-03; That same week=2020-W40 DATE, week, 2020-09-28 to "
         "2020-10-04"},
        {"He spoke in May 1994. The following month he left.",
         "May 1994=1994-05 DATE, month, 1994-05-01 to 1994-05-31; The following month=1994-06 DATE, month, "
         "1994-06-01 to 1994-06-30"},
        {"He spoke on Tuesday, and the previous Friday she did.",
         "Tuesday=2020-10-06 DATE, day, 2020-10-06; the previous Friday=2020-10-02 DATE, day, 2020-10-02"},
        {"In 1994 the war ended. A year earlier nobody believed it.",
         "1994=1994 DATE, year, 1994-01-01 to 1994-12-31; A year earlier=1993 DATE, year, 1993-01-01 to "
         "1993-12-31"},
        {"It is due the day after tomorrow.", "the day after tomorrow=2020-10-11 DATE, day, 2020-10-11"},
        {"The day before yesterday it rained.", "The day before yesterday=2020-10-07 DATE, day, 2020-10-07"},
    });
}

TEST_CASE("what begins a sentence with the next month is seen from what was named before") {
    check({
        {"He withdrew in March 2019. The next month she was named.",
         "March 2019=2019-03 DATE, month, 2019-03-01 to 2019-03-31; The next month=2019-04 DATE, month, "
         "2019-04-01 to 2019-04-30"},
        {"It will open next month.", "next month=2020-11 DATE, month, 2020-11-01 to 2020-11-30"},
        {"On the third day he rested.", "the third day=2020-10-09 DATE"},
    });
}

TEST_CASE("weeks and weekends") {
    check({
        {"Over the weekend two people were hurt.",
         "the weekend=2020-W40-WE DATE, weekend, 2020-10-03 to 2020-10-04"},
        {"It will open next weekend.", "next weekend=2020-W42-WE DATE, weekend, 2020-10-17 to 2020-10-18"},
        {"Tuesday of last week was quiet.", "Tuesday of last week=2020-09-29 DATE, day, 2020-09-29"},
        {"The court sits in the week of October 19.",
         "the week of October 19=2020-W43 DATE, week, 2020-10-19 to 2020-10-25"},
        {"the second Tuesday in November", "the second Tuesday in November=2020-11-10 DATE, day, 2020-11-10"},
        {"the last week of March 2019",
         "the last week of March 2019=2019-W13 DATE, week, 2019-03-25 to 2019-03-31"},
    });
}

TEST_CASE("business periods and what they are compared with") {
    check({
        {"Profit rose in the third quarter from a year earlier.",
         "the third quarter=2020-Q3 DATE, quarter, 2020-07-01 to 2020-09-30; a year earlier=2019-Q3 DATE, "
         "quarter, 2019-07-01 to 2019-09-30"},
        {"Sales fell in the quarter ended July 31.", "the quarter=2020-Q2 DATE, quarter, 2020-04-01 to "
                                                     "2020-06-30; July 31=2020-07-31 DATE, day, 2020-07-31"},
        {"In fiscal 1988 it lost money.", "fiscal 1988=1988 DATE, year, 1988-01-01 to 1988-12-31"},
        {"The current fiscal year looks better.",
         "The current fiscal year=2020 DATE, year, 2020-01-01 to 2020-12-31"},
        {"this year's second quarter",
         "this year's second quarter=2020-Q2 DATE, quarter, 2020-04-01 to 2020-06-30"},
        {"the first half of 2019",
         "the first half of 2019=2019-H1 DATE, half-year, 2019-01-01 to 2019-06-30"},
        {"the last half of 1989", "the last half of 1989=1989-H2 DATE, half-year, 1989-07-01 to 1989-12-31"},
        {"Q3 2019 was good.", "Q3 2019=2019-Q3 DATE, quarter, 2019-07-01 to 2019-09-30"},
        {"the same period last year", "the same period last year=2019 DATE, year, 2019-01-01 to 2019-12-31"},
    });
}

TEST_CASE("holidays have the day of their year") {
    check({
        {"on Christmas Eve 2019", "Christmas Eve 2019=2019-12-24 DATE, day, 2019-12-24"},
        {"Easter 1998 was early.", "Easter 1998=1998-04-12 DATE, day, 1998-04-12"},
        {"last Thanksgiving", "last Thanksgiving=2019-11-28 DATE, day, 2019-11-28"},
        {"on New Year's Day", "New Year's Day=2021-01-01 DATE, day, 2021-01-01"},
        {"Ramadan was quiet.", "Ramadan=XXXX DATE"},
        {"Easter Island is far.", ""},
        {"over the summer of 2019", "the summer of 2019=2019-SU DATE, season, 2019-06-01 to 2019-08-31"},
    });
}

TEST_CASE("times of day stand on the day beside them") {
    check({
        {"at 10 p.m. Wednesday", "10 p.m. Wednesday=2020-10-07T22:00 TIME, time, 2020-10-07"},
        {"around 7:15 p.m.", "around 7:15 p.m=2020-10-09T19:15 TIME, time, 2020-10-09"},
        {"at 0530 GMT on 27 September", "0530 GMT on 27 September=2020-09-27T05:30 TIME, time, 2020-09-27"},
        {"by noon tomorrow", "noon tomorrow=2020-10-10T12:00 TIME, time, 2020-10-10"},
        {"Thursday at 3.30pm", "Thursday at 3.30pm=2020-10-08T15:30 TIME, time, 2020-10-08"},
        {"high noon came", ""},
        {"late on Thursday night", "late on Thursday night=2020-10-08TNI TIME, part of day, 2020-10-08"},
        {"until midnight on Dec. 31", "midnight on Dec. 31=2020-12-31T24:00 TIME, time, 2020-12-31"},
        {"in the early hours of Thursday", "the early hours of Thursday=2020-10-08 DATE, day, 2020-10-08"},
    });
}

TEST_CASE("amounts have a value and no days, unless they touch the day of writing") {
    check({
        {"nearly two and a half years", "nearly two and a half years=P2Y6M DURATION"},
        {"at least the past 18 months",
         "at least the past 18 months=P18M DURATION, 2019-04-10 to 2020-10-09"},
        {"more than two thousand years", "more than two thousand years=P2000Y DURATION"},
        {"12 to 18 months", "12 to 18 months=P12M DURATION"},
        {"a three-year period", "a three-year period=P3Y DURATION"},
        {"a couple of weeks", "a couple of weeks=P2W DURATION"},
        {"half an hour", "half an hour=PT30M DURATION"},
        {"1,200 days", "1,200 days=P1200D DURATION"},
        {"about two decades", "about two decades=P20Y DURATION"},
        {"a month or two", "a month or two=P1M DURATION"},
        {"for years", "years=PXY DURATION"},
        {"the next few days", "the next few days=PXD DURATION"},
    });
}

TEST_CASE("what comes again and again is a set without days") {
    check({
        {"every Thursday", "every Thursday=XXXX-WXX-4 SET"},
        {"each season", "each season=P1Y SET"},
        {"twice a week", "twice a week=P1W SET"},
        {"the daily toll", "daily=P1D SET"},
        {"every three months", "every three months=P3M SET"},
    });
}

TEST_CASE("vague references have a value and no days") {
    check({
        {"right now", "now=PRESENT_REF DATE"},
        {"in recent weeks", "recent weeks=PAST_REF DATE"},
        {"in the near future", "the near future=FUTURE_REF DATE"},
        {"in the past it was so", "the past=PAST_REF DATE"},
        {"these days", "these days=PRESENT_REF DATE"},
        {"a few years ago", "a few years ago=PAST_REF DATE"},
    });
}

TEST_CASE("modifiers belong to the expression and narrow its days") {
    check({
        {"earlier this month", "earlier this month=2020-10 DATE, month, 2020-10-01 to 2020-10-31"},
        {"later that year", "later that year=2020 DATE, year, 2020-01-01 to 2020-12-31"},
        {"by the end of the month", "the end of the month=2020-10 DATE, month, 2020-10-21 to 2020-10-31"},
        {"by year-end", "year-end=2020-12-31 DATE, day, 2020-12-31"},
        {"the late 1970s and early 1980s", "the late 1970s=197 DATE, decade, 1977-01-01 to 1979-12-31; early "
                                           "1980s=198 DATE, decade, 1980-01-01 to 1983-12-31"},
        {"the mid-1990s", "the mid-1990s=199 DATE, decade, 1994-01-01 to 1996-12-31"},
        {"the beginning of 2019", "the beginning of 2019=2019 DATE, year, 2019-01-01 to 2019-04-30"},
        {"the first nine months", "the first nine months=P9M DURATION"},
    });
}

TEST_CASE("years in words, days that do not exist") {
    check({
        {"January nineteen ninety-six",
         "January nineteen ninety-six=1996-01 DATE, month, 1996-01-01 to 1996-01-31"},
        {"the year two thousand", "the year two thousand=2000 DATE, year, 2000-01-01 to 2000-12-31"},
        {"the year 2000", "the year 2000=2000 DATE, year, 2000-01-01 to 2000-12-31"},
        {"30 February 2020", "30 February 2020=2020-02-30 DATE, day, unresolved"},
        {"on 29 February 2019", "29 February 2019=2019-02-29 DATE, day, unresolved"},
        {"Feb. 29, 2020", "Feb. 29, 2020=2020-02-29 DATE, day, 2020-02-29"},
        {"in the year 0", ""},
        {"on 31/2/2020", ""},
        {"the 2009-10 season",
         "2009=2009 DATE, year, 2009-01-01 to 2009-12-31; 10=2010 DATE, year, 2010-01-01 to 2010-12-31"},
    });
}

TEST_CASE("words of time that name no time in particular are left alone") {
    check({
        {"a singer in her late eighties", ""},
        {"In her last decade she sang.", ""},
        {"the only time of the year", ""},
        {"the magazine's Person of the Year", ""},
        {"more than in any other year", ""},
        {"the harvest of the year", "the year=2020 DATE, year, 2020-01-01 to 2020-12-31"},
    });
}

TEST_CASE("what is told as past does not lie ahead") {
    check({
        {"who has lived there since November and will move",
         "November=2019-11 DATE, month, 2019-11-01 to 2019-11-30"},
        {"He went back to work and three years later came up with a better one.",
         "three years later=2023 DATE, year, unresolved"},
        {"rose between November and September", "November=2019-11 DATE, month, 2019-11-01 to 2019-11-30; "
                                                "September=2020-09 DATE, month, 2020-09-01 to 2020-09-30"},
        {"They had left by August.", "August=2020-08 DATE, month, 2020-08-01 to 2020-08-31"},
        {"They want to be done by August.", "August=2021-08 DATE, month, 2021-08-01 to 2021-08-31"},
        {"agreed on higher output in November", "November=2020-11 DATE, month, 2020-11-01 to 2020-11-30"},
        {"He left in January.", "January=2020-01 DATE, month, 2020-01-01 to 2020-01-31"},
        {"They will meet again (see Oct. 2).", "Oct. 2=2020-10-02 DATE, day, 2020-10-02"},
        {"They will meet on March 2.", "March 2=2021-03-02 DATE, day, 2021-03-02"},
        {"He will be back three years later.", "three years later=2023 DATE, year, 2023-01-01 to 2023-12-31"},
    });
}
