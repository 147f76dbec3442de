/// Reader of web archives: WARC 0.17 to 1.1 (WET too) and ARC, plain or packed by gzip.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "indexer/readers/reader.hpp"

namespace dateline::indexer {

/// Gives the articles of the records `response`, `resource` and `conversion`, each read by the reader that
/// fits its content, with the target as address where the article tells none. What can be no article (answers
/// without success, images, scripts, requests) is passed over and counted in `ReaderOptions::passed_over`.
/// The stream is taken as it lies on the disk, so that damaged gzip costs only its own records. An origin
/// tells number and offset of the record; where one record gives several articles, `member` is its target and
/// the number that of the article in it. Bad: see `WarcRecords::next`, `decode_body`, and what the readers of
/// the content say.
[[nodiscard]] std::unique_ptr<Reader> warc_reader(std::unique_ptr<ByteStream> stream, std::string name,
                                                  const ReaderOptions& options);

/// True if a stream that begins with these packed bytes, or has this name, is a web archive packed by gzip.
/// Pure.
[[nodiscard]] bool is_packed_web_archive(std::string_view packed, std::string_view name);

} // namespace dateline::indexer
