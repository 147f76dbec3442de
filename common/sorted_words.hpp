/// Lists of words in the code: sorted, so that they are looked up by halving, and checked by the compiler to
/// be.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace dateline {

/// True if the list is in order, as `contains_word` needs it; for static_assert.
template <std::size_t count>
[[nodiscard]] constexpr bool is_sorted_list(const std::array<std::string_view, count>& list) {
    return std::is_sorted(list.begin(), list.end());
}

/// True if the word is in the list. Requires: `is_sorted_list(list)`.
template <std::size_t count>
[[nodiscard]] constexpr bool contains_word(const std::array<std::string_view, count>& list,
                                           std::string_view word) {
    return std::binary_search(list.begin(), list.end(), word);
}

} // namespace dateline
