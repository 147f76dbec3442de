/// An index of articles whose mentions are given, not found: words with actors and places at chosen places.
#pragma once

#include <random>
#include <string>
#include <vector>

#include "common/article.hpp"
#include "searcher/search/index_reader.hpp"
#include "searcher/search/request.hpp"

namespace dateline::tests {

/// An article of a title, a body and mentions, its id given.
[[nodiscard]] AnalysedArticle marked_article(const std::string& id, const std::string& title,
                                             const std::string& body);

/// Adds a mention of the first occurrence of `surface` in the field (metadata: anywhere). `begin` says from
/// which byte on it is looked for. Fails the test if it is not there.
Mention& mark(AnalysedArticle& article, MentionKind kind, MentionField field, const std::string& key,
              const std::string& surface, std::size_t begin = 0);

/// Writes the documents with the real builder into `shards` databases in a folder that is gone before this
/// returns; every key is its own name, and the views are those of the
/// mentions and "agreeing". Throws Xapian::Error.
[[nodiscard]] searcher::IndexReader marked_index(const std::vector<AnalysedArticle>& articles,
                                                 std::size_t shards = 1);

/// Ids of all hits, ascending. Fails the test if the search does, or finds a problem.
[[nodiscard]] std::vector<std::string> ids_found(searcher::IndexReader& reader,
                                                 searcher::SearchRequest request);

} // namespace dateline::tests
