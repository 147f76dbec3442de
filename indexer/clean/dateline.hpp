/// The dateline that opens a wire story.
#pragma once

#include <string>
#include <string_view>

namespace dateline::indexer {

/// "MOSCOW, Oct 9 (AFP)" of "MOSCOW, Oct 9 (AFP) - The talks ...": a place, then an agency in brackets or a
/// date or both, then a dash. Without brackets the place must be in capitals. Empty if the paragraph opens
/// with none. Requires: well-formed UTF-8.
[[nodiscard]] std::string find_dateline(std::string_view paragraph);

} // namespace dateline::indexer
