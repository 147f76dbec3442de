/// Readers of JSON Lines and of JSON documents.
#pragma once

#include <memory>
#include <string>

#include "indexer/readers/reader.hpp"

namespace dateline::indexer {

/// One object a line. A line that holds several objects gives them all; a broken line costs only itself.
[[nodiscard]] std::unique_ptr<Reader> json_lines_reader(std::unique_ptr<ByteStream> stream, std::string name,
                                                        ReaderOptions options);

/// An array of objects, one object, or objects one after another, pretty-printed or not.
[[nodiscard]] std::unique_ptr<Reader> json_reader(std::unique_ptr<ByteStream> stream, std::string name,
                                                  ReaderOptions options);

} // namespace dateline::indexer
