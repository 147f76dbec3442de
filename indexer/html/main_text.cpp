#include "indexer/html/main_text.hpp"

#include <algorithm>

#include "indexer/html/article_lines.hpp"
#include "indexer/html/candidates.hpp"
#include "indexer/html/chooser.hpp"
#include "indexer/html/element_traits.hpp"
#include "indexer/html/headline.hpp"
#include "indexer/html/page_outline.hpp"
#include "indexer/html/page_weights.hpp"
#include "indexer/html/pruning.hpp"
#include "indexer/html/trimming.hpp"

namespace dateline::indexer {

namespace {

/// Every line of the page, dropped or not, hidden or not; but for its head.
std::vector<ArticleLine> all_lines(const PageOutline& page) {
    const auto is_body = [](const OutlineElement& element) { return element.name == "body"; };
    const auto body = std::find_if(page.elements.begin(), page.elements.end(), is_body);
    if (body == page.elements.end()) return {};
    const auto index = static_cast<std::uint32_t>(body - page.elements.begin());
    return article_lines(page, index, std::vector<bool>(page.pieces.size(), false));
}

} // namespace

std::string main_text(const Document& page, const MainTextHints& hints) {
    const PageOutline outlined = outline(page);
    if (outlined.elements.empty()) return {};
    const std::vector<ElementTraits> traits = element_traits(outlined);
    std::vector<bool> dropped = drop_furniture(outlined, traits);
    const PageWeights weights(outlined, dropped);
    const std::vector<Candidate> candidates = find_candidates(outlined, traits, weights);
    const Headline headline = find_headline(outlined, hints.title);
    const std::uint32_t chosen = choose(outlined, candidates, weights, headline, hints);
    drop_inside(outlined, traits, chosen, dropped);
    const std::vector<ArticleLine> lines = article_lines(outlined, chosen, dropped);
    const std::vector<ArticleLine> trimmed = trim_lines(lines, headline);
    if (!trimmed.empty()) return join_lines(outlined, trimmed);
    return join_lines(outlined, lines.empty() ? all_lines(outlined) : lines);
}

} // namespace dateline::indexer
