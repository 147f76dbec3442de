/// Reads a text as a file of any format, for tests.
#pragma once

#include <string>

#include "indexer/readers/byte_stream.hpp"
#include "tests/support/read_all.hpp"

namespace dateline::tests {

/// What the reader for this text gives; `error` says so if there is none.
inline Reading read_text(const std::string& text, const indexer::ReaderOptions& options = {}) {
    auto reader = indexer::open_reader(indexer::memory_stream(text), "news.xml", options);
    if (!reader) return {{}, {}, reader.error().message};
    return read_all(**reader);
}

/// The first item; an empty one with a warning if there is none.
inline indexer::RawItem first_item(const std::string& text, const indexer::ReaderOptions& options = {}) {
    Reading reading = read_text(text, options);
    if (!reading.items.empty()) return reading.items.front();
    indexer::RawItem none;
    none.warnings.push_back("no item: " + summary(reading));
    return none;
}

} // namespace dateline::tests
