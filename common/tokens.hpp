/// The one tokenizer of the project: words of a text with their byte ranges. Indexing, queries, snippets and
/// extraction all use it, so that they never disagree about what a word is.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// A word of a text. `begin` and `end` are byte offsets, half-open.
struct Token {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string folded; ///< lower case, no accents, no possessive 's, acronym dots dropped: "U.S." -> "us"
    bool starts_sentence = false;  ///< first word of the text, of a sentence or of a paragraph
    bool starts_paragraph = false; ///< first word of the text or after a line feed
};

/// Splits text into words: runs of letters, marks and digits; an apostrophe, dot or comma stays inside where
/// it belongs to the word (don't, U.S., 5.93, 1,200); a hyphen parts words. Each Chinese, Japanese or Korean
/// character is a word of its own. Words of over 64 bytes when folded are cut there. Requires: well-formed
/// UTF-8.
[[nodiscard]] std::vector<Token> tokenize(std::string_view text);

} // namespace dateline
