// Counts names that are the same on both sides.
#include "indexer/extract/tagger/training/span_score.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace dateline::indexer {
namespace {

double percent(std::size_t part, std::size_t whole) {
    return whole == 0 ? 0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

double f1(const SpanScore::Counts& counts) {
    return percent(2 * counts.right, counts.gold + counts.found);
}

} // namespace

void SpanScore::add(const std::vector<NameSpan>& gold, const std::vector<NameSpan>& found) {
    for (const NameSpan& name : gold)
        ++types[static_cast<std::size_t>(name.type)].gold;
    for (const NameSpan& name : found) {
        Counts& counts = types[static_cast<std::size_t>(name.type)];
        ++counts.found;
        const bool right = std::any_of(gold.begin(), gold.end(), [&name](const NameSpan& other) {
            return other.field == name.field && other.begin == name.begin && other.end == name.end &&
                   other.type == name.type;
        });
        counts.right += right ? 1U : 0U;
    }
}

std::string SpanScore::text() const {
    Counts all;
    for (std::size_t type = 0; type + 1 < name_types; ++type) { // MISC is the last
        all.gold += types[type].gold;
        all.found += types[type].found;
        all.right += types[type].right;
    }
    std::string text = fmt::format("P {:.1f} R {:.1f} F1 {:.2f}", percent(all.right, all.found),
                                   percent(all.right, all.gold), f1(all));
    for (std::size_t type = 0; type < name_types; ++type)
        text += fmt::format("  {} {:.1f}", to_text(static_cast<NameType>(type)), f1(types[type]));
    return text;
}

} // namespace dateline::indexer
