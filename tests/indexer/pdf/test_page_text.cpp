// Printed lines become paragraphs.
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "indexer/readers/pdf/page_text.hpp"

using namespace dateline::indexer;

TEST_CASE("printed lines become paragraphs") {
    struct Row {
        std::string text;
        std::vector<std::string> paragraphs;
    };
    const auto row = GENERATE(values<Row>({
        {"One line\nand another.\n\nA second one.\n", {"One line and another.", "A second one."}},
        {"The minis-\nter spoke.", {"The minister spoke."}},
        {"Die Straßen-\nbahn fährt.", {"Die Straßenbahn fährt."}},
        {"le pré\xC2\xAD\nsident parle", {"le président parle"}},
        {"The Paris-\nBerlin train", {"The Paris-Berlin train"}},
        {"pages 12-\n14 are lost", {"pages 12- 14 are lost"}},
        {"The text goes on to the\n\n12\n\nnext page here.", {"The text goes on to the next page here."}},
        {"The end.\n\nPage 3 of 12\n\nA new page.", {"The end.", "A new page."}},
        {"Il est\n\négal à tous.", {"Il est égal à tous."}},
        {"The headline\n\nÉdouard spoke.", {"The headline", "Édouard spoke."}},
        {"This line is as long as the others are.\nThe end.\nThis line begins another paragraph here\n"
         "and it goes on for a while, too, you see",
         {"This line is as long as the others are. The end.",
          "This line begins another paragraph here and it goes on for a while, too, you see"}},
        {"1\n\n- 2 -\n\n", {}},
        {"1984\nwas a year", {"1984 was a year"}},
        {"", {}},
        {"\n\n \n", {}},
    }));
    CAPTURE(row.text);
    CHECK(printed_paragraphs(row.text) == row.paragraphs);
}

TEST_CASE("long texts without a blank line take time in proportion") {
    std::string text;
    for (int i = 0; i < 300'000; ++i)
        text += "a line of a very long block of text-\n";
    CHECK(printed_paragraphs(text).size() == 1);
    std::string blanks;
    for (int i = 0; i < 300'000; ++i)
        blanks += "a line\n\n";
    CHECK(printed_paragraphs(blanks).size() == 1);
}
