#include "indexer/readers/xml/wordpress.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "common/text.hpp"
#include "indexer/html/block_text.hpp"
#include "indexer/readers/field_names.hpp"
#include "indexer/readers/xml/fields.hpp"

namespace dateline::indexer {
namespace {

/// End of a short code like [caption id="a"] or [/caption] that begins at `open`; npos if none does. Words in
/// brackets that only look so ("[sic]") are as long as a name and have no attributes: they are kept.
std::size_t short_code_end(std::string_view text, std::size_t open) {
    constexpr std::size_t longest = 400;
    constexpr std::size_t farthest_partner = 20'000;
    const std::string_view rest = text.substr(open, longest);
    const std::size_t close = rest.find_first_of("]<\n");
    if (close == std::string_view::npos || rest[close] != ']') return std::string_view::npos;
    std::string_view inside = rest.substr(1, close - 1);
    const bool closing = !inside.empty() && inside.front() == '/';
    if (closing) inside.remove_prefix(1);
    const std::size_t name_end =
        std::min(inside.size(), inside.find_first_not_of("abcdefghijklmnopqrstuvwxyz_-0123456789"));
    const std::string_view name = inside.substr(0, name_end);
    const bool attributes =
        name_end < inside.size() && inside[name_end] == ' ' && inside.find('=') != std::string_view::npos;
    const bool paired =
        name_end == inside.size() &&
        text.substr(open, farthest_partner).find("[/" + std::string(name) + "]") != std::string_view::npos;
    const bool alone = inside == "gallery" || inside == "embed" || inside == "playlist";
    if (name.empty() || !(closing || attributes || paired || alone)) return std::string_view::npos;
    return open + close + 1;
}

std::string without_short_codes(std::string_view text) {
    constexpr int most = 10'000; // each is looked for its partner
    std::string out;
    std::size_t done = 0;
    int seen = 0;
    for (std::size_t open = text.find('['); open != std::string_view::npos && seen < most;
         open = text.find('[', std::max(open + 1, done)), ++seen) {
        const std::size_t end = short_code_end(text, open);
        if (end == std::string_view::npos) continue;
        out.append(text.substr(done, open - done));
        done = end;
    }
    out.append(text.substr(done));
    return out;
}

/// Line breaks between tags as <br>.
std::string with_breaks(std::string_view text) {
    std::string out;
    bool in_tag = false;
    for (const char c : text) {
        if (c == '<') in_tag = true;
        if (c == '>') in_tag = false;
        if (c == '\n' && !in_tag) {
            out += "<br>";
        } else {
            out += c;
        }
    }
    return out;
}

} // namespace

WordpressAuthors wordpress_authors(Node root) {
    WordpressAuthors authors;
    for (const Node author : children(local_child(root, "channel"), "wp:author")) {
        std::string name = line_text(first_child(author, "wp:author_display_name"));
        if (!name.empty())
            authors.emplace(line_text(first_child(author, "wp:author_login")), std::move(name));
    }
    return authors;
}

bool is_wordpress(Node record) {
    return static_cast<bool>(first_child(record, "wp:post_type"));
}

std::string wordpress_reason(Node record) {
    const std::string type = line_text(first_child(record, "wp:post_type"));
    const std::string status = line_text(first_child(record, "wp:status"));
    if (!type.empty() && type != "post" && type != "page") return fmt::format("WordPress: {:.40}", type);
    if (!status.empty() && status != "publish" && status != "inherit")
        return fmt::format("WordPress: {:.40}", status);
    return {};
}

std::string wordpress_text(std::string_view content) {
    const std::string plain = without_short_codes(content);
    const bool has_blocks = plain.find("<!-- wp:") != std::string::npos;
    return readable_text(has_blocks ? plain : with_breaks(plain));
}

void refine_wordpress(Node record, const WordpressAuthors& authors, RawItem& item) {
    std::string text = wordpress_text(inner_text(first_child(record, "content:encoded")));
    if (text.empty()) text = wordpress_text(inner_text(first_child(record, "excerpt:encoded")));
    if (!text.empty()) item.body = std::move(text);
    if (const auto byline = item.fields.find("byline"); byline != item.fields.end()) {
        const auto known = authors.find(byline->second);
        if (known != authors.end()) byline->second = known->second;
    }
    item.fields.erase("topics");
    for (const Node category : children(record, "category")) {
        const std::string_view domain = category.attribute("domain");
        if (domain.empty() || domain == "category" || domain == "post_tag")
            add_value(item, "topics", readable_line(inner_text(category)));
    }
    if (item.fields.find("published") == item.fields.end())
        add_field(item, "published", line_text(first_child(record, "wp:post_date_gmt")));
}

} // namespace dateline::indexer
