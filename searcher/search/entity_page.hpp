/// All that the page of an actor or a place shows.
#pragma once

#include <cstddef>
#include <string>

#include "common/error.hpp"
#include "searcher/search/entity_results.hpp"
#include "searcher/search/index_reader.hpp"
#include "searcher/search/request.hpp"

namespace dateline::searcher {

/// The page of the entity that `name` means: a key, else any name; "actor:NAME" and "place:NAME" settle the
/// field, "=KEY" takes keys only. Of several the one with most articles in the index is shown, the others are
/// named. Counts are of the articles that the request's query and filters let through. `companions`: at most
/// so many actors and places each (0 = all), by the articles that they share with the entity, ties by name;
/// places that contain the entity, and continents, are left out. Fails with `not_found`, and as `search`
/// does.
[[nodiscard]] Result<EntityPage> entity_page(IndexReader& reader, const SearchRequest& request,
                                             const std::string& name, std::size_t companions);

} // namespace dateline::searcher
