#include "indexer/html/candidates.hpp"

#include <optional>

namespace dateline::indexer {
namespace {

/// The innermost of the marked elements that holds nearly all the prose which the best of them holds.
template <class IsMarked>
std::optional<std::uint32_t> best_marked(const PageOutline& page, const PageWeights& weights,
                                         IsMarked is_marked) {
    constexpr double nearly_all = 0.85;
    std::optional<std::uint32_t> best;
    for (std::uint32_t i = 0; i < page.elements.size(); ++i) {
        if (!is_marked(i)) continue;
        const bool inside = best && page.contains(*best, i);
        if (!best || weights.prose(i) > (inside ? nearly_all : 1.0) * weights.prose(*best)) best = i;
    }
    return best;
}

std::uint32_t heaviest(const PageOutline& page, const PageWeights& weights) {
    std::uint32_t best = 0;
    for (std::uint32_t i = 1; i < page.elements.size(); ++i) {
        if (weights.weight(i) >= weights.weight(best)) best = i;
    }
    return best;
}

} // namespace

std::vector<Candidate> find_candidates(const PageOutline& page, const std::vector<ElementTraits>& traits,
                                       const PageWeights& weights) {
    std::vector<Candidate> found{{CandidateKind::heaviest, heaviest(page, weights)}};
    if (const auto body = best_marked(page, weights, [&](std::uint32_t i) { return traits[i].body; }))
        found.push_back({CandidateKind::named_body, *body});
    if (const auto article = best_marked(page, weights, [&](std::uint32_t i) { return traits[i].article; }))
        found.push_back({CandidateKind::named_article, *article});
    return found;
}

} // namespace dateline::indexer
