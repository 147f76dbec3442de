#include <string>

#include <catch2/catch.hpp>

#include "indexer/html/block_text.hpp"

using namespace dateline::indexer;

TEST_CASE("blocks of marked-up text become paragraphs") {
    struct Row {
        std::string html, text;
    };
    const auto row = GENERATE(values<Row>({
        {"<p>One\n  two</p><p>three</p>", "One two\n\nthree"},
        {"a <b>bold</b> word", "a bold word"},
        {"first<br>second<br/>third", "first\n\nsecond\n\nthird"},
        {"<div>out<div>in</div>out again</div>", "out\n\nin\n\nout again"},
        {"<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\n\nc"},
        {"<p>x<script>alert(1)</script><style>p{}</style><!-- no -->y</p>", "xy"},
        {"<pre>one\n  two\n</pre>", "one\ntwo"},
        {"Fish &amp; chips &eacute;", "Fish & chips é"},
        {"no markup\nat all", "no markup\nat all"},
        {"<p></p><p> </p>", ""},
    }));
    CAPTURE(row.html);
    CHECK(fragment_text(row.html) == row.text);
}

TEST_CASE("block text of a part ends where the part ends") {
    const Document page = Document::parse_html("<div><p>in</p></div><p>after</p>");
    CHECK(block_text(page.root().find("div")) == "in");
}

TEST_CASE("block text reads deep nests") {
    std::string html;
    for (int i = 0; i < 20000; ++i)
        html += "<div>";
    html += "deep";
    CHECK(fragment_text(html).size() <= 4);
}
