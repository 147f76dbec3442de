/// How sources call the fields of an article: one table for JSON keys, CSV columns and header lines of text.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "indexer/readers/reader.hpp"

namespace dateline::indexer {

/// One of our fields and the names that mean it, the most trusted first; ASCII case is ignored.
struct FieldNames {
    std::string_view field;
    std::array<std::string_view, 14> names; ///< empty ones are unused
};

inline constexpr std::array<FieldNames, 13> field_names{{
    {"id", {"id", "docno", "doc_id", "guid", "uuid", "_id"}},
    {"title", {"title", "headline", "head"}},
    {"published",
     {"published", "date", "date_published", "datePublished", "date_publish", "pubDate", "published_at",
      "publishedAt", "published_date", "publish_date", "publication_date", "timestamp", "datetime",
      "versioncreated"}},
    {"source", {"source", "outlet", "publisher", "source_domain", "site"}},
    {"url", {"url", "link", "permalink", "canonical_url", "article_url"}},
    {"byline", {"byline", "author", "authors", "creator"}},
    {"language", {"language", "lang"}},
    {"text",
     {"text", "body", "content", "contents", "maintext", "articleBody", "article_text", "body_text",
      "content_text"}},
    {"lead", {"description", "lead", "summary", "abstract"}},
    {"places", {"places", "locations", "location"}},
    {"people", {"people", "persons", "person"}},
    {"organisations", {"organisations", "organizations", "orgs", "org"}},
    {"topics", {"topics", "tags", "keywords", "section", "category"}},
}};

/// Values kept of a field that repeats; more are nonsense, and would need many times their size.
inline constexpr std::size_t max_values = 500;

/// Our field that a source's name means; empty if it means none.
[[nodiscard]] std::string_view field_of(std::string_view name);

/// True for fields with several values: places, people, organisations, topics.
[[nodiscard]] bool repeats(std::string_view field);

/// Adds a value to an item; nothing is added for white space. "text" becomes the body (lines are paragraphs
/// when it has no blank line), "lead" the body of an item without text, and lists in one string ("a; b",
/// "['a', 'b']") are taken apart for the fields that repeat. "published" is noted with the rule "field".
void add_field(RawItem& item, std::string_view field, std::string value);

/// True if the item has neither title nor text: nothing to index.
[[nodiscard]] bool is_blank(const RawItem& item);

} // namespace dateline::indexer
