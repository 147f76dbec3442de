#include "indexer/readers/xml/fields.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "common/ascii.hpp"
#include "common/text.hpp"
#include "indexer/html/block_text.hpp"
#include "indexer/readers/field_names.hpp"
#include "indexer/readers/markup.hpp"

namespace dateline::indexer {
namespace {

/// Length of a reference like &amp; or &#8217; at the beginning; 0 if there is none.
std::size_t reference_length(std::string_view text) {
    constexpr std::size_t longest = 10;
    const std::size_t end = text.substr(0, longest).find(';');
    if (end == std::string_view::npos || end < 2) return 0;
    const std::string_view name = text.substr(1, end - 1);
    const std::size_t first = name.front() == '#' ? 1 : 0;
    const bool whole =
        name.size() > first && std::all_of(name.begin() + static_cast<std::ptrdiff_t>(first), name.end(),
                                           [](char c) { return is_ascii_letter(c) || is_digit(c); });
    return whole ? end + 1 : 0;
}

/// True for what begins with a tag or a comment and is closed: "<p>", "</b>", "<!-- -->".
bool begins_with_tag(std::string_view text) {
    if (text.size() < 3) return false;
    const bool named = is_ascii_letter(text[1]) || ((text[1] == '/' || text[1] == '!') && text.size() > 3);
    if (!named) return false;
    const std::size_t end = text.find_first_of("<>", 1);
    return end != std::string_view::npos && text[end] == '>';
}

/// Tags that no one writes about: what shows that a text was escaped twice.
bool has_block_tags(std::string_view text) {
    constexpr std::array<std::string_view, 8> tags{"</p>",   "<br>", "<br/>", "<br />",
                                                   "</div>", "</a>", "</li>", "<p>"};
    return std::any_of(tags.begin(), tags.end(),
                       [&](std::string_view tag) { return text.find(tag) != std::string_view::npos; });
}

} // namespace

std::string_view prefix_of(Node element) {
    const std::string_view name = element.name();
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? std::string_view() : name.substr(0, colon);
}

std::vector<Node> children(Node parent, std::string_view name) {
    std::vector<Node> found;
    const bool own = name.find(':') == std::string_view::npos;
    const std::string_view prefix = prefix_of(parent);
    for (Node node = parent.first_child(); node; node = node.next_sibling()) {
        if (!node.is_element()) continue;
        if (own ? node.local_name() == name && prefix_of(node) == prefix : node.name() == name)
            found.push_back(node);
    }
    return found;
}

Node first_child(Node parent, std::string_view name) {
    const std::vector<Node> found = children(parent, name);
    return found.empty() ? Node() : found.front();
}

std::vector<Node> local_children(Node parent, std::string_view local_name) {
    std::vector<Node> found;
    for (Node node = parent.first_child(); node; node = node.next_sibling()) {
        if (node.is_element() && node.local_name() == local_name) found.push_back(node);
    }
    return found;
}

Node local_child(Node parent, std::string_view local_name) {
    Node node = parent.first_child();
    while (node && !(node.is_element() && node.local_name() == local_name))
        node = node.next_sibling();
    return node;
}

std::string line_text(Node node) {
    return squeeze(inner_text(node));
}

bool looks_like_html(std::string_view text) {
    for (std::size_t at = text.find_first_of("<&"); at != std::string_view::npos;
         at = text.find_first_of("<&", at + 1)) {
        const std::string_view rest = text.substr(at);
        if (rest.front() == '&' ? reference_length(rest) > 0 : begins_with_tag(rest)) return true;
    }
    return false;
}

std::string readable_text(std::string_view text) {
    if (!looks_like_html(text)) return std::string(text);
    std::string read = fragment_text(text);
    if (has_block_tags(read)) read = fragment_text(read);
    return decode_references(read); // &apos; is no name of HTML 4, and some are escaped twice
}

std::string readable_line(std::string_view text) {
    return squeeze(readable_text(text));
}

void add_value(RawItem& item, std::string_view field, std::string value) {
    if (trim(value).empty()) return;
    const auto [begin, end] = item.fields.equal_range(field);
    if (static_cast<std::size_t>(std::distance(begin, end)) >= max_values) return;
    if (std::any_of(begin, end, [&](const auto& entry) { return entry.second == value; })) return;
    item.fields.emplace(field, std::move(value));
}

void set_value(RawItem& item, std::string_view field, std::string value) {
    if (item.fields.find(field) == item.fields.end()) add_value(item, field, std::move(value));
}

std::string_view inherited_attribute(Node node, std::string_view name) {
    for (; node; node = node.parent()) {
        if (node.has_attribute(name)) return node.attribute(name);
    }
    return {};
}

} // namespace dateline::indexer
