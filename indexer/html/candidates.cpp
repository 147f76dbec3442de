#include "indexer/html/candidates.hpp"

#include <optional>

namespace dateline::indexer {

std::vector<Candidate> find_candidates(const PageOutline& page, const std::vector<ElementTraits>& traits,
                                       const PageWeights& weights) {
    std::optional<Candidate> heaviest, body, article;
    const auto keep = [](std::optional<Candidate>& best, const Candidate& candidate) {
        if (!best || candidate.weight >= best->weight) best = candidate;
    };
    for (std::uint32_t i = 0; i < page.elements.size(); ++i) {
        const double weight = weights.weight(i);
        keep(heaviest, {CandidateKind::heaviest, i, weight});
        if (traits[i].body) keep(body, {CandidateKind::named_body, i, weight});
        if (traits[i].article) keep(article, {CandidateKind::named_article, i, weight});
    }
    std::vector<Candidate> found;
    for (const auto& candidate : {heaviest, body, article}) {
        if (candidate) found.push_back(*candidate);
    }
    return found;
}

} // namespace dateline::indexer
