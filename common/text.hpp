/// UTF-8 text: validity and repair, folding for comparison, trimming, control characters.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// True if the bytes are well-formed UTF-8 (no surrogates, nothing overlong, at most U+10FFFF).
[[nodiscard]] bool is_valid_utf8(std::string_view text);

/// The text with each ill-formed sequence replaced by U+FFFD.
[[nodiscard]] std::string repair_utf8(std::string_view text);

/// Reads the code point at `pos` and moves `pos` past it. Requires: well-formed UTF-8, pos < text.size().
[[nodiscard]] char32_t next_code_point(std::string_view text, std::size_t& pos);

/// Appends a code point in UTF-8; U+FFFD for surrogates and values above U+10FFFF.
void append_utf8(std::string& out, char32_t code_point);

/// Lower case without accents (NFKD, marks dropped, case folded; also ø, ł, đ, ı, ə, æ, ß and typographic
/// apostrophes): "Erdoğan" and "ERDOGAN" fold to "erdogan". Requires: well-formed UTF-8.
[[nodiscard]] std::string fold(std::string_view text);

/// `fold`, with every run of characters that are neither letters nor digits replaced by one blank, trimmed:
/// the form in which names are compared ("U.S." -> "us", "Nagorno-Karabakh" -> "nagorno karabakh").
[[nodiscard]] std::string fold_name(std::string_view text);

/// Without white space (ASCII, U+00A0, U+FEFF) at both ends.
[[nodiscard]] std::string_view trim(std::string_view text);

/// Runs of white space become one blank; control characters are dropped; trimmed.
[[nodiscard]] std::string squeeze(std::string_view text);

/// Control characters except tab and line feed are dropped (C0, DEL, C1).
[[nodiscard]] std::string drop_controls(std::string_view text);

/// ASCII only: lower case, and comparison that ignores case.
[[nodiscard]] std::string to_lower_ascii(std::string_view text);
[[nodiscard]] bool equal_ignoring_case(std::string_view a, std::string_view b);

/// Splits at each occurrence of a character; "a,,b" gives three parts, "" gives one empty part.
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);

/// Number of code points. Requires: well-formed UTF-8.
[[nodiscard]] std::size_t count_code_points(std::string_view text);

/// 64-bit FNV-1a hash, the same on every machine; `seed` continues an earlier hash.
/// Source: Fowler, Noll, Vo; constants of http://www.isthe.com/chongo/tech/comp/fnv/.
[[nodiscard]] std::uint64_t stable_hash(std::string_view text, std::uint64_t seed = 14695981039346656037ULL);

/// A hash as 16 hexadecimal digits.
[[nodiscard]] std::string hex(std::uint64_t value);

} // namespace dateline
