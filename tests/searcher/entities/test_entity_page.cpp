// The page of an entity: who is meant, its articles, its companions.
#include <catch2/catch.hpp>

#include "searcher/search/entity_page.hpp"
#include "tests/searcher/entities/entity_index.hpp"

using namespace dateline;
using namespace dateline::searcher;
using namespace dateline::tests;

namespace {

EntityMention actor(const std::string& key, const std::string& surface) {
    return {.key = key, .name = surface, .surface = surface};
}

EntityMention place(const std::string& key, const std::string& name, std::vector<std::string> within = {}) {
    return {
        .kind = MentionKind::place, .key = key, .name = name, .surface = name, .within = std::move(within)};
}

IndexReader sample() {
    return entity_index({
        {.id = "one",
         .published = "2020-03-01",
         .mentions = {actor("anna-berg", "Anna Berg"), actor("carl-dahl", "Carl Dahl"),
                      place("moscow", "Moscow", {"russia"})}},
        {.id = "two",
         .published = "2018-07-02",
         .mentions = {actor("anna-berg", "Anna Berg"), actor("carl-dahl", "Carl Dahl"),
                      place("minsk", "Minsk", {"belarus"})}},
        {.id = "three",
         .mentions = {{.key = "anna-berg", .name = "Anna Berg", .surface = "Anna M. Berg"},
                      actor("ben-berg", "Ben Berg")}},
        {.id = "four", .published = "2021-01-05", .mentions = {place("moscow", "Moscow", {"russia"})}},
    });
}

EntityPage page_of(IndexReader& reader, const std::string& name, const SearchRequest& request = {}) {
    auto page = entity_page(reader, request, name, 10);
    CAPTURE(name, page ? std::string{} : page.error().message);
    REQUIRE(page);
    return *page;
}

std::string counted_keys(const std::vector<EntityEntry>& entries) {
    std::string text;
    for (const EntityEntry& entry : entries)
        text += (text.empty() ? "" : " ") + entry.key + ":" + std::to_string(entry.count);
    return text;
}

} // namespace

TEST_CASE("a page tells of all articles of an entity and of what is in them") {
    IndexReader reader = sample();
    const EntityPage page = page_of(reader, "Anna Berg");
    CHECK(page.entity.key == "anna-berg");
    CHECK(page.entity.kind == "person");
    CHECK(page.entity.count == 3);
    CHECK(page.entity.aliases == std::vector<std::string>{"Anna M. Berg"});
    CHECK(page.first == "2018-07-02");
    CHECK(page.last == "2020-03-01");
    CHECK(counted_keys(page.actors) == "carl-dahl:2 ben-berg:1");
    CHECK(counted_keys(page.places) == "belarus:1 minsk:1 moscow:1 russia:1");
    REQUIRE(page.matches.timeline);
    CHECK(page.matches.timeline->bars.size() == 3);
    CHECK(page.matches.timeline->undated == 1);
    CHECK(page.others.empty());
}

TEST_CASE("places around a place are no companions of it") {
    IndexReader reader = sample();
    const EntityPage city = page_of(reader, "moscow");
    CHECK(city.entity.kind == "city");
    CHECK(city.places.empty());
    CHECK(counted_keys(page_of(reader, "russia").places) == "moscow:2");
}

TEST_CASE("of several entities of a name the one with most articles is shown and the others are named") {
    IndexReader reader = sample();
    for (const auto& [name, key, others] : std::vector<std::tuple<std::string, std::string, std::size_t>>{
             {"Berg", "anna-berg", 1},
             {"BERG", "anna-berg", 1},
             {"ben-berg", "ben-berg", 0},
             {"=ben-berg", "ben-berg", 0},
             {"actor:ben-berg", "ben-berg", 0},
             {"place:=moscow", "moscow", 0},
             {"where:Moscow", "moscow", 0},
         }) {
        CAPTURE(name);
        const EntityPage page = page_of(reader, name);
        CHECK(page.entity.key == key);
        CHECK(page.others.size() == others);
    }
}

TEST_CASE("a page is of the articles that query and filters let through") {
    IndexReader reader = sample();
    SearchRequest request;
    request.published = DateRange{*make_day(2020, 1, 1), *make_day(2020, 12, 31)};
    const EntityPage narrowed = page_of(reader, "Anna Berg", request);
    CHECK(narrowed.entity.count == 1);
    CHECK(narrowed.first == "2020-03-01");
    CHECK(counted_keys(narrowed.actors) == "carl-dahl:1");
    SearchRequest filtered;
    filtered.filters.push_back({.field = Field::actor, .value = "Carl Dahl"});
    CHECK(page_of(reader, "Anna Berg", filtered).entity.count == 2);
    filtered.filters.front().value = "ben-berg";
    CHECK(page_of(reader, "Carl Dahl", filtered).entity.count == 0);
}

TEST_CASE("what nothing is called is not found, and the nearest name is offered") {
    IndexReader reader = sample();
    for (const auto& [name, hint] : std::vector<std::pair<std::string, std::string>>{
             {"Ana Berg", "did you mean 'Anna Berg'?"},
             {"place:Moskow", "did you mean 'Moscow'?"},
             {"=Anna", "dateline-searcher --actors and --places list what there is"},
             {"zzzzzzzzzzzz", "dateline-searcher --actors and --places list what there is"},
             {"place:", "dateline-searcher --actors and --places list what there is"},
         }) {
        CAPTURE(name);
        const auto page = entity_page(reader, {}, name, 10);
        REQUIRE_FALSE(page);
        CHECK(page.error().kind == ErrorKind::not_found);
        CHECK(page.error().hint == hint);
    }
}
