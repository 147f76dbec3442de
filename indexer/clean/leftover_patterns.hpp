/// Leftovers that a single phrase does not describe: offers of newsletters, addresses of authors, counts.
#pragma once

#include <string_view>

namespace dateline::indexer {

/// Rule of the pattern that the line fits ("comments", "contact", "media", "navigation", "newsletter",
/// "note", "related", "share"), empty if none. `line` is the trimmed line, `text` its `bare_line`. Pure.
[[nodiscard]] std::string_view leftover_pattern(std::string_view line, std::string_view text);

} // namespace dateline::indexer
