/// Sentences judged by hand (corpus/annotated) and what the real tables make of them.
#pragma once

#include <string>
#include <vector>

#include "common/article.hpp"

namespace dateline::tests {

/// The rows of a table of corpus/annotated, its columns parted by tabs; '#' begins a comment.
[[nodiscard]] std::vector<std::vector<std::string>> judged_rows(const std::string& table);

/// What is found in an article of one sentence, published on a day ("2009-07-08") or on none, with the tables
/// of corpus/gazetteer.
[[nodiscard]] AnalysedArticle analysed_sentence(const std::string& sentence, const std::string& published);

} // namespace dateline::tests
