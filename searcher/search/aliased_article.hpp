/// An article as the user's aliases have it, for display.
#pragma once

#include "common/stored_article.hpp"
#include "searcher/search/index_reader.hpp"

namespace dateline::searcher {

/// Gives the actors and places of an article the keys and names that they have by the reader's aliases; what
/// is merged becomes one mention, at the place of the first. May throw Xapian::Error.
void apply_aliases(const IndexReader& reader, StoredArticle& article);

} // namespace dateline::searcher
