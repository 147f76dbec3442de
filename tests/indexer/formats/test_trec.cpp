// Documents of TREC's news collections.
#include <utility>

#include <catch2/catch.hpp>

#include "indexer/readers/trec/trec_record.hpp"
#include "tests/support/read_text.hpp"

using namespace dateline::indexer;
using namespace dateline::tests;

namespace {

Reading read(const std::string& text, std::size_t max_bytes = 64U << 20U) {
    return read_text_within(max_bytes, text, "trec.txt");
}

RawItem only(const std::string& text) {
    Reading reading = read(text);
    CHECK(summary(reading) == "1 items");
    return first_item(std::move(reading));
}

} // namespace

TEST_CASE(
    "the Associated Press: day and source from the number, indented paragraphs, other elements left out") {
    const RawItem item =
        only("<DOC>\n<DOCNO> AP880212-0001 </DOCNO>\n<FILEID>AP-NR-02-12-88 2344EST</FILEID>\n"
             "<FIRST>r i AM-Truce 02-12</FIRST>\n<HEAD>Truce Holds</HEAD>\n<HEAD>Second Line</HEAD>\n"
             "<BYLINE>By ANNA KELLER</BYLINE>\n<DATELINE>MINSK (AP) </DATELINE>\n<TEXT>\n   One line\n"
             "wrapped &amp; more.\n   Two.\n</TEXT>\n</DOC>\n");
    CHECK(field(item, "id") == "AP880212-0001");
    CHECK(field(item, "source") == "Associated Press");
    CHECK(field(item, "title") == "Truce Holds");
    CHECK(field(item, "byline") == "ANNA KELLER");
    CHECK(field(item, "dateline") == "MINSK (AP)");
    CHECK(field(item, "published") == "1988-02-12");
    CHECK(field(item, "published_rule") == "id");
    CHECK(item.body == "Second Line\n\nOne line wrapped & more.\n\nTwo.");
    CHECK(item.warnings.empty());
}

TEST_CASE("the Financial Times, the Wall Street Journal, the Los Angeles Times and AQUAINT") {
    const RawItem times =
        only("<DOC>\n<DOCNO>FT911-3</DOCNO>\n<PROFILE>_AN-X</PROFILE>\n<DATE>910514\n</DATE>\n<HEADLINE>\n"
             "FT  14 MAY 91 / World: Truce holds\n</HEADLINE>\n<TEXT>\nOne.\n</TEXT>\n<PUB>The Financial"
             " Times\n</PUB>\n</DOC>");
    CHECK(field(times, "title") == "World: Truce holds");
    CHECK(field(times, "published") == "1991-05-14");
    CHECK(field(times, "source") == "The Financial Times");
    const RawItem journal =
        only("<DOC>\n<DOCNO> WSJ870324-0001 </DOCNO>\n<HL> Truce Holds</HL>\n<DD> = 870324</DD>\n"
             "<LP>Lead.</LP>\n<TEXT>\nRest.\n</TEXT>\n</DOC>");
    CHECK(field(journal, "published") == "1987-03-24");
    CHECK(journal.body == "Lead.\n\nRest.");
    const RawItem angeles = only(
        "<DOC>\n<DOCNO> LA010189-0001 </DOCNO>\n<DATE>\n<P>\nJanuary 1, 1989, Sunday, Home Edition\n</P>\n"
        "</DATE>\n<HEADLINE>\n<P>\nTRUCE HOLDS\n</P>\n</HEADLINE>\n<TEXT>\n<P>\nOne\nline.\n</P>\n<P>\n"
        "Two.\n</P>\n</TEXT>\n<SUBJECT>\n<P>\nTRUCE\n</P>\n</SUBJECT>\n</DOC>");
    CHECK(field(angeles, "published") == "January 1, 1989");
    CHECK(field(angeles, "title") == "TRUCE HOLDS");
    CHECK(field(angeles, "source") == "Los Angeles Times");
    CHECK(all_of_field(angeles, "topics") == "TRUCE");
    CHECK(angeles.body == "One line.\n\nTwo.");
    const RawItem wire =
        only("<DOC>\n<DOCNO> NYT20000105.0001 </DOCNO>\n<DOCTYPE> NEWS </DOCTYPE>\n<DATE_TIME> 2000-01-05 "
             "00:10 </DATE_TIME>\n<BODY>\n<HEADLINE> Truce </HEADLINE>\n<TEXT>\n<P>\n\tOne.\n</P>\n</TEXT>\n"
             "</BODY>\n</DOC>");
    CHECK(field(wire, "published") == "2000-01-05 00:10");
    CHECK(field(wire, "source") == "New York Times");
}

TEST_CASE("attributes stand for elements in other collections") {
    const RawItem item = only(
        "<doc id=\"12\" url=\"https://enc.example/12\" title=\"Truce &amp; peace\">\nTruce\n\nOne.\n</doc>");
    CHECK(field(item, "id") == "12");
    CHECK(field(item, "url") == "https://enc.example/12");
    CHECK(field(item, "title") == "Truce & peace");
    CHECK(item.body == "Truce\n\nOne.");
}

TEST_CASE("damaged records are said, and the others read") {
    const std::string good = "<DOC>\n<DOCNO>A1</DOCNO><TEXT>One < two & three.</TEXT>\n</DOC>\n";
    using Row = std::pair<std::string, std::string>;
    for (const auto& [text, expected] :
         {Row{good + good, "2 items"}, Row{good + "<DOC>\n<TEXT>cut", "1 items, bad: truncated SGML record"},
          Row{"<DOC>\n<DOCNO>A0</DOCNO>\n" + good, "1 items, bad: no title and no text"},
          Row{"<DOC>\n<TEXT>no end\n" + good, "2 items"},
          Row{"<DOC></DOC>" + good, "1 items, bad: no title and no text"},
          Row{good + "between\n<!-- <DOC> -->\n" + good, "2 items"}}) {
        CAPTURE(text);
        CHECK(summary(read(text)) == expected);
    }
    CHECK(read("<DOC>\n<TEXT>no end\n" + good).items[0].warnings ==
          std::vector<std::string>{"SGML record without an end"});
    CHECK(only("<DOC><TEXT>caf\xE9</TEXT></DOC>").body == "café");
}

TEST_CASE("hostile records end") {
    for (const std::string piece :
         {"<TEXT>", "<HEAD>x</HEAD>", "</TEXT>", "<", "<P>", "&", "<DOCNO>", "<a", "\n", "  x\n"}) {
        CAPTURE(piece);
        std::string text = "<DOC>\n<TEXT>x";
        while (text.size() < 1'000'000)
            text += piece;
        CHECK(read(text + "</DOC>").bad.size() <= 1);
    }
    const std::string large = "<DOC><TEXT>" + std::string(10'000'000, 'x') + "</TEXT></DOC>\n";
    CHECK(summary(read(large)) == "1 items");
    CHECK(summary(read(large + "<DOC><TEXT>B</TEXT></DOC>", 1'000'000)) ==
          "1 items, bad: record larger than the limit");
}

TEST_CASE("days in document numbers") {
    using Row = std::pair<std::string, std::string>;
    for (const auto& [docno, expected] :
         {Row{"AP880212-0001", "1988-02-12"}, Row{"NYT20000105.0001", "2000-01-05"}, Row{"FT911-3", ""},
          Row{"AFP_ENG_20020101.0001", "2002-01-01"}, Row{"", ""}, Row{"LA013289-1", ""},
          Row{"99999999", ""}}) {
        CAPTURE(docno);
        CHECK(day_of_docno(docno) == expected);
    }
}
