#include "indexer/html/main_text.hpp"

#include <algorithm>

#include "common/text.hpp"
#include "indexer/html/block_text.hpp"
#include "indexer/html/candidates.hpp"
#include "indexer/html/element_traits.hpp"
#include "indexer/html/page_outline.hpp"
#include "indexer/html/page_weights.hpp"
#include "indexer/html/pruning.hpp"

namespace dateline::indexer {
namespace {

std::string text_of(const PageOutline& page, std::uint32_t element, const std::vector<bool>& dropped) {
    std::string text;
    const PageOutline::Span span = page.blocks_of(element);
    for (std::uint32_t i = span.first; i < span.end; ++i) {
        std::string line;
        for (std::uint32_t piece = page.blocks[i].first_piece; piece < page.blocks[i].end_piece; ++piece) {
            if (!dropped[piece]) line.append(page.pieces[piece].text);
        }
        line = squeeze(line);
        if (line.empty()) continue;
        if (!text.empty()) text.append("\n\n");
        text.append(line);
    }
    return text;
}

} // namespace

std::string main_text(const Document& page, const MainTextHints& hints) {
    (void)hints;
    const PageOutline outlined = outline(page);
    if (outlined.elements.empty()) return {};
    const std::vector<ElementTraits> traits = element_traits(outlined);
    std::vector<bool> dropped = drop_furniture(outlined, traits);
    const PageWeights weights(outlined, dropped);
    const std::vector<Candidate> candidates = find_candidates(outlined, traits, weights);
    std::uint32_t chosen = candidates.front().element;
    for (const Candidate& candidate : candidates) {
        if (candidate.kind == CandidateKind::named_body && candidate.weight > 0.7 * candidates.front().weight)
            chosen = candidate.element;
    }
    drop_inside(outlined, traits, chosen, dropped);
    std::string text = text_of(outlined, chosen, dropped);
    return text.empty() ? block_text(page.root()) : text;
}

} // namespace dateline::indexer
