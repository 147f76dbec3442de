#include <string>

#include <catch2/catch.hpp>

#include "indexer/markup/attributes.hpp"

using namespace dateline::indexer;

TEST_CASE("tags with as many attributes as pages have stay") {
    std::string many = "<a";
    for (std::size_t i = 0; i < max_attributes; ++i)
        many += " b" + std::to_string(i) + "='1'";
    CHECK_FALSE(without_excess_attributes(many + ">text</a>"));
    CHECK_FALSE(without_excess_attributes("<a title=\"" + std::string(5000, ' ') + "x y z\">text</a>"));
    CHECK_FALSE(without_excess_attributes("1 < 2 and so on " + std::string(5000, 'x')));
    CHECK_FALSE(without_excess_attributes(""));
    CHECK(without_excess_attributes(many + " c='1' d='2'>text</a>") == many + " >text</a>");
    CHECK(without_excess_attributes(many + " c d e") == many + " ");
}

TEST_CASE("quotes that are never closed are read in linear time") {
    std::string text;
    while (text.size() < 1'000'000)
        text += "<a b=\"";
    text += "<a b='";
    while (text.size() < 2'000'000)
        text += "<a b=";
    CHECK_FALSE(without_excess_attributes(text));
}
