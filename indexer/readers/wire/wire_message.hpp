/// One message of a news wire as an article.
#pragma once

#include <string>
#include <string_view>

#include "indexer/readers/reader.hpp"

namespace dateline::indexer {

/// True if a stream begins with the header of a wire message: a start of header and, not far behind, a start
/// of text.
[[nodiscard]] bool is_wire_text(std::string_view head);

/// Reads a message (from behind its start of header) of IPTC 7901, also as dpa writes it, or ANPA 1312. The
/// header line gives the id (service and number) and the source, the keyword line the topics. The headline
/// ends with " =" or with its block; remarks before it ("1ST LEAD", "(Achtung)") are no part of it, a line
/// "By ..." is the byline. Notes to editors, what is marked as not for publication, and the signature are
/// left out. The day and time stand behind the end of the text ("131137 GMT Nov 13"). Bad: "wire message
/// without text", "no title and no text".
[[nodiscard]] ReadResult read_wire_message(std::string bytes, Origin origin, bool verbatim);

/// "131137 GMT Nov 13" (day, hour, minute, month, year; English or German months) as ISO 8601 in UTC, or
/// "AP-WF-07-14-13 1234GMT"; empty if it is neither.
[[nodiscard]] std::string wire_time(std::string_view text);

} // namespace dateline::indexer
