#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "indexer/html/page_outline.hpp"

using namespace dateline::indexer;

namespace {

std::uint32_t find(const PageOutline& page, std::string_view name) {
    for (std::uint32_t i = 0; i < page.elements.size(); ++i) {
        if (page.elements[i].name == name) return i;
    }
    FAIL("no element " << name);
    return 0;
}

} // namespace

TEST_CASE("an outline has the elements in order and the blocks of text") {
    const Document document = Document::parse_html(
        "<body><div><p>One, <a href='/x'>two</a>.</p><p> </p>three<br>four</div><p>five</p>");
    const PageOutline page = outline(document);
    REQUIRE(page.blocks.size() == 4);
    CHECK(page.elements[page.blocks[0].element].name == "p");
    CHECK(page.blocks[0].characters == 8);
    CHECK(page.blocks[0].link_characters == 3);
    CHECK(page.blocks[0].words == 3);
    CHECK(page.blocks[0].sentence_marks == 2);
    CHECK(page.elements[page.blocks[1].element].name == "div");
    const std::uint32_t div = find(page, "div");
    const PageOutline::Span span = page.blocks_of(div);
    CHECK(span.first == 0);
    CHECK(span.end == 3);
    CHECK(page.contains(div, find(page, "a")));
    CHECK(page.contains(div, div));
    CHECK_FALSE(page.contains(find(page, "a"), div));
    CHECK(page.elements[find(page, "a")].in_link);
}

TEST_CASE("marks of sentences are counted in many scripts") {
    struct Row {
        std::string text;
        std::uint32_t marks;
    };
    const auto row = GENERATE(values<Row>({
        {"One. Two", 1},
        {"Version 3.5 of example.org", 0},
        {"He said: \"No.\"", 2},
        {"今日は、晴れです。", 2},
        {"现在开始！", 1},
        {"هل هذا صحيح؟", 1},
        {"यह समाप्त हुआ।", 1},
    }));
    CAPTURE(row.text);
    const Document document = Document::parse_html("<p>" + row.text + "</p>");
    const PageOutline page = outline(document);
    REQUIRE(page.blocks.size() == 1);
    CHECK(page.blocks[0].sentence_marks == row.marks);
}

TEST_CASE("blanks of every kind are no characters") {
    const Document document = Document::parse_html("<p>a&nbsp;b \n\t c</p><p>&nbsp;</p>");
    const PageOutline page = outline(document);
    REQUIRE(page.blocks.size() == 1);
    CHECK(page.blocks[0].characters == 3);
    CHECK(page.blocks[0].words == 3);
}

TEST_CASE("an outline of nothing is empty") {
    const Document document = Document::parse_html("");
    CHECK(outline(document).elements.empty());
    CHECK(outline(document).blocks.empty());
}
