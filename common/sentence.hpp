/// The sentence that a piece of a text stands in: the evidence beside a mention.
#pragma once

#include <cstddef>
#include <string_view>

namespace dateline {

/// Half-open range of bytes of a text.
struct Sentence {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool cut_before = false; ///< the sentence begins earlier: it is too long to be taken whole
    bool cut_behind = false; ///< it goes on
};

/// Longest way that a sentence is followed to either side of the piece, in bytes.
inline constexpr std::size_t max_sentence_side = 300;

/// The sentence around the bytes `begin` to `end` of the text, without blanks at its ends; sentences end as
/// `tokenize` says, and never inside the piece. Requires: well-formed UTF-8, begin <= end <= text.size(),
/// both between characters.
[[nodiscard]] Sentence sentence_around(std::string_view text, std::size_t begin, std::size_t end);

} // namespace dateline
