// The extraction step as a whole: which texts are looked at, in what order the mentions come.
#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "common/gazetteer/tables.hpp"
#include "indexer/extract/analyse.hpp"

using namespace dateline;
using dateline::indexer::ActorFinder;
using dateline::indexer::analyse;
using dateline::indexer::NameTagger;
using dateline::indexer::PlaceFinder;

namespace {

AnalysedArticle analysed(const Article& article) {
    Tables tables;
    std::istringstream in("russia\tRussia\tcountry\tRU\t61.5\t105.3\t\t\tRussian\n"
                          "moscow\tMoscow\tcity\tRU\t55.8\t37.6\trussia\n"
                          "baku\tBaku\tcity\tAZ\n");
    REQUIRE(tables.places.read(in, "sample"));
    auto actors = ActorTable::read({{"states.tsv", "state-russia\tRussia (state)\tRU\trussia\tmoscow\n"},
                                    {"persons.tsv", "putin\tVladimir Putin\tperson\tRU\tPutin\n"},
                                    {"organisations.tsv", "afp\tAgence France-Presse\tmedia\tFR\tAFP\n"}});
    REQUIRE(actors);
    tables.actors = std::move(*actors);
    const PlaceFinder places(tables.places);
    const ActorFinder actor_finder(tables.actors, tables.places);
    const NameTagger tagger({}, {});
    return analyse(article, {tables, places, actor_finder, tagger});
}

Article with_body(const std::vector<std::string>& paragraphs) {
    Article article;
    for (const std::string& text : paragraphs)
        article.paragraphs.push_back({text, ""});
    return article;
}

// "field:key" of each mention, parted by blanks; fields t, b and m.
std::string shown(const AnalysedArticle& article) {
    std::string text;
    for (const Mention& mention : article.mentions) {
        text += text.empty() ? "" : " ";
        text += "tbm"[static_cast<std::size_t>(mention.field)];
        text += ":" + mention.key;
    }
    return text;
}

} // namespace

TEST_CASE("mentions come from title, body and metadata, in this order") {
    Article article = with_body({"In Baku they met.", "Then Putin left Moscow."});
    article.title = "Moscow talks";
    article.given_places = {"russia"};
    const AnalysedArticle result = analysed(article);
    CHECK(shown(result) == "t:moscow b:baku b:putin b:moscow m:russia");
    CHECK(result.article.title == "Moscow talks");
}

TEST_CASE("offsets point into the title and into the body text") {
    Article article = with_body({"In Baku they met.", "Then Putin left Moscow."});
    article.title = "Moscow talks";
    const std::string body = body_text(article);
    for (const Mention& mention : analysed(article).mentions) {
        CAPTURE(mention.key);
        const std::string& text = mention.field == MentionField::title ? article.title : body;
        CHECK(text.substr(mention.begin, mention.end - mention.begin) == mention.surface);
    }
}

TEST_CASE("of mentions that begin together the longer comes first") {
    const Article article = with_body({"A Russian Foreign Ministry aide spoke."});
    CHECK(shown(analysed(article)) == "b:state-russia b:russia");
}

TEST_CASE("dates stand among the names in text order and are resolved when the day is known") {
    Article article = with_body({"In Baku on 27 September 2020 Putin spoke."});
    article.published = PublicationTime{};
    article.published->day = make_day(2020, 10, 9).value();
    const AnalysedArticle result = analysed(article);
    CHECK(shown(result) == "b:baku b:2020-09-27 b:putin");
    const auto date = std::find_if(result.mentions.begin(), result.mentions.end(),
                                   [](const Mention& mention) { return mention.kind == MentionKind::date; });
    REQUIRE(date != result.mentions.end());
    REQUIRE(date->range.has_value());
    CHECK(iso_day(date->range->first) == "2020-09-27");
}

TEST_CASE("dates are read in the language of the article, numbers as its country writes them") {
    Article article = with_body({"Das geschah am 3. Oktober 1990."});
    article.language = "de";
    CHECK(shown(analysed(article)) == "b:1990-10-03");
    article = with_body({"It was signed on 03/04/2016."});
    article.language = "en-US";
    CHECK(shown(analysed(article)) == "b:2016-03-04");
    article.language = "en-GB";
    CHECK(shown(analysed(article)) == "b:2016-04-03");
}

TEST_CASE("a dateline gives its place, but neither its agency nor a second mention of a tag") {
    Article article;
    article.dateline = "MOSCOW, Oct 9 (AFP)";
    CHECK(shown(analysed(article)) == "m:moscow");
    const AnalysedArticle result = analysed(article);
    REQUIRE(result.mentions.size() == 1);
    CHECK(result.mentions[0].surface == "MOSCOW");
    CHECK(result.mentions[0].begin == 0);
    CHECK(result.mentions[0].end == 0);
    article.given_places = {"moscow"};
    CHECK(shown(analysed(article)) == "m:moscow");
}

TEST_CASE("leftovers of the web page are not looked at") {
    Article article = with_body({"In Baku they met."});
    article.paragraphs.push_back({"More news from Moscow", "related articles"});
    CHECK(shown(analysed(article)) == "b:baku");
}

TEST_CASE("of a text of many megabytes the beginning is read, and the rest told") {
    std::string body;
    while (body.size() < 3'000'000)
        body += "Moscow 2016\u5e74 ";
    const AnalysedArticle result = analysed(with_body({body}));
    CHECK(result.unread_bytes > 1'900'000);
    CHECK(result.unread_bytes < 2'100'000);
    REQUIRE_FALSE(result.mentions.empty());
    CHECK(result.mentions.back().end <= body.size() - result.unread_bytes);
    CHECK(analysed(with_body({"Moscow"})).unread_bytes == 0);
    std::string endless;
    while (endless.size() < 1'200'000)
        endless += "\u5e74";
    CHECK(analysed(with_body({endless})).unread_bytes > 0);
}

TEST_CASE("an article of nothing and one of very many names are both analysed") {
    CHECK(analysed(Article{}).mentions.empty());
    const Article article = with_body(std::vector<std::string>(5000, "Putin, Moscow, Putin"));
    CHECK(analysed(article).mentions.size() == 15000);
}
