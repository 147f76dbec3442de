/// What a record of a web archive carries, and whether that can be an article.
#pragma once

#include <string>
#include <string_view>

#include "indexer/readers/web/header_fields.hpp"
#include "indexer/readers/web/warc_record.hpp"

namespace dateline::indexer {

struct Payload {
    std::string_view body; ///< as sent
    std::string encodings; ///< of the body, as `decode_body` takes them
    MediaType media;
    std::string passed_over;  ///< why it holds no article: short and countable ("image", "HTTP status 302");
                              ///< empty if it may hold some
    bool known_media = false; ///< the media type is one that articles come in
    bool whole = false;       ///< the body has the length that the HTTP header tells
};

/// Looks at a record: requests, revisits and other bookkeeping, answers without success, images, scripts and
/// the like are passed over. `block` may be only the beginning of the block; then the body is cut as well.
/// Pure.
[[nodiscard]] Payload look_at_payload(const WarcHeader& header, std::string_view block);

} // namespace dateline::indexer
