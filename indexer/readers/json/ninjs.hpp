/// News items in ninjs, the JSON of the IPTC: versions 1.x ("body_text"), 2.x ("bodies") and 3.x ("bodies",
/// camel case).
#pragma once

#include "indexer/readers/json/json_value.hpp"
#include "indexer/readers/reader.hpp"

namespace dateline::indexer {

/// True if an object has the identifier of a ninjs item ("uri") and another of its own properties.
[[nodiscard]] bool is_ninjs(const Json& object);

/// Reads an item. The id is its uri, so that a later version takes the place of an earlier one; marked-up
/// bodies are preferred, as their paragraphs are sure. The items it is associated with are no articles. Bad:
/// "no text: picture item" (or whatever else it is) for what is not text and has no body, "not for
/// publication: canceled" by its publishing status, "no title and no text".
[[nodiscard]] ReadResult read_ninjs(const Json& object, const ReaderOptions& options, const Origin& origin);

} // namespace dateline::indexer
