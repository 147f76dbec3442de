/// Reads a web page: one document, one article.
#pragma once

#include <memory>
#include <string>

#include "indexer/readers/reader.hpp"

namespace dateline::indexer {

/// One page. The URL is the canonical one of the page, else that of the transport; the publication date
/// carries the method that found it as its rule. Bad: "record larger than the limit", "no title and no text".
[[nodiscard]] std::unique_ptr<Reader> html_reader(std::unique_ptr<ByteStream> stream, std::string name,
                                                  const ReaderOptions& options);

} // namespace dateline::indexer
