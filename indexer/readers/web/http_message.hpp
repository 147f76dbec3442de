/// An HTTP response as a crawler kept it: status, header fields, body.
#pragma once

#include <string_view>
#include <vector>

#include "indexer/readers/web/header_fields.hpp"

namespace dateline::indexer {

struct HttpMessage {
    int status = 0; ///< 0 if the status line tells none
    std::vector<HeaderField> fields;
    std::string_view body; ///< as sent: chunked and packed, if the fields say so
};

/// Reads a response; interim ones (100 Continue, a proxy's "Connection established") before it are passed
/// over. Bytes without a status line are all body. A header that never ends stops at the first line that
/// begins with "<". Never fails. Pure.
[[nodiscard]] HttpMessage read_http_message(std::string_view bytes);

} // namespace dateline::indexer
