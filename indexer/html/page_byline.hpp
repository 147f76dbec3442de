/// Who wrote a page.
#pragma once

#include <string>
#include <string_view>

#include "indexer/html/json_ld.hpp"
#include "indexer/html/page_facts.hpp"

namespace dateline::indexer {

/// A byline without what introduces it ("By", "Von", "Par"), dates and times, addresses of mail, handles and
/// ranks ("Staff Writer"); empty if nothing or only that is left, and for addresses and long texts.
[[nodiscard]] std::string clean_byline(std::string_view text);

/// Authors parted by ", ": of JSON-LD, <meta>, microdata, rel=author, elements with the class of one. The
/// name of the outlet itself (`source`) is none.
[[nodiscard]] std::string page_byline(const PageFacts& facts, const LinkedArticle& linked,
                                      std::string_view source);

} // namespace dateline::indexer
