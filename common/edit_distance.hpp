/// Edit distance between words, for "did you mean".
#pragma once

#include <cstddef>
#include <string_view>

namespace dateline {

/// Damerau-Levenshtein distance (insertion, deletion, substitution and swap of neighbours count one; optimal
/// string alignment form) between two byte strings, counted up to `limit`: a greater distance gives limit
/// + 1.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

} // namespace dateline
