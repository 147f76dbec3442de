// What a listing shows, and in which order.
#include <catch2/catch.hpp>

#include "searcher/search/entity_listing.hpp"
#include "tests/searcher/entities/entity_index.hpp"
#include "tests/support/small_index.hpp"

using namespace dateline;
using namespace dateline::searcher;
using namespace dateline::tests;

namespace {

IndexReader sample() {
    return small_index(
        {{"talks", "Moscow hosts talks", "Vladimir Putin met the OSCE Minsk Group.", "2020-10-09"},
         {"visit", "Putin in Minsk", "Vladimir Putin came to Minsk.", "2020-10-11"},
         {"oil", "Oil falls", "Markets in Moscow fell.", "2019-03-04"}});
}

EntityListing listing(IndexReader& reader, const EntityListingRequest& wanted,
                      const std::string& query = {}) {
    SearchRequest request;
    request.query = query;
    auto found = list_entities(reader, request, wanted);
    REQUIRE(found);
    return *found;
}

std::string keys(const EntityListing& found) {
    std::string text;
    for (const EntityEntry& entry : found.entries)
        text += (text.empty() ? "" : " ") + entry.key + ":" + std::to_string(entry.count);
    return text;
}

} // namespace

TEST_CASE(
    "entities are listed by count and name, those of a query by its articles, those of a beginning alone") {
    IndexReader reader = sample();
    struct Row {
        std::vector<Field> fields;
        std::string beginning, query;
        std::size_t offset, limit;
        std::string keys;
        std::uint64_t distinct;
    };
    for (const Row& row : std::vector<Row>{
             {{Field::place}, "", "", 0, 0, "moscow:2 russia:2 belarus:1 minsk:1", 4},
             {{Field::place}, "MÍ", "", 0, 0, "minsk:1", 1},
             {{Field::place}, "", "oil", 0, 0, "moscow:1 russia:1", 2},
             {{Field::place}, "", "", 1, 2, "russia:2 belarus:1", 4},
             {{Field::actor}, "minsk g", "", 0, 0, "osce-minsk-group:1", 1},
             {{Field::actor}, "put", "", 0, 0, "vladimir-putin:2", 1},
             {{Field::actor}, "zzz", "", 0, 0, "", 0},
             {{Field::actor, Field::place}, "m", "", 0, 0, "moscow:2 minsk:1 osce-minsk-group:1", 3},
         }) {
        CAPTURE(row.beginning, row.query, row.offset, row.limit);
        const EntityListing found = listing(
            reader,
            {.fields = row.fields, .beginning = row.beginning, .offset = row.offset, .limit = row.limit},
            row.query);
        CHECK(keys(found) == row.keys);
        CHECK(found.distinct == row.distinct);
    }
}

TEST_CASE("an entry has its kind or level and the names that the tables and the articles give it") {
    IndexReader reader = sample();
    const EntityListing actors = listing(reader, {.fields = {Field::actor}});
    REQUIRE(actors.entries.size() == 2);
    CHECK(actors.entries[0].name == "Vladimir Putin");
    CHECK(actors.entries[0].kind == "person");
    CHECK(actors.entries[0].aliases == std::vector<std::string>{"Putin"});
    CHECK(actors.entries[1].kind == "organisation");
    const EntityListing places = listing(reader, {.fields = {Field::place}});
    CHECK(places.entries[0].kind == "city");
    CHECK(places.entries[1].kind == "country");
}

TEST_CASE("a name that no table has is known as the articles write it") {
    IndexReader reader = entity_index(
        {{.id = "one", .mentions = {{.key = "elie-saab", .name = "Élie Saab", .surface = "Élie Saab"}}},
         {.id = "two", .mentions = {{.key = "elie-saab", .name = "Élie Saab", .surface = "Saab Elie"}}},
         {.id = "three", .mentions = {{.key = "elie-saab", .name = "Élie Saab", .surface = "SAAB ELIE"}}}});
    const EntityListing actors = listing(reader, {.fields = {Field::actor}});
    REQUIRE(actors.entries.size() == 1);
    CHECK(actors.entries[0].name == "Élie Saab");
    CHECK(actors.entries[0].aliases == std::vector<std::string>{"Saab Elie"});
    CHECK(keys(listing(reader, {.fields = {Field::actor}, .beginning = "saab"})) == "elie-saab:3");
}

TEST_CASE("an index without articles has no entities") {
    IndexReader reader = entity_index({});
    const EntityListing found = listing(reader, {.fields = {Field::actor, Field::place}});
    CHECK(found.entries.empty());
    CHECK(found.matches.total == 0);
}
