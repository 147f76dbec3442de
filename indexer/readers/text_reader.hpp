/// Reader of scraped text: one article a file.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "indexer/readers/reader.hpp"

namespace dateline::indexer {

/// One article: header lines ("Date: ...", closed by a blank line) if the first line has a key we know, then
/// the title, perhaps a line "By Anna Keller", then the paragraphs. Dates are tried in this order: `sidecar`
/// (fields that came beside the file), header, the file's name or path; "published_rule" says which, in the
/// same order as "published". Bad: "record larger than the limit", "no title and no text".
[[nodiscard]] std::unique_ptr<Reader> text_reader(std::unique_ptr<ByteStream> stream, std::string name,
                                                  const ReaderOptions& options,
                                                  std::optional<RawItem> sidecar = std::nullopt);

} // namespace dateline::indexer
