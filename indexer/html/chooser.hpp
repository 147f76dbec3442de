/// Chooses the part of a page that is the article.
#pragma once

#include <cstdint>
#include <vector>

#include "indexer/html/candidates.hpp"
#include "indexer/html/headline.hpp"
#include "indexer/html/main_text.hpp"
#include "indexer/html/page_outline.hpp"
#include "indexer/html/page_weights.hpp"

namespace dateline::indexer {

/// The element chosen among the candidates, by how much prose each holds, by where the headline is, and by
/// where the text begins that the page tells of its article elsewhere. Requires: at least one candidate.
[[nodiscard]] std::uint32_t choose(const PageOutline& page, const std::vector<Candidate>& candidates,
                                   const PageWeights& weights, const Headline& headline,
                                   const MainTextHints& hints);

} // namespace dateline::indexer
