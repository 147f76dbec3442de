// Days in file names.
#include <array>
#include <utility>

#include <catch2/catch.hpp>

#include "indexer/readers/file_date.hpp"

using namespace dateline::indexer;

TEST_CASE("the day is found in the file's name, then in the folders") {
    using Row = std::pair<std::string_view, std::string_view>;
    for (const auto& [path, date] :
         {Row{"a/2020-10-09-talks.txt", "2020-10-09"}, Row{"talks_20201009.txt", "2020-10-09"},
          Row{"2020_10_09.txt", "2020-10-09"}, Row{"news/2020/10/09/talks.txt", "2020-10-09"},
          Row{"news/2020/1/9/talks.txt", "2020-01-09"}, Row{"2019-01-01/2020-10-09.txt", "2020-10-09"},
          Row{"2019-01-01/talks.txt", "2019-01-01"}, Row{"x2020-10-09T18-30.txt", "2020-10-09"}}) {
        CAPTURE(path);
        CHECK(file_date(path).day == date);
    }
}

TEST_CASE("where the day stands is told") {
    CHECK(file_date("2019-01-01/2020-10-09.txt").rule == "file name");
    CHECK(file_date("2019-01-01/talks.txt").rule == "path");
    CHECK(file_date("news/2020/10/09/talks.txt").rule == "path");
    CHECK(file_date("talks.txt").rule.empty());
}

TEST_CASE("numbers that are no days give nothing") {
    for (const std::string_view path :
         {"talks.txt", "2020-13-09.txt", "2020-02-30.txt", "120201009.txt", "202010091.txt", "2020-10_09.txt",
          "0000-00-00", "99999999.txt", "2020-10-0", "2020-10-091", "", "/", "2020/10/talks.txt",
          "2020/40/50/x.txt"}) {
        CAPTURE(path);
        CHECK(file_date(path).day.empty());
    }
}
