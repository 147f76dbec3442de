/// Dumps of MediaWiki (Wikinews, for one).
#pragma once

#include <memory>

#include "indexer/readers/xml/xml_reader.hpp"

namespace dateline::indexer {

/// One article a page of the main name space, its last revision. The id is that of the page, the source the
/// name of the site, the categories are topics. The date is that of a {{date}} template where there is one,
/// else of the revision. Bad: "wiki page beside the articles", "wiki page that redirects".
[[nodiscard]] std::unique_ptr<XmlForm> mediawiki_form();

} // namespace dateline::indexer
