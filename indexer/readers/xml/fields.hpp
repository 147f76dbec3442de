/// Small questions to the elements of an XML record.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/markup/tree.hpp"
#include "indexer/readers/reader.hpp"

namespace dateline::indexer {

/// Prefix of an element's name; empty if it has none.
[[nodiscard]] std::string_view prefix_of(Node element);

/// Child elements with a name, in order. A name without prefix means the prefix of the parent
/// (`title` of <atom:entry> is <atom:title>).
[[nodiscard]] std::vector<Node> children(Node parent, std::string_view name);

/// The first of `children`.
[[nodiscard]] Node first_child(Node parent, std::string_view name);

/// Child elements with this local name, whatever their prefix.
[[nodiscard]] std::vector<Node> local_children(Node parent, std::string_view local_name);
[[nodiscard]] Node local_child(Node parent, std::string_view local_name);

/// Text below a node on one line: white space squeezed.
[[nodiscard]] std::string line_text(Node node);

/// True if the text holds HTML: a tag or a character reference.
[[nodiscard]] bool looks_like_html(std::string_view text);

/// Paragraphs of a text that may be HTML, even HTML that was escaped once too often.
[[nodiscard]] std::string readable_text(std::string_view text);

/// As `readable_text`, on one line: titles, names.
[[nodiscard]] std::string readable_line(std::string_view text);

/// Adds a value as it is, unless it is white space or the field has it already.
void add_value(RawItem& item, std::string_view field, std::string value);

/// Adds a value as it is, unless it is white space or the field has one.
void set_value(RawItem& item, std::string_view field, std::string value);

/// Value of an attribute at the node or at the nearest element around it.
[[nodiscard]] std::string_view inherited_attribute(Node node, std::string_view name);

} // namespace dateline::indexer
