#include "indexer/html/main_text.hpp"

#include <algorithm>

#include "common/text.hpp"
#include "indexer/html/article_lines.hpp"
#include "indexer/html/block_text.hpp"
#include "indexer/html/candidates.hpp"
#include "indexer/html/element_traits.hpp"
#include "indexer/html/page_outline.hpp"
#include "indexer/html/page_weights.hpp"
#include "indexer/html/pruning.hpp"
#include "indexer/html/trimming.hpp"

namespace dateline::indexer {
namespace {

/// The headline as readers see it: that of the first <h1> with a text, else the hint.
std::string headline(const PageOutline& page, const MainTextHints& hints) {
    for (std::uint32_t i = 0; i < page.elements.size(); ++i) {
        if (page.elements[i].name != "h1") continue;
        const std::string text = squeeze(inner_text(page.elements[i].node));
        if (!text.empty()) return text;
    }
    return hints.title;
}

} // namespace

std::string main_text(const Document& page, const MainTextHints& hints) {
    const PageOutline outlined = outline(page);
    if (outlined.elements.empty()) return {};
    const std::vector<ElementTraits> traits = element_traits(outlined);
    std::vector<bool> dropped = drop_furniture(outlined, traits);
    const PageWeights weights(outlined, dropped);
    const std::vector<Candidate> candidates = find_candidates(outlined, traits, weights);
    std::uint32_t chosen = candidates.front().element;
    for (const Candidate& candidate : candidates) {
        if (candidate.kind == CandidateKind::named_body &&
            weights.prose(candidate.element) > 0.7 * weights.prose(candidates.front().element))
            chosen = candidate.element;
    }
    drop_inside(outlined, traits, chosen, dropped);
    const std::vector<ArticleLine> lines = article_lines(outlined, chosen, dropped);
    std::string text = join_lines(outlined, trim_lines(lines, headline(outlined, hints)));
    return text.empty() ? block_text(page.root()) : text;
}

} // namespace dateline::indexer
