#include "indexer/html/chooser.hpp"

#include <optional>

namespace dateline::indexer {
namespace {

std::optional<std::uint32_t> element_of(const std::vector<Candidate>& candidates, CandidateKind kind) {
    for (const Candidate& candidate : candidates) {
        if (candidate.kind == kind) return candidate.element;
    }
    return std::nullopt;
}

/// The innermost <article> around the headline; none without.
std::optional<std::uint32_t> article_of(const PageOutline& page, const Headline& headline) {
    if (!headline.element) return std::nullopt;
    for (std::uint32_t i = *headline.element; i != page.elements[i].parent; i = page.elements[i].parent) {
        if (page.elements[i].name == "article") return i;
    }
    return std::nullopt;
}

} // namespace

std::uint32_t choose(const PageOutline& page, const std::vector<Candidate>& candidates,
                     const PageWeights& weights, const Headline& headline) {
    constexpr double enough_body = 0.4;    // of the prose of the heaviest element
    constexpr double enough_article = 0.3; // of the same
    constexpr double long_enough = 500;    // characters of prose
    std::uint32_t chosen = candidates.front().element;
    const double most = weights.prose(chosen);
    if (const auto body = element_of(candidates, CandidateKind::named_body)) {
        if (weights.prose(*body) > enough_body * most) chosen = *body;
    }
    // Pages that load one article after the other, or show the next ones below: only the one with the
    // headline.
    const auto article = article_of(page, headline);
    if (article && *article != chosen && page.contains(chosen, *article)) {
        const double prose = weights.prose(*article);
        if (prose > enough_article * most || prose > long_enough) chosen = *article;
    }
    return chosen;
}

} // namespace dateline::indexer
