/// The body of an HTTP message: chunks joined, content encodings undone, within limits.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/readers/unpack_guard.hpp"

namespace dateline::indexer {

struct DecodedBody {
    std::string bytes;
    std::vector<std::string> warnings; ///< what was wrong and could be borne ("broken chunks")
    std::string problem;               ///< why there are no bytes: short and countable; empty if all is well
    std::string detail;                ///< of the problem; names the limit
};

/// Undoes the encodings of a body: `encodings` names them in the order in which they were applied, as
/// Content-Encoding does, followed by those of Transfer-Encoding ("gzip, chunked"). Known are chunked, gzip,
/// deflate (zlib or raw) and br; other names are taken for no encoding. A body that does not look encoded as
/// the header says stays as it is, and a damaged one gives what could be unpacked, with a warning. Problems:
/// "unsupported content encoding", "damaged content encoding", "record larger than the limit", and the
/// message of `guard`, against which the bytes of every unpacked layer count; null counts nothing.
[[nodiscard]] DecodedBody decode_body(std::string_view body, std::string_view encodings,
                                      std::size_t max_bytes, UnpackGuard* guard = nullptr);

} // namespace dateline::indexer
