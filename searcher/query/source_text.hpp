/// The query as the lexer reads it: well-formed UTF-8 in which every kind of blank is a plain space, with the
/// way back to the bytes that were typed.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::searcher::query {

/// From `position` in the readable text on, a byte stands `original - position` bytes away in the query.
struct Shift {
    std::size_t position = 0;
    std::size_t original = 0;
};

/// A query made readable.
struct SourceText {
    std::string text; ///< well-formed UTF-8; blanks and control characters are ' ', as many as their bytes
    std::vector<Shift> shifts;                   ///< by position; empty if every byte kept its place
    std::optional<std::size_t> first_ill_formed; ///< byte offset in the query
};

/// Reads the code point at `pos` and moves `pos` past it. An ill-formed byte is read as U+FFFD, alone.
/// Requires: pos < text.size().
[[nodiscard]] char32_t read_leniently(std::string_view text, std::size_t& pos);

/// True for white space of any script, control characters, and the invisible marks that steer the direction
/// of text.
[[nodiscard]] bool is_blank(char32_t code_point);

/// The readable form of a query of any bytes.
[[nodiscard]] SourceText read_source(std::string_view query);

/// Byte offset in the query of the byte at `pos` of the readable text. Requires: pos <= source.text.size().
[[nodiscard]] std::size_t original_column(const SourceText& source, std::size_t pos);

/// Bytes of the double quotation mark at `pos` (" “ ” „ ‟ « » ＂); 0 if there is none.
/// Requires: well-formed UTF-8, pos <= text.size().
[[nodiscard]] std::size_t quote_length(std::string_view text, std::size_t pos);

} // namespace dateline::searcher::query
