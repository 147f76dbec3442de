/// How much each block of a page looks like part of an article, and sums of that over whole elements.
#pragma once

#include <cstdint>
#include <vector>

#include "indexer/html/page_outline.hpp"

namespace dateline::indexer {

/// Weight of a block, in characters: for prose the number of its characters outside links, below 0 for what
/// looks like navigation (links, labels), so that an element which holds much of both loses by it.
[[nodiscard]] double block_weight(const PageOutline& page, const Block& block);

/// True for text that reads like a sentence or more, outside links.
[[nodiscard]] bool is_prose(const Block& block);

/// Sums of weights over ranges of blocks in constant time.
class PageWeights {
  public:
    /// Blocks all of whose pieces are dropped count nothing. `dropped_pieces` has one mark for each piece.
    PageWeights(const PageOutline& page, const std::vector<bool>& dropped_pieces);

    /// Sum of the weights below an element.
    [[nodiscard]] double weight(std::uint32_t element) const;
    /// Characters of prose below an element.
    [[nodiscard]] double prose(std::uint32_t element) const;

  private:
    const PageOutline& page_;
    std::vector<double> weights_; // of all blocks before the one at this place
    std::vector<double> prose_;
};

} // namespace dateline::indexer
