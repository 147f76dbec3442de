// The Reuters collection: its tags, its wire garbage, its gaps.
#include <array>
#include <utility>

#include <catch2/catch.hpp>

#include "indexer/readers/byte_stream.hpp"
#include "indexer/readers/sgml_reader.hpp"
#include "tests/support/read_all.hpp"

using namespace dateline::indexer;
using namespace dateline::tests;

namespace {

Reading read_sgml(const std::string& text, std::size_t max_bytes = 1U << 20U) {
    ReaderOptions options;
    options.max_record_bytes = max_bytes;
    return read_all(*reuters_sgml_reader(memory_stream(text), "x.sgm", options));
}

std::string record(const std::string& inside) {
    return "<REUTERS TOPICS=\"YES\" OLDID=\"9\" NEWID=\"77\">\n" + inside + "\n</REUTERS>\n";
}

const std::string story =
    record("<DATE>26-FEB-1987 15:01:01.79</DATE>\n"
           "<TOPICS><D>tin</D><D>zinc</D></TOPICS>\n"
           "<PLACES><D>el-salvador</D><D>west-germany</D></PLACES>\n"
           "<PEOPLE></PEOPLE>\n<ORGS><D>gatt</D></ORGS>\n<EXCHANGES><D>lme</D></EXCHANGES>\n"
           "<UNKNOWN>\n&#5;&#5;C T\n</UNKNOWN>\n"
           "<TEXT>&#2;\n<TITLE>TIN &lt;TN> UP</TITLE>\n"
           "<AUTHOR>    By Anna Keller, Reuters</AUTHOR>\n"
           "<DATELINE>    SAN SALVADOR, Feb 26 - </DATELINE><BODY>Tin rose\n"
           "for a second day.\n    Zinc did not &amp; fell\nat noon.\n Reuter\n"
           "&#3;</BODY></TEXT>");

} // namespace

TEST_CASE("a story gives its fields and its paragraphs without the wire's closing line") {
    const Reading reading = read_sgml("<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n" + story);
    REQUIRE(summary(reading) == "1 items");
    const RawItem& item = reading.items[0];
    CHECK(field(item, "id") == "77");
    CHECK(field(item, "source") == "Reuters");
    CHECK(field(item, "title") == "TIN <TN> UP");
    CHECK(field(item, "byline") == "Anna Keller, Reuters");
    CHECK(field(item, "dateline") == "SAN SALVADOR, Feb 26");
    CHECK(field(item, "published") == "26-FEB-1987 15:01:01.79");
    CHECK(all_of_field(item, "places") == "el-salvador; west-germany");
    CHECK(all_of_field(item, "topics") == "tin; zinc");
    CHECK(all_of_field(item, "organisations") == "gatt; lme");
    CHECK(field(item, "people") == "(none)");
    CHECK(item.body == "Tin rose for a second day.\n\nZinc did not & fell at noon.");
    CHECK_FALSE(item.scraped);
    CHECK(item.origin.line == 2);
}

TEST_CASE("a headline without a story has no body") {
    const Reading reading = read_sgml(record(
        "<TEXT TYPE=\"BRIEF\">&#2;\n******<TITLE>BANK RAISES RATE\n</TITLE>Blah blah blah.\n&#3;\n</TEXT>"));
    REQUIRE(summary(reading) == "1 items");
    CHECK(field(reading.items[0], "title") == "BANK RAISES RATE");
    CHECK(reading.items[0].body.empty());
}

TEST_CASE("a text without tags keeps its lines, the first as title") {
    const Reading reading = read_sgml(record(
        "<TEXT TYPE=\"UNPROC\">&#2;\nZINC STOCKS\n  Monday....12\n  Tuesday...14\n\n REUTER\n&#3;\n</TEXT>"));
    REQUIRE(summary(reading) == "1 items");
    CHECK(field(reading.items[0], "title") == "ZINC STOCKS");
    CHECK(reading.items[0].body == "Monday....12\nTuesday...14\n");
    CHECK(reading.items[0].lines_are_paragraphs);
}

TEST_CASE("wire garbage after dates is cut off, an impossible time with a warning") {
    struct Row {
        std::string_view text, date;
        bool impossible;
    };
    for (const Row& row : {Row{"26-FEB-1987 15:01:01.79", "26-FEB-1987 15:01:01.79", false},
                           Row{" 3-MAR-1987  09:15:05.40", "3-MAR-1987 09:15:05.40", false},
                           Row{"27-MAR-1987 00:02:59.13RM", "27-MAR-1987 00:02:59.13", false},
                           Row{"31-MAR-1987 605:12:19.12", "31-MAR-1987", true},
                           Row{"9-APR-1987 00:00:00.00    # guess", "9-APR-1987 00:00:00.00", false},
                           Row{"9-APR-1987 12:61:00", "9-APR-1987", true}, Row{"", "", false}}) {
        CAPTURE(row.text);
        bool impossible = false;
        CHECK(reuters_date(row.text, impossible) == row.date);
        CHECK(impossible == row.impossible);
    }
    const Reading reading =
        read_sgml(record("<DATE>31-MAR-1987 605:12:19.12</DATE><TEXT><TITLE>T</TITLE></TEXT>"));
    REQUIRE(summary(reading) == "1 items");
    CHECK(reading.items[0].warnings.size() == 1);
}

TEST_CASE("records that break off are counted, and their neighbours are read") {
    const Reading reading =
        read_sgml("<REUTERS NEWID=\"1\">\n<TEXT><TITLE>A\n" + story + "<REUTERS NEWID=\"2\">\n");
    CHECK(summary(reading) == "1 items, bad: truncated SGML record, bad: truncated SGML record");
    CHECK(reading.bad[0].origin.line == 1);
}

TEST_CASE("an empty record is kept with a warning, one over the limit is counted") {
    const Reading empty = read_sgml(record("<TEXT TYPE=\"UNPROC\">&#2;\n&#3;\n</TEXT>"));
    REQUIRE(summary(empty) == "1 items");
    CHECK(empty.items[0].warnings == std::vector<std::string>{"no title and no text"});
    CHECK(summary(read_sgml(record(std::string(5000, 'x') + "\n" + std::string(5000, 'x')) + story, 6000)) ==
          "1 items, bad: record larger than the limit");
}

TEST_CASE("tags nested without end are read without harm") {
    std::string lists;
    for (int i = 0; i < 10'000; ++i)
        lists += "<D>";
    CHECK(read_sgml(record("<PLACES>" + lists + "</PLACES><TITLE>" + lists)).error.empty());
}
