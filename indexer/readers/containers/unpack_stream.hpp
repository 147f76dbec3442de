/// Compressions other than gzip.
#pragma once

#include <memory>

#include "indexer/readers/containers/container_kind.hpp"
#include "indexer/readers/reader.hpp"

namespace dateline::indexer {

/// Unpacks zstd, xz or bzip2 while reading, also of several parts one after another. A damaged or cut stream
/// gives what could be unpacked, then fails with `bad_input` ("damaged xz: ..."). A failure of `packed` is
/// passed on. Needs up to 1 GB for an xz file that asks for so large a window, usually under 100 MB.
/// Requires: a compression that is neither `none` nor `gzip`.
[[nodiscard]] std::unique_ptr<ByteStream> unpack_stream(std::unique_ptr<ByteStream> packed,
                                                        Compression compression);

} // namespace dateline::indexer
