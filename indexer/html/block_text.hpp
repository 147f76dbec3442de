/// Text of marked-up text: what a reader of the page sees, in paragraphs.
#pragma once

#include <string>
#include <string_view>

#include "indexer/markup/tree.hpp"

namespace dateline::indexer {

/// True for elements that stand on lines of their own ("p", "div", "li", "br", "hedline" ...), false for
/// those inside a line ("b", "a", "span"). Lower case, without prefix.
[[nodiscard]] bool is_block(std::string_view element);

/// True for elements whose content is never read ("script", "style", "template" ...).
[[nodiscard]] bool is_hidden(std::string_view element);

/// The text below a node, in well-formed UTF-8: blocks parted by a blank line ("\n\n"), white space inside
/// them squeezed, preformatted text line by line. Cells of a table row are parted by blanks. Scripts, styles,
/// forms' controls and comments are left out. Names of elements are compared in lower case, without prefix,
/// so that it fits HTML, NITF and XHTML in XML.
[[nodiscard]] std::string block_text(Node node);

/// `block_text` of a piece of HTML, as feeds and exports hold it. Text without any tag or reference keeps its
/// line breaks.
[[nodiscard]] std::string fragment_text(std::string_view html);

} // namespace dateline::indexer
