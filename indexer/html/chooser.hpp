/// Chooses the part of a page that is the article.
#pragma once

#include <cstdint>
#include <vector>

#include "indexer/html/candidates.hpp"
#include "indexer/html/headline.hpp"
#include "indexer/html/page_outline.hpp"
#include "indexer/html/page_weights.hpp"

namespace dateline::indexer {

/// The element chosen among the candidates. Requires: at least one candidate.
[[nodiscard]] std::uint32_t choose(const PageOutline& page, const std::vector<Candidate>& candidates,
                                   const PageWeights& weights, const Headline& headline);

} // namespace dateline::indexer
