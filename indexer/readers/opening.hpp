/// What the beginning of a text tells: a title for articles that have none, a byline.
#pragma once

#include <string>
#include <string_view>

namespace dateline::indexer {

/// The first sentence, or as many whole words of it as fit 80 characters; one line. A full stop after a word
/// of up to three letters or with dots ("Dec.", "U.S.") does not end the sentence.
[[nodiscard]] std::string opening_words(std::string_view text);

/// The name in a line "By Anna Keller"; empty if the line is none: over 100 bytes, not a capital after "By",
/// over ten words, or ended by a full stop.
[[nodiscard]] std::string_view byline_name(std::string_view line);

} // namespace dateline::indexer
