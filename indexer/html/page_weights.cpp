#include "indexer/html/page_weights.hpp"

namespace dateline::indexer {
namespace {

bool is_dropped(const Block& block, const std::vector<bool>& dropped_pieces) {
    for (std::uint32_t piece = block.first_piece; piece < block.end_piece; ++piece) {
        if (!dropped_pieces[piece]) return false;
    }
    return true;
}

} // namespace

bool is_prose(const Block& block) {
    constexpr std::uint32_t fewest_characters = 50; // about ten words; also right for scripts without blanks
    const std::uint32_t outside_links = block.characters - block.link_characters;
    return outside_links >= fewest_characters && block.link_characters * 2 < block.characters &&
           block.sentence_marks > 0;
}

double block_weight(const PageOutline& page, const Block& block) {
    constexpr double label = 10;      // characters that a short block without links costs
    constexpr double link_label = 20; // ... and one of links, beside the characters of the links
    const std::string_view name = page.elements[block.element].name;
    if (is_prose(block)) return block.characters - 2.0 * block.link_characters;
    if (block.link_characters * 2 > block.characters) return -link_label - block.link_characters;
    if (name == "p" || name == "blockquote" || name == "td") return 0;
    return -label;
}

PageWeights::PageWeights(const PageOutline& page, const std::vector<bool>& dropped_pieces) : page_(page) {
    weights_.reserve(page.blocks.size() + 1);
    prose_.reserve(page.blocks.size() + 1);
    weights_.push_back(0);
    prose_.push_back(0);
    for (const Block& block : page.blocks) {
        const bool dropped = is_dropped(block, dropped_pieces);
        weights_.push_back(weights_.back() + (dropped ? 0 : block_weight(page, block)));
        prose_.push_back(prose_.back() +
                         (!dropped && is_prose(block) ? block.characters - block.link_characters : 0));
    }
}

double PageWeights::weight(std::uint32_t element) const {
    const PageOutline::Span span = page_.blocks_of(element);
    return weights_[span.end] - weights_[span.first];
}

double PageWeights::prose(std::uint32_t element) const {
    const PageOutline::Span span = page_.blocks_of(element);
    return prose_[span.end] - prose_[span.first];
}

} // namespace dateline::indexer
