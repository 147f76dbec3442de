/// What the user says that names of the texts mean, applied to what was found.
#pragma once

#include <vector>

#include "common/article.hpp"
#include "common/gazetteer/tables.hpp"

namespace dateline::indexer {

/// Drops the mentions that the aliases of the tables block, and gives the names that they split another key
/// in an article that has the key of `when` under another name. Names are the words of the mention, folded.
/// Name, kind and place of the new key are those of the tables, or of another mention of the article; a
/// person is called as the text does otherwise. The mentions stay in order.
void apply_aliases(std::vector<Mention>& mentions, const Tables& tables);

} // namespace dateline::indexer
