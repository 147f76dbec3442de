/// Digests in plain text (RFC 1153): many messages in the text of one mail.
#pragma once

#include <string_view>
#include <vector>

namespace dateline::indexer {

/// The messages of a digest, each with its header, without the preamble and the closing lines; none if the
/// text is no digest. The preamble ends with a line of 70 hyphens, each message with one of 30.
[[nodiscard]] std::vector<std::string_view> digest_messages(std::string_view text);

} // namespace dateline::indexer
