// The table of name words: how it is read, what is found, what is refused.
#include <sstream>

#include <catch2/catch.hpp>

#include "indexer/extract/tagger/name_lists.hpp"
#include "tests/indexer/tagger/tagger_support.hpp"

using namespace dateline;
using namespace dateline::indexer;
using dateline::tests::texts_of;

namespace {

NameLists lists_of(const std::string& table) {
    std::istringstream in(table);
    auto lists = NameLists::read(in, "words.tsv");
    REQUIRE(lists);
    return std::move(*lists);
}

std::string refusal(const std::string& table) {
    std::istringstream in(table);
    const auto lists = NameLists::read(in, "words.tsv");
    return lists ? "" : lists.error().message;
}

} // namespace

TEST_CASE("words and the longest phrases have their classes") {
    const NameLists lists = lists_of("# names\nbank\te\nbank of england\to\nbank of\tw\nengland\tc\n");
    const auto documents = tag_documents(texts_of("", "The Bank of England fell"));
    const auto classes = lists.classes_of(documents.front());
    CHECK(classes[1].alone == bit(NameClass::company_ending));
    CHECK(classes[1].first == (bit(NameClass::organisation) | bit(NameClass::place_word)));
    CHECK(classes[2].inner == bit(NameClass::organisation));
    CHECK(classes[2].last == bit(NameClass::place_word));
    CHECK(classes[3].last == bit(NameClass::organisation));
    CHECK(classes[3].alone == bit(NameClass::country));
    CHECK(classes[4].alone == 0);
}

TEST_CASE("case and accents do not matter, dots of acronyms do") {
    const NameLists lists = lists_of("S\u00E3o Paulo\tt\nU.S.\tc\n");
    const auto classes =
        lists.classes_of(tag_documents(texts_of("", "SAO PAULO and the U.S. but us")).front());
    CHECK(classes[0].first == bit(NameClass::city));
    CHECK(classes[4].alone == bit(NameClass::country));
    CHECK(classes[6].alone == 0);
}

TEST_CASE("a phrase does not go over the end of a sentence") {
    const NameLists lists = lists_of("new york\tt\n");
    const auto classes = lists.classes_of(tag_documents(texts_of("", "It is New\nYork is old")).front());
    CHECK(classes[2].first == 0);
}

TEST_CASE("a wrong row is refused with its place") {
    for (const std::string row :
         {"name\n", "\tc\n", "name\t\n", "name\t!\n", "name\tc\tx\n", "na\xFFme\tc\n"}) {
        CAPTURE(row);
        CHECK(refusal("# first\n" + row).find("words.tsv line 2") != std::string::npos);
    }
    CHECK(refusal("").empty());
}

TEST_CASE("the digest tells tables apart and stays otherwise") {
    CHECK(lists_of("a b\tc\n").digest() == lists_of("# x\na b\tc\n").digest());
    CHECK(lists_of("a b\tc\n").digest() != lists_of("a b\tt\n").digest());
}
