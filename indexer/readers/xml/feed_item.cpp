#include "indexer/readers/xml/feed_item.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "common/text.hpp"
#include "indexer/html/block_text.hpp"
#include "indexer/markup/url.hpp"
#include "indexer/readers/field_names.hpp"
#include "indexer/readers/xml/fields.hpp"

namespace dateline::indexer {
namespace {

/// Elements with the time of publication, the most trusted first; the last ones tell a later change.
constexpr std::array<std::string_view, 12> dates{"pubDate",
                                                 "published",
                                                 "issued",
                                                 "dc:date",
                                                 "dcterms:issued",
                                                 "dcterms:created",
                                                 "prism:publicationDate",
                                                 "created",
                                                 "updated",
                                                 "modified",
                                                 "atom:updated",
                                                 "dcterms:modified"};

/// Elements that may hold the text.
constexpr std::array<std::string_view, 9> texts{"content:encoded", "content",        "description",
                                                "summary",         "xhtml:body",     "body",
                                                "atom:content",    "dc:description", "itunes:summary"};

constexpr std::array<std::string_view, 4> authors{"author", "dc:creator", "atom:author", "itunes:author"};

/// The text of a title or name: HTML in RSS and where Atom says so.
std::string title_text(Node node) {
    const std::string_view type = node.attribute("type");
    if (type == "xhtml") return squeeze(block_text(node));
    const std::string text = inner_text(node);
    return type == "text" ? squeeze(text) : readable_line(text);
}

/// A text of an item; nothing for content that is not text ("image/png", kept elsewhere).
std::string content_text(Node node) {
    if (node.has_attribute("src")) return {};
    const std::string_view type = node.attribute("type");
    const std::size_t slash = type.find('/');
    const bool markup = type.find("xml") != std::string_view::npos || type == "xhtml";
    if (slash != std::string_view::npos && type.substr(0, slash) != "text" && !markup) return {};
    if (node.attribute("mode") == "base64") return {};
    const Node inside = node.first_child();
    const bool has_elements = inside && (inside.is_element() || inside.next_sibling());
    if (has_elements) {
        std::string text = block_text(node);
        // An element among escaped HTML is a slip: the whole is HTML then.
        if (!looks_like_html(text)) return text;
        return readable_text(text);
    }
    return readable_text(inner_text(node));
}

/// "Anna Keller" of "anna@example.com (Anna Keller)"; other names as they are.
std::string person_name(std::string_view text) {
    const std::size_t open = text.find('(');
    const std::size_t close = text.rfind(')');
    const bool address = text.substr(0, open).find('@') != std::string_view::npos;
    if (address && open != std::string_view::npos && close != std::string_view::npos && close > open)
        return squeeze(text.substr(open + 1, close - open - 1));
    return std::string(text);
}

std::string author_name(Node author) {
    const Node name = local_child(author, "name");
    return person_name(name ? readable_line(inner_text(name)) : readable_line(inner_text(author)));
}

/// Names of all authors, each once: "Anna Keller, Ben Ode".
std::string author_names(Node record) {
    std::vector<std::string> names;
    for (const std::string_view element : authors) {
        for (const Node author : children(record, element)) {
            std::string name = author_name(author);
            if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end())
                names.push_back(std::move(name));
        }
    }
    std::string all;
    for (const std::string& name : names)
        all += (all.empty() ? "" : ", ") + name;
    return all;
}

/// Address of a link element: RSS has it as text, Atom as attribute.
std::string link_address(Node link, const std::string& feed_base) {
    const std::string_view nearest = inherited_attribute(link, "xml:base");
    const std::string base = nearest.empty() ? feed_base : absolute_url(nearest, feed_base);
    const std::string reference(link.attribute("href"));
    return absolute_url(reference.empty() ? line_text(link) : reference, base);
}

/// The link to the article itself among those of an entry or feed.
std::string article_link(Node record, const std::string& feed_base) {
    if (const Node original = first_child(record, "feedburner:origLink")) return line_text(original);
    std::string other;
    for (const std::string_view element : {"link", "atom:link"}) {
        for (const Node link : children(record, element)) {
            const std::string_view relation = link.attribute("rel");
            std::string address = link_address(link, feed_base);
            if (address.empty() || (!relation.empty() && relation != "alternate")) continue;
            const std::string_view type = link.attribute("type");
            if (type.empty() || type.find("html") != std::string_view::npos) return address;
            if (other.empty()) other = std::move(address);
        }
    }
    return other;
}

void add_identity(Node record, const FeedHead& head, RawItem& item) {
    std::string url = article_link(record, head.base);
    std::string id;
    for (const std::string_view element : {"guid", "id", "atom:id", "dc:identifier"}) {
        if (const Node node = first_child(record, element); node && id.empty()) {
            id = line_text(node);
            const bool link = element == "guid" && node.attribute("isPermaLink") != "false";
            if (url.empty() && link && is_web_address(id)) url = id;
        }
    }
    const std::string_view about = record.attribute("rdf:about");
    if (url.empty() && is_web_address(about)) url = about;
    if (id.empty()) id = about;
    if (is_web_address(url)) add_value(item, "url", std::move(url)); // a relative one names nothing
    add_value(item, "id", std::move(id));
}

void add_topics(Node record, RawItem& item) {
    for (const Node category : children(record, "category")) {
        const std::string_view label = category.attribute("label");
        const std::string_view term = category.attribute("term");
        add_value(item, "topics",
                  squeeze(!label.empty()  ? label
                          : !term.empty() ? term
                                          : readable_line(inner_text(category))));
    }
    for (const std::string_view element :
         {"dc:subject", "media:keywords", "itunes:keywords", "slash:section"}) {
        for (const Node subject : children(record, element))
            add_field(item, "topics", readable_line(inner_text(subject)));
    }
}

/// Name of the feed that an item was taken from.
std::string item_source(Node record) {
    const Node source = first_child(record, "source");
    if (!source) return {};
    if (const Node title = local_child(source, "title")) return title_text(title);
    for (Node node = source.first_child(); node; node = node.next_sibling()) {
        if (node.is_element()) return {}; // a source without a title
    }
    return readable_line(inner_text(source));
}

std::string item_language(Node record) {
    if (const std::string_view given = record.attribute("xml:lang"); !given.empty())
        return std::string(given);
    for (const std::string_view element : {"dc:language", "language"}) {
        if (const Node node = first_child(record, element)) return line_text(node);
    }
    for (const std::string_view element : {"content", "title"}) {
        if (const Node node = first_child(record, element); node && node.has_attribute("xml:lang"))
            return std::string(node.attribute("xml:lang"));
    }
    return {};
}

} // namespace

FeedHead read_feed_head(Node root, std::string_view url) {
    FeedHead head;
    head.base = url;
    if (!root) return head;
    const Node inside = local_child(root, "channel");
    const Node channel = inside ? inside : root;
    head.title = title_text(first_child(channel, "title"));
    const std::string link = article_link(channel, head.base);
    if (!link.empty()) head.base = link;
    const std::string base = absolute_url(inherited_attribute(channel, "xml:base"), head.base);
    if (!base.empty()) head.base = base;
    head.language = inherited_attribute(channel, "xml:lang");
    for (const std::string_view element : {"language", "dc:language"}) {
        if (const Node node = first_child(channel, element); node && head.language.empty())
            head.language = line_text(node);
    }
    if (root == channel) head.author = author_names(channel); // Atom: its entries inherit the author
    return head;
}

std::string feed_item_text(Node record) {
    std::string longest;
    for (const std::string_view element : texts) {
        for (const Node node : children(record, element)) {
            std::string text = content_text(node);
            if (text.size() > longest.size()) longest = std::move(text);
        }
    }
    return longest;
}

void read_feed_item(Node record, const FeedHead& head, RawItem& item) {
    const Node title = first_child(record, "title");
    add_value(item, "title", title_text(title ? title : first_child(record, "dc:title")));
    add_identity(record, head, item);
    for (const std::string_view element : dates) {
        for (const Node date : children(record, element))
            add_field(item, "published", line_text(date));
    }
    const std::string byline = author_names(record);
    add_value(item, "byline", byline.empty() ? head.author : byline);
    add_topics(record, item);
    const std::string language = item_language(record);
    add_value(item, "language", language.empty() ? head.language : language);
    const std::string source = item_source(record);
    add_value(item, "source", source.empty() ? head.title : source);
    item.body = feed_item_text(record);
    item.scraped = true; // feeds carry the leftovers of their pages
}

} // namespace dateline::indexer
