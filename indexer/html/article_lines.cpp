#include "indexer/html/article_lines.hpp"

#include "common/text.hpp"
#include "indexer/html/page_weights.hpp"

namespace dateline::indexer {
namespace {

bool is_heading(std::string_view name) {
    return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
}

constexpr int farthest = 3; // <li><div><p>: deeper ones are boxes, not items

/// The heading or list item around a block, if one of the innermost elements is one.
void mark_kind(const PageOutline& page, ArticleLine& line) {
    std::uint32_t element = page.blocks[line.block].element;
    for (int step = 0; step < farthest; ++step) {
        const std::string_view name = page.elements[element].name;
        line.heading = line.heading || is_heading(name);
        line.item = line.item || name == "li";
        element = page.elements[element].parent;
    }
}

bool is_preformatted(const PageOutline& page, const Block& block) {
    std::uint32_t element = block.element;
    for (int step = 0; step < farthest; ++step) {
        if (page.elements[element].name == "pre") return true;
        element = page.elements[element].parent;
    }
    return false;
}

std::string squeeze_lines(std::string_view text) {
    std::string lines;
    for (const std::string_view line : split(text, '\n')) {
        const std::string squeezed = squeeze(line);
        if (!lines.empty() && !squeezed.empty()) lines.push_back('\n');
        lines.append(squeezed);
    }
    return lines;
}

/// The table row of a block that is a cell's only text; the block's own element otherwise.
std::uint32_t row_of(const PageOutline& page, const ArticleLine& line) {
    const std::uint32_t element = page.blocks[line.block].element;
    const std::string_view name = page.elements[element].name;
    return name == "td" || name == "th" ? page.elements[element].parent : element;
}

} // namespace

std::vector<ArticleLine> article_lines(const PageOutline& page, std::uint32_t element,
                                       const std::vector<bool>& dropped_pieces) {
    std::vector<ArticleLine> lines;
    const PageOutline::Span span = page.blocks_of(element);
    for (std::uint32_t i = span.first; i < span.end; ++i) {
        const Block& block = page.blocks[i];
        std::string text;
        for (std::uint32_t piece = block.first_piece; piece < block.end_piece; ++piece) {
            if (!dropped_pieces[piece]) text.append(page.pieces[piece].text);
        }
        ArticleLine line;
        line.text = is_preformatted(page, block) ? squeeze_lines(text) : squeeze(text);
        if (line.text.empty()) continue;
        line.block = i;
        line.prose = is_prose(block);
        line.link_share = static_cast<double>(block.link_characters) / block.characters;
        line.words = block.words;
        mark_kind(page, line);
        lines.push_back(std::move(line));
    }
    return lines;
}

std::string join_lines(const PageOutline& page, const std::vector<ArticleLine>& lines) {
    std::string text;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const bool same_row = i > 0 && page.elements[row_of(page, lines[i])].name == "tr" &&
                              row_of(page, lines[i]) == row_of(page, lines[i - 1]);
        if (i > 0) text.append(same_row ? " " : "\n\n");
        text.append(lines[i].text);
    }
    return text;
}

} // namespace dateline::indexer
