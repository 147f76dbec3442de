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
    std::array<std::string_view, 20> names; ///< empty ones are unused
};

/// Beside the plain words: schema.org (articleBody), news-please (maintext, date_publish), JSON Feed
/// (content_html), NewsAPI (publishedAt), the interfaces of the Guardian (webTitle, trailText), the New York
/// Times (web_url, pub_date, lead_paragraph) and GDELT (seendate, domain). When a copy was fetched or changed
/// (date_download, scraped_at, date_modify) is no publication date.
inline constexpr std::array<FieldNames, 14> field_names{{
    {"id", {"id", "docno", "doc_id", "guid", "uuid", "_id", "identifier", "article_id"}},
    {"title", {"title", "headline", "head", "webTitle", "article_title"}},
    {"published", {"published",        "date",
                   "date_published",   "datePublished",
                   "date_publish",     "pubDate",
                   "published_at",     "publishedAt",
                   "published_date",   "publish_date",
                   "publication_date", "publicationDate",
                   "publishedDate",    "webPublicationDate",
                   "pub_date",         "timestamp",
                   "datetime",         "versioncreated",
                   "firstcreated",     "seendate"}},
    {"source",
     {"source", "outlet", "publisher", "publication", "source_name", "source_domain", "site_name", "site",
      "domain"}},
    {"url",
     {"url", "link", "permalink", "canonical_url", "article_url", "webUrl", "web_url", "article_link",
      "external_url"}},
    {"byline", {"byline", "author", "authors", "creator", "author_name"}},
    {"language", {"language", "lang", "inLanguage"}},
    {"text",
     {"text", "body", "content", "contents", "maintext", "articleBody", "article_text", "body_text",
      "bodyText", "content_text", "content_html", "body_html", "body_xhtml", "full_text", "fulltext",
      "article_body"}},
    {"lead",
     {"description", "lead", "summary", "abstract", "lead_paragraph", "standfirst", "trailText", "snippet",
      "excerpt", "meta_description"}},
    {"places", {"places", "locations", "location"}},
    {"people", {"people", "persons", "person"}},
    {"organisations", {"organisations", "organizations", "orgs", "org"}},
    {"version", {"version"}}, // a whole number; anything else is no version
    {"topics",
     {"topics", "tags", "keywords", "section", "sectionName", "section_name", "category", "categories",
      "subjects", "subject"}},
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
