/// What a page says of its article in JSON-LD (schema.org).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/html/page_facts.hpp"

namespace dateline::indexer {

/// The article of a page. Text as given, in UTF-8; empty where the page does not tell.
struct LinkedArticle {
    bool is_article = false; ///< a NewsArticle or its kin; else the page itself or a video
    std::string headline;
    std::string alternative_headline;
    std::string url;
    std::string published; ///< datePublished, else dateCreated, else uploadDate
    std::string modified;
    std::string publisher;
    std::string language;
    std::string description;
    std::string body; ///< articleBody: often cut or only a teaser
    std::vector<std::string> authors;
    std::vector<std::string> topics;                        ///< keywords and sections
    std::vector<std::string> places, people, organisations; ///< typed entries of about and mentions
};

/// Reads all scripts of JSON-LD. Of several articles the one whose headline is `title` counts, else the
/// first; without an article the page. Broken JSON is mended, and what cannot be is left out except for its
/// date. No recursion; scripts larger than 2 MB are not parsed.
[[nodiscard]] LinkedArticle read_json_ld(const PageFacts& facts, std::string_view title);

} // namespace dateline::indexer
