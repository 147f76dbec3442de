#include "indexer/clean/dateline.hpp"

#include <algorithm>
#include <array>

#include "common/text.hpp"

namespace dateline::indexer {
namespace {

constexpr std::size_t longest_dateline = 90; // bytes

bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}

bool is_lower(char c) {
    return c >= 'a' && c <= 'z';
}

/// What stands before the first dash; empty if there is none near the beginning.
std::string_view before_dash(std::string_view text) {
    constexpr std::array<std::string_view, 7> dashes{" - ", " -- ", " – ", " — ", "— ", "– ", " —"};
    const std::string_view head = text.substr(0, longest_dateline + 4);
    std::size_t end = std::string_view::npos;
    for (const std::string_view dash : dashes)
        end = std::min(end, head.find(dash));
    return end == std::string_view::npos ? std::string_view() : trim(head.substr(0, end));
}

/// Every word begins with a capital, a digit or a letter beyond ASCII, or is one of the small words of names.
bool is_name(std::string_view text) {
    constexpr std::array<std::string_view, 8> small{"de", "la", "al", "el", "of", "the", "and", "on"};
    bool any = false;
    for (const std::string_view word : split(text, ' ')) {
        if (word.empty()) continue;
        any = true;
        if (is_lower(word.front()) && std::find(small.begin(), small.end(), word) == small.end())
            return false;
        if (word.find_first_of("!?;:\"") != std::string_view::npos) return false;
    }
    return any;
}

bool is_capitals(std::string_view text) {
    constexpr std::ptrdiff_t fewest = 4; // "UN - " and "EU - " open sentences more often than stories
    return std::none_of(text.begin(), text.end(), is_lower) &&
           std::count_if(text.begin(), text.end(), is_upper) >= fewest;
}

} // namespace

std::string find_dateline(std::string_view paragraph) {
    const std::string_view head = before_dash(paragraph);
    if (head.empty() || (!is_upper(head.front()) && head.front() > 0)) return {};
    const std::size_t bracket = head.find('(');
    if (bracket != std::string_view::npos) {
        const bool closed = head.back() == ')' && bracket > 1 && head.find(')') == head.size() - 1;
        return closed && is_name(head.substr(0, bracket)) ? std::string(head) : std::string();
    }
    const std::size_t comma = head.find(',');
    if (!is_capitals(head.substr(0, comma)) || !is_name(head)) return {};
    return std::string(head);
}

} // namespace dateline::indexer
