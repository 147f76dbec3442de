/// News feeds: RSS 0.9x and 2.0, RSS 1.0 (RDF), Atom 0.3 and 1.0, and the export of WordPress (WXR).
#pragma once

#include <memory>
#include <string>

#include "indexer/readers/xml/xml_reader.hpp"

namespace dateline::indexer {

/// One article an item or entry. The text is the longest of what the item offers as content, description or
/// summary. Id is guid or id; dates are tried in the order published, issued, modified; categories become
/// topics. The source is what the item names, else the title of the feed. Relative addresses are those of
/// xml:base, else of the feed's link. In a WordPress export only posts and pages that are published are
/// articles; the rest is bad: "WordPress: attachment", "WordPress: draft".
[[nodiscard]] std::unique_ptr<XmlForm> feed_form();

} // namespace dateline::indexer
