/// What is told of the actors and places of an index, as plain values: the contract with the renderers.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "common/schema.hpp"
#include "searcher/search/results.hpp"

namespace dateline::searcher {

/// One actor or place.
struct EntityEntry {
    Field field = Field::actor;
    std::string key;                    ///< canonical; `actor:=KEY` finds exactly its articles
    std::string name;                   ///< canonical
    std::string kind;                   ///< "person", "country" and so on; empty if unknown
    std::uint32_t count = 0;            ///< articles, or stories when folded: what a filter on the key finds
    std::vector<std::string> aliases{}; ///< other names as written, in byte order
};

/// The entities of an index or of the articles that a query finds.
struct EntityListing {
    std::vector<EntityEntry> entries; ///< most frequent first, ties by name, then by key
    std::uint64_t distinct = 0;       ///< entities in all, shown or not
    std::string beginning;            ///< only names that begin like this; empty: all
    SearchResults matches;            ///< without hits and facets
};

/// What the page of an entity shows.
struct EntityPage {
    EntityEntry entity;
    std::string first, last; ///< publication of its earliest and latest article, ISO; empty if unknown
    std::vector<EntityEntry> actors,
        places;            ///< companions: what shares most articles with it, without aliases
    SearchResults matches; ///< its articles: totals and the timeline by year, without hits and facets
    std::vector<EntityEntry> others; ///< what else the name may mean, without counts and aliases
};

} // namespace dateline::searcher
