#include "indexer/html/page.hpp"

#include "common/text.hpp"
#include "indexer/html/main_text.hpp"
#include "indexer/html/metadata.hpp"
#include "indexer/html/page_address.hpp"
#include "indexer/html/page_byline.hpp"
#include "indexer/html/page_date.hpp"
#include "indexer/html/page_facts.hpp"

namespace dateline::indexer {
namespace {

void add_date(Page& page, const Document& document, const PageFacts& facts, const LinkedArticle& linked,
              std::optional<Day> latest) {
    std::optional<PageDate> date = find_page_date({.document = &document,
                                                   .facts = &facts,
                                                   .linked = &linked,
                                                   .url = page.url,
                                                   .headline = headline_node(facts, page.title),
                                                   .latest = latest.value_or(last_supported_day)});
    if (!date) return;
    page.published = std::move(date->published);
    page.published_method = date->method;
    page.published_confidence = date->confidence;
}

} // namespace

Page read_page(std::string_view utf8, std::string_view url, std::optional<Day> latest) {
    const Document document = Document::parse_html(utf8);
    const PageFacts facts = page_facts(document);
    const LinkedArticle linked = read_json_ld(facts, squeeze(meta_content(facts, {"og:title"})));
    Page page;
    page.url = page_address(facts, linked.url, url.empty() ? saved_from(utf8) : url);
    page.source = page_source(facts, linked, page.url);
    page.title = page_headline(facts, linked, page.source, page.url);
    page.byline = page_byline(facts, linked, page.source);
    page.language = page_language(facts, linked);
    page.summary = squeeze(meta_content(facts, {"og:description", "description", "twitter:description"}));
    if (page.summary.empty()) page.summary = linked.description;
    page.topics = page_topics(facts, linked);
    page.places = linked.places;
    page.people = linked.people;
    page.organisations = linked.organisations;
    add_date(page, document, facts, linked, latest);
    page.is_cut = document.is_cut();
    page.text = main_text(document, {page.title, page.summary, linked.body});
    return page;
}

} // namespace dateline::indexer
