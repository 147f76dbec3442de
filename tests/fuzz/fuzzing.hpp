/// What the fuzz targets share. Each target is a file with `LLVMFuzzerTestOneInput`; linked with libFuzzer by
/// the preset `fuzz` (see .ci/fuzz), and with `replay.cpp`, which runs it over files, everywhere else.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>

#include "common/text.hpp"
#include "indexer/readers/reader.hpp"

// The name and the shape are libFuzzer's.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes,
                                      std::size_t size); // NOLINT(readability-identifier-naming)

namespace dateline::fuzz {

/// The input as text.
[[nodiscard]] inline std::string text_of(const std::uint8_t* bytes, std::size_t size) {
    return size == 0 ? std::string()
                     : std::string(static_cast<const char*>(static_cast<const void*>(bytes)), size);
}

/// The first byte of an input, which chooses among ways to read the rest; it is taken off.
[[nodiscard]] inline unsigned take_choice(std::string& input) {
    if (input.empty()) return 0;
    const auto choice = static_cast<unsigned char>(input.front());
    input.erase(0, 1);
    return choice;
}

/// What must hold holds, or the target ends as a finding.
inline void require(bool holds) {
    if (!holds) std::abort();
}

/// Small limits, so that inputs of some kilobytes reach them.
[[nodiscard]] inline indexer::ReaderOptions small_limits() {
    indexer::ReaderOptions options;
    options.max_record_bytes = 64U << 10U;
    return options;
}

/// Reads to the end. A reader gives items or losses, and not more of them than its bytes can hold.
inline void read_whole(indexer::Reader& reader, std::size_t bytes) {
    for (std::size_t results = 0;; ++results) {
        const auto result = reader.next();
        if (!result || !*result) return;
        require((**result).item.has_value() != (**result).bad.has_value());
        if ((**result).bad) require(!(**result).bad->reason.empty());
        require(results <= bytes);
    }
}

} // namespace dateline::fuzz
