// Headline, outlet, language and topics of pages.
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "indexer/html/metadata.hpp"
#include "indexer/html/page.hpp"

using namespace dateline::indexer;

namespace {

Page read(const std::string& head, const std::string& body, const std::string& url = "") {
    return read_page("<html><head>" + head + "</head><body>" + body + "</body></html>", url);
}

} // namespace

TEST_CASE("the name of the site is no part of the headline") {
    struct Row {
        std::string title, source, host, expected;
    };
    const auto row = GENERATE(values<Row>({
        {"Harbour reopens | The Star", "The Star", "", "Harbour reopens"},
        {"Harbour reopens - World - The Star", "The Star", "", "Harbour reopens - World"},
        {"The Star: Harbour reopens", "The Star", "", "The Star: Harbour reopens"},
        {"The Star - Harbour reopens", "The Star", "", "Harbour reopens"},
        {"Harbour reopens \u2013 star.example", "", "star.example", "Harbour reopens"},
        {"Harbour reopens | Daily Star", "", "dailystar.example", "Harbour reopens"},
        {"Fish - a love story", "The Star", "", "Fish - a love story"},
        {"Win or lose | A coach looks back", "", "", "Win or lose | A coach looks back"},
        {"The Star", "The Star", "", "The Star"},
        {" | ", "", "", "|"},
        {"", "", "", ""},
    }));
    CAPTURE(row.title);
    CHECK(without_site(row.title, row.source, row.host, {}) == row.expected);
}

TEST_CASE("a heading that the title repeats is the headline") {
    CHECK(read("<title>Harbour reopens after storm | World | Star</title>",
               "<h1>Star</h1><h2>Harbour reopens after storm</h2><h2>Other news of today</h2>")
              .title == "Harbour reopens after storm");
    CHECK(read("<meta property='og:title' content='Harbour reopens - The Star'>"
               "<meta property='og:site_name' content='The Star'>",
               "<h1>Most read</h1>")
              .title == "Harbour reopens");
    CHECK(read("", "<h1>Harbour reopens</h1>").title == "Harbour reopens");
    CHECK(read("<title>Harbour &amp; sea</title>", "").title == "Harbour & sea");
}

TEST_CASE("the outlet is named by the page, else by its address") {
    CHECK(read("<meta property='og:site_name' content=' The  Star '>", "x").source == "The Star");
    CHECK(read("", "x", "https://www.star.example/1").source == "star.example");
    CHECK(read("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"publisher\":{\"name\":\"Star "
               "Media\"}}"
               "</script><meta property='og:site_name' content='The Star'>",
               "x")
              .source == "Star Media");
}

TEST_CASE("languages are codes") {
    const auto language = [](const std::string& attributes, const std::string& head) {
        return read_page("<html " + attributes + "><head>" + head + "</head><body>x</body></html>", "")
            .language;
    };
    CHECK(language("lang='de-AT'", "") == "de-AT");
    CHECK(language("", "<meta property='og:locale' content='en_GB'>") == "en-GB");
    CHECK(language("", "<meta http-equiv='Content-Language' content='fr, en'>") == "fr");
    CHECK(language("lang='{{lang}}'", "<meta name='language' content='German'>").empty());
    CHECK(language("lang=''", "").empty());
}

TEST_CASE("topics are tags and sections, each once") {
    CHECK(read("<meta property='article:tag' content='Ships'><meta property='article:tag' content='ships, "
               "trade'>"
               "<meta property='article:section' content='World'><meta name='keywords' content='seo, words'>",
               "x")
              .topics == std::vector<std::string>{"Ships", "trade", "World"});
    CHECK(read("<meta name='keywords' content='a; b ;; a'>", "x").topics ==
          std::vector<std::string>{"a", "b"});
}

TEST_CASE("microdata and Dublin Core are read") {
    const Page page =
        read("<meta name='DC.title' content='Harbour reopens'><meta name='DC.creator' content='Jane Doe'>"
             "<meta name='DCTERMS.issued' content='2003-11-01'><meta name='DC.language' content='en'>"
             "<meta name='DC.publisher' content='Star'>",
             "<p>Text.</p>");
    CHECK(page.title == "Harbour reopens");
    CHECK(page.byline == "Jane Doe");
    CHECK(page.published == "2003-11-01");
    CHECK(page.language == "en");
    CHECK(page.source == "Star");
    const Page items =
        read("", "<div itemscope itemtype='http://schema.org/NewsArticle'><h2 itemprop='headline'>"
                 "Harbour reopens</h2><span itemprop='author'><span itemprop='name'>Jane Doe</span> (Star)"
                 "</span><meta itemprop='datePublished' content='2003-11-01'><p>Text.</p></div>");
    CHECK(items.title == "Harbour reopens");
    CHECK(items.byline == "Jane Doe");
    CHECK(items.published == "2003-11-01");
}
