/// Elements that may hold the article, found in several ways.
#pragma once

#include <cstdint>
#include <vector>

#include "indexer/html/element_traits.hpp"
#include "indexer/html/page_outline.hpp"
#include "indexer/html/page_weights.hpp"

namespace dateline::indexer {

enum class CandidateKind { heaviest, named_body, named_article };

struct Candidate {
    CandidateKind kind = CandidateKind::heaviest;
    std::uint32_t element = 0;
};

/// The best element of each kind; kinds that the page has none of are missing. Never empty for a page with
/// elements.
[[nodiscard]] std::vector<Candidate> find_candidates(const PageOutline& page,
                                                     const std::vector<ElementTraits>& traits,
                                                     const PageWeights& weights);

} // namespace dateline::indexer
