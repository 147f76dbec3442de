// Items become articles.
#include <catch2/catch.hpp>

#include "common/date.hpp"
#include "indexer/clean/normalise.hpp"

using namespace dateline;
using namespace dateline::indexer;

namespace {

RawItem make_item(std::multimap<std::string, std::string, std::less<>> fields, std::string body = {}) {
    RawItem item;
    item.fields = std::move(fields);
    item.body = std::move(body);
    item.scraped = true;
    item.origin = Origin{"news.jsonl", 3, 7};
    return item;
}

Article article_of(RawItem item, const NormaliseOptions& options = {}) {
    return normalise(std::move(item), options, "path-id").article;
}

} // namespace

TEST_CASE("fields are squeezed, lists lose their doubles") {
    const Article article = article_of(make_item({{"title", " Talks \n begin "},
                                                  {"byline", "Anna\tKeller"},
                                                  {"places", "Minsk"},
                                                  {"places", " Minsk "},
                                                  {"topics", "war"},
                                                  {"language", "en"}}));
    CHECK(article.title == "Talks begin");
    CHECK(article.byline == "Anna Keller");
    CHECK(article.given_places == std::vector<std::string>{"Minsk"});
    CHECK(article.given_topics == std::vector<std::string>{"war"});
    CHECK(article.language == "en");
    CHECK(article.origin.line == 7);
}

TEST_CASE("the body is cut into paragraphs, leftovers are marked and stay out of it") {
    const Article article = article_of(
        make_item({{"title", "T"}}, "By Anna Keller\n\nMINSK, Oct 9 (AFP) - One.\n\nAdvertisement\n\nTwo."));
    REQUIRE(article.paragraphs.size() == 4);
    CHECK(article.paragraphs[0].leftover == "byline");
    CHECK(article.byline == "Anna Keller");
    CHECK(article.dateline == "MINSK, Oct 9 (AFP)");
    CHECK(article.paragraphs[2].leftover == "advertisement");
    CHECK(body_text(article) == "MINSK, Oct 9 (AFP) - One.\n\nTwo.");
}

TEST_CASE("leftovers are looked for in scraped text only, and a given dateline stays") {
    RawItem item = make_item({{"title", "T"}, {"dateline", "KIEV"}}, "MINSK (AFP) - One.\n\nAdvertisement");
    item.scraped = false;
    const Article article = article_of(std::move(item));
    CHECK(article.paragraphs[1].leftover.empty());
    CHECK(article.dateline == "KIEV");
}

TEST_CASE("verbatim keeps the text to the character") {
    NormaliseOptions options;
    options.verbatim = true;
    const std::string body = " One.\n\n\nAdvertisement \t\nTwo.  ";
    const Article article = article_of(make_item({{"title", "A  title"}}, body), options);
    CHECK(body_text(article) == body);
    CHECK(article.title == "A  title");
    CHECK(body_text(article_of(make_item({{"title", "T"}}), options)).empty());
}

TEST_CASE("the first date that can be read counts, with its rule; the others give warnings") {
    const Normalised normalised = normalise(make_item({{"title", "T"},
                                                       {"published", "soon"},
                                                       {"published_rule", "header"},
                                                       {"published", "2020-10-09"},
                                                       {"published_rule", "file name"}}),
                                            {}, "");
    REQUIRE(normalised.article.published);
    CHECK(iso_day(normalised.article.published->day) == "2020-10-09");
    CHECK(normalised.article.published->rule == "file name");
    CHECK(normalised.warnings == std::vector<std::string>{"unreadable date 'soon'"});
}

TEST_CASE("without a readable date there is none") {
    const Normalised normalised = normalise(make_item({{"title", "T"}, {"published", "soon"}}), {}, "");
    CHECK_FALSE(normalised.article.published);
    CHECK(normalised.warnings.size() == 1);
    CHECK(normalise(make_item({{"title", "T"}}), {}, "").warnings.empty());
}

TEST_CASE("a default date fills the gap and names its rule") {
    NormaliseOptions options;
    options.default_date = PublicationTime{*make_day(2020, 10, 9), 0, DatePrecision::day, "default"};
    const Article undated = article_of(make_item({{"title", "T"}, {"published", "soon"}}), options);
    REQUIRE(undated.published);
    CHECK(iso_day(undated.published->day) == "2020-10-09");
    CHECK(undated.published->rule == "default");
    CHECK(article_of(make_item({{"title", "T"}, {"published", "2020-01-02"}}), options).published->rule ==
          "field");
}

TEST_CASE("a day that can be no publication day is passed over with a warning") {
    NormaliseOptions options;
    options.today = make_day(2020, 10, 9);
    const std::vector<std::pair<std::string, bool>> rows{
        {"2020-10-09", true}, {"2020-11-09", true},  {"2020-11-10", false}, {"2999-12-31", false},
        {"1600-01-01", true}, {"1599-12-31", false}, {"1000-01-01", false}};
    for (const auto& [date, taken] : rows) {
        CAPTURE(date);
        const Normalised normalised = normalise(
            make_item({{"title", "T"}, {"published", date}, {"published", "2020-01-02"}}), options, "");
        REQUIRE(normalised.article.published);
        CHECK((iso_day(normalised.article.published->day) == date) == taken);
        CHECK(normalised.warnings.empty() == taken);
        if (!taken) CHECK(normalised.warnings.front() == "absurd date '" + date + "'");
    }
    options.today.reset();
    CHECK(article_of(make_item({{"title", "T"}, {"published", "2999-12-31"}}), options).published);
}

TEST_CASE("id and key come from what identifies the article best") {
    const Article full = article_of(
        make_item({{"title", "T"}, {"id", "5"}, {"source", "Évening Star"}, {"url", "http://x/1"}}));
    CHECK(full.id == "5");
    CHECK(full.key == "u:https://x/1");
    CHECK(article_of(make_item({{"title", "T"}, {"id", "5"}, {"source", "Évening Star"}})).key ==
          "s:evening star|5");
    const Article url = article_of(make_item({{"title", "T"}, {"id", "5"}, {"url", "http://x/1"}}));
    CHECK(url.id == "5");
    CHECK(url.key == "u:https://x/1");
    CHECK(article_of(make_item({{"title", "T"}, {"url", "http://x/1"}})).id == "http://x/1");
    CHECK(article_of(make_item({{"title", "T"}, {"id", "5"}})).key == "f:news.jsonl|5");
    const Article bare = article_of(make_item({{"title", "T"}}));
    CHECK(bare.id == "path-id");
    CHECK(bare.key == "f:news.jsonl#3");
}

TEST_CASE("a version is a whole number or none") {
    for (const auto& [given, version] : {std::pair<std::string, std::uint64_t>{"3", 3},
                                         {" 12 ", 12},
                                         {"", 0},
                                         {"1.2", 0},
                                         {"-1", 0},
                                         {"99999999999999999999", 0},
                                         {"v2", 0}}) {
        CAPTURE(given);
        CHECK(article_of(make_item({{"title", "T"}, {"version", given}})).version == version);
    }
}

TEST_CASE("a default source fills the gap without changing the key") {
    NormaliseOptions options;
    options.default_source = "Star";
    const Article article = article_of(make_item({{"title", "T"}, {"id", "5"}}), options);
    CHECK(article.source == "Star");
    CHECK(article.key == "f:news.jsonl|5");
    CHECK(article_of(make_item({{"title", "T"}, {"source", "Own"}}), options).source == "Own");
}

TEST_CASE("a missing title is taken from the text") {
    CHECK(article_of(make_item({}, "Talks begin again. More.")).title == "Talks begin again");
}

TEST_CASE("ill-formed bytes and controls are repaired") {
    const Article article = article_of(make_item({{"title", "a\xFF\x01z"}}, "b\xC3\x02 c"));
    CHECK(article.title == "a\xEF\xBF\xBDz");
    CHECK(body_text(article) == "b\xEF\xBF\xBD c");
}
