// Who wrote a page.
#include <string>

#include <catch2/catch.hpp>

#include "indexer/html/page.hpp"
#include "indexer/html/page_byline.hpp"

using namespace dateline::indexer;

TEST_CASE("bylines are names alone") {
    struct Row {
        std::string given, expected;
    };
    const auto row = GENERATE(values<Row>({
        {"By Jane Doe", "Jane Doe"},
        {"BY  JANE DOE and John Roe", "JANE DOE and John Roe"},
        {"Von Jana Dörr", "Jana Dörr"},
        {"Par Jeanne Dupont", "Jeanne Dupont"},
        {"Jane Doe, Staff Writer", "Jane Doe"},
        {"Jane Doe | 9 October 2020", "Jane Doe"},
        {"Jane Doe on October 9, 2020", "Jane Doe"},
        {"Jane Doe and John Roe Monday, November 18, 2019", "Jane Doe and John Roe"},
        {"Theresa May", "Theresa May"},
        {"Jane Doe @janedoe", "Jane Doe"},
        {"Jane Doe jane.doe@star.example", "Jane Doe"},
        {"https://facebook.com/jane", ""},
        {"admin", ""},
        {"Staff", ""},
        {"", ""},
        {" - ", ""},
        {std::string(400, 'x'), ""},
    }));
    CAPTURE(row.given);
    CHECK(clean_byline(row.given) == row.expected);
}

TEST_CASE("authors are looked for where pages name them") {
    const auto row = GENERATE(
        as<std::string>(), "<meta name='author' content='Jane Doe'>",
        "<a rel='author' href='/jane'>Jane Doe</a>", "<p class='article-byline'>By Jane Doe</p>",
        "<span itemprop='author'>Jane Doe</span>", "<div class='byline'>by Jane Doe<br>Monday, May 3</div>",
        "<script type='application/ld+json'>{\"@type\":\"Article\",\"author\":\"Jane Doe\"}</script>");
    CAPTURE(row);
    CHECK(read_page("<html><body>" + row + "<p>Text.</p></body></html>", "").byline == "Jane Doe");
}

TEST_CASE("the outlet is not its own author") {
    CHECK(read_page(
              "<meta name='author' content='The Star'><meta property='og:site_name' content='The Star'><p>x",
              "")
              .byline.empty());
}
