#include "indexer/markup/tree.hpp"

#include <algorithm>
#include <climits>
#include <optional>

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>

#include "indexer/markup/references.hpp"
#include "indexer/markup/tag_limits.hpp"

namespace dateline::indexer {
namespace {

std::string_view view(const xmlChar* text) {
    if (text == nullptr) return {};
    return reinterpret_cast<const char*>(text); // NOLINT(*-reinterpret-cast): xmlChar is a byte of UTF-8
}

const xmlAttr* find_attribute(const xmlNode* node, std::string_view name) {
    if (node == nullptr || node->type != XML_ELEMENT_NODE) return nullptr;
    for (const xmlAttr* attribute = node->properties; attribute != nullptr; attribute = attribute->next) {
        if (view(attribute->name) == name) return attribute;
    }
    return nullptr;
}

/// Puts the prefix of a declared name space into the name, where that of an undeclared one is anyway.
template <class Named>
void join_prefix(Named* node, xmlDoc* document) {
    if (node->ns == nullptr || node->ns->prefix == nullptr) return;
    const std::string whole = std::string(view(node->ns->prefix)) + ":" + std::string(view(node->name));
    // NOLINTNEXTLINE(*-reinterpret-cast): xmlChar is a byte of UTF-8
    const auto* name = xmlDictLookup(document->dict, reinterpret_cast<const xmlChar*>(whole.data()),
                                     static_cast<int>(whole.size()));
    if (name != nullptr) node->name = name;
    node->ns = nullptr;
}

/// The node after this one in document order; null at the end.
xmlNode* following(xmlNode* node) {
    if (node->type == XML_ELEMENT_NODE && node->children != nullptr) return node->children;
    while (node != nullptr && node->next == nullptr)
        node = node->parent;
    return node == nullptr ? nullptr : node->next;
}

void join_prefixes(xmlDoc* document) {
    if (document == nullptr || document->dict == nullptr) return;
    for (xmlNode* node = document->children; node != nullptr; node = following(node)) {
        if (node->type != XML_ELEMENT_NODE) continue;
        join_prefix(node, document);
        for (xmlAttr* attribute = node->properties; attribute != nullptr; attribute = attribute->next)
            join_prefix(attribute, document);
    }
}

/// The library's own limit is meant for documents by strangers that are walked by recursion; ours are not.
void allow_depth() {
    static const bool done = [] {
        xmlParserMaxDepth = Document::deepest_element;
        return true;
    }();
    static_cast<void>(done);
}

} // namespace

bool Node::is_element() const {
    return node_ != nullptr && node_->type == XML_ELEMENT_NODE;
}

bool Node::is_text() const {
    return node_ != nullptr && (node_->type == XML_TEXT_NODE || node_->type == XML_CDATA_SECTION_NODE);
}

std::string_view Node::name() const {
    return is_element() ? view(node_->name) : std::string_view();
}

std::string_view Node::local_name() const {
    const std::string_view whole = name();
    return whole.substr(whole.find(':') + 1);
}

std::string_view Node::text() const {
    return is_text() ? view(node_->content) : std::string_view();
}

std::string_view Node::attribute(std::string_view name) const {
    const xmlAttr* found = find_attribute(node_, name);
    if (found == nullptr || found->children == nullptr) return {};
    return view(found->children->content);
}

bool Node::has_attribute(std::string_view name) const {
    return find_attribute(node_, name) != nullptr;
}

Node Node::parent() const {
    if (node_ == nullptr || node_->parent == nullptr || node_->parent->type != XML_ELEMENT_NODE) return {};
    return Node(node_->parent);
}

Node Node::first_child() const {
    return is_element() ? Node(node_->children) : Node();
}

Node Node::next_sibling() const {
    return node_ == nullptr ? Node() : Node(node_->next);
}

Node Node::previous_sibling() const {
    return node_ == nullptr ? Node() : Node(node_->prev);
}

Node Node::next_in(Node root) const {
    const Node below = first_child();
    return below ? below : next_after(root);
}

Node Node::next_after(Node root) const {
    Node node = *this;
    while (node && node != root) {
        if (const Node next = node.next_sibling()) return next;
        node = node.parent();
    }
    return {};
}

Node Node::child(std::string_view name) const {
    Node node = first_child();
    while (node && !(node.is_element() && node.name() == name))
        node = node.next_sibling();
    return node;
}

Node Node::find(std::string_view local_name) const {
    Node node = next_in(*this);
    while (node && node.local_name() != local_name)
        node = node.next_in(*this);
    return node;
}

std::string inner_text(Node node) {
    std::string text;
    for (Node at = node; at; at = at.next_in(node))
        text += at.text();
    return text;
}

void Document::Free::operator()(_xmlDoc* document) const {
    xmlFreeDoc(document);
}

Document Document::parse_html(std::string_view utf8) {
    constexpr int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                            HTML_PARSE_NONET | HTML_PARSE_COMPACT;
    const std::optional<std::string> limited = limit_attributes(utf8, Markup::html);
    if (limited) utf8 = *limited;
    const std::optional<std::string> mended = mend_html_references(utf8);
    if (mended) utf8 = *mended;
    const auto size = static_cast<int>(std::min<std::size_t>(utf8.size(), INT_MAX));
    allow_depth();
    const std::unique_ptr<htmlParserCtxt, void (*)(htmlParserCtxtPtr)> context(htmlNewParserCtxt(),
                                                                               htmlFreeParserCtxt);
    if (!context) return Document(nullptr); // no memory
    Document document(htmlCtxtReadMemory(context.get(), utf8.data(), size, nullptr, "UTF-8", options));
    document.cut_ = context->disableSAX != 0; // set where the parser gives up
    return document;
}

Document Document::parse_xml(std::string_view utf8) {
    // No XML_PARSE_NOENT, no DTDLOAD: entities stay unexpanded, nothing outside is read.
    constexpr int options = XML_PARSE_RECOVER | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NONET |
                            XML_PARSE_COMPACT | XML_PARSE_HUGE;
    const std::optional<std::string> limited = limit_attributes(utf8, Markup::xml);
    const std::string mended = mend_xml_references(limited ? *limited : utf8);
    const auto size = static_cast<int>(std::min<std::size_t>(mended.size(), INT_MAX));
    xmlDoc* document = xmlReadMemory(mended.data(), size, nullptr, "UTF-8", options);
    join_prefixes(document);
    return Document(document);
}

Node Document::root() const {
    return document_ == nullptr ? Node() : Node(xmlDocGetRootElement(document_.get()));
}

} // namespace dateline::indexer
