// Pages that want to hurt: they take linear time and give something or nothing.
#include <string>

#include <catch2/catch.hpp>

#include "indexer/html/page.hpp"
#include "indexer/markup/tag_limits.hpp"

using namespace dateline::indexer;

namespace {

std::string repeated(const std::string& piece, std::size_t bytes) {
    std::string text;
    text.reserve(bytes + piece.size());
    while (text.size() < bytes)
        text += piece;
    return text;
}

std::optional<std::string> limit_in_html(std::string_view html) {
    return limit_attributes(html, Markup::html);
}

} // namespace

TEST_CASE("hostile JSON-LD is survived") {
    const std::string json =
        GENERATE(repeated("[", 1'900'000), repeated("{\"a\":", 1'900'000), repeated("[", 10'000'000),
                 "{\"@type\":\"Article\",\"headline\":\"" + repeated("x", 10'000'000) + "\"}",
                 "[" + repeated("{\"@type\":\"Article\"},", 1'900'000) + "{}]",
                 repeated("\"datePublished\":", 3'000'000), repeated("/*", 1'900'000),
                 repeated("{\"@id\":\"a\",\"author\":{\"@id\":\"a\"}},", 500'000));
    const Page page = read_page(
        "<html><head><script type='application/ld+json'>" + json + "</script></head><body><p>Text.</p>", "");
    CHECK(page.published.empty());
    CHECK(page.byline.empty());
}

TEST_CASE("names and texts of enormous elements are not read again for each element inside them") {
    const std::string inner = repeated("<p class='date'>x</p><span class='byline'></span>", 400'000);
    const std::string html =
        GENERATE_COPY("<div class='date " + repeated("x ", 5'000'000) + "'>" + inner,
                      repeated("<div class='post-date byline'>", 7'000) + repeated("word ", 100'000) + inner,
                      repeated("<h1>", 800) + repeated("word ", 100'000) + inner);
    CHECK(read_page(html, "").published.empty());
}

TEST_CASE("tags of a million attributes are cut, and the page goes on behind them") {
    std::string attributes;
    for (int i = 0; attributes.size() < 3'000'000; ++i)
        attributes += " a" + std::to_string(i) + (i % 2 == 0 ? "=1" : "='>'");
    CHECK(read_page("<title>Harbour reopens</title><p" + attributes + ">Text of the page.</p>", "").text ==
          "Text of the page.");
}

TEST_CASE("quotes that are never closed are read in linear time") {
    const std::string html = repeated("<a b=\"", 1'000'000) + "<a b='" + repeated("<a b=", 1'000'000);
    CHECK(limit_in_html(html).value_or(html).size() <= html.size());
}

TEST_CASE("in XML an element called script is like any other") {
    CHECK(limit_attributes("<script><p" + repeated(" a", 4000) + ">x", Markup::xml).has_value());
}

TEST_CASE("honest tags, comments and scripts are not touched") {
    CHECK_FALSE(limit_in_html("<p class='a b' title=\"<x>\">y</p><!-- <p " + repeated("a ", 4000) +
                              "> --><script>" + repeated("a<b c=d ", 9000) + "</script>" +
                              repeated("a ", 4000) + "< b"));
    CHECK_FALSE(limit_in_html(""));
    CHECK_FALSE(limit_in_html("<"));
    CHECK_FALSE(limit_in_html("<p title='" + repeated("a ", 4000)));
    CHECK(limit_in_html("<p" + repeated(" a", 4000) + ">x").has_value());
}

TEST_CASE("hostile markup is survived") {
    const std::string html = GENERATE(
        repeated("<meta name='date' content='x'>", 3'000'000),
        repeated("<meta name='author' content='Jane'>", 3'000'000),
        "<meta name='author' content='" + repeated("x", 5'000'000) + "'>",
        "<h1>" + repeated("x ", 3'000'000) + "</h1>", "<title>" + repeated(" - ", 3'000'000) + "</title>",
        repeated("<h1>a b</h1>", 2'000'000), repeated("<time datetime='2020-01-01'>", 1'000'000),
        repeated("<div class='date comment'>1.1.2020 ", 1'000'000), repeated("<p>1.1.2020</p>", 2'000'000),
        "<link rel=canonical href='https://x.example/" + repeated("2020/", 3'000'000) + "'>",
        repeated("<script type='application/ld+json'>{}</script>", 2'000'000),
        "<div class='" + repeated("date ", 5'000'000) + "'>x");
    const Page page = read_page(html, "");
    CHECK(page.title.size() <= 600);
    CHECK(page.byline.size() <= 2000);
    CHECK(page.topics.size() <= 500);
}
