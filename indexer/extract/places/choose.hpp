/// Decides which place each name of an article means.
#pragma once

#include <cstddef>
#include <vector>

#include "indexer/extract/places/atlas.hpp"
#include "indexer/extract/places/toponyms.hpp"

namespace dateline::indexer {

/// The place of each occurrence of `toponyms`, in their order.
///
/// Each candidate begins with what is known of it alone: its kind, its population, whether it was written by
/// hand. Then the names of the article vote, thrice, each as much as it is sure: for countries, subdivisions
/// and neighbourhoods. A name means one place throughout, unless a container is named right behind it
/// ("Paris, Texas").
[[nodiscard]] std::vector<PlaceId> choose_places(const Atlas& atlas, const Toponyms& toponyms);

} // namespace dateline::indexer
