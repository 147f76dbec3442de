/// Why a filter let an article through: the words, what they were read as, and the sentence.
#pragma once

#include <string>

#include "common/mention_class.hpp"
#include "common/stored_article.hpp"
#include "searcher/query/compiler.hpp"
#include "searcher/search/index_reader.hpp"
#include "searcher/search/results.hpp"

namespace dateline::searcher {

/// Adds the reasons of a filter, in text order or in that of its keys: for a filter on mentioned dates one
/// for each date that passes, for one on actors or places one for each of its keys that the article has in
/// the reading. The first `max_filter_reasons` are kept, the rest is counted in the hit; what the hit tells
/// already is left alone. Other filters have none. `body` is the article's body text. May throw
/// Xapian::Error.
void add_filter_reasons(const IndexReader& reader, const query::FilterUse& use, const MentionReading& reading,
                        const StoredArticle& article, const std::string& body, Hit& hit);

} // namespace dateline::searcher
