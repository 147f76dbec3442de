/// Packed bytes for tests.
#pragma once

#include <string>

namespace dateline::tests {

/// Packed by gzip, as one member.
[[nodiscard]] std::string gzipped(const std::string& text);

/// Packed as zlib (15) or raw deflate (-15), by the window bits of zlib.
[[nodiscard]] std::string deflated(const std::string& text, int window_bits);

} // namespace dateline::tests
