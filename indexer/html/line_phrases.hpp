/// Phrases by which web pages announce what is not the article: English, German and French, a few others.
#pragma once

#include <string_view>

namespace dateline::indexer {

/// True for a line that says nothing but what belongs to the page: "Advertisement", "Share this on WhatsApp",
/// "Artikel drucken". `folded` is the line after `fold_name`.
[[nodiscard]] bool is_page_line(std::string_view folded);

/// True for the beginning of a pointer to another article: "Read more: ...", "Lesen Sie auch: ...". `folded`
/// is the line after `fold_name`.
[[nodiscard]] bool is_pointer(std::string_view folded);

/// True for a heading under which no more of the article comes: "Related articles", "Kommentare". `folded` is
/// the line after `fold_name`.
[[nodiscard]] bool is_closing_heading(std::string_view folded);

} // namespace dateline::indexer
