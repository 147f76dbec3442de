/// Which kind of XML a stream holds.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "indexer/readers/xml/xml_reader.hpp"

namespace dateline::indexer {

enum class XmlKind { unknown, feed };

/// Kind by the first element and its name spaces; `text` begins with "<" and is in an encoding that leaves
/// ASCII as it is. Pure.
[[nodiscard]] XmlKind find_xml_kind(std::string_view text);

/// The form that reads a kind. Requires: kind is not `unknown`.
[[nodiscard]] std::unique_ptr<XmlForm> form_of(XmlKind kind);

} // namespace dateline::indexer
