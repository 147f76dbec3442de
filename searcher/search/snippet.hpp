/// The part of a text that shows best why it matched, and the byte ranges to mark.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "common/analysis.hpp"
#include "common/tokens.hpp"
#include "searcher/query/compiler.hpp"
#include "searcher/search/results.hpp"

namespace dateline::searcher {

/// Words of a text that match, as half-open byte ranges in text order without overlaps.
[[nodiscard]] std::vector<ByteRange> find_highlights(const std::vector<Token>& tokens,
                                                     const query::HighlightWords& words, Stemmer& stemmer);

/// About `words_wanted` words of the text around the densest group of different matching words, beginning
/// with a sentence where one begins nearby; the start of the text if nothing matches. White space is squeezed
/// to single blanks.
[[nodiscard]] Snippet make_snippet(std::string_view text, const query::HighlightWords& words,
                                   Stemmer& stemmer, std::size_t words_wanted = 40);

} // namespace dateline::searcher
