/// Where the paragraphs of a text are.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline::indexer {

/// Paragraphs in order, each one squeezed to a line without control characters; none is empty. Blank lines
/// part them. Lines between two blank lines are joined if they look hard-wrapped (the longest has 40 to 140
/// bytes); otherwise, and with `lines_are_paragraphs`, each line is a paragraph. Requires: well-formed UTF-8.
[[nodiscard]] std::vector<std::string> paragraphs_of(std::string_view body, bool lines_are_paragraphs);

} // namespace dateline::indexer
