#include "indexer/html/headline.hpp"

#include "common/text.hpp"

namespace dateline::indexer {
namespace {

constexpr std::size_t longest_headline = 500; // bytes

bool is_headline_level(std::string_view name) {
    return name == "h1" || name == "h2" || name == "h3";
}

/// True if a heading repeats the title, or most of it: "The headline" of "The headline - The Paper".
bool repeats(const std::string& heading, const std::string& title) {
    constexpr std::size_t shortest = 12; // bytes; shorter ones are names of sections
    if (heading.empty() || title.empty()) return false;
    if (heading == title) return true;
    return heading.size() >= shortest && (title.starts_with(heading) || heading.starts_with(title)) &&
           heading.size() * 2 > title.size();
}

} // namespace

Headline find_headline(const PageOutline& page, std::string_view title) {
    Headline found;
    found.text = std::string(title);
    const std::string folded_title = fold_name(title.substr(0, longest_headline));
    for (std::uint32_t i = 0; i < page.elements.size(); ++i) {
        if (!is_headline_level(page.elements[i].name)) continue;
        const std::string text =
            shown_text(page, page.elements[i].first_piece, page.elements[i].end_piece, longest_headline);
        if (text.empty()) continue;
        const bool first_top = page.elements[i].name == "h1" && !found.element;
        const bool matches = repeats(fold_name(text), folded_title);
        if (!first_top && !matches) continue;
        found = {i, text, matches};
        if (matches) break;
    }
    return found;
}

} // namespace dateline::indexer
