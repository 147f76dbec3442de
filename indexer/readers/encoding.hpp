/// Bytes of unknown encoding to UTF-8.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "indexer/readers/reader.hpp"

namespace dateline::indexer {

/// Text in UTF-8, and what had to be done to it.
struct DecodedText {
    std::string text;
    std::string warning; ///< empty if the bytes were fine
};

/// What is said of the encoding of some bytes beside them; empty where nothing is.
struct CharsetHints {
    std::string_view transport; ///< by the HTTP header
    std::string_view declared;  ///< by the document itself (<meta charset>, XML declaration)
};

/// Well-formed UTF-8 stays; where ill-formed bytes are fewer than well-formed sequences beyond ASCII each of
/// them becomes U+FFFD; everything else is read as windows-1252. Zero bytes are dropped.
[[nodiscard]] DecodedText to_utf8(std::string bytes, const CharsetHints& hints = {});

/// Reads windows-1252; the five bytes it does not define become U+FFFD.
[[nodiscard]] std::string from_windows_1252(std::string_view bytes);

/// UTF-16 to UTF-8 while reading; lone surrogates and a last odd byte become U+FFFD.
[[nodiscard]] std::unique_ptr<ByteStream> utf16_stream(std::unique_ptr<ByteStream> stream, bool big_endian);

} // namespace dateline::indexer
