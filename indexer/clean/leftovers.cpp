#include "indexer/clean/leftovers.hpp"

#include "indexer/clean/leftover_rules.hpp"
#include "indexer/clean/tail_cut.hpp"

namespace dateline::indexer {

void mark_leftovers(std::vector<Paragraph>& paragraphs) {
    for (Paragraph& paragraph : paragraphs) {
        if (paragraph.leftover.empty()) paragraph.leftover = leftover_rule(paragraph.text);
    }
    mark_tail(paragraphs);
}

} // namespace dateline::indexer
