/// Sentences of a text: the evidence beside a mention.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "common/tokens.hpp"

namespace dateline {

/// Half-open range of bytes of a text.
struct Sentence {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool cut_before = false; ///< the sentence begins earlier: it is too long to be taken whole
    bool cut_behind = false; ///< it goes on
};

/// The sentences of a tokenized text, whole, however long; asked in the order of the text, so that it is
/// walked once. Keeps views: text and tokens must outlive it.
class SentenceWalk {
  public:
    /// Requires: `tokens` are those of `text`.
    SentenceWalk(std::string_view text, std::span<const Token> tokens) : text_(text), tokens_(tokens) {}

    /// The sentence around a word, from its first word with the quotation marks and brackets right before it
    /// to its last mark, without blanks at its ends; sentences begin as the tokens say. Requires: at <
    /// tokens.size(), and no smaller than in the call before.
    [[nodiscard]] Sentence around_word(std::size_t at);

  private:
    [[nodiscard]] std::size_t begin_of(std::size_t at) const;

    std::string_view text_;
    std::span<const Token> tokens_;
    std::size_t next_ = 0; ///< first word behind the sentence asked for last; 0 before the first question
    Sentence sentence_;
};

/// Longest way that a sentence is followed to either side of the piece, in bytes.
inline constexpr std::size_t max_sentence_side = 300;

/// The sentence around the bytes `begin` to `end` of the text, found without reading the rest of it; it never
/// ends inside the piece. Requires: well-formed UTF-8, begin <= end <= text.size(), both between characters.
[[nodiscard]] Sentence sentence_around(std::string_view text, std::size_t begin, std::size_t end);

} // namespace dateline
