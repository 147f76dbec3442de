/// What is particular to the export of WordPress (WXR).
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "indexer/markup/tree.hpp"
#include "indexer/readers/reader.hpp"

namespace dateline::indexer {

/// Display names of authors by their login names.
using WordpressAuthors = std::map<std::string, std::string, std::less<>>;

/// Reads the list of authors before the first item. `root` may be nowhere.
[[nodiscard]] WordpressAuthors wordpress_authors(Node root);

/// True if an item of a feed is one of an export.
[[nodiscard]] bool is_wordpress(Node record);

/// Why an item of an export is no article ("WordPress: attachment", "WordPress: draft"); empty if it is one.
[[nodiscard]] std::string wordpress_reason(Node record);

/// Puts what an export says otherwise than a feed in place: text with its line breaks and without short codes
/// ("[gallery]"), display names of authors, categories and tags but no formats, the date of posts without
/// one.
void refine_wordpress(Node record, const WordpressAuthors& authors, RawItem& item);

/// Text of a post as WordPress would show it: outside of blocks, blank lines part paragraphs and line breaks
/// are kept.
[[nodiscard]] std::string wordpress_text(std::string_view content);

} // namespace dateline::indexer
