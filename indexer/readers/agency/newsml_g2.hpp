/// NewsML-G2 of the IPTC: items alone, in messages and in packages.
#pragma once

#include <memory>

#include "indexer/readers/xml/xml_reader.hpp"

namespace dateline::indexer {

/// One article a news item that holds text (NITF, XHTML or plain). The id is the guid, so that a later
/// version takes the place of an earlier one; subjects become people, organisations, places or topics by
/// their type. Dates are tried in the order version created, content created, first created. Bad: "withdrawn
/// by the agency" (status canceled), "withheld by the agency", and what holds no text: "no text: picture
/// item", "no text: package", "no text: planning item".
[[nodiscard]] std::unique_ptr<XmlForm> newsml_g2_form();

} // namespace dateline::indexer
