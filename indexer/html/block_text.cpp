#include "indexer/html/block_text.hpp"

#include <algorithm>
#include <array>

#include "common/text.hpp"

namespace dateline::indexer {
namespace {

/// Elements on lines of their own: HTML's, and those of NITF. Sorted.
constexpr std::array<std::string_view, 61> blocks{"abstract", "address",    "article",    "aside",
                                                  "block",    "blockquote", "body",       "body.content",
                                                  "body.end", "body.head",  "br",         "byline",
                                                  "caption",  "center",     "dateline",   "dd",
                                                  "details",  "dialog",     "div",        "dl",
                                                  "dt",       "fieldset",   "figcaption", "figure",
                                                  "footer",   "form",       "h1",         "h2",
                                                  "h3",       "h4",         "h5",         "h6",
                                                  "head",     "header",     "hedline",    "hl1",
                                                  "hl2",      "hr",         "html",       "legend",
                                                  "li",       "main",       "media",      "media-caption",
                                                  "menu",     "nav",        "nitf",       "nitf-table",
                                                  "note",     "ol",         "p",          "pre",
                                                  "section",  "summary",    "table",      "tagline",
                                                  "tbody",    "thead",      "title",      "tr",
                                                  "ul"};

/// Elements whose content no reader sees as text. Sorted.
constexpr std::array<std::string_view, 16> hidden{
    "audio",    "button", "canvas", "datalist", "embed", "iframe", "input",    "math",
    "noscript", "object", "script", "select",   "style", "svg",    "template", "textarea"};

static_assert(std::is_sorted(blocks.begin(), blocks.end()));
static_assert(std::is_sorted(hidden.begin(), hidden.end()));

/// Collects text; blocks are squeezed when they end.
class BlockWriter {
  public:
    void add(std::string_view text) { block_.append(text); }

    void add_lines(std::string_view text) {
        for (const std::string_view line : split(text, '\n')) {
            if (!block_.empty()) end_block("\n");
            block_.append(line);
        }
    }

    /// A blank between cells of a table.
    void part() { block_.push_back(' '); }

    void end_block(std::string_view separator = "\n\n") {
        const std::string text = squeeze(block_);
        block_.clear();
        if (text.empty()) return;
        if (!text_.empty()) text_.append(separator_);
        text_.append(text);
        separator_ = separator;
    }

    [[nodiscard]] std::string take() {
        end_block();
        return std::move(text_);
    }

  private:
    std::string text_;
    std::string block_; // not yet squeezed
    std::string_view separator_;
};

std::string lower_name(Node node) {
    return to_lower_ascii(node.local_name());
}

bool is_cell(std::string_view element) {
    return element == "td" || element == "th";
}

/// Writes the nodes of a walk through a tree, each when it is entered and left.
class BlockWalk {
  public:
    /// True if what is below the node is to be read.
    bool enter(Node node) {
        if (node.is_text()) {
            if (preformatted_) {
                writer_.add_lines(node.text());
            } else {
                writer_.add(node.text());
            }
        }
        if (!node.is_element()) return false;
        const std::string name = lower_name(node);
        if (is_hidden(name)) return false;
        if (is_block(name)) writer_.end_block();
        if (is_cell(name)) writer_.part();
        if (name == "pre" && !preformatted_) preformatted_ = node;
        return true;
    }

    void leave(Node node) {
        if (node.is_element() && is_block(lower_name(node))) writer_.end_block();
        if (node == preformatted_) preformatted_ = Node();
    }

    [[nodiscard]] std::string take() { return writer_.take(); }

  private:
    BlockWriter writer_;
    Node preformatted_; // the outermost <pre> around the current node
};

} // namespace

bool is_block(std::string_view element) {
    return std::binary_search(blocks.begin(), blocks.end(), element);
}

bool is_hidden(std::string_view element) {
    return std::binary_search(hidden.begin(), hidden.end(), element);
}

std::string block_text(Node root) {
    BlockWalk walk;
    Node node = root;
    while (node) {
        if (walk.enter(node) && node.first_child()) {
            node = node.first_child();
            continue;
        }
        // Leave this node, and all those that end with it.
        for (walk.leave(node); node != root && !node.next_sibling(); walk.leave(node))
            node = node.parent();
        node = node == root ? Node() : node.next_sibling();
    }
    return walk.take();
}

std::string fragment_text(std::string_view html) {
    if (html.find_first_of("<&") == std::string_view::npos) return std::string(html);
    const Document document = Document::parse_html(html);
    return block_text(document.root());
}

} // namespace dateline::indexer
