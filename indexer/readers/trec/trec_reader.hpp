/// Reader of the news collections of TREC: SGML that no XML parser accepts, records between <DOC> and </DOC>.
#pragma once

#include <memory>
#include <string>

#include "indexer/readers/reader.hpp"

namespace dateline::indexer {

/// One article per record (see `read_trec_record`). Bad also: "truncated SGML record", "record larger than
/// the limit".
[[nodiscard]] std::unique_ptr<Reader> trec_reader(std::unique_ptr<ByteStream> stream, std::string name,
                                                  const ReaderOptions& options);

} // namespace dateline::indexer
