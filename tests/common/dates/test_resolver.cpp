// ISO weeks, and the words of the lexicon.
#include <string>

#include <catch2/catch.hpp>

#include "common/dates/lexicon.hpp"
#include "common/dates/values.hpp"

using namespace dateline;

TEST_CASE("an ISO week belongs to the year of its Thursday") {
    CHECK(iso_week(*make_day(2020, 10, 9)) == "2020-W41");
    CHECK(iso_week(*make_day(2021, 1, 3)) == "2020-W53");
    CHECK(iso_week(*make_day(2021, 1, 4)) == "2021-W01");
    CHECK(iso_week(*make_day(2018, 12, 31)) == "2019-W01");
}

TEST_CASE("an ISO week runs from Monday to Sunday, and only some years have a week 53") {
    const auto week = iso_week_range(2020, 53);
    REQUIRE(week);
    CHECK(iso_day(week->first) == "2020-12-28");
    CHECK(iso_day(week->last) == "2021-01-03");
    CHECK_FALSE(iso_week_range(2021, 53));
    CHECK_FALSE(iso_week_range(2020, 0));
    CHECK_FALSE(iso_week_range(2020, 54));
    CHECK_FALSE(iso_week_range(999, 1));
    CHECK_FALSE(iso_week_range(3000, 1));
}

TEST_CASE("each week that is read has the name it was read by") {
    for (int year = 1990; year <= 2030; ++year) {
        for (int week = 1; week <= 53; ++week) {
            const auto range = iso_week_range(year, week);
            if (!range) continue;
            const std::string name =
                std::to_string(year) + "-W" + (week < 10 ? "0" : "") + std::to_string(week);
            CHECK(iso_week(range->first) == name);
            CHECK(iso_week(range->last) == name);
        }
    }
}

TEST_CASE("the lexicon knows words, numbers and decades, and nothing else") {
    CHECK(find_date_word("october").kind == DateWordKind::month);
    CHECK(find_date_word("october").number == 10);
    CHECK(find_date_word("may").ambiguous);
    CHECK(find_date_word("sept").abbreviation);
    CHECK(find_date_word("1994").digits == 4);
    CHECK(find_date_word("1994").number == 1994);
    CHECK(find_date_word("1990s").number == 199);
    CHECK(find_date_word("90s").number == 199);
    CHECK(find_date_word("21st").kind == DateWordKind::ordinal);
    CHECK(find_date_word("1,200").number == 1200);
    CHECK(find_date_word("3pm").number == 15 * 60);
    CHECK(find_date_word("12.30am").number == 30);
    CHECK(find_date_word("9.10.2020").number == 20201009);
    CHECK(find_date_word("marz", DateLanguage::german).number == 3);
    CHECK(find_date_word("marz").kind == DateWordKind::none);
    for (const std::string word : {"", "octobers", "1994s", "20s", "99999", "1x", "x1", "1,20", "4444444444",
                                   "1.1.44444", "a very long word that is none"}) {
        CAPTURE(word);
        CHECK(find_date_word(word).kind == DateWordKind::none);
    }
}
