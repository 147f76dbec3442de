/// One line at a time: is it a leftover of a web page, and by which rule?
#pragma once

#include <string>
#include <string_view>

namespace dateline::indexer {

/// Name of the rule that recognises a whole line as a leftover: "advertisement", "comments", "contact",
/// "cookies", "copyright", "credit", "media", "navigation", "newsletter", "note", "related", "share"; empty
/// for text. English, German and French. Single words such as "Share" are left alone: they head sections of
/// articles too often. Lines over 600 bytes are text. Pure. Requires: well-formed UTF-8.
[[nodiscard]] std::string_view leftover_rule(std::string_view line);

/// The line folded (`fold`) and without the bullets, dashes, arrows, colons and full stops around it: the
/// form in which lines are compared with phrases.
[[nodiscard]] std::string bare_line(std::string_view line);

} // namespace dateline::indexer
