/// Keeps tags with absurdly many attributes from the parser.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace dateline::indexer {

/// More attributes than any page or record has in one tag. The parser compares each with all before it, so
/// that its time grows with the square of their number.
inline constexpr std::size_t max_attributes = 1000;

/// The text with the attributes over `max_attributes` cut out of each tag; nothing if no tag has so many.
/// Pure; time is linear.
[[nodiscard]] std::optional<std::string> without_excess_attributes(std::string_view markup);

} // namespace dateline::indexer
