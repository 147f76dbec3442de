#include "indexer/markup/attributes.hpp"

#include <algorithm>

namespace dateline::indexer {
namespace {

bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f';
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// A tag. Positions are bytes of the text.
struct Tag {
    std::size_t end = 0;                         ///< of its ">", or of what ends it else
    std::size_t excess = std::string_view::npos; ///< where the first attribute over the limit begins
};

/// End of the quoted value that begins at `quote`; a quote that is never closed is none.
std::size_t after_quoted(std::string_view text, std::size_t quote) {
    const std::size_t close = text.find(text[quote], quote + 1);
    return close == std::string_view::npos ? quote + 1 : close + 1;
}

Tag read_tag(std::string_view text, std::size_t open) {
    Tag tag;
    std::size_t attributes = 0;
    std::size_t pos = open + 1;
    while (pos < text.size() && text[pos] != '>' && text[pos] != '<') {
        const char c = text[pos];
        const char before = text[pos - 1];
        if (c == '"' || c == '\'') {
            pos = before == '=' || is_space(before) ? after_quoted(text, pos) : pos + 1;
            continue;
        }
        const bool begins = !is_space(c) && c != '=' && c != '/' &&
                            (is_space(before) || before == '/' || before == '"' || before == '\'');
        if (begins && ++attributes > max_attributes) tag.excess = std::min(tag.excess, pos);
        ++pos;
    }
    tag.end = pos;
    return tag;
}

} // namespace

std::optional<std::string> without_excess_attributes(std::string_view markup) {
    std::string out;
    std::size_t done = 0;
    for (std::size_t open = markup.find('<'); open != std::string_view::npos;) {
        if (open + 1 == markup.size() || !is_letter(markup[open + 1])) {
            open = markup.find('<', open + 1);
            continue;
        }
        const Tag tag = read_tag(markup, open);
        if (tag.excess != std::string_view::npos) {
            out.append(markup.substr(done, tag.excess - done));
            done = tag.end;
        }
        open = markup.find('<', tag.end);
    }
    if (done == 0) return std::nullopt;
    out.append(markup.substr(done));
    return out;
}

} // namespace dateline::indexer
