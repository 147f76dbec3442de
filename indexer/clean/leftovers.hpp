/// Lines that a web page left in an article: "Leave a Reply", "Advertisement". They are marked, not removed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/article.hpp"

namespace dateline::indexer {

/// Name of the rule that recognises a whole line as a leftover: "advertisement", "comments", "cookies",
/// "copyright", "credit", "media", "navigation", "newsletter", "related", "share"; empty for text. Single
/// words such as "Share" are left alone: they head sections of articles too often. Pure.
[[nodiscard]] std::string_view leftover_rule(std::string_view line);

/// Sets `Paragraph::leftover` by `leftover_rule`, and "tail" on everything after a line that ends articles
/// ("Leave a Reply", "Related Articles") when it stands in the last 40% and no real paragraph follows it.
/// Titles of other articles after a late "Read more:" are "related"; single words such as "Sign up" are
/// "tail" where nothing but leftovers follows them. Paragraphs already marked stay as they are.
void mark_leftovers(std::vector<Paragraph>& paragraphs);

} // namespace dateline::indexer
