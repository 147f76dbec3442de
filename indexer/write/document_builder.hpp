/// AnalysedArticle -> Xapian::Document: terms, positions, values and stored form. No database.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <xapian.h>

#include "common/analysis.hpp"
#include "common/article.hpp"
#include "common/schema.hpp"
#include "indexer/copies/shingles.hpp"

namespace dateline::indexer {

/// How often a word of the headline counts as one of the text. A headline word says more about an article
/// than one of the body; 2 was chosen
/// among 1, 2, 3, 5 and 8 (docs/EVALUATION.md).
inline constexpr unsigned title_wdf = 2;

/// Digest of everything that is indexed of an article: equal digests make the same document. `tables` stands
/// for the gazetteer and the version of the program.
[[nodiscard]] std::string content_digest(const Article& article, const std::string& tables);

/// Builds the document of an article, with at most `max_mentioned_dates` intervals. `digest` goes into its
/// slot. `words`, if given, receives the text as copies of it are looked for.
[[nodiscard]] Xapian::Document build_document(const AnalysedArticle& analysed, Stemmer& stemmer,
                                              const std::string& digest, WordHashes* words = nullptr);

/// The term that identifies an article in an index.
[[nodiscard]] std::string key_term(const std::string& key);

/// The terms of a field that a document has, ascending.
[[nodiscard]] std::vector<std::string> terms_with(const Xapian::Document& document, Field field);

/// The term of all articles of a file.
[[nodiscard]] std::string file_term(const std::string& file);

} // namespace dateline::indexer
