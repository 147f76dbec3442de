/// NEAR and ADJ over operands that are terms with positions.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <xapian.h>

namespace dateline::searcher::query {

/// An operand stands wherever one of its terms does. Without terms it stands nowhere.
using NearOperand = std::vector<std::string>;

/// Operands that can stand at the same word (an actor and a place, a word and one of its own alternatives)
/// are looked for in each order, as long as that takes no more than this number of terms in all: each is an
/// open list of the engine.
inline constexpr std::size_t max_ordered_terms = 4000;

/// Articles in which each operand stands at a word of its own, no two farther apart than `distance` words
/// (and one more for each operand beyond the second); `in_order`: in the order given. Exact, but for operands
/// in any order that would take more than `max_ordered_terms`, where articles in which two of them share a
/// word may be missed. Requires: operands.
[[nodiscard]] Xapian::Query near_query(const std::vector<NearOperand>& operands, unsigned distance,
                                       bool in_order);

} // namespace dateline::searcher::query
