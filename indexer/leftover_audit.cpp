#include "indexer/leftover_audit.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "common/text.hpp"
#include "indexer/summary.hpp"

namespace dateline::indexer {
namespace {

/// The first 120 characters, without what could move the terminal or break the row.
std::string shown(std::string_view text) {
    constexpr std::size_t most_characters = 120;
    const std::string line = squeeze(text.substr(0, 8 * most_characters));
    std::size_t pos = 0;
    for (std::size_t count = 0; pos < line.size() && count < most_characters; ++count)
        static_cast<void>(next_code_point(line, pos));
    return pos < line.size() ? line.substr(0, pos) + "..." : line;
}

} // namespace

void LeftoverAudit::add(const Article& article) {
    for (const Paragraph& paragraph : article.paragraphs) {
        if (paragraph.leftover.empty()) continue;
        Rule& rule = rules_[paragraph.leftover];
        ++rule.lines;
        std::string text = shown(paragraph.text);
        auto entry = rule.entries.find(text);
        if (entry == rule.entries.end()) {
            if (entries_ >= most_entries) {
                ++rule.unlisted;
                continue;
            }
            ++entries_;
            entry =
                rule.entries.emplace(std::move(text), Entry{.times = 0, .place = place_text(article.origin)})
                    .first;
        }
        ++entry->second.times;
    }
}

void LeftoverAudit::write(std::ostream& out) const {
    for (const auto& [name, rule] : rules_) {
        out << fmt::format("# {}: {} lines, {} different", name, rule.lines, rule.entries.size());
        if (rule.unlisted > 0) out << fmt::format(" and {} not listed", rule.unlisted);
        out << '\n';
        std::vector<const std::pair<const std::string, Entry>*> rows;
        rows.reserve(rule.entries.size());
        for (const auto& entry : rule.entries)
            rows.push_back(&entry);
        std::stable_sort(rows.begin(), rows.end(),
                         [](const auto* a, const auto* b) { return a->second.times > b->second.times; });
        for (const auto* row : rows)
            out << fmt::format("{}\t{}\t{}\t{}\n", name, row->second.times, squeeze(row->second.place),
                               row->first);
    }
}

} // namespace dateline::indexer
