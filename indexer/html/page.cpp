#include "indexer/html/page.hpp"

#include "common/text.hpp"
#include "indexer/html/block_text.hpp"
#include "indexer/html/page_date.hpp"
#include "indexer/html/page_facts.hpp"

namespace dateline::indexer {
namespace {

/// The first of some texts that is not empty.
std::string first_of(std::initializer_list<std::string_view> texts) {
    for (const std::string_view text : texts) {
        if (!text.empty()) return std::string(text);
    }
    return {};
}

std::string page_text(const Document& document) {
    const Node root = document.root();
    for (const std::string_view name : {"article", "main", "body"}) {
        const Node node = root.find(name);
        if (node) return block_text(node);
    }
    return block_text(root);
}

} // namespace

Page read_page(std::string_view utf8, std::string_view url, std::optional<Day> latest) {
    const Document document = Document::parse_html(utf8);
    const PageFacts facts = page_facts(document);
    Page page;
    page.title = first_of({squeeze(meta_content(facts, {"og:title"})), squeeze(inner_text(facts.title)),
                           squeeze(inner_text(facts.first_heading))});
    page.byline = squeeze(meta_content(facts, {"author"}));
    page.url = first_of({facts.canonical, meta_content(facts, {"og:url"}), url});
    page.source = squeeze(meta_content(facts, {"og:site_name"}));
    page.language = facts.language;
    page.summary = squeeze(meta_content(facts, {"og:description", "description"}));
    const LinkedArticle linked = read_json_ld(facts, page.title);
    if (const auto date = find_page_date(document, facts, linked,
                                         first_of({facts.canonical, meta_content(facts, {"og:url"})}),
                                         latest.value_or(last_supported_day))) {
        page.published = date->published;
        page.published_method = date->method;
        page.published_confidence = date->confidence;
    }
    page.text = page_text(document);
    return page;
}

} // namespace dateline::indexer
