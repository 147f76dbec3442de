/// Conversion of character sets and their recognition from the bytes alone.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace dateline::indexer {

/// Bytes turned into UTF-8.
struct Converted {
    std::string text;    ///< well-formed; ill-formed bytes are U+FFFD, one for a run of them
    std::size_t bad = 0; ///< bytes that were ill-formed, and characters no text has (C1 controls)
};

/// Reads bytes as the set of this name (see `charset_name`); nothing if the converter does not know it.
[[nodiscard]] std::optional<Converted> convert_charset(std::string_view bytes, const std::string& name);

/// The name (see `charset_name`) of the set that the first 64 KB around the first byte beyond ASCII seem to
/// be in; empty if nothing certain can be said: too few such bytes, or a pattern that does not fit the set.
/// Not for UTF-8 and UTF-16. Also finds ISO-2022, which is made of ASCII bytes.
[[nodiscard]] std::string detect_charset(std::string_view bytes);

} // namespace dateline::indexer
