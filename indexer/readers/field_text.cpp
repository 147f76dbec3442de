#include "indexer/readers/field_text.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "common/ascii.hpp"
#include "common/text.hpp"
#include "indexer/html/block_text.hpp"

namespace dateline::indexer {
namespace {

/// Elements whose tags make a text HTML; "<Reuters>" or "a < b" do not. Sorted.
constexpr std::array<std::string_view, 43> elements{
    "a",    "abbr",   "article", "aside", "b",   "blockquote", "body",  "br",  "center", "cite",    "code",
    "div",  "em",     "figure",  "font",  "h1",  "h2",         "h3",    "h4",  "h5",     "h6",      "hr",
    "html", "i",      "iframe",  "img",   "li",  "ol",         "p",     "pre", "script", "section", "small",
    "span", "strike", "strong",  "style", "sub", "sup",        "table", "td",  "u",      "ul"};

/// Elements that part paragraphs by themselves. Sorted.
constexpr std::array<std::string_view, 5> parting{"br", "div", "li", "p", "td"};

static_assert(std::is_sorted(elements.begin(), elements.end()));
static_assert(std::is_sorted(parting.begin(), parting.end()));

/// Name of the tag at `pos` (a "<"), in lower case; empty if there is none.
std::string tag_at(std::string_view text, std::size_t pos) {
    constexpr std::size_t longest_name = 10;
    std::size_t begin = pos + 1;
    if (begin < text.size() && text[begin] == '/') ++begin;
    std::size_t end = begin;
    while (end < text.size() && end - begin <= longest_name &&
           (is_ascii_letter(text[end]) || is_digit(text[end])))
        ++end;
    const bool closed =
        end < text.size() && std::string_view(">/ \t\r\n").find(text[end]) != std::string_view::npos;
    return closed ? to_lower_ascii(text.substr(begin, end - begin)) : std::string();
}

bool is_reference(std::string_view text, std::size_t pos) {
    constexpr std::size_t longest = 12;
    const std::string_view rest = text.substr(pos + 1, longest);
    const std::size_t end = rest.find(';');
    if (end == std::string_view::npos || end < 2) return false;
    std::string_view name = rest.substr(0, end);
    if (name.front() == '#') name.remove_prefix(1);
    return std::all_of(name.begin(), name.end(), [](char c) { return is_ascii_letter(c) || is_digit(c); });
}

struct Markup {
    bool any = false;
    bool parts_paragraphs = false;
};

Markup find_markup(std::string_view text) {
    Markup found;
    for (std::size_t pos = text.find_first_of("<&"); pos != std::string_view::npos;
         pos = text.find_first_of("<&", pos + 1)) {
        if (text[pos] == '&') {
            found.any = found.any || is_reference(text, pos);
            continue;
        }
        const std::string tag = tag_at(text, pos);
        found.any = found.any || std::binary_search(elements.begin(), elements.end(), tag);
        found.parts_paragraphs = std::binary_search(parting.begin(), parting.end(), tag);
        if (found.parts_paragraphs) break;
    }
    return found;
}

/// Line breaks that part paragraphs as tags: blank lines, or every one if there are no blank lines.
std::string with_break_tags(std::string_view text) {
    const bool at_blank_lines = has_blank_line(text);
    std::string out;
    out.reserve(text.size() + text.size() / 32);
    for (const std::string_view line : split(text, '\n')) {
        if (!at_blank_lines || trim(line).empty()) out += "<br>";
        out.append(line).push_back('\n');
    }
    return out;
}

} // namespace

bool has_blank_line(std::string_view text) {
    bool blank = false; // only white space since the last line feed
    for (const char c : text) {
        if (c == '\n') {
            if (blank) return true;
            blank = true;
        } else if (c != ' ' && c != '\t' && c != '\r') {
            blank = false;
        }
    }
    return false;
}

bool holds_markup(std::string_view text) {
    return find_markup(text).any;
}

std::string body_of_field(std::string text) {
    const Markup markup = find_markup(text);
    if (!markup.any) return text;
    return fragment_text(markup.parts_paragraphs ? text : with_break_tags(text));
}

std::string line_of_field(std::string text) {
    if (!holds_markup(text)) return text;
    return squeeze(fragment_text(text));
}

std::string byline_of_field(std::string text) {
    text = line_of_field(std::move(text));
    const std::string_view name = trim(text);
    if (name.size() > 3 && equal_ignoring_case(name.substr(0, 3), "by "))
        return std::string(trim(name.substr(3)));
    return text;
}

} // namespace dateline::indexer
