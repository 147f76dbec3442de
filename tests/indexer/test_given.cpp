// Tags of the source become mentions, with the gazetteer's entry where one fits.
#include <sstream>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "common/gazetteer/tables.hpp"
#include "indexer/extract/given.hpp"

using namespace dateline;
using dateline::indexer::given_actors;

namespace {

std::vector<Mention> given(const Article& article) {
    Tables tables;
    auto actors =
        ActorTable::read({{"states.tsv", "state-russia\tRussia (state)\tRU\trussia\t\tKremlin\n"},
                          {"organisations.tsv", "opec\tOPEC\torganisation\n"
                                                "european-community\tEuropean Community\torganisation\t\tEC\n"
                                                "baker-firm\tBaker\torganisation\n"},
                          {"persons.tsv", "james-baker\tJames Baker\tperson\tUS\tBaker\n"}});
    REQUIRE(actors);
    tables.actors = std::move(*actors);
    return given_actors(article, tables);
}

} // namespace

TEST_CASE("a tag that the tables know gets its key and name") {
    Article article;
    article.given_organisations = {"opec"};
    const auto mentions = given(article);
    REQUIRE(mentions.size() == 1);
    CHECK(mentions[0].kind == MentionKind::actor);
    CHECK(mentions[0].field == MentionField::metadata);
    CHECK(mentions[0].key == "opec");
    CHECK(mentions[0].name == "OPEC");
    CHECK(mentions[0].surface == "opec");
    CHECK(mentions[0].begin == 0);
    CHECK(mentions[0].end == 0);
}

TEST_CASE("people and organisations are looked up among their own kind") {
    struct Row {
        std::string person;
        std::string organisation;
        std::string key;
        ActorKind kind;
    };
    const Row rows[] = {{"baker", "", "james-baker", ActorKind::person},
                        {"james-baker", "", "james-baker", ActorKind::person},
                        {"Baker, James", "", "james-baker", ActorKind::person},
                        {"", "Baker", "baker-firm", ActorKind::organisation},
                        {"", "opec", "opec", ActorKind::organisation},
                        {"", "ec", "european-community", ActorKind::organisation},
                        {"", "Kremlin", "state-russia", ActorKind::state},
                        {"opec", "", "opec", ActorKind::person}};
    for (const Row& row : rows) {
        CAPTURE(row.person, row.organisation);
        Article article;
        if (!row.person.empty()) article.given_people = {row.person};
        if (!row.organisation.empty()) article.given_organisations = {row.organisation};
        const auto mentions = given(article);
        REQUIRE(mentions.size() == 1);
        CHECK(mentions[0].kind == MentionKind::actor);
        CHECK(mentions[0].key == row.key);
        CHECK(mentions[0].actor_kind == row.kind);
    }
}

TEST_CASE("an unknown tag stands for itself") {
    Article article;
    article.given_people = {" Jan  Łuk "};
    article.given_organisations = {"A.B. & Sons"};
    const auto mentions = given(article);
    REQUIRE(mentions.size() == 2);
    CHECK(mentions[0].key == "jan-luk");
    CHECK(mentions[0].name == "Jan Łuk");
    CHECK(mentions[0].surface == " Jan  Łuk ");
    CHECK(mentions[1].key.find(' ') == std::string::npos);
    CHECK(mentions[1].actor_kind == ActorKind::organisation);
}

TEST_CASE("each key comes once, empty tags not at all") {
    Article article;
    article.given_organisations = {"opec", "OPEC", "", "--", ",", "opec"};
    const auto mentions = given(article);
    REQUIRE(mentions.size() == 1);
    CHECK(mentions[0].surface == "opec");
}

TEST_CASE("thousands of tags and endless tags are taken as they are") {
    Article article;
    for (int i = 0; i < 20000; ++i)
        article.given_organisations.push_back("firm " + std::to_string(i));
    article.given_people = {std::string(100000, ','), std::string(100000, 'a')};
    CHECK(given(article).size() == 20001);
}

TEST_CASE("an article without tags has no mentions in its metadata") {
    CHECK(given(Article{}).empty());
}
