// When pages were published.
#include <string>

#include <catch2/catch.hpp>

#include "common/date.hpp"
#include "indexer/html/page.hpp"
#include "indexer/html/page_date_sources.hpp"

using namespace dateline;
using namespace dateline::indexer;

namespace {

Page read(const std::string& inner, const std::string& attributes = "lang='en'") {
    return read_page("<html " + attributes + "><body>" + inner + "</body></html>", "", make_day(2021, 6, 1));
}

std::string filler() {
    std::string text;
    for (int i = 0; i < 40; ++i)
        text += "<p>The harbour was closed for a week, and nobody knew when it would open again.</p>";
    return text;
}

} // namespace

TEST_CASE("every usual place of a publication date is looked at") {
    struct Row {
        std::string html, method;
    };
    const auto row = GENERATE(values<Row>({
        {"<script "
         "type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2020-10-09\"}</script>",
         "json-ld"},
        {"<script "
         "type='application/ld+json'>{\"@type\":\"WebPage\",\"datePublished\":\"2020-10-09\"}</script>",
         "json-ld page"},
        {"<meta property='article:published_time' content='2020-10-09T10:00:00+02:00'>", "meta"},
        {"<meta name='sailthru.date' content='2020-10-09 10:00'>", "meta"},
        {"<meta name='DC.date.issued' content='9 October 2020'>", "meta"},
        {"<meta itemprop='datePublished' content='2020-10-09'>", "meta"},
        {"<span itemprop='datePublished'>9. Oktober 2020</span>", "microdata"},
        {"<time datetime='2020-10-09' pubdate>yesterday</time>", "microdata"},
        {"<time datetime='2020-10-09T08:00:00Z'>yesterday</time>", "time element"},
        {"<div class='entry-date'>Oct 9, 2020</div>", "labelled element"},
        {"<link rel='canonical' href='https://star.example/2020/10/09/harbour.html'>", "url"},
        {"<link rel='canonical' href='https://star.example/20201009/harbour.html'>", "url"},
        {"<h1>Harbour reopens</h1><p>9 October 2020</p>", "text by headline"},
        {"<h1>Harbour reopens</h1><p>Freitag, 9. Oktober 2020</p>", "text by headline"},
        {"<h1>Harbour reopens</h1><p>vendredi 9 octobre 2020</p>", "text by headline"},
        {"<meta property='article:modified_time' content='2020-10-09'>", "modified"},
    }));
    CAPTURE(row.html);
    const Page page = read(row.html + filler());
    CHECK(page.published.substr(0, 10) == "2020-10-09");
    CHECK(page.published_method == row.method);
    CHECK(page.published_confidence > 0);
    CHECK(page.published_confidence <= 1);
}

TEST_CASE("a date with a cue is found far from the headline") {
    const Page page = read("<h1>Harbour reopens</h1>" + filler() + "<p>Posted on 9 October 2020 by Jane</p>");
    CHECK(page.published == "2020-10-09");
    CHECK(page.published_method == "text with cue");
}

TEST_CASE("what a page shows its readers by the headline wins over what it tells machines") {
    const Page page = read("<meta property='article:published_time' content='2020-10-10T01:30:00Z'>"
                           "<h1>Harbour reopens</h1><time datetime='2020-10-09'>Oct 9, 2020</time>");
    CHECK(page.published.substr(0, 10) == "2020-10-09");
}

TEST_CASE("the day is that of the page's own clock") {
    CHECK(read("<meta property='article:published_time' content='2020-10-09T00:00:00+02:00'>x").published ==
          "2020-10-09");
    CHECK(read("<meta property='article:published_time' content='2020-10-09T01:00:00+02:00'>x").published ==
          "2020-10-09");
    CHECK(read("<meta property='article:published_time' content='2020-10-09T10:00:00+02:00'>x").published ==
          "2020-10-09T08:00:00Z");
}

TEST_CASE("impossible days and the future are no publication dates") {
    for (const std::string day :
         {"2021-06-02", "2030-01-01", "1994-12-31", "2020-02-31", "0000-00-00", "soon"}) {
        CAPTURE(day);
        CHECK(read("<meta name='date' content='" + day + "'><p>x</p>").published.empty());
    }
}

TEST_CASE("copyright years and months alone are no publication dates") {
    CHECK(read("<p>Text.</p><footer>Copyright 2019 The Star</footer>").published.empty());
    CHECK(read("<img src='/uploads/2019/05/x.jpg'><p>Text of May 2019.</p>").published.empty());
}

TEST_CASE("slashes are read by the language of the page") {
    const std::string html = "<h1>Harbour reopens</h1><p>03/04/2020</p>";
    CHECK(read(html, "lang='en-US'").published == "2020-03-04");
    CHECK(read(html, "lang='en-GB'").published == "2020-04-03");
    CHECK(read(html, "lang='fr'").published == "2020-04-03");
}

TEST_CASE("dates of comments and of related articles lose") {
    const Page page = read(
        "<h1>Harbour reopens</h1><p>9 October 2020</p>" + filler() +
        "<div class='related'><time datetime='2018-01-01'>x</time><time datetime='2018-01-01'>x</time></div>"
        "<div class='comments'><time datetime='2020-11-01'>x</time></div>");
    CHECK(page.published == "2020-10-09");
}

TEST_CASE("an enormous address gives each month once, and only its beginning is looked at") {
    std::string address;
    while (address.size() < 1'000'000)
        address += "/2017/03/x/2018/04/";
    DateCollector dates(make_day(2021, 6, 1).value(), DateOrder::day_first);
    add_path_date(dates, DateSource::image_url, address + "/2019/05/06/");
    const std::vector<DateCandidate> found = dates.take();
    REQUIRE(found.size() == 2);
    CHECK(found[0].written == "2017-03");
    CHECK(found[1].written == "2018-04");
}
