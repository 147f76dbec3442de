/// NITF, the News Industry Text Format.
#pragma once

#include <memory>
#include <string>

#include "indexer/markup/tree.hpp"
#include "indexer/readers/xml/xml_reader.hpp"

namespace dateline::indexer {

/// One article a <nitf> element. People, organisations and places are those identified in the head and marked
/// in the text; topics are the names of subjects, and keywords. Dates are tried in the order publication,
/// issue, release, story. Bad: "withdrawn by the agency" (management status canceled), "withheld by the
/// agency".
[[nodiscard]] std::unique_ptr<XmlForm> nitf_form();

/// Adds fields and body of a NITF document, wherever it stands; fields that the item has stay first.
void read_nitf(Node nitf, RawItem& item);

/// Text of the body; its captions if there is none, then its abstract.
[[nodiscard]] std::string nitf_text(Node nitf);

} // namespace dateline::indexer
