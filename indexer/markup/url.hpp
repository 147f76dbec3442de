/// Addresses relative to others.
#pragma once

#include <string>
#include <string_view>

namespace dateline::indexer {

/// True for an address that begins with a scheme and names a host: "https://example.com/a".
[[nodiscard]] bool is_web_address(std::string_view text);

/// `reference` as seen from `base` (RFC 3986), trimmed. Given back as it is if it is absolute or if one of
/// the two is empty or no address.
[[nodiscard]] std::string absolute_url(std::string_view reference, std::string_view base);

} // namespace dateline::indexer
