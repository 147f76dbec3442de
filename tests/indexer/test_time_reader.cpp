// The TIME collection: headers, spacing, ends.
#include <array>
#include <utility>

#include <catch2/catch.hpp>

#include "indexer/readers/byte_stream.hpp"
#include "indexer/readers/time_reader.hpp"
#include "tests/support/read_all.hpp"

using namespace dateline::indexer;
using namespace dateline::tests;

namespace {

Reading read_time(const std::string& text, std::size_t max_bytes = 1U << 20U) {
    ReaderOptions options;
    options.max_record_bytes = max_bytes;
    return read_all(*time_collection_reader(memory_stream(text), "TIME.ALL", options));
}

} // namespace

TEST_CASE("header lines give number and day, with odd blanks too") {
    struct Row {
        std::string_view line, number, date;
    };
    for (const Row& row : {Row{"*TEXT 017 01/04/63 PAGE 020", "017", "1963-01-04"},
                           Row{"*TEXT 431 08/30 63 PAGE 012", "431", "1963-08-30"},
                           Row{"*TEXT  503  11/ 01/63  PAGE 044", "503", "1963-11-01"},
                           Row{"*TEXT 504 13/45/63 PAGE 1", "504", ""}, Row{"*TEXT 9", "9", ""}}) {
        CAPTURE(row.line);
        const auto header = read_time_header(row.line);
        REQUIRE(header);
        CHECK(header->number == row.number);
        CHECK(header->date == row.date);
    }
    CHECK_FALSE(read_time_header("*TEXT"));
    CHECK_FALSE(read_time_header("*STOP"));
    CHECK_FALSE(read_time_header("TEXT 017 01/04/63"));
}

TEST_CASE("records are joined to one text, up to the stop line") {
    const Reading reading =
        read_time("*TEXT 021 01/04/63 PAGE 020\n\nTHE U.S . FLEET LEFT\n\nMALTA ON DEC . 28 . \" WHY\n\n"
                  "? \" NOBODY KNEW .\n\n*TEXT 022 01/11/63 PAGE 021\n\nSHORT\n*STOP\nNOT READ\n");
    REQUIRE(summary(reading) == "2 items");
    const RawItem& item = reading.items[0];
    CHECK(field(item, "id") == "021");
    CHECK(field(item, "source") == "TIME");
    CHECK(field(item, "published") == "1963-01-04");
    CHECK(field(item, "title") == "(none)"); // the collection has none
    CHECK(item.body == "THE U.S. FLEET LEFT MALTA ON DEC. 28. \" WHY? \" NOBODY KNEW.");
    CHECK(item.origin.line == 1);
    CHECK(reading.items[1].body == "SHORT");
}

TEST_CASE("marks lose the blank before them only where they close something") {
    using Row = std::pair<std::string_view, std::string_view>;
    for (const auto& [text, expected] :
         {Row{"U.S . FIRST", "U.S. FIRST"}, Row{"A , B ; C", "A, B; C"},
          Row{"COST .5 MILLION", "COST .5 MILLION"}, Row{"(DEC . 28) .", "(DEC. 28)."},
          Row{"WHAT .)", "WHAT.)"}, Row{" .", " ."}}) {
        CAPTURE(text);
        CHECK(tighten(text) == expected);
    }
}

TEST_CASE("empty and oversized records are counted") {
    CHECK(summary(read_time("*TEXT 1 01/04/63 PAGE 1\n\n*TEXT 2 01/04/63 PAGE 1\n" + std::string(3000, 'A') +
                                "\n*TEXT 3 01/04/63 PAGE 1\nB\n",
                            1000)) ==
          "1 items, bad: no title and no text, bad: record larger than the limit");
    CHECK(summary(read_time("no records here")) == "0 items");
}

TEST_CASE("a date that cannot be read is a warning") {
    const Reading reading = read_time("*TEXT 1 99/99/63 PAGE 1\nA\n");
    REQUIRE(summary(reading) == "1 items");
    CHECK(reading.items[0].warnings.size() == 1);
}
