#include "indexer/html/page_facts.hpp"

#include <array>

#include "common/text.hpp"

namespace dateline::indexer {
namespace {

constexpr std::size_t max_headings = 40;

void add_meta(PageFacts& facts, Node node) {
    constexpr std::array<std::string_view, 4> keys{"property", "name", "itemprop", "http-equiv"};
    const std::string_view content = trim(node.attribute("content"));
    if (content.empty()) return;
    for (const std::string_view key : keys) {
        const std::string_view name = trim(node.attribute(key));
        if (!name.empty() && facts.metas.size() < max_facts)
            facts.metas.push_back({to_lower_ascii(name), content});
    }
}

void add_link(PageFacts& facts, Node node) {
    if (facts.canonical.empty() && equal_ignoring_case(trim(node.attribute("rel")), "canonical"))
        facts.canonical = trim(node.attribute("href"));
}

bool is_json_ld(Node script) {
    return equal_ignoring_case(trim(script.attribute("type")).substr(0, 19), "application/ld+json");
}

bool has_text(Node node) {
    for (Node at = node; at; at = at.next_in(node)) {
        if (!trim(at.text()).empty()) return true;
    }
    return false;
}

bool is_labelled(Node node) {
    return node.has_attribute("class") || node.has_attribute("itemprop") || node.has_attribute("id") ||
           node.has_attribute("property") || node.has_attribute("rel");
}

void add_body_element(PageFacts& facts, Node node, std::string_view name) {
    if (name == "time" || name == "abbr" || node.has_attribute("datetime")) {
        if (facts.times.size() < max_facts) facts.times.push_back(node);
    } else if (is_labelled(node) && facts.labelled.size() < max_facts) {
        facts.labelled.push_back(node);
    }
}

void add_element(PageFacts& facts, Node node) {
    const std::string_view name = node.name();
    if (name == "meta") {
        add_meta(facts, node);
    } else if (name == "link") {
        add_link(facts, node);
    } else if (name == "script") {
        if (is_json_ld(node) && facts.json_ld.size() < max_facts) facts.json_ld.push_back(node);
    } else if (name == "html") {
        facts.language = trim(node.attribute(node.has_attribute("lang") ? "lang" : "xml:lang"));
    } else if (name == "base") {
        if (facts.base.empty()) facts.base = trim(node.attribute("href"));
    } else if (name == "title") {
        if (!facts.title) facts.title = node;
    } else {
        const bool heading = name == "h1" || name == "h2" || node.attribute("itemprop") == "headline";
        if (heading && facts.headings.size() < max_headings && has_text(node)) facts.headings.push_back(node);
        add_body_element(facts, node, name);
    }
}

} // namespace

PageFacts page_facts(const Document& page) {
    PageFacts facts;
    const Node root = page.root();
    for (Node node = root; node; node = node.next_in(root)) {
        if (node.is_element()) add_element(facts, node);
    }
    return facts;
}

std::string short_text(Node node, std::size_t most_bytes) {
    constexpr int most_nodes = 100;
    std::string text;
    int nodes = 0;
    for (Node at = node; at; at = at.next_in(node)) {
        if (++nodes > most_nodes || text.size() + at.text().size() > most_bytes) return {};
        text += at.text();
    }
    return text;
}

std::string_view meta_content(const PageFacts& facts, std::initializer_list<std::string_view> names) {
    for (const std::string_view name : names) {
        for (const MetaTag& meta : facts.metas) {
            if (meta.name == name) return meta.content;
        }
    }
    return {};
}

} // namespace dateline::indexer
