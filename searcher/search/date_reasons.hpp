/// Why a filter on mentioned dates let an article through: the words, how they were read, and the sentence.
#pragma once

#include <string>

#include "common/stored_article.hpp"
#include "searcher/query/compiler.hpp"
#include "searcher/search/results.hpp"

namespace dateline::searcher {

/// Adds a reason for each of the first `max_date_reasons` mentioned dates that the filter lets pass, in text
/// order; the rest is counted in the hit. Dates that are there already are left alone.
/// `body` is the article's body text. Requires: a filter of the field mentions, mentions_within, lag or
/// foreshadows.
void add_date_reasons(const query::FilterUse& use, const StoredArticle& article, const std::string& body,
                      Hit& hit);

} // namespace dateline::searcher
