// The article of a page in JSON-LD.
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "indexer/html/json_ld.hpp"

using namespace dateline::indexer;

namespace {

LinkedArticle read(const std::string& json, const std::string& title = "") {
    const Document page = Document::parse_html("<html><head><script type='application/ld+json'>" + json +
                                               "</script></head></html>");
    return read_json_ld(page_facts(page), title);
}

using Texts = std::vector<std::string>;

} // namespace

TEST_CASE("a news article is read") {
    const LinkedArticle article = read(R"({"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Harbour reopens", "datePublished": "2020-10-09T18:30:00Z", "dateModified": "2020-10-10",
        "author": [{"@type": "Person", "name": "Jane Doe"}, "John Roe"], "publisher": {"name": "Harbour Times"},
        "mainEntityOfPage": {"@id": "https://harbour.example/1"}, "keywords": "ships, trade", "articleSection": ["World"],
        "about": [{"@type": "Place", "name": "Odessa"}, {"@type": "Person", "name": "Ann Poe"},
                  {"@type": "Organization", "name": "Port Authority"}, {"@type": "Thing", "name": "Weather"}]})");
    CHECK(article.is_article);
    CHECK(article.headline == "Harbour reopens");
    CHECK(article.published == "2020-10-09T18:30:00Z");
    CHECK(article.modified == "2020-10-10");
    CHECK(article.authors == Texts{"Jane Doe", "John Roe"});
    CHECK(article.publisher == "Harbour Times");
    CHECK(article.url == "https://harbour.example/1");
    CHECK(article.topics == Texts{"World", "ships", "trade"});
    CHECK(article.places == Texts{"Odessa"});
    CHECK(article.people == Texts{"Ann Poe"});
    CHECK(article.organisations == Texts{"Port Authority"});
}

TEST_CASE("the article is found in lists, graphs and pages, its references followed") {
    const std::string json = GENERATE(
        as<std::string>(),
        R"([null, 3, {"@type": "Organization", "name": "X"}, {"@type": "BlogPosting", "headline": "H",
            "author": {"name": "A"}}])",
        R"({"@graph": [{"@type": "Person", "@id": "#a", "name": "A"}, {"@type": ["Article", "Thing"], "headline": "H",
            "author": {"@id": "#a"}}]})",
        R"({"@type": "WebPage", "mainEntity": {"@type": "http://schema.org/NewsArticle", "headline": "H", "author": "A"}})");
    CAPTURE(json);
    const LinkedArticle article = read(json);
    CHECK(article.headline == "H");
    CHECK(article.authors == Texts{"A"});
}

TEST_CASE("of several articles that with the headline of the page counts") {
    const std::string json = R"([{"@type": "Article", "headline": "Other", "datePublished": "2019-01-01"},
                                 {"@type": "Article", "headline": "This", "datePublished": "2020-01-01"}])";
    CHECK(read(json, "This").published == "2020-01-01");
    CHECK(read(json, "").published == "2019-01-01");
}

TEST_CASE("dates of reviews, books and comments are not those of the page") {
    CHECK(read(R"({"@type": "Review", "datePublished": "2020-01-01"})").published.empty());
    CHECK(read(R"({"@type": "Comment", "datePublished": "2020-01-01"})").published.empty());
    const LinkedArticle page = read(R"({"@type": "WebPage", "datePublished": "2020-01-01"})");
    CHECK_FALSE(page.is_article);
    CHECK(page.published == "2020-01-01");
}

TEST_CASE("broken JSON is mended, and its date saved if it cannot be") {
    const std::string json = GENERATE(
        as<std::string>(), "<!-- {\"@type\": \"Article\", \"datePublished\": \"2020-01-01\",} -->",
        "{\"@type\": \"Article\", // comment\n \"description\": \"a\nb\", \"datePublished\": \"2020-01-01\"}",
        "[{\"@type\": \"Article\", \"datePublished\": \"2020-01-01\"}];",
        "{\"@type\": \"Article\", \"datePublished\": \"2020-01-01\"} {\"@type\": \"Thing\"}",
        "{\"@type\": \"Article\", 'datePublished': '2020-01-01'}",
        "{\"@type\": \"Article\", \"text\": \"<img src=\"x y\">\", \"datePublished\": \"2020-01-01\"}");
    CAPTURE(json);
    CHECK(read(json).published == "2020-01-01");
}

TEST_CASE("values of odd types are left out") {
    const LinkedArticle article =
        read(R"({"@type": "Article", "headline": null, "name": {"@value": "H"}, "author": [[], {}, null, 7],
        "publisher": [], "keywords": [null, {"name": "k"}, ""], "datePublished": ["2020-01-01"], "about": "x", "mentions": [1],
        "articleBody": ["a"], "inLanguage": {"name": "en"}, "url": []})");
    CHECK(article.headline == "H");
    CHECK(article.authors == Texts{"7"});
    CHECK(article.publisher.empty());
    CHECK(article.topics == Texts{"k"});
    CHECK(article.published == "2020-01-01");
    CHECK(article.body.empty());
    CHECK(article.url.empty());
}
