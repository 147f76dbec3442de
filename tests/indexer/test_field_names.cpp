// Names of fields and what their values become.
#include <array>
#include <utility>

#include <catch2/catch.hpp>

#include "indexer/readers/field_names.hpp"
#include "tests/support/read_all.hpp"

using namespace dateline::indexer;
using namespace dateline::tests;

TEST_CASE("synonyms are found whatever their case") {
    using Row = std::pair<std::string_view, std::string_view>;
    for (const auto& [name, meaning] :
         {Row{"Headline", "title"}, Row{"datePublished", "published"}, Row{"AUTHORS", "byline"},
          Row{"maintext", "text"}, Row{"tags", "topics"}, Row{"weather", ""}, Row{"", ""}}) {
        CAPTURE(name);
        CHECK(field_of(name) == meaning);
    }
}

TEST_CASE("lists in one string are taken apart, but a place keeps its comma") {
    RawItem item;
    add_field(item, "topics", "war, peace");
    add_field(item, "people", "['Lavrov', 'Baerbock']");
    add_field(item, "places", "Paris, France; Minsk");
    CHECK(all_of_field(item, "topics") == "war; peace");
    CHECK(all_of_field(item, "people") == "Lavrov; Baerbock");
    CHECK(all_of_field(item, "places") == "Paris, France; Minsk");
}

TEST_CASE("lines are paragraphs only when no blank line parts them") {
    RawItem item;
    add_field(item, "text", "One.\nTwo.");
    CHECK(item.lines_are_paragraphs);
    add_field(item, "text", "One\nand a half.\n \t\nTwo.");
    CHECK_FALSE(item.lines_are_paragraphs);
}

TEST_CASE("the lead stands in for a missing text and never replaces one") {
    RawItem item;
    add_field(item, "lead", "Short.");
    CHECK(item.body == "Short.");
    add_field(item, "text", "Long text.");
    add_field(item, "lead", "Short.");
    CHECK(item.body == "Long text.");
}

TEST_CASE("white space is no value, and an item of nothing is blank") {
    RawItem item;
    add_field(item, "title", " \n ");
    CHECK(is_blank(item));
    add_field(item, "title", "Talks");
    CHECK_FALSE(is_blank(item));
}

TEST_CASE("a list of a million values is cut") {
    RawItem item;
    std::string list;
    for (int i = 0; i < 1'000'000; ++i)
        list += "a;";
    add_field(item, "topics", list);
    CHECK(item.fields.count("topics") == max_values);
}
