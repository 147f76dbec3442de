/// Sitemaps of news: headlines with their addresses and dates.
#pragma once

#include <memory>
#include <string_view>

#include "indexer/readers/xml/xml_reader.hpp"

namespace dateline::indexer {

/// One article without a text per address that has a <news:news>: title, publication as source, language,
/// date, keywords as topics. Bad: "sitemap entry without news".
[[nodiscard]] std::unique_ptr<XmlForm> sitemap_form();

/// True if the beginning of a sitemap tells of news. Pure.
[[nodiscard]] bool has_news(std::string_view sitemap);

} // namespace dateline::indexer
