/// Mentions from what the source itself says about an article: its people and organisation tags. Its places
/// are told with those of the text (places/place_finder.hpp).
#pragma once

#include <vector>

#include "common/article.hpp"
#include "common/gazetteer/tables.hpp"

namespace dateline::indexer {

/// One mention per tag of `given_people` and `given_organisations`, in that order, each key once. A tag that
/// is a name or alias of the tables ("Volcker", "Putin, Vladimir") gets its entry; any other tag gets a key
/// made of its folded words joined by '-' and stands for itself. Tags without a letter or digit are dropped.
/// The field is `metadata`, the surface the tag as given. Requires: well-formed UTF-8.
[[nodiscard]] std::vector<Mention> given_actors(const Article& article, const Tables& tables);

} // namespace dateline::indexer
