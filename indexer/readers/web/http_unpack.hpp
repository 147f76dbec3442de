/// Unpacking of gzip, zlib, raw deflate and brotli in memory, as far as it goes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dateline::indexer {

enum class Packing { gzip, zlib, raw_deflate, brotli };

struct Unpacked {
    enum class End { whole, cut, damaged, too_large };
    std::string bytes; ///< what could be unpacked before the end
    End end = End::whole;
};

/// Unpacks up to `max_bytes`; with more to come the end is `too_large`. Gzip members one after another are
/// one text; bytes behind the end are ignored. Pure.
[[nodiscard]] Unpacked unpack(std::string_view packed, Packing packing, std::size_t max_bytes);

} // namespace dateline::indexer
