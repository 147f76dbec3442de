/// How text for people looks: colours, width, and safe printing of hostile text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "common/mention_evidence.hpp"
#include "searcher/search/results.hpp"

namespace dateline::searcher {

/// Looks of text output. Colours are of the terminal's own palette and never carry meaning alone.
struct TextStyle {
    bool colour = false;
    std::size_t width = 0; ///< columns; 0 = one line per paragraph
};

enum class Ink { bold, dim, match, place };

/// The text in a colour, or as it is without colours. The text must be printable already.
[[nodiscard]] std::string painted(std::string_view text, Ink ink, const TextStyle& style);

/// Texts made printable, each in quotation marks, parted by commas.
[[nodiscard]] std::string quoted_list(const std::vector<std::string>& texts);

/// Printable text with the ranges marked. Ranges that are out of bounds, overlap or cut a character are put
/// right or left out.
[[nodiscard]] std::string with_marks(std::string_view text, const std::vector<ByteRange>& ranges,
                                     const TextStyle& style);

/// The sentence of a mention behind a colon, in quotation marks and with its words marked; empty if there is
/// none.
[[nodiscard]] std::string evidence_text(const Evidence& evidence, const TextStyle& style);

/// Lines of at most `style.width` columns, each after `indent` blanks and with a line feed; colours take no
/// room. A word longer than the line stands alone.
[[nodiscard]] std::string wrapped(std::string_view text, std::size_t indent, const TextStyle& style);

/// Columns that a text takes: code points without colour sequences.
[[nodiscard]] std::size_t columns_of(std::string_view text);

} // namespace dateline::searcher
