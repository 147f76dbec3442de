#include "indexer/html/main_text.hpp"

#include "indexer/html/article_lines.hpp"
#include "indexer/html/block_text.hpp"
#include "indexer/html/candidates.hpp"
#include "indexer/html/chooser.hpp"
#include "indexer/html/element_traits.hpp"
#include "indexer/html/headline.hpp"
#include "indexer/html/page_outline.hpp"
#include "indexer/html/page_weights.hpp"
#include "indexer/html/pruning.hpp"
#include "indexer/html/trimming.hpp"

namespace dateline::indexer {

std::string main_text(const Document& page, const MainTextHints& hints) {
    const PageOutline outlined = outline(page);
    if (outlined.elements.empty()) return {};
    const std::vector<ElementTraits> traits = element_traits(outlined);
    std::vector<bool> dropped = drop_furniture(outlined, traits);
    const PageWeights weights(outlined, dropped);
    const std::vector<Candidate> candidates = find_candidates(outlined, traits, weights);
    const Headline headline = find_headline(outlined, hints.title);
    const std::uint32_t chosen = choose(outlined, candidates, weights, headline);
    drop_inside(outlined, traits, chosen, dropped);
    const std::vector<ArticleLine> lines = article_lines(outlined, chosen, dropped);
    std::string text = join_lines(outlined, trim_lines(lines, headline));
    return text.empty() ? block_text(page.root()) : text;
}

} // namespace dateline::indexer
