/// Fields of an item of RSS and of an entry of Atom.
#pragma once

#include <string>
#include <string_view>

#include "indexer/markup/tree.hpp"
#include "indexer/readers/reader.hpp"

namespace dateline::indexer {

/// What a feed says before its items. Empty where it says nothing.
struct FeedHead {
    std::string title;
    std::string base;     ///< address that relative ones are seen from
    std::string language; ///< as given
    std::string author;   ///< of entries that name none (Atom)
};

/// Reads the elements before the first item. `root` may be nowhere; `url` is where the feed came from, or
/// empty.
[[nodiscard]] FeedHead read_feed_head(Node root, std::string_view url);

/// Adds the fields and the body of an item or entry.
void read_feed_item(Node record, const FeedHead& head, RawItem& item);

/// The longest of the texts that an item offers; paragraphs parted by blank lines.
[[nodiscard]] std::string feed_item_text(Node record);

} // namespace dateline::indexer
