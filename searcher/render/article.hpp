/// A whole article: as text for people, and as JSON.
#pragma once

#include <ostream>

#include "common/stored_article.hpp"
#include "searcher/render/style.hpp"

namespace dateline::searcher {

/// Title, fields, body; then what was found in it, and what was left out of the text with the rule that said
/// so.
void write_article_text(std::ostream& out, const StoredArticle& article, const TextStyle& style);

/// One JSON object and a line feed; see docs/OUTPUT.md.
void write_article_json(std::ostream& out, const StoredArticle& article);

} // namespace dateline::searcher
