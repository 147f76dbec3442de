// Full dates in the text of pages.
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "common/dates/written_dates.hpp"
#include "common/text.hpp"

using namespace dateline;

namespace {

// "2018-12-24 [24. Dezember 2018]", several parted by blanks.
std::string found(const std::string& text, DateOrder order = DateOrder::day_first) {
    std::string all;
    for (const WrittenDate& date : find_written_dates(text, order)) {
        if (!all.empty()) all += ' ';
        all += iso_day(date.day) + " [" + text.substr(date.begin, date.end - date.begin) + "]";
    }
    return all;
}

struct Row {
    std::string text, expected;
};

} // namespace

TEST_CASE("dates are found in the forms of several languages") {
    const auto row = GENERATE(values<Row>({
        {"Am 24. Dezember 2018 erschienen", "2018-12-24 [24. Dezember 2018]"},
        {"Mittwoch, 5. März 2014 | 12:00", "2014-03-05 [5. März 2014]"},
        {"publié le 3 mars 2017 à 8h", "2017-03-03 [3 mars 2017]"},
        {"1er août 2016", "2016-08-01 [1er août 2016]"},
        {"el 9 de octubre de 2020.", "2020-10-09 [9 de octubre de 2020]"},
        {"December 24, 2018 by Jane", "2018-12-24 [December 24, 2018]"},
        {"Dec. 3rd, 2018", "2018-12-03 [Dec. 3rd, 2018]"},
        {"3rd of March 2017", "2017-03-03 [3rd of March 2017]"},
        {"Stand: 12.03.2016, 12:30 Uhr", "2016-03-12 [12.03.2016]"},
        {"12.3.16", "2016-03-12 [12.3.16]"},
        {"12. 3. 2016", "2016-03-12 [12. 3. 2016]"},
        {"2016-03-12T08:00:00Z", "2016-03-12 [2016-03-12]"},
        {"2016/3/12", "2016-03-12 [2016/3/12]"},
        {"2016年3月12日", "2016-03-12 [2016年3月12日]"},
        {"24-Dec-2018", "2018-12-24 [24-Dec-2018]"},
        {"24 Dec '18", "2018-12-24 [24 Dec '18]"},
        {"December 24,2018By Jane", "2018-12-24 [December 24,2018]"},
        {"2016. 3. 12.", "2016-03-12 [2016. 3. 12]"},
        {"https://site.example/2016/03/12/title", "2016-03-12 [2016/03/12]"},
        {"2016年3月12日8时", "2016-03-12 [2016年3月12日]"},
        {"9 октября 2020 года", "2020-10-09 [9 октября 2020]"},
        {"24.\u00A0Dezember\u00A02018", "2018-12-24 [24.\u00A0Dezember\u00A02018]"},
        {"from 1.2.2016 to 3.2.2016", "2016-02-01 [1.2.2016] 2016-02-03 [3.2.2016]"},
    }));
    CAPTURE(row.text);
    CHECK(found(row.text) == row.expected);
}

TEST_CASE("dates with slashes follow the order unless only the other makes a date") {
    CHECK(found("03/04/2016", DateOrder::day_first) == "2016-04-03 [03/04/2016]");
    CHECK(found("03/04/2016", DateOrder::month_first) == "2016-03-04 [03/04/2016]");
    CHECK(found("03/14/2016", DateOrder::day_first) == "2016-03-14 [03/14/2016]");
    CHECK(found("14/03/2016", DateOrder::month_first) == "2016-03-14 [14/03/2016]");
    CHECK(found("03.04.2016", DateOrder::month_first) == "2016-04-03 [03.04.2016]");
}

TEST_CASE("what only resembles a date is none") {
    const std::string text =
        GENERATE(as<std::string>(), "", "1.2.3.4", "31.02.2016", "version 12.03.2016.7", "2016-13-01",
                 "tel 0123-45-6789", "May 2016", "12 people in 2016", "id=12.03.2016", "v12.03.2016",
                 "12345.03.2016", "1/2", "2016-03-12-44", "5 Foo 2016", "in 24 Dezember", "12.00.2016",
                 "11 – December 13", "10 - 25 - 50 a page", "05. Feb, 10:11", "20160312",
                 "27-30 September 2016", "0.1.2016", "\xC3", "9\xC2");
    CAPTURE(text);
    CHECK(found(repair_utf8(text)).empty());
}

TEST_CASE("addresses name days and months behind their slashes, hyphens and underscores") {
    const auto dates_in = [](const std::string& address, DateOrder order) {
        std::string all;
        for (const AddressDate& date : find_address_dates(address, order))
            all += (all.empty() ? "" : " ") + iso_day(date.day).substr(0, date.month_only ? 7 : 10);
        return all;
    };
    for (const Row& row : std::vector<Row>{
             {"https://site.example/2017/03/12/title", "2017-03-12"},
             {"/2017-3-12-title", "2017-03-12"},
             {"/news/title_2017_03_12.html", "2017-03-12"},
             {"/20170312/title", "2017-03-12"},
             {"/title-12-03-2017", "2017-03-12"},
             {"/title_of_12.03.2017_goes_on", "2017-03-12"},
             {"/2017/03/title", "2017-03"},
             {"/2017/3/", "2017-03"},
             {"/2017/03/x/2018/04/05/", "2017-03 2018-04-05"},
             {"/title-12-03-17", ""},
             {"/2017-03-title", ""},
             {"/2017/13/title", ""},
             {"/2017/02/31/", ""},
             {"2017/03/12", ""},
             {"/title2017/id-20171312", ""},
             {"", ""},
         }) {
        CAPTURE(row.text);
        CHECK(dates_in(row.text, DateOrder::day_first) == row.expected);
    }
    CHECK(dates_in("/12-03-2017", DateOrder::month_first) == "2017-12-03");
}

TEST_CASE("dates are found once wherever they stand in a long text") {
    const std::string date = "24 December 2018";
    for (std::size_t before = 65'000; before < 65'560; ++before) {
        std::string text(before, 'a');
        for (std::size_t at = 9; at < before; at += 10)
            text[at] = ' ';
        text[before - 1] = ' ';
        text += date + " and so on until well behind the piece of 64 KB";
        text.append(200, ' ');
        const std::vector<WrittenDate> dates = find_written_dates(text, DateOrder::day_first);
        CAPTURE(before);
        REQUIRE(dates.size() == 1);
        CHECK(dates[0].begin == before);
        CHECK(dates[0].end == before + date.size());
    }
}

TEST_CASE("long texts of digits, blanks and letters are read in linear time") {
    const std::size_t size = 4'000'000;
    for (const std::string piece : {"1", " ", "1 ", "1.", "a", "12.1.", "März 1 ", "1/", "\u00A0"}) {
        std::string text;
        while (text.size() < size)
            text += piece;
        CAPTURE(piece);
        CHECK(find_written_dates(text, DateOrder::day_first).empty());
    }
}
