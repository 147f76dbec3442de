/// Takes from the lines of an article what its page put around and between them.
#pragma once

#include <vector>

#include "indexer/html/article_lines.hpp"
#include "indexer/html/headline.hpp"

namespace dateline::indexer {

/// Without the headline and what stands before it, bylines and dates above the first sentence, pointers to
/// other articles, lists of nothing but links, labels of the page ("Share this"), and what follows a closing
/// heading
/// ("Related articles").
[[nodiscard]] std::vector<ArticleLine> trim_lines(std::vector<ArticleLine> lines, const Headline& headline);

} // namespace dateline::indexer
