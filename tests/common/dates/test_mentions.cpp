// Dates in running text: where they stand, their TIMEX3 values and their days; what is no date.
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "common/dates/mentions.hpp"

using namespace dateline;

namespace {

const Day friday = *make_day(2020, 10, 9);

std::string days(const DateSpan& span) {
    if (!span.range) return "?";
    const std::string first = iso_day(span.range->first);
    return span.range->first == span.range->last ? first : first + ".." + iso_day(span.range->last);
}

// "words=value days" of each expression, parted by "; ".
std::string found(const std::string& text, std::optional<Day> published) {
    std::string shown;
    for (const DateSpan& span : find_dates(text, published)) {
        shown += (shown.empty() ? "" : "; ") + text.substr(span.begin, span.end - span.begin) + "=" +
                 span.value + " " + days(span);
    }
    return shown;
}

struct Row {
    std::string text;
    std::string expected;
};

void check(const std::vector<Row>& rows, std::optional<Day> published = friday) {
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(found(row.text, published) == row.expected);
    }
}

} // namespace

TEST_CASE("days are found however they are written") {
    check({
        {"Fighting began on 27 September 2020.", "27 September 2020=2020-09-27 2020-09-27"},
        {"On September 27, 2020, shells fell", "September 27, 2020=2020-09-27 2020-09-27"},
        {"the 27th of September 2020", "the 27th of September 2020=2020-09-27 2020-09-27"},
        {"since Sept. 27 they", "Sept. 27=2020-09-27 2020-09-27"},
        {"on September 27 the", "September 27=2020-09-27 2020-09-27"},
        {"the 2020-09-27 report", "2020-09-27=2020-09-27 2020-09-27"},
        {"at 2020-09-27T18:30:00Z.", "2020-09-27T18:30:00Z=2020-09-27T18:30:00 2020-09-27"},
        {"Updated 2020-09-27 18:30", "2020-09-27 18:30=2020-09-27T18:30 2020-09-27"},
        {"signed on 27/09/2020 there", "27/09/2020=2020-09-27 2020-09-27"},
        {"Thursday, September 24, 2020", "Thursday, September 24, 2020=2020-09-24 2020-09-24"},
        {"on 29 February 2020", "29 February 2020=2020-02-29 2020-02-29"},
        {"May 9, 1945", "May 9, 1945=1945-05-09 1945-05-09"},
        {"on 3 June in Moscow", "3 June=2020-06-03 2020-06-03"},
    });
}

TEST_CASE("a day without a year is the nearest one to the publication day") {
    const auto january = make_day(2021, 1, 4);
    check({{"on December 30", "December 30=2020-12-30 2020-12-30"}}, january);
    check({{"on January 20", "January 20=2021-01-20 2021-01-20"}}, make_day(2020, 12, 28));
    check({{"on 29 February", "29 February=2020-02-29 2020-02-29"}}, make_day(2021, 3, 1));
    check({{"talks will be held on March 1", "March 1=2021-03-01 2021-03-01"}});
}

TEST_CASE("years are found where they look like years") {
    check({
        {"in 1994 they", "1994=1994 1994-01-01..1994-12-31"},
        {"since 1988, by 2030", "1988=1988 1988-01-01..1988-12-31; 2030=2030 2030-01-01..2030-12-31"},
        {"the war (1994)", "1994=1994 1994-01-01..1994-12-31"},
        {"In 1828 the border", "1828=1828 1828-01-01..1828-12-31"},
        {"in 1492, when ships", "1492=1492 1492-01-01..1492-12-31"},
        {"in 1564 cases", ""},
        {"the 2018 election was", "2018=2018 2018-01-01..2018-12-31"},
        {"between 1992 and 1994", "1992=1992 1992-01-01..1992-12-31; 1994=1994 1994-01-01..1994-12-31"},
        {"the 1992-1994 war", "1992=1992 1992-01-01..1992-12-31; 1994=1994 1994-01-01..1994-12-31"},
        {"from 1992 to 1994", "1992=1992 1992-01-01..1992-12-31; 1994=1994 1994-01-01..1994-12-31"},
        {"in 1992-94 there", "1992=1992 1992-01-01..1992-12-31; 94=1994 1994-01-01..1994-12-31"},
        {"the 2009-10 season", "2009=2009 2009-01-01..2009-12-31; 10=2010 2010-01-01..2010-12-31"},
    });
}

TEST_CASE("numbers that are no dates are left alone") {
    const std::vector<std::string> texts = {
        "2000 people fled",      "some 1950 soldiers",
        "it cost $1994",         "it cost $ 1994",
        "\u20ac1994 each",       "\u00a31994 each",
        "up 1994 percent",       "up 1994%",
        "1,994 homes",           "1994.5 points",
        "flight 1994",           "call 555-1994",
        "call 555-1930",         "won 2-1",
        "3/4 of them",           "aged 30",
        "a 30-year-old man",     "he is three years old",
        "5.93 million",          "Boeing 1994-200",
        "the 2000-strong crowd", "room 2012",
        "1994 km away",          "more than 1950 were hurt",
        "id 20201009",           "in 5678 cases",
        "0000 and 0999",         "10/09/20",
        "item 1994:15",          "user@1994",
        "one of three",          "two quarters of it",
    };
    for (const std::string& text : texts) {
        CAPTURE(text);
        CHECK(found(text, friday).empty());
    }
}

TEST_CASE("decades, centuries, months, seasons and quarters have the days of the whole") {
    check({
        {"the 1990s", "the 1990s=199 1990-01-01..1999-12-31"},
        {"the early 1990s", "the early 1990s=199 1990-01-01..1993-12-31"},
        {"mid-1980s", "mid-1980s=198 1984-01-01..1986-12-31"},
        {"late 1970s", "late 1970s=197 1977-01-01..1979-12-31"},
        {"in the 1990's", "1990's=199 1990-01-01..1999-12-31"},
        {"the late '80s", "the late '80s=198 1987-01-01..1989-12-31"},
        {"the late nineties", "the late nineties=199 1997-01-01..1999-12-31"},
        {"19th century", "19th century=18 1800-01-01..1899-12-31"},
        {"the early 19th century", "the early 19th century=18 1800-01-01..1832-12-31"},
        {"eighteenth-century maps", "eighteenth-century=17 1700-01-01..1799-12-31"},
        {"October 2020", "October 2020=2020-10 2020-10-01..2020-10-31"},
        {"In February, 2020", "February, 2020=2020-02 2020-02-01..2020-02-29"},
        {"in October", "October=2020-10 2020-10-01..2020-10-31"},
        {"since November", "November=2019-11 2019-11-01..2019-11-30"},
        {"last October", "last October=2019-10 2019-10-01..2019-10-31"},
        {"next October", "next October=2021-10 2021-10-01..2021-10-31"},
        {"October last year", "October last year=2019-10 2019-10-01..2019-10-31"},
        {"autumn 2020", "autumn 2020=2020-FA 2020-09-01..2020-11-30"},
        {"winter of 2020", "winter of 2020=2020-WI 2020-12-01..2021-02-28"},
        {"last summer", "last summer=2020-SU 2020-06-01..2020-08-31"},
        {"the third quarter of 1988", "the third quarter of 1988=1988-Q3 1988-07-01..1988-09-30"},
        {"late 1994", "late 1994=1994 1994-09-01..1994-12-31"},
        {"the end of 1994", "the end of 1994=1994 1994-09-01..1994-12-31"},
    });
}

TEST_CASE("words that are also other words need a date around them") {
    check({
        {"Theresa May said he may march in second place in the Sun", ""},
        {"May he rest. March on. April said so.", ""},
        {"the fall of the wall", ""},
        {"in the fall of the wall", ""},
        {"wait a second", ""},
        {"in May they", "May=2020-05 2020-05-01..2020-05-31"},
        {"from May to July", "May=2020-05 2020-05-01..2020-05-31; July=2020-07 2020-07-01..2020-07-31"},
        {"in the fall of 2019", "the fall of 2019=2019-FA 2019-09-01..2019-11-30"},
        {"in his late 40s", ""},
    });
}

TEST_CASE("relative dates are seen from the publication day") {
    check({
        {"today", "today=2020-10-09 2020-10-09"},
        {"yesterday", "yesterday=2020-10-08 2020-10-08"},
        {"tomorrow", "tomorrow=2020-10-10 2020-10-10"},
        {"on Thursday", "Thursday=2020-10-08 2020-10-08"},
        {"late on Thursday", "late on Thursday=2020-10-08 2020-10-08"},
        {"on Friday", "Friday=2020-10-09 2020-10-09"},
        {"on Saturday", "Saturday=2020-10-03 2020-10-03"},
        {"Thursday morning", "Thursday morning=2020-10-08TMO 2020-10-08"},
        {"last Friday", "last Friday=2020-10-02 2020-10-02"},
        {"next Thursday", "next Thursday=2020-10-15 2020-10-15"},
        {"Envoys will meet on Saturday.", "Saturday=2020-10-10 2020-10-10"},
        {"He said on Saturday they would meet on Monday.",
         "Saturday=2020-10-03 2020-10-03; Monday=2020-10-12 2020-10-12"},
        {"on Thursday\u2019s talks", "Thursday=2020-10-08 2020-10-08"},
        {"He said it would reopen after it closed Wednesday", "Wednesday=2020-10-07 2020-10-07"},
        {"on Saturday, October 3: The", "Saturday, October 3=2020-10-03 2020-10-03"},
        {"the third quarter", "the third quarter=2020-Q3 2020-07-01..2020-09-30"},
        {"last week", "last week=2020-W40 2020-09-28..2020-10-04"},
        {"next month", "next month=2020-11 2020-11-01..2020-11-30"},
        {"last year's war", "last year=2019 2019-01-01..2019-12-31"},
        {"this year", "this year=2020 2020-01-01..2020-12-31"},
        {"early next year", "early next year=2021 2021-01-01..2021-04-30"},
        {"two days ago", "two days ago=2020-10-07 2020-10-07"},
        {"twenty-five years ago", "twenty-five years ago=1995 1995-01-01..1995-12-31"},
        {"a decade ago", "a decade ago=2010 2010-01-01..2010-12-31"},
        {"a few weeks ago", "a few weeks ago=PAST_REF ?"},
        {"three days earlier", "three days earlier=2020-10-06 2020-10-06"},
        {"last night", "last night=2020-10-08TNI 2020-10-08"},
        {"They spent their last night there.", ""},
        {"Under the March 1 accord, it will pay.", "March 1=2020-03-01 2020-03-01"},
        {"The November accession will help.", "November=2020-11 2020-11-01..2020-11-30"},
        {"Paid through January, said the bank", "January=2021-01 2021-01-01..2021-01-31"},
        {"It had been due to end Saturday.", "Saturday=2020-10-03 2020-10-03"},
    });
}

TEST_CASE("durations and sets have no days, stretches that touch the publication day have") {
    check({
        {"for three days", "three days=P3D ?"},
        {"for a week", "a week=P1W ?"},
        {"several years", "several years=PXY ?"},
        {"twenty minutes", "twenty minutes=PT20M ?"},
        {"every Thursday", "every Thursday=XXXX-WXX-4 ?"},
        {"each year", "each year=P1Y ?"},
        {"the last three days", "the last three days=P3D 2020-10-07..2020-10-09"},
        {"the next two weeks", "the next two weeks=P2W 2020-10-09..2020-10-22"},
    });
    CHECK(find_dates("for three days", friday).at(0).type == "DURATION");
    CHECK(find_dates("every Thursday", friday).at(0).type == "SET");
    CHECK(find_dates("last night", friday).at(0).type == "TIME");
    CHECK(find_dates("last week", friday).at(0).type == "DATE");
}

TEST_CASE("the ends of a range share their month and year") {
    check({
        {"September 27-October 10, 2019",
         "September 27=2019-09-27 2019-09-27; October 10, 2019=2019-10-10 2019-10-10"},
        {"September 27-30, 2019", "September 27=2019-09-27 2019-09-27; 30, 2019=2019-09-30 2019-09-30"},
        {"27-30 September 2019", "27=2019-09-27 2019-09-27; 30 September 2019=2019-09-30 2019-09-30"},
        {"from December 30 to January 2, 2020",
         "December 30=2019-12-30 2019-12-30; January 2, 2020=2020-01-02 2020-01-02"},
        {"27 and 28 September 2019", "27=2019-09-27 2019-09-27; 28 September 2019=2019-09-28 2019-09-28"},
    });
}

TEST_CASE("without a publication day relative dates have no range") {
    check(
        {
            {"on Thursday", "Thursday=XXXX-WXX-4 ?"},
            {"yesterday", "yesterday=XXXX-XX-XX ?"},
            {"last year", "last year=XXXX ?"},
            {"in October", "October=XXXX-10 ?"},
            {"on September 27", "September 27=XXXX-09-27 ?"},
            {"last summer", "last summer=XXXX-SU ?"},
            {"the last three days", "the last three days=P3D ?"},
            {"in 1994", "1994=1994 1994-01-01..1994-12-31"},
            {"3 October 2020", "3 October 2020=2020-10-03 2020-10-03"},
        },
        std::nullopt);
}

TEST_CASE("days that do not exist are no dates") {
    check({
        {"on June 31 the", ""},
        {"30 February 2020", "30 February 2020=2020-02-30 ?"},
        {"2020-02-31", ""},
        {"2019-02-29", ""},
        {"2020-13-01", ""},
        {"year 0 and 99999 and the 99th century", ""},
    });
}
