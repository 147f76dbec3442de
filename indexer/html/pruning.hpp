/// What is dropped from a page, or from the part chosen as the article.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "indexer/html/element_traits.hpp"
#include "indexer/html/page_outline.hpp"

namespace dateline::indexer {

/// Marks the pieces of furniture in the whole page: hidden parts, navigation, comments, sharing and so on,
/// unless the article itself seems to be inside.
[[nodiscard]] std::vector<bool> drop_furniture(const PageOutline& page,
                                               const std::vector<ElementTraits>& traits);

/// Marks within the chosen element, beside what is marked already, captions and what is doubtful and small.
void drop_inside(const PageOutline& page, const std::vector<ElementTraits>& traits, std::uint32_t chosen,
                 std::vector<bool>& dropped_pieces);

} // namespace dateline::indexer
