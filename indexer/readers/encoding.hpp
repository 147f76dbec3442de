/// Bytes of unknown encoding to UTF-8.
#pragma once

#include <string>
#include <string_view>

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

/// Decodes by, in this order: a byte order mark or the zero bytes of UTF-16 and UTF-32 (`unicode_form`);
/// UTF-8, also where ill-formed bytes are fewer than well-formed sequences beyond ASCII (an eighth as many if
/// a hint says otherwise): each run of them becomes one U+FFFD; the hint of the transport; that of the
/// document; what the bytes look like (`detect_charset`); windows-1252. A set in which more than 1 % of the
/// bytes beyond ASCII are ill-formed loses against the next one. Zero bytes are dropped.
[[nodiscard]] DecodedText to_utf8(std::string bytes, const CharsetHints& hints = {});

/// Reads windows-1252; the five bytes it does not define become U+FFFD.
[[nodiscard]] std::string from_windows_1252(std::string_view bytes);

} // namespace dateline::indexer
