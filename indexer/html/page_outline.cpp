#include "indexer/html/page_outline.hpp"

#include <algorithm>
#include <array>

#include "common/text.hpp"
#include "indexer/html/block_text.hpp"

namespace dateline::indexer {
namespace {

bool is_blank(unsigned char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/// Length of a mark that ends or parts sentences at `pos`, in bytes; 0 if there is none. A mark of ASCII
/// counts only before a blank, a quote or the end: "3.5" and "example.org" have none.
std::size_t sentence_mark_length(std::string_view text, std::size_t pos) {
    constexpr std::array<std::string_view, 9> wide{"。", "、", "！", "？", "，", "．", "।", "،", "؟"};
    const char c = text[pos];
    if (c == '.' || c == ',' || c == '!' || c == '?' || c == ';' || c == ':') {
        if (pos + 1 == text.size()) return 1;
        const auto next = static_cast<unsigned char>(text[pos + 1]);
        return is_blank(next) || next == '"' || next == '\'' || next == ')' || next >= 0x80 ? 1 : 0;
    }
    if (static_cast<unsigned char>(c) < 0xD8) return 0;
    for (const std::string_view mark : wide) {
        if (text.substr(pos, mark.size()) == mark) return mark.size();
    }
    return 0;
}

/// Adds what a piece says to the figures of its block.
void count(Block& block, std::string_view text, bool in_link) {
    std::uint32_t characters = 0;
    bool in_word = false;
    for (std::size_t pos = 0; pos < text.size(); ++pos) {
        const auto c = static_cast<unsigned char>(text[pos]);
        const bool no_break_space = c == 0xC2 && pos + 1 < text.size() && text[pos + 1] == '\xA0';
        if (is_blank(c) || no_break_space) {
            in_word = false;
            if (no_break_space) ++pos;
            continue;
        }
        if ((c & 0xC0U) != 0x80U) ++characters;
        if (!in_word) ++block.words;
        in_word = true;
        if (sentence_mark_length(text, pos) > 0) ++block.sentence_marks;
    }
    block.characters += characters;
    if (in_link) block.link_characters += characters;
}

/// Elements that are left out. A button, <object> or <noscript> that the page forgot to close may have half
/// of the page inside: those stay, and their traits tell of them.
bool is_left_out(std::string_view element) {
    return is_hidden(element) && element != "button" && element != "object" && element != "noscript";
}

/// Builds the arrays while the tree is walked once.
class OutlineWriter {
  public:
    void enter(Node node) {
        const auto index = static_cast<std::uint32_t>(outline_.elements.size());
        OutlineElement element;
        element.node = node;
        element.name = node.name();
        element.parent = open_.empty() ? index : open_.back();
        element.depth = static_cast<std::uint32_t>(open_.size());
        element.in_link = (element.name == "a" && node.has_attribute("href")) ||
                          (!open_.empty() && outline_.elements[open_.back()].in_link);
        element.first_piece = static_cast<std::uint32_t>(outline_.pieces.size());
        if (parts_lines(element.name)) end_block();
        outline_.elements.push_back(element);
        open_.push_back(index);
    }

    void leave() {
        OutlineElement& element = outline_.elements[open_.back()];
        if (parts_lines(element.name)) end_block();
        element.end = static_cast<std::uint32_t>(outline_.elements.size());
        element.end_piece = static_cast<std::uint32_t>(outline_.pieces.size());
        open_.pop_back();
    }

    void add(std::string_view text) {
        if (open_.empty()) return;
        outline_.pieces.push_back({text, open_.back(), static_cast<std::uint32_t>(outline_.blocks.size())});
        count(block_, text, outline_.elements[open_.back()].in_link);
    }

    [[nodiscard]] PageOutline take() { return std::move(outline_); }

  private:
    static bool parts_lines(std::string_view name) { return is_block(name) || name == "td" || name == "th"; }

    /// Pieces of blanks alone are dropped between blocks, so that every block has a text.
    void end_block() {
        const auto end = static_cast<std::uint32_t>(outline_.pieces.size());
        if (block_.characters > 0) {
            block_.end_piece = end;
            block_.element = innermost_block(outline_.pieces[block_.first_piece].element);
            outline_.blocks.push_back(block_);
        }
        block_ = Block();
        block_.first_piece = end;
    }

    [[nodiscard]] std::uint32_t innermost_block(std::uint32_t element) const {
        const auto& elements = outline_.elements;
        while (elements[element].parent != element && !parts_lines(elements[element].name))
            element = elements[element].parent;
        return element;
    }

    PageOutline outline_;
    std::vector<std::uint32_t> open_; // the elements around the current place
    Block block_;
};

} // namespace

PageOutline::Span PageOutline::blocks_of(std::uint32_t element) const {
    const auto before = [](const Block& block, std::uint32_t piece) { return block.end_piece <= piece; };
    const auto first = std::lower_bound(blocks.begin(), blocks.end(), elements[element].first_piece, before);
    const auto starts = [](const Block& block, std::uint32_t piece) { return block.first_piece < piece; };
    const auto end = std::lower_bound(first, blocks.end(), elements[element].end_piece, starts);
    return {static_cast<std::uint32_t>(first - blocks.begin()),
            static_cast<std::uint32_t>(end - blocks.begin())};
}

PageOutline outline(const Document& page) {
    OutlineWriter writer;
    const Node root = page.root();
    Node node = root;
    while (node) {
        bool entered = false;
        if (node.is_text()) {
            writer.add(node.text());
        } else if (node.is_element() && !is_left_out(node.name())) {
            writer.enter(node);
            entered = true;
        }
        if (entered && node.first_child()) {
            node = node.first_child();
            continue;
        }
        if (entered) writer.leave();
        while (node != root && !node.next_sibling()) {
            node = node.parent();
            writer.leave();
        }
        node = node == root ? Node() : node.next_sibling();
    }
    return writer.take();
}

std::string shown_text(const PageOutline& page, std::uint32_t first, std::uint32_t end, std::size_t enough) {
    std::string text;
    for (std::uint32_t piece = first; piece < end && text.size() < 2 * enough; ++piece)
        text.append(page.pieces[piece].text);
    return squeeze(text);
}

} // namespace dateline::indexer
