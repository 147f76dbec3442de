#include <string>

#include <catch2/catch.hpp>

#include "indexer/html/headline.hpp"

using namespace dateline::indexer;

TEST_CASE("the headline is the heading that repeats the title, else the first h1") {
    struct Row {
        std::string html, title, text;
        bool matches;
    };
    const auto row = GENERATE(values<Row>({
        {"<h1>Channel to be deepened</h1>", "Channel to be deepened", "Channel to be deepened", true},
        {"<h1>The Gazette</h1><h2>Channel to be deepened</h2>", "Channel to be deepened | The Gazette",
         "Channel to be deepened", true},
        {"<h1>The Gazette</h1><h2>Something else</h2>", "Channel to be deepened", "The Gazette", false},
        {"<h1> </h1><h1>Second</h1>", "", "Second", false},
        {"<h2>Only a second level</h2>", "", "", false},
        {"<p>No heading</p>", "Given", "Given", false},
        {"<h1>Channel <b>to be</b> DEEPENED!</h1>", "Channel to be deepened", "Channel to be DEEPENED!",
         true},
    }));
    CAPTURE(row.html, row.title);
    const Document document = Document::parse_html(row.html);
    const PageOutline page = outline(document);
    const Headline headline = find_headline(page, row.title);
    CHECK(headline.text == row.text);
    CHECK(headline.matches_title == row.matches);
}
