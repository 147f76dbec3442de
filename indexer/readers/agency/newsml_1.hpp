/// NewsML 1.0 to 1.2 of the IPTC, as AFP and others sent it.
#pragma once

#include <memory>

#include "indexer/readers/xml/xml_reader.hpp"

namespace dateline::indexer {

/// One article a <NewsItem> that holds text. The id is made of provider, date and item id, without the
/// revision, so that a later revision takes the place of an earlier one. Dates are tried in the order
/// revision created, first created, date id. Bad: "withdrawn by the agency" (status canceled), "no text:
/// photo item" and the like.
[[nodiscard]] std::unique_ptr<XmlForm> newsml_1_form();

} // namespace dateline::indexer
