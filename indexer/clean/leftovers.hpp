/// Lines that a web page left in an article: "Leave a Reply", "Advertisement". They are marked, not removed.
#pragma once

#include <vector>

#include "common/article.hpp"

namespace dateline::indexer {

/// Sets `Paragraph::leftover` by `leftover_rule` on each line alone, then by `mark_tail` on what stands after
/// the end of the article. Paragraphs already marked stay as they are. Linear in the number of bytes.
void mark_leftovers(std::vector<Paragraph>& paragraphs);

} // namespace dateline::indexer
