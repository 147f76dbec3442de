// Dates of numbers alone, and which of their numbers is the month.
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "common/date_phrase.hpp"

using namespace dateline;

namespace {

const Day friday = *make_day(2020, 10, 9);

std::string values(const std::string& text, DateOptions options = {}) {
    std::string shown;
    for (const DateSpan& span : find_dates(text, friday, options))
        shown += (shown.empty() ? "" : "; ") + span.value + (span.unresolved ? "?" : "");
    return shown;
}

struct Row {
    std::string text;
    std::string expected;
};

} // namespace

TEST_CASE("a date that can be read in one way is read") {
    for (const Row& row : std::vector<Row>{
             {"on 9/27/20", "2020-09-27"},
             {"on 27/9/20", "2020-09-27"},
             {"on 9/27/2020", "2020-09-27"},
             {"on 5/5/2020", "2020-05-05"},
             {"on 31.12.2012", "2012-12-31"},
             {"on 12/13/14", "2014-12-13"},
             {"on 9/27/68", "1968-09-27"},
         }) {
        CAPTURE(row.text);
        CHECK(values(row.text) == row.expected);
    }
}

TEST_CASE("a date that can be read in two ways is read as the text or the options tell, else it stays open") {
    CHECK(values("on 10/09/2020") == "2020-XX-XX?");
    CHECK(values("on 10/09/20").empty());
    CHECK(values("on 10/09/2020", date_options("en-GB")) == "2020-09-10");
    CHECK(values("on 10/09/2020", date_options("en-US")) == "2020-10-09");
    CHECK(values("on 9/27/2020 and 10/09/2020") == "2020-09-27; 2020-10-09");
    CHECK(values("on 27/9/2020 and 10/09/2020") == "2020-09-27; 2020-09-10");
    DateOptions british;
    british.order = DateOrder::day_first;
    CHECK(iso_day(read_date_filter("10/09/2020", friday, british)->first) == "2020-09-10");
    CHECK_FALSE(read_date_filter("10/09/2020", friday));
}

TEST_CASE("numbers with slashes and dots that are no days are left alone") {
    for (const std::string text :
         {"13/13/2020", "0/9/2020", "31/2/2020", "1/2", "1/2/3", "10/9/8/2020", "1.2.3", "10.0.0.1",
          "31.2.2020", "1.13.2020", "32.1.2020", "99/99/99", "20/20/20"}) {
        CAPTURE(text);
        CHECK(values(text).empty());
    }
}

TEST_CASE("the options follow the code of a language") {
    CHECK(date_options("de").language == DateLanguage::german);
    CHECK(date_options("de-AT").order == DateOrder::day_first);
    CHECK(date_options("en-US").order == DateOrder::month_first);
    CHECK(date_options("en_gb").order == DateOrder::day_first);
    CHECK_FALSE(date_options("en").order);
    CHECK_FALSE(date_options("").order);
    CHECK(date_options("d").language == DateLanguage::english);
}
