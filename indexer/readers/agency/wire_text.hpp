/// Text of wire stories in NITF and XHTML, and small things that all agencies write alike.
#pragma once

#include <string>
#include <string_view>

#include "indexer/markup/tree.hpp"
#include "indexer/readers/reader.hpp"

namespace dateline::indexer {

/// Paragraphs below a node, parted by blank lines, without pictures and their captions. Cells of a table row
/// are parted by blanks. A line that a <br> breaks in the middle of a sentence is joined with the next one;
/// an indented line among others begins a paragraph. A last line "ends" is left out.
[[nodiscard]] std::string wire_text(Node node);

/// Captions of pictures below a node, parted by blank lines.
[[nodiscard]] std::string captions(Node node);

/// "Anna Keller" of "By Anna Keller" and of "Von Anna Keller"; other names as they are, on one line.
[[nodiscard]] std::string without_by(std::string_view text);

/// The place that a story comes from as a dateline, unless its text begins with one of its own: "ROME, Oct 11
/// (ANSA) -".
void add_dateline_place(RawItem& item, std::string place);

} // namespace dateline::indexer
