/// JSON as an article's fields beside it, and mending of common faults.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "indexer/readers/reader.hpp"

namespace dateline::indexer {

/// The fields of an object that goes with another file; nothing if it is not a JSON object with at least one
/// known field.
[[nodiscard]] std::optional<RawItem> read_json_fields(std::string text, const ReaderOptions& options);

/// True if the text is one well-formed JSON object.
[[nodiscard]] bool is_json_object(std::string_view text);

} // namespace dateline::indexer
