/// Faults of JSON that scrapers and pages write and parsers refuse.
#pragma once

#include <string>
#include <string_view>

namespace dateline::indexer {

/// JSON text with control characters in strings escaped, lone surrogate escapes replaced by U+FFFD, NaN and
/// Infinity replaced by null, comments ("//", "/* */") and commas before a closing bracket dropped, and
/// strings in single quotes put into double ones. One pass, no recursion.
[[nodiscard]] std::string mend_json(std::string_view text);

} // namespace dateline::indexer
