/// Everything a reader gives, for tests.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/readers/open_reader.hpp"

namespace dateline::tests {

struct Reading {
    std::vector<indexer::RawItem> items;
    std::vector<indexer::BadRecord> bad;
    std::string error; ///< message of the failure that ended the reading; empty if it came to the end
};

/// Reads to the end. Stops after a million records, which no test has.
inline Reading read_all(indexer::Reader& reader) {
    Reading reading;
    for (int i = 0; i < 1'000'000; ++i) {
        auto result = reader.next();
        if (!result) {
            reading.error = result.error().message;
            break;
        }
        if (!*result) break;
        if ((**result).item) reading.items.push_back(std::move(*(**result).item));
        if ((**result).bad) reading.bad.push_back(std::move(*(**result).bad));
    }
    return reading;
}

/// First value of a field; "(none)" if it is missing.
inline std::string field(const indexer::RawItem& item, std::string_view name) {
    const auto found = item.fields.find(name);
    return found == item.fields.end() ? "(none)" : found->second;
}

/// All values of a field, joined by "; ".
inline std::string all_of_field(const indexer::RawItem& item, std::string_view name) {
    std::string all;
    const auto [begin, end] = item.fields.equal_range(name);
    for (auto value = begin; value != end; ++value)
        all += (all.empty() ? "" : "; ") + value->second;
    return all;
}

/// "2 items, 1 bad: truncated JSON": what a reading gave, for comparison in one line.
inline std::string summary(const Reading& reading) {
    std::string text = std::to_string(reading.items.size()) + " items";
    for (const indexer::BadRecord& bad : reading.bad)
        text += ", bad: " + bad.reason;
    if (!reading.error.empty()) text += ", failed: " + reading.error;
    return text;
}

} // namespace dateline::tests
