#include "indexer/markup/tag_limits.hpp"

#include <algorithm>

#include "common/ascii.hpp"
#include "common/text.hpp"

namespace dateline::indexer {
namespace {

/// Blanks and equals signs outside quotes in a tag: two for most attributes. 128 attributes are more than any
/// element of the 981 pages of htmldate and article-extraction has; a page of 64 MB in such tags takes
/// seconds.
constexpr std::size_t most_parts = 256;

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

struct Tag {
    std::size_t end = 0;  ///< of its ">", or of the text
    std::size_t most = 0; ///< where it has to end to have no more parts than allowed; `end` if it has not
};

/// Reads a tag from behind its "<". Quotes count where a value begins, as for the parser.
Tag read_tag(std::string_view html, std::size_t pos) {
    std::size_t parts = 0;
    std::size_t most = std::string_view::npos;
    while (pos < html.size() && html[pos] != '>') {
        const char c = html[pos];
        const bool part = c == '=' || (is_blank(c) && !is_blank(html[pos - 1]));
        if (part && ++parts == most_parts) most = pos;
        ++pos;
        if (c != '=') continue;
        while (pos < html.size() && is_blank(html[pos]))
            ++pos;
        if (pos < html.size() && (html[pos] == '"' || html[pos] == '\'')) {
            const std::size_t close = html.find(html[pos], pos + 1);
            pos = close == std::string_view::npos ? html.size() : close + 1;
        }
    }
    return {pos, std::min(most, pos)};
}

/// Where the content of a script or style that begins at `pos` ends.
std::size_t raw_end(std::string_view html, std::size_t pos, std::string_view name) {
    while ((pos = html.find("</", pos)) != std::string_view::npos) {
        if (equal_ignoring_case(html.substr(pos + 2, name.size()), name)) return pos;
        pos += 2;
    }
    return html.size();
}

} // namespace

std::optional<std::string> limit_attributes(std::string_view markup, Markup kind) {
    std::string limited;
    std::size_t copied = 0;
    for (std::size_t pos = markup.find('<'); pos < markup.size(); pos = markup.find('<', pos)) {
        ++pos;
        if (markup.substr(pos, 3) == "!--") {
            pos = std::min(markup.find("-->", pos + 3), markup.size());
            continue;
        }
        if (pos == markup.size() || !is_ascii_letter(markup[pos])) continue;
        const Tag tag = read_tag(markup, pos);
        if (tag.most < tag.end) {
            limited.append(markup.substr(copied, tag.most - copied));
            copied = tag.end;
        }
        const std::size_t begin = pos;
        pos = tag.end;
        if (kind == Markup::xml) continue;
        for (const std::string_view name : {"script", "style"}) {
            if (equal_ignoring_case(markup.substr(begin, name.size()), name))
                pos = raw_end(markup, tag.end, name);
        }
    }
    if (copied == 0) return std::nullopt;
    limited.append(markup.substr(copied));
    return limited;
}

} // namespace dateline::indexer
