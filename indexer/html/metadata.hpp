/// What a page tells about itself: headline, outlet, language, topics.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/html/json_ld.hpp"
#include "indexer/html/page_facts.hpp"

namespace dateline::indexer {

/// The outlet: publisher of JSON-LD, og:site_name, dc.publisher, else the host of `address`.
[[nodiscard]] std::string page_source(const PageFacts& facts, const LinkedArticle& linked,
                                      std::string_view address);

/// The headline without the name of the site: a heading of the page that its titles repeat, else JSON-LD,
/// Open Graph, <title>, else the first heading.
[[nodiscard]] std::string page_headline(const PageFacts& facts, const LinkedArticle& linked,
                                        std::string_view source, std::string_view address);

/// The heading of the page that holds the headline, else the first <h1>, else the first heading; may be
/// nowhere.
[[nodiscard]] Node headline_node(const PageFacts& facts, std::string_view headline);

/// A title without what follows or precedes it between marks (" | ", " - ", " :: ") when that is the site's
/// name or its host, or when one of `headings` (folded by `fold_name`) is what is left.
[[nodiscard]] std::string without_site(std::string_view title, std::string_view source, std::string_view host,
                                       const std::vector<std::string>& headings);

/// A language code such as "en" or "en-GB": of <html>, Open Graph, <meta>, JSON-LD; empty if none is one.
[[nodiscard]] std::string page_language(const PageFacts& facts, const LinkedArticle& linked);

/// Keywords, tags and sections, each once; the keywords of <meta> only where nothing else is given.
[[nodiscard]] std::vector<std::string> page_topics(const PageFacts& facts, const LinkedArticle& linked);

} // namespace dateline::indexer
