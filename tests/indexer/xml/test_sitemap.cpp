#include <string>

#include <catch2/catch.hpp>

#include "tests/support/read_text.hpp"

using namespace dateline;
using namespace dateline::indexer;
using namespace dateline::tests;

TEST_CASE("an address of a news sitemap is an article without a text") {
    const RawItem item = first_item(
        "<?xml version='1.0'?><urlset "
        "xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'><url><loc>https://example.com/a</loc>"
        "<news:news><news:publication><news:name>Harbour "
        "Wire</news:name><news:language>en</news:language></news:publication>"
        "<news:publication_date>2020-10-09</news:publication_date><news:title>Cranes &amp; ships</news:title>"
        "<news:keywords>ports, cranes</news:keywords></news:news></url></urlset>");
    CHECK(field(item, "title") == "Cranes & ships");
    CHECK(field(item, "url") == "https://example.com/a");
    CHECK(field(item, "source") == "Harbour Wire");
    CHECK(field(item, "language") == "en");
    CHECK(field(item, "published") == "2020-10-09");
    CHECK(all_of_field(item, "topics") == "ports; cranes");
    CHECK(item.body.empty());
}

TEST_CASE("sitemaps that tell of no news are refused") {
    const std::string news = "<urlset xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'>";
    struct Row {
        std::string text, expected;
    };
    const auto row = GENERATE_COPY(values<Row>({
        {"<urlset><url><loc>https://example.com/</loc></url></urlset>",
         "0 items, failed: unsupported format: sitemap without news"},
        {"<sitemapindex><sitemap><loc>x</loc></sitemap></sitemapindex>",
         "0 items, failed: unsupported format: index of sitemaps"},
        {news + "<url><loc>https://example.com/</loc></url></urlset>",
         "0 items, bad: sitemap entry without news"},
        {news + "</urlset>", "0 items, bad: sitemap without addresses"},
    }));
    CAPTURE(row.text);
    CHECK(summary(read_text(row.text)) == row.expected);
}
