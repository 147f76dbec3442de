/// Reads a text as a file of any format, for tests.
#pragma once

#include <string>

#include "indexer/readers/byte_stream.hpp"
#include "tests/support/read_all.hpp"

namespace dateline::tests {

/// What the reader for this text gives; `error` says so if there is none. The name is only a hint.
inline Reading read_text(const std::string& text, const indexer::ReaderOptions& options = {},
                         const std::string& name = "news.xml") {
    auto reader = indexer::open_reader(indexer::memory_stream(text), name, options);
    if (!reader) return {{}, {}, reader.error().message};
    return read_all(**reader);
}

/// The same with a limit of bytes for a record.
inline Reading read_text_within(std::size_t max_bytes, const std::string& text, const std::string& name) {
    indexer::ReaderOptions options;
    options.max_record_bytes = max_bytes;
    return read_text(text, options, name);
}

/// The first item of a reading; an empty one with a warning if there is none.
inline indexer::RawItem first_item(Reading reading) {
    if (!reading.items.empty()) return std::move(reading.items.front());
    indexer::RawItem none;
    none.warnings.push_back("no item: " + summary(reading));
    return none;
}

inline indexer::RawItem first_item(const std::string& text, const indexer::ReaderOptions& options = {}) {
    return first_item(read_text(text, options));
}

} // namespace dateline::tests
