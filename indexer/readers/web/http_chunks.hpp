/// Chunked transfer coding (RFC 9112, 7.1), as it stands in archives: whole, broken, or only said to be
/// there.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dateline::indexer {

struct JoinedChunks {
    std::string bytes;
    std::string_view warning; ///< "broken chunks", "chunks are cut"; empty if they were fine
};

/// Joins the chunks of a body; nothing if it does not begin with one. Behind a broken chunk the rest stays as
/// it is. Pure, linear.
[[nodiscard]] std::optional<JoinedChunks> join_chunks(std::string_view body);

} // namespace dateline::indexer
