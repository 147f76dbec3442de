/// The beginning of a text as a title for articles that have none.
#pragma once

#include <string>
#include <string_view>

namespace dateline::indexer {

/// The first sentence, or as many whole words of it as fit 80 characters; one line. A full stop after a word
/// of up to three letters ("U.S.", "Dec.") does not end the sentence.
[[nodiscard]] std::string opening_words(std::string_view text);

} // namespace dateline::indexer
