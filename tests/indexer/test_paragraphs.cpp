// Paragraphs of a text.
#include <catch2/catch.hpp>

#include "indexer/clean/paragraphs.hpp"

using namespace dateline::indexer;

namespace {

std::string joined(std::string_view body, bool lines_are_paragraphs = false) {
    std::string all;
    for (const std::string& paragraph : paragraphs_of(body, lines_are_paragraphs))
        all += "[" + paragraph + "]";
    return all;
}

} // namespace

TEST_CASE("blank lines part paragraphs") {
    CHECK(joined("One.\n\nTwo.\n \t\r\nThree.") == "[One.][Two.][Three.]");
    CHECK(joined("").empty());
    CHECK(joined("\n\n \n").empty());
}

TEST_CASE("hard-wrapped lines are joined, other lines are paragraphs") {
    const std::string wrapped = "The ministers met for a third day in the\ncapital and parted late.";
    CHECK(joined(wrapped) == "[The ministers met for a third day in the capital and parted late.]");
    CHECK(joined(wrapped, true) == "[The ministers met for a third day in the][capital and parted late.]");
    CHECK(joined("Share\nTweet\nPrint") == "[Share][Tweet][Print]");
    const std::string lines = std::string(200, 'a') + "\n" + std::string(200, 'b');
    CHECK(joined(lines) == "[" + std::string(200, 'a') + "][" + std::string(200, 'b') + "]");
}

TEST_CASE("white space is squeezed and control characters are dropped") {
    CHECK(joined("  A\x01  b\t\tc \n") == "[A b c]");
}
