#include "indexer/html/pruning.hpp"

#include <algorithm>

#include "indexer/html/page_weights.hpp"

namespace dateline::indexer {
namespace {

void drop(const OutlineElement& element, std::vector<bool>& dropped_pieces) {
    std::fill(dropped_pieces.begin() + element.first_piece, dropped_pieces.begin() + element.end_piece, true);
}

/// For each element, how many elements before it (in document order) hold a headline or are named as a body.
std::vector<std::uint32_t> count_article_marks(const PageOutline& page,
                                               const std::vector<ElementTraits>& traits) {
    std::vector<std::uint32_t> counts{0};
    for (std::size_t i = 0; i < page.elements.size(); ++i)
        counts.push_back(counts.back() + (traits[i].body || page.elements[i].name == "h1" ? 1 : 0));
    return counts;
}

/// Marks what readers do not see, except what holds nearly all the prose: a script shows it, or the page is
/// broken.
std::vector<bool> drop_unseen(const PageOutline& page, const std::vector<ElementTraits>& traits) {
    constexpr double enough = 400; // characters of prose that readers see without it
    constexpr double largest_share = 0.3;
    std::vector<bool> dropped(page.pieces.size(), false);
    const PageWeights weights(page, dropped);
    const double all = weights.prose(0);
    double left = all;
    for (std::uint32_t i = 0; i < page.elements.size();) {
        const double prose = traits[i].unseen ? weights.prose(i) : 0;
        if (traits[i].unseen && (prose <= largest_share * all || left - prose >= enough)) {
            drop(page.elements[i], dropped);
            left -= prose;
            i = page.elements[i].end;
        } else {
            ++i;
        }
    }
    return dropped;
}

} // namespace

std::vector<bool> drop_furniture(const PageOutline& page, const std::vector<ElementTraits>& traits) {
    constexpr double largest_share = 0.5; // of the page's prose
    constexpr double enough = 250;        // characters of prose left beside what is foreign
    if (page.elements.empty()) return {};
    std::vector<bool> dropped = drop_unseen(page, traits);
    const PageWeights weights(page, dropped);
    const double all = weights.prose(0);
    double left = all;
    const std::vector<std::uint32_t> marks = count_article_marks(page, traits);
    for (std::uint32_t i = 1; i < page.elements.size();) {
        const OutlineElement& element = page.elements[i];
        const bool holds_article = marks[element.end] > marks[i];
        const double prose = traits[i].furniture ? weights.prose(i) : 0;
        const bool small = prose <= largest_share * all || (traits[i].foreign && left - prose >= enough);
        if (traits[i].furniture && !holds_article && small) {
            drop(element, dropped);
            left -= prose;
            i = element.end;
        } else {
            ++i;
        }
    }
    return dropped;
}

void drop_inside(const PageOutline& page, const std::vector<ElementTraits>& traits, std::uint32_t chosen,
                 std::vector<bool>& dropped_pieces) {
    constexpr double largest_doubtful = 0.15; // of the chosen element's prose
    constexpr double largest_caption = 0.3;
    const PageWeights weights(page, dropped_pieces);
    const double all = weights.prose(chosen);
    for (std::uint32_t i = chosen + 1; i < page.elements[chosen].end;) {
        const double prose = weights.prose(i);
        const bool goes = (traits[i].caption && prose <= largest_caption * all) ||
                          (traits[i].doubtful && prose <= largest_doubtful * all) ||
                          (traits[i].furniture && prose <= largest_caption * all);
        if (goes) {
            drop(page.elements[i], dropped_pieces);
            i = page.elements[i].end;
        } else {
            ++i;
        }
    }
}

} // namespace dateline::indexer
