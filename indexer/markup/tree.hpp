/// A parsed HTML page or XML record as a tree of nodes: the only place that knows the parser library.
#pragma once

#include <memory>
#include <string>
#include <string_view>

struct _xmlDoc;  // NOLINT(bugprone-reserved-identifier,readability-identifier-naming): libxml2's own name
struct _xmlNode; // NOLINT(bugprone-reserved-identifier,readability-identifier-naming): libxml2's own name

namespace dateline::indexer {

/// A place in a `Document`, or nowhere. Cheap to copy; valid as long as the document. Asking a node that is
/// nowhere gives nowhere, false or an empty text.
class Node {
  public:
    Node() = default;
    explicit Node(const _xmlNode* node) : node_(node) {}

    explicit operator bool() const { return node_ != nullptr; }
    bool operator==(const Node&) const = default;

    [[nodiscard]] bool is_element() const;
    /// Text or CDATA.
    [[nodiscard]] bool is_text() const;
    /// Of an element: lower case in HTML; as written in XML, prefix included ("dc:creator").
    [[nodiscard]] std::string_view name() const;
    /// Of an element: `name` without its prefix.
    [[nodiscard]] std::string_view local_name() const;
    /// Of a text node: its characters, references resolved.
    [[nodiscard]] std::string_view text() const;
    /// Value of an attribute, as written for `name`; empty if missing.
    [[nodiscard]] std::string_view attribute(std::string_view name) const;
    [[nodiscard]] bool has_attribute(std::string_view name) const;

    [[nodiscard]] Node parent() const;
    [[nodiscard]] Node first_child() const;
    [[nodiscard]] Node next_sibling() const;
    [[nodiscard]] Node previous_sibling() const;
    /// The next node of the document order below `root`; nowhere at the end. `root` itself comes first.
    [[nodiscard]] Node next_in(Node root) const;
    /// As `next_in`, leaving out what is below this node.
    [[nodiscard]] Node next_after(Node root) const;

    /// First element child with this name (see `name`).
    [[nodiscard]] Node child(std::string_view name) const;
    /// First element below, in document order, with this local name.
    [[nodiscard]] Node find(std::string_view local_name) const;

  private:
    const _xmlNode* node_ = nullptr;
};

/// All characters below a node, as they are. Nothing parts the texts of different elements.
[[nodiscard]] std::string inner_text(Node node);

/// A tree and its memory. Movable.
class Document {
  public:
    /// Reads UTF-8; repairs whatever is wrong, as browsers do. An empty page has no root. Loads nothing from
    /// outside. What begins deeper than `deepest_element` ends the tree (see `is_cut`).
    [[nodiscard]] static Document parse_html(std::string_view utf8);
    /// Reads UTF-8; goes on after errors, keeping what can be kept. Entities of a document type are not
    /// expanded; nothing is loaded from outside. References by the names of HTML (&eacute;) and bare
    /// ampersands are understood.
    [[nodiscard]] static Document parse_xml(std::string_view utf8);

    /// Elements one in another that the parser goes along with: unclosed tags make some hundreds of them
    /// (libxml2 stops at 256 by itself). Each end tag without a beginning is compared with all of them.
    static constexpr unsigned deepest_element = 1024;

    /// True for HTML whose rest was lost, because its elements are nested too deeply.
    [[nodiscard]] bool is_cut() const { return cut_; }

    /// The outermost element; nowhere if there is none.
    [[nodiscard]] Node root() const;

  private:
    struct Free {
        void operator()(_xmlDoc* document) const;
    };
    explicit Document(_xmlDoc* document) : document_(document) {}
    std::unique_ptr<_xmlDoc, Free> document_;
    bool cut_ = false;
};

} // namespace dateline::indexer
