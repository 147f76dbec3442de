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

/// Drops the outermost elements of [first, end) that `goes` says yes to; it is asked in the order of the
/// page.
template <class Goes>
void drop_outermost(const PageOutline& page, std::uint32_t first, std::uint32_t end,
                    std::vector<bool>& dropped_pieces, Goes goes) {
    for (std::uint32_t i = first; i < end;) {
        const bool gone = goes(i);
        if (gone) drop(page.elements[i], dropped_pieces);
        i = gone ? page.elements[i].end : i + 1;
    }
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
    drop_outermost(page, 0, static_cast<std::uint32_t>(page.elements.size()), dropped, [&](std::uint32_t i) {
        if (!traits[i].unseen) return false;
        const double prose = weights.prose(i);
        if (prose > largest_share * all && left - prose < enough) return false;
        left -= prose;
        return true;
    });
    return dropped;
}

/// True if the doubtful elements below the chosen one hold so much of its prose that their names mean
/// nothing: in some pages each paragraph is a "widget".
bool means_nothing(const PageOutline& page, const std::vector<ElementTraits>& traits,
                   const PageWeights& weights, std::uint32_t chosen) {
    constexpr double most = 0.35; // of the chosen element's prose
    double prose = 0;
    for (std::uint32_t i = chosen + 1; i < page.elements[chosen].end;) {
        prose += traits[i].doubtful ? weights.prose(i) : 0;
        i = traits[i].doubtful ? page.elements[i].end : i + 1;
    }
    return prose > most * weights.prose(chosen);
}

} // namespace

std::vector<bool> drop_furniture(const PageOutline& page, const std::vector<ElementTraits>& traits) {
    constexpr double largest_share = 0.5; // of the page's prose
    constexpr double enough = 250;        // characters of prose left beside what is foreign
    constexpr double fewest_left = 0.1;   // of the prose that is not foreign
    if (page.elements.empty()) return {};
    const std::vector<bool> unseen = drop_unseen(page, traits);
    const PageWeights weights(page, unseen);
    const std::vector<std::uint32_t> marks = count_article_marks(page, traits);
    const auto end = static_cast<std::uint32_t>(page.elements.size());
    const double all = weights.prose(0);
    double left = all, foreign = 0;
    const auto goes = [&](std::uint32_t i) {
        const bool holds_article = marks[page.elements[i].end] > marks[i];
        if (!traits[i].furniture || holds_article) return false;
        const double prose = weights.prose(i);
        if (prose > largest_share * all && !(traits[i].foreign && left - prose >= enough)) return false;
        left -= prose;
        foreign += traits[i].foreign ? prose : 0;
        return true;
    };
    std::vector<bool> dropped = unseen;
    drop_outermost(page, 0, end, dropped, goes);
    if (left >= fewest_left * (all - foreign)) return dropped;
    // Nothing but "furniture": the names mislead.
    dropped = unseen;
    left = all;
    drop_outermost(page, 0, end, dropped, [&](std::uint32_t i) { return traits[i].foreign && goes(i); });
    return dropped;
}

void drop_inside(const PageOutline& page, const std::vector<ElementTraits>& traits, std::uint32_t chosen,
                 std::vector<bool>& dropped_pieces) {
    constexpr double largest_doubtful = 0.2; // of the chosen element's prose
    constexpr double largest_caption = 0.3;  // of the same
    const PageWeights weights(page, dropped_pieces);
    const double all = weights.prose(chosen);
    const double doubtful = means_nothing(page, traits, weights, chosen) ? 0 : largest_doubtful * all;
    drop_outermost(page, chosen + 1, page.elements[chosen].end, dropped_pieces, [&](std::uint32_t i) {
        const double prose = weights.prose(i);
        if (traits[i].caption || traits[i].furniture) return prose <= largest_caption * all;
        return traits[i].doubtful && prose <= doubtful;
    });
}

} // namespace dateline::indexer
