/// UTF-16 and UTF-32: recognised by mark or by zero bytes, decoded while reading.
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

#include "indexer/readers/reader.hpp"

namespace dateline::indexer {

/// How the code points of a stream are written. `bytes` means any set in which ASCII is ASCII.
enum class UnicodeForm { bytes, utf8, utf16_little, utf16_big, utf32_little, utf32_big };

/// A form, and the length of the byte order mark that says it.
struct FoundForm {
    UnicodeForm form = UnicodeForm::bytes;
    std::size_t mark_bytes = 0;
};

/// How many bytes `unicode_form` wants to see.
inline constexpr std::size_t form_bytes = 512;

/// By byte order mark (`utf8` only so), or else by where the zero bytes stand in the first `form_bytes`:
/// only in one half of the code units, there in more than a sixteenth (blanks and line ends of any script),
/// and over four units at least. Requires: the beginning of the stream, or all of it.
[[nodiscard]] FoundForm unicode_form(std::string_view head);

/// UTF-16 to UTF-8 while reading; lone surrogates and a last odd byte become U+FFFD.
[[nodiscard]] std::unique_ptr<ByteStream> utf16_stream(std::unique_ptr<ByteStream> stream, bool big_endian);

/// UTF-32 to UTF-8 while reading; what is no code point and a last part of one become U+FFFD.
[[nodiscard]] std::unique_ptr<ByteStream> utf32_stream(std::unique_ptr<ByteStream> stream, bool big_endian);

/// The stream in UTF-8: decoded by one of the two above, or as it is for `bytes` and `utf8`. Requires: the
/// mark has been read.
[[nodiscard]] std::unique_ptr<ByteStream> unicode_stream(std::unique_ptr<ByteStream> stream,
                                                         UnicodeForm form);

} // namespace dateline::indexer
