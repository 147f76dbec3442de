/// Lines of printed pages become paragraphs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline::indexer {

/// Paragraphs of text in lines as they were printed: blank lines part them, and so does the end of a sentence
/// in a line far shorter than the others of its block. Words that were divided at a line's end are put
/// together ("minis-" + "ter"), lines that are page numbers dropped, and a sentence that goes on over a blank
/// line (the next page or column) is one paragraph. Requires: well-formed UTF-8.
[[nodiscard]] std::vector<std::string> printed_paragraphs(std::string_view text);

} // namespace dateline::indexer
