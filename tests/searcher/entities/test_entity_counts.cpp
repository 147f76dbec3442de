// Listings, facets and filters count the same, with and without copies and aliases: checked against a model
// of random articles.
#include <algorithm>
#include <map>
#include <set>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "searcher/search/entity_listing.hpp"
#include "searcher/search/facet_names.hpp"
#include "tests/searcher/entities/entity_index.hpp"

using namespace dateline;
using namespace dateline::searcher;
using namespace dateline::tests;

namespace {

/// Instructions that never merge in a circle: into greater numbers only.
std::string random_instructions(std::mt19937& random) {
    std::string text;
    for (int i = number_between(random, 0, 4); i > 0; --i) {
        const int from = number_between(random, 0, 10);
        if (text.find(fmt::format("merge actor a{} ", from)) != std::string::npos) continue;
        text +=
            fmt::format("merge actor a{} a{}\n", from, number_between(random, from + 1, 12)); // a12 is new
    }
    for (int i = number_between(random, 0, 2); i > 0; --i)
        text += fmt::format("merge place p{0} p{1}\n", i, i + number_between(random, 1, 2) * 3);
    if (number_between(random, 0, 1) == 0) text += "block actor Shared 1 = a4\n";
    if (number_between(random, 0, 1) == 0) text += "alias actor The Boss = a5\n";
    if (number_between(random, 0, 1) == 0) text += "rename place p2 = New Place\n";
    return text;
}

/// The model: stories (or articles) by canonical key.
std::map<std::string, std::uint32_t> expected_counts(const std::vector<EntityArticle>& articles,
                                                     const EntityAliases& aliases, Field field, bool folded) {
    std::map<std::string, std::set<std::string>> stories;
    for (const EntityArticle& article : articles) {
        const std::string story = folded && !article.family.empty() ? article.family : article.id;
        for (const EntityMention& mention : article.mentions) {
            if ((mention.kind == MentionKind::actor) != (field == Field::actor)) continue;
            stories[aliases.canonical(field, mention.key)].insert(story);
            for (const std::string& outer : mention.within)
                stories[aliases.canonical(field, outer)].insert(story);
        }
    }
    std::map<std::string, std::uint32_t> counts;
    for (const auto& [key, found] : stories)
        counts[key] = static_cast<std::uint32_t>(found.size());
    return counts;
}

EntityListing listing_of(IndexReader& reader, const SearchRequest& request, Field field) {
    auto listing = list_entities(reader, request, {.fields = {field}});
    REQUIRE(listing);
    return *listing;
}

std::uint64_t total_of(IndexReader& reader, SearchRequest request, Field field, const std::string& value) {
    request.filters.push_back({.field = field, .value = value});
    request.limit = 1;
    return found(reader, request).total;
}

std::map<std::string, std::uint32_t> counts_of(const Facet& facet) {
    std::map<std::string, std::uint32_t> counts;
    for (const FacetValue& value : facet.values)
        counts[value.key] = value.count;
    return counts;
}

/// Every kind's facet holds the entities of that kind with their counts, and `without` the rest.
void check_kinds(IndexReader& reader, SearchRequest request, const EntityListing& listing, Field field) {
    request.query = "article";
    request.facet_limit = 0;
    request.facets.clear();
    for (const FacetKind& kind : facet_kinds()) {
        if (kind.field == field) request.facets.emplace_back(field, kind.name);
    }
    const SearchResults results = found(reader, request);
    for (std::size_t i = 0; i < results.facets.size(); ++i) {
        const Facet& facet = results.facets[i];
        CAPTURE(facet.name);
        std::map<std::string, std::uint32_t> expected;
        for (const EntityEntry& entry : listing.entries) {
            if (counts_kind(request.facets[i], entry.kind)) expected[entry.key] = entry.count;
        }
        CHECK(counts_of(facet) == expected);
        std::uint32_t most = 0;
        for (const auto& [key, count] : expected)
            most = std::max(most, count);
        CHECK(facet.without + most <= results.articles);
        if (request.all_copies && expected.empty()) CHECK(facet.without == results.articles);
    }
}

} // namespace

TEST_CASE("a listing, a facet and a filter count the same in random indexes, with aliases too") {
    std::mt19937 random(41);
    for (int round = 0; round < 12; ++round) {
        const std::vector<EntityArticle> articles =
            random_entity_articles(random, static_cast<std::size_t>(number_between(random, 5, 60)));
        const std::string text = round % 3 == 0 ? "" : random_instructions(random);
        IndexReader reader = entity_index(articles, round % 2 == 0 ? 1 : 2);
        reader.use(aliases_of(text));
        for (const bool all_copies : {false, true}) {
            for (const Field field : {Field::actor, Field::place}) {
                CAPTURE(round, text, all_copies, row(field).name);
                SearchRequest request;
                request.all_copies = all_copies;
                const EntityListing listing = listing_of(reader, request, field);
                std::map<std::string, std::uint32_t> listed;
                for (const EntityEntry& entry : listing.entries) {
                    listed[entry.key] = entry.count;
                    CAPTURE(entry.key);
                    CHECK(total_of(reader, request, field, "=" + entry.key) == entry.count);
                }
                CHECK(listed == expected_counts(articles, reader.aliases(), field, !all_copies));
                CHECK(listing.distinct == listed.size());
                check_kinds(reader, request, listing, field);
            }
        }
    }
}

TEST_CASE("a listing of what a query finds counts what query and filter find together") {
    std::mt19937 random(42);
    const std::vector<EntityArticle> articles = random_entity_articles(random, 60);
    IndexReader reader = entity_index(articles);
    reader.use(aliases_of("merge actor a1 a2 a3\nmerge place p4 p1\n"));
    for (const bool all_copies : {false, true}) {
        SearchRequest request;
        request.query = "article";
        request.all_copies = all_copies;
        request.published = DateRange{*make_day(2013, 1, 1), *make_day(2017, 12, 31)};
        for (const Field field : {Field::actor, Field::place}) {
            const EntityListing listing = listing_of(reader, request, field);
            REQUIRE(listing.entries.size() > 5);
            for (const EntityEntry& entry : listing.entries) {
                CAPTURE(all_copies, entry.key);
                CHECK(total_of(reader, request, field, "=" + entry.key) == entry.count);
            }
        }
    }
}
