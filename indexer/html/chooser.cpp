#include "indexer/html/chooser.hpp"

#include <optional>
#include <string>
#include <string_view>

#include "common/text.hpp"

namespace dateline::indexer {
namespace {

/// The beginning of the article as the page tells it elsewhere.
struct Told {
    std::string_view text;
    double enough; ///< share of the prose of the heaviest element that has to come with it
};

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

/// The prose that begins as a text does; none if there is none. Descriptions and bodies given in metadata are
/// often cut, so the beginning has to do.
std::optional<std::uint32_t> block_of(const PageOutline& page, const PageWeights& weights,
                                      std::string_view text) {
    constexpr std::size_t telling = 40; // bytes that two texts seldom share by chance
    const std::string beginning = squeeze(text.substr(0, 2 * telling)).substr(0, telling);
    if (beginning.size() < telling) return std::nullopt;
    for (std::uint32_t i = 0; i < page.blocks.size(); ++i) {
        const Block& block = page.blocks[i];
        if (!is_prose(block) || weights.prose(block.element) == 0) continue;
        if (shown_text(page, block.first_piece, block.end_piece, telling).starts_with(beginning)) return i;
    }
    return std::nullopt;
}

/// The heaviest of the elements around a block that do not hold the chosen one too.
std::uint32_t heaviest_around(const PageOutline& page, const PageWeights& weights, std::uint32_t block,
                              std::uint32_t chosen) {
    std::uint32_t best = page.blocks[block].element;
    for (std::uint32_t i = best; !page.contains(i, chosen); i = page.elements[i].parent) {
        if (weights.weight(i) > weights.weight(best)) best = i;
    }
    return best;
}

} // namespace

std::uint32_t choose(const PageOutline& page, const std::vector<Candidate>& candidates,
                     const PageWeights& weights, const Headline& headline, const MainTextHints& hints) {
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
    // Comments that nothing marks as such may outweigh the article: the one that begins as told is it. A
    // standfirst repeats the description too, so that has to have more behind it.
    for (const Told& told : {Told{hints.article_body, 0.1}, Told{hints.description, 0.4}}) {
        const auto block = block_of(page, weights, told.text);
        if (!block) continue;
        if (page.contains(chosen, page.blocks[*block].element)) break;
        const std::uint32_t other = heaviest_around(page, weights, *block, chosen);
        if (weights.prose(other) > told.enough * most) chosen = other;
        break;
    }
    return chosen;
}

} // namespace dateline::indexer
