/// Reader of news wires: messages of IPTC 7901 and ANPA 1312, as agencies send them.
#pragma once

#include <memory>
#include <string>

#include "indexer/readers/reader.hpp"

namespace dateline::indexer {

/// One article per message (see `read_wire_message`). Bad also: "record larger than the limit".
[[nodiscard]] std::unique_ptr<Reader> wire_reader(std::unique_ptr<ByteStream> stream, std::string name,
                                                  const ReaderOptions& options);

} // namespace dateline::indexer
