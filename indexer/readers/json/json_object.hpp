/// One JSON object as an article: synonyms of field names and mapped paths.
#pragma once

#include "indexer/readers/json/json_value.hpp"
#include "indexer/readers/reader.hpp"

namespace dateline::indexer {

/// Adds the values of every known name of an object, and of the paths of `options.field_map`, which win.
/// HTML in texts becomes paragraphs; only what `contents` lists as text counts as text.
void add_json_fields(RawItem& item, const Json& object, const ReaderOptions& options);

/// Adds the values of the paths of `options.field_map` alone, in place of what the item holds.
void add_mapped_fields(RawItem& item, const Json& object, const ReaderOptions& options);

} // namespace dateline::indexer
