#include "indexer/html/candidates.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

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

std::uint32_t common_ancestor(const PageOutline& page, std::uint32_t a, std::uint32_t b) {
    while (!page.contains(a, b))
        a = page.elements[a].parent;
    return a;
}

/// Articles whose text is in several elements of one name, one after the other: the element around them all,
/// if it holds little else and no further headline; else the one given.
std::uint32_t with_further_parts(const PageOutline& page, const std::vector<ElementTraits>& traits,
                                 const PageWeights& weights, std::uint32_t part) {
    constexpr double nearly_all = 0.8;
    const std::string_view name = page.elements[part].node.attribute("class");
    std::uint32_t around = part, first = part, end = page.elements[part].end;
    double prose = 0;
    for (std::uint32_t i = 0; i < page.elements.size();) {
        const bool same = traits[i].body && page.elements[i].node.attribute("class") == name;
        if (same && weights.prose(i) > 0) {
            around = common_ancestor(page, around, i);
            first = std::min(first, i);
            end = std::max(end, page.elements[i].end);
            prose += weights.prose(i);
        }
        i = same ? page.elements[i].end : i + 1;
    }
    for (std::uint32_t i = first; i < end; ++i) {
        if (page.elements[i].name == "h1") return part;
    }
    return prose >= nearly_all * weights.prose(around) ? around : part;
}

} // namespace

std::vector<Candidate> find_candidates(const PageOutline& page, const std::vector<ElementTraits>& traits,
                                       const PageWeights& weights) {
    std::vector<Candidate> found{{CandidateKind::heaviest, heaviest(page, weights)}};
    if (const auto body = best_marked(page, weights, [&](std::uint32_t i) { return traits[i].body; }))
        found.push_back({CandidateKind::named_body, with_further_parts(page, traits, weights, *body)});
    if (const auto article = best_marked(page, weights, [&](std::uint32_t i) { return traits[i].article; }))
        found.push_back({CandidateKind::named_article, *article});
    return found;
}

} // namespace dateline::indexer
