/// The markup of MediaWiki as text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline::indexer {

/// What the source of a wiki page says.
struct WikiText {
    std::string text;                    ///< paragraphs parted by blank lines
    std::vector<std::string> categories; ///< as named, without "Category:"
    std::string date;                    ///< of a {{date|...}} template, as Wikinews has; may be empty
    bool redirects = false;              ///< the page only names another one
};

/// Reads the source of a page. Templates, tables, files, footnotes and comments are left out; of links stay
/// the words. What is never closed stays as it is written. Any bytes may come in; time is linear.
[[nodiscard]] WikiText read_wikitext(std::string_view source);

} // namespace dateline::indexer
