/// What an index keeps of an article for display: a versioned, compact form in the document's data.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/article.hpp"
#include "common/error.hpp"
#include "common/stored_mention.hpp"

namespace dateline {

/// What every hit shows. Stands first in the data, so that it is read without the text.
struct StoredHeader {
    std::string id, title, source, url, byline, language;
    std::string published; ///< ISO in its precision; empty if unknown
};

/// The whole article as kept.
struct StoredArticle {
    StoredHeader header;
    std::string published_rule; ///< which rule gave the publication time
    std::string dateline;
    std::string origin_file;
    std::uint64_t origin_record = 0;
    std::vector<Paragraph> paragraphs;
    std::vector<StoredMention> mentions;
    std::uint64_t dates_left_out = 0; ///< different dates beyond the limit of an article
};

/// ISO form in the precision known: "2020-10-09T18:30:00Z", "2020-10-09", "2020-10" or "2020".
[[nodiscard]] std::string to_iso(const PublicationTime& time);

/// What is kept of an article.
[[nodiscard]] StoredArticle to_stored(const AnalysedArticle& analysed);

[[nodiscard]] std::string encode(const StoredArticle& article);

/// Reads the header only. Fails with `corrupt_index` on bytes that `encode` did not write.
[[nodiscard]] Result<StoredHeader> decode_header(std::string_view bytes);

/// Reads all. Fails with `corrupt_index`.
[[nodiscard]] Result<StoredArticle> decode_article(std::string_view bytes);

/// The body as searched: paragraphs that are not leftovers, parted by "\n\n".
[[nodiscard]] std::string body_text(const StoredArticle& article);

} // namespace dateline
