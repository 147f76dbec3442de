/// The actors and places of an index, or of what a query finds, counted.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "common/error.hpp"
#include "searcher/search/entity_results.hpp"
#include "searcher/search/index_reader.hpp"
#include "searcher/search/request.hpp"

namespace dateline::searcher {

struct EntityListingRequest {
    std::vector<Field> fields{}; ///< actor, place or both
    std::string beginning{};     ///< only entities with a name that begins like this (folded); empty: all
    std::size_t offset = 0;
    std::size_t limit = 0; ///< 0 = all
};

/// Lists entities of the articles that the request finds; without a query and filters, of all. Counts are
/// those of facets: exact, and what a filter on the key finds. Fails as `search` does.
[[nodiscard]] Result<EntityListing> list_entities(IndexReader& reader, SearchRequest request,
                                                  const EntityListingRequest& wanted);

/// True if the request asks for something: a query, a filter or dates.
[[nodiscard]] bool asks_for_something(const SearchRequest& request);

} // namespace dateline::searcher
