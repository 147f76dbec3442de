#include "indexer/readers/agency/wire_text.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "common/text.hpp"
#include "indexer/html/block_text.hpp"
#include "indexer/readers/xml/fields.hpp"

namespace dateline::indexer {
namespace {

/// True for elements that stand beside the story: NITF's pictures and notes, figures and headers of XHTML.
bool stands_aside(std::string_view element) {
    constexpr std::array<std::string_view, 4> names{"media", "figure", "correction", "header"};
    return std::find(names.begin(), names.end(), element) != names.end() || is_hidden(element);
}

bool ends_sentence(std::string_view line) {
    constexpr std::array<std::string_view, 10> marks{".", "!", "?", ":", ";", "\"", ")", "”", "»", "…"};
    return std::any_of(marks.begin(), marks.end(), [&](std::string_view mark) {
        return line.size() >= mark.size() && line.substr(line.size() - mark.size()) == mark;
    });
}

/// Lines of one block, parted at <br>, as paragraphs. Those of the wire are about 65 characters wide.
void add_lines(std::string_view block, std::string& text) {
    constexpr std::size_t shortest_full_line = 40;
    std::string paragraph;
    bool joins = false;
    const auto end_paragraph = [&] {
        std::string whole = std::exchange(paragraph, {});
        if (looks_like_html(whole)) whole = squeeze(readable_text(whole)); // code for a page, kept as text
        if (whole.empty()) return;
        if (!text.empty()) text += "\n\n";
        text += whole;
    };
    for (const std::string_view raw : split(block, '\n')) {
        const std::string line = squeeze(raw);
        if (!joins || line.empty()) end_paragraph();
        if (!paragraph.empty()) paragraph += ' ';
        paragraph += line;
        joins = line.size() >= shortest_full_line && !ends_sentence(line);
    }
    end_paragraph();
}

/// A line break of the file inside a block; XML does not allow this character itself.
constexpr char soft_break = '\v';

std::string with_soft_breaks(std::string_view text) {
    std::string lines(text);
    std::replace(lines.begin(), lines.end(), '\n', soft_break);
    return lines;
}

/// Some agencies put a whole story into one element, its lines as on the wire: those that are indented begin
/// a paragraph. Where all lines are indented alike, that is the file's own layout. Soft breaks that part
/// nothing become blanks.
std::string paragraphs_of_lines(std::string_view block) {
    const std::vector<std::string_view> lines = split(block, soft_break);
    const auto indented = [](std::string_view line) { return line.substr(0, 2) == "  "; };
    const bool wire =
        std::any_of(lines.begin() + 1, lines.end(),
                    [&](std::string_view line) { return !trim(line).empty() && !indented(line); }) &&
        std::any_of(lines.begin() + 1, lines.end(),
                    [&](std::string_view line) { return !trim(line).empty() && indented(line); });
    std::string text;
    for (const std::string_view line : lines) {
        const bool parts = wire && (indented(line) || trim(line).empty());
        if (!text.empty()) text += parts ? "\n\n" : " ";
        text += line;
    }
    return text;
}

std::string lower_name(Node node) {
    return to_lower_ascii(node.local_name());
}

/// Collects the text below a node, block by block.
class StoryWriter {
  public:
    [[nodiscard]] std::string write(Node root);

  private:
    [[nodiscard]] bool enter(Node node);
    void leave(Node node);
    void end_block() {
        add_lines(paragraphs_of_lines(block_), text_);
        block_.clear();
    }

    std::string text_;
    std::string block_;
    Node preformatted_; // the outermost <pre> around the current node
};

/// Takes what a node has before its children; true if they are to be read.
bool StoryWriter::enter(Node node) {
    if (node.is_text()) block_ += preformatted_ ? std::string(node.text()) : with_soft_breaks(node.text());
    if (!node.is_element()) return false;
    const std::string name = lower_name(node);
    if (stands_aside(name)) return false;
    if (name == "br") {
        block_ += '\n';
    } else if (name == "td" || name == "th") {
        block_ += ' ';
    } else if (is_block(name)) {
        end_block();
    }
    if (name == "pre" && !preformatted_) preformatted_ = node;
    return static_cast<bool>(node.first_child());
}

void StoryWriter::leave(Node node) {
    if (!node.is_element()) return;
    const std::string name = lower_name(node);
    if (name != "br" && is_block(name) && !stands_aside(name)) end_block();
    if (node == preformatted_) preformatted_ = Node();
}

std::string StoryWriter::write(Node root) {
    Node node = root;
    while (node) {
        if (enter(node)) {
            node = node.first_child();
            continue;
        }
        leave(node);
        while (node != root && !node.next_sibling()) {
            node = node.parent();
            leave(node);
        }
        node = node == root ? Node() : node.next_sibling();
    }
    end_block();
    return std::move(text_);
}

} // namespace

std::string wire_text(Node node) {
    std::string text = StoryWriter().write(node);
    const std::size_t last = text.rfind("\n\n");
    if (last != std::string::npos && equal_ignoring_case(text.substr(last + 2), "ends")) text.resize(last);
    return text;
}

std::string captions(Node node) {
    std::string all;
    for (Node at = node.next_in(node); at;) {
        const std::string_view name = at.local_name();
        const bool caption = name == "media-caption" || name == "figcaption";
        if (caption) {
            const std::string text = wire_text(at);
            if (!text.empty()) all += (all.empty() ? "" : "\n\n") + text;
        }
        at = caption ? at.next_after(node) : at.next_in(node);
    }
    return all;
}

std::string without_by(std::string_view text) {
    std::string line = squeeze(text);
    for (const std::string_view word : {"by ", "von ", "par ", "por "}) {
        if (line.size() > word.size() && equal_ignoring_case(line.substr(0, word.size()), word))
            return line.substr(word.size());
    }
    return line;
}

void add_dateline_place(RawItem& item, std::string place) {
    constexpr std::size_t longest_dateline = 80; // bytes
    const std::string_view beginning = std::string_view(item.body).substr(0, longest_dateline);
    for (const std::string_view mark : {"(", " - ", " – ", " — "}) {
        if (beginning.find(mark) != std::string_view::npos) return;
    }
    set_value(item, "dateline", std::move(place));
}

} // namespace dateline::indexer
