#include <chrono>
#include <string>

#include <catch2/catch.hpp>

#include "common/text.hpp"

#include "page_text.hpp"

using namespace dateline::indexer;

namespace {

std::string repeat(std::string_view part, std::size_t times) {
    std::string all;
    for (std::size_t i = 0; i < times; ++i)
        all.append(part);
    return all;
}

} // namespace

TEST_CASE("a page without text gives nothing, one with any text gives some") {
    struct Row {
        std::string html;
        bool some;
    };
    const auto row = GENERATE(values<Row>({
        {"", false},
        {"   ", false},
        {"<html><body></body></html>", false},
        {"<body><script>var a = 'text';</script></body>", false},
        {"<!-- a remark -->", false},
        {"text", true},
        {"<body><a href='/'>Home</a></body>", true},
        {"<body><nav><a href='/'>Home</a></nav></body>", true},
        {"<body><div class='footer'>All rights reserved</div></body>", true},
        {"<body><h1>Only a headline</h1></body>", true},
        {"<body><p>Advertisement</p></body>", true},
        {"<body><div hidden>Hidden</div></body>", true},
        {"<body><button><p>In a button that never ends.", true},
        {"<body><noscript><div><p>No script here.", true},
    }));
    CAPTURE(row.html);
    CHECK(text_of_page(row.html).empty() != row.some);
}

TEST_CASE("what a page forgot to close does not swallow the article") {
    const std::string open = GENERATE("<button><div><span>Menu", "<noscript><div id='x'>", "<object><div>");
    CAPTURE(open);
    CHECK(holds(text_of_page("<body>" + open + "</div></object><div class='article-body'>" + three_elements +
                             "</div>"),
                three_paragraphs));
}

TEST_CASE("hostile pages take time that grows with their size") {
    struct Row {
        std::string what, html;
    };
    constexpr std::size_t many = 100000;
    const auto row = GENERATE(values<Row>({
        {"deep divs", repeat("<div>", many) + "deep"},
        {"deep spans", repeat("<span class='share'>", many) + "deep"},
        {"many empty paragraphs", repeat("<p>", many)},
        {"many short lines", repeat("<p>a</p>", many)},
        {"many links", "<ul>" + repeat("<li><a href='/'>One more link of the many</a></li>", many) + "</ul>"},
        {"many headings", repeat("<h1>The same headline again</h1>", many)},
        {"many bodies",
         repeat("<div class='article-body'><p>One sentence, and then one more of it, and more.</p></div>",
                many)},
        {"many articles",
         repeat("<article><h2>A</h2><p>One sentence, and then one more of it, and more.</p></article>",
                many)},
        {"a huge table", "<table>" + repeat("<tr><td>1</td><td>2</td></tr>", many) + "</table>"},
        {"one long class", "<div class='" + repeat("share-related ", many) + "'>text</div>"},
        {"one long line", "<p>" + repeat("word, ", 10 * many) + "</p>"},
        {"one long title", "<h1>" + repeat("word ", 10 * many) + "</h1><p>text</p>"},
        {"many attributes", "<div " + repeat("a='1' ", many) + ">text</div>"},
        {"many hidden parts",
         repeat("<div hidden><p>One sentence, and then one more of it.</p></div>", many)},
        {"many headlines of one article", repeat("<article><h1>The same headline again</h1>", many)},
        {"closing headings", repeat("<h2>Related articles</h2>", many)},
    }));
    CAPTURE(row.what);
    const auto start = std::chrono::steady_clock::now();
    const std::string text = text_of_page(row.html, {"The same headline again", "", ""});
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
    CHECK(dateline::is_valid_utf8(text));
    CHECK(seconds.count() < 20); // sanitizers and a busy machine included; quadratic work takes minutes
}
