/// What stands after the end of an article: lists of other articles, comments, the page's last buttons.
#pragma once

#include <vector>

#include "common/article.hpp"

namespace dateline::indexer {

/// Marks, from the end of the paragraphs, what only leftovers surround. Requires: whole lines are marked
/// already (`leftover_rule`). Marks "tail" from a line on that ends articles ("Leave a Reply", "Related
/// Articles"), if it stands late (60% of the lines or of the bytes are before it) and no real paragraph
/// follows; "related" on titles of other articles after a late "Read more:" or "More from Anna:"; "tail" on
/// single words such as "Sign up" that only leftovers follow. Linear in the number of bytes.
void mark_tail(std::vector<Paragraph>& paragraphs);

} // namespace dateline::indexer
