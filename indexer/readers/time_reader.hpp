/// Reader of the TIME magazine collection of 1963 (upper case, records opened by "*TEXT" lines).
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/readers/reader.hpp"

namespace dateline::indexer {

/// What a line like "*TEXT 017 01/04/63 PAGE 020" says.
struct TimeHeader {
    std::string number; ///< digits as given: "017"
    std::string date;   ///< ISO; empty if it cannot be read
};

/// Reads the line that opens a record; blanks may be doubled and may stand for a slash. Nothing if the line
/// does not begin with "*TEXT" and a number.
[[nodiscard]] std::optional<TimeHeader> read_time_header(std::string_view line);

/// Takes the blank before full stops and other closing marks away: "DEC . 28" -> "DEC. 28".
[[nodiscard]] std::string tighten(std::string_view text);

/// One article a record: the number is the id, the source is TIME, and the lines are joined to one paragraph;
/// there is no title. "*STOP" ends the collection. Bad: "record larger than the limit", "no title and no
/// text".
[[nodiscard]] std::unique_ptr<Reader> time_collection_reader(std::unique_ptr<ByteStream> stream,
                                                             std::string name, const ReaderOptions& options);

} // namespace dateline::indexer
