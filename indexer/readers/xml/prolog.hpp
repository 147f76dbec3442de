/// What stands before the first element of an XML document.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dateline::indexer {

/// Position of the "<" of the first element, behind declarations, comments, instructions and the document
/// type with its definitions. Not found: npos. An unclosed comment or declaration is left out as far as its
/// ">".
[[nodiscard]] std::size_t root_begin(std::string_view xml);

/// Opening tag of the first element, without "<" and ">"; empty if there is none.
[[nodiscard]] std::string_view root_tag(std::string_view xml);

} // namespace dateline::indexer
