#include "indexer/html/metadata.hpp"

#include <algorithm>
#include <array>

#include "common/canonical_url.hpp"
#include "common/text.hpp"
#include "indexer/html/page_address.hpp"

namespace dateline::indexer {
namespace {

constexpr std::size_t longest_title = 600; // bytes; longer ones are text
constexpr std::size_t most_topics = 60;

/// Marks between a headline and the name of its site.
constexpr auto separators = std::to_array<std::string_view>(
    {" | ", " - ", " -- ", " \u2013 ", " \u2014 ", " :: ", " \u00BB ", " \u00B7 ", " \u2022 ", " / ",
     " \u203A ", " // ", " : ", " > ", " < ", " \u00AB ", " * "});

/// True if a part of a title is the name of the site, or its host: "The Harbour Times",
/// "harbour-times.example".
bool is_site(std::string_view part, std::string_view source, std::string_view host) {
    const std::string name = fold_name(part);
    if (name.empty()) return true;
    const std::string site = fold_name(source);
    if (!site.empty() &&
        (name == site || (name.size() > 3 && site.find(name) != std::string::npos) ||
         (site.size() > 3 && name.find(site) != std::string::npos && name.size() < 3 * site.size())))
        return true;
    std::string joined = name;
    joined.erase(std::remove(joined.begin(), joined.end(), ' '), joined.end());
    std::string bare(host.substr(0, host.rfind('.')));
    bare.erase(std::remove_if(bare.begin(), bare.end(), [](char c) { return c == '-' || c == '.'; }),
               bare.end());
    return joined.size() > 3 && !bare.empty() &&
           (joined == bare || fold_name(host) == name ||
            (joined.size() >= 6 && bare.find(joined) != std::string::npos));
}

bool is_heading(std::string_view text, const std::vector<std::string>& headings) {
    const std::string folded = fold_name(text);
    return !folded.empty() && std::find(headings.begin(), headings.end(), folded) != headings.end();
}

struct Cut {
    std::size_t pos = std::string_view::npos;
    std::size_t size = 0;
};

/// The first or the last separator of a title.
Cut find_cut(std::string_view title, bool last) {
    Cut best;
    for (const std::string_view separator : separators) {
        const std::size_t pos = last ? title.rfind(separator) : title.find(separator);
        if (pos == std::string_view::npos) continue;
        if (best.size == 0 || (last ? pos > best.pos : pos < best.pos)) best = {pos, separator.size()};
    }
    return best;
}

bool is_language_code(std::string_view text) {
    const std::string_view primary = text.substr(0, text.find('-'));
    const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    return primary.size() >= 2 && primary.size() <= 3 && text.size() <= 12 && text != "und" &&
           std::all_of(primary.begin(), primary.end(), is_letter);
}

void add_topic(std::vector<std::string>& topics, std::string_view text) {
    constexpr std::size_t longest = 100;
    std::string topic = squeeze(text);
    if (topic.empty() || topic.size() > longest || topics.size() >= most_topics) return;
    const bool known = std::any_of(topics.begin(), topics.end(), [&](const std::string& other) {
        return equal_ignoring_case(other, topic);
    });
    if (!known) topics.push_back(std::move(topic));
}

void add_topics(std::vector<std::string>& topics, const PageFacts& facts,
                std::initializer_list<std::string_view> names) {
    for (const MetaTag& meta : facts.metas) {
        if (std::find(names.begin(), names.end(), meta.name) == names.end()) continue;
        const char mark = meta.content.find(';') != std::string_view::npos ? ';' : ',';
        for (const std::string_view part : split(meta.content, mark))
            add_topic(topics, part);
    }
}

/// Names that systems write where that of the outlet is meant.
bool is_platform(std::string_view name) {
    constexpr std::array<std::string_view, 6> platforms{"Blogger",       "Blogspot", "WordPress",
                                                        "WordPress.com", "Joomla!",  "TYPO3 CMS"};
    return std::find(platforms.begin(), platforms.end(), name) != platforms.end();
}

std::string heading_text(Node node) {
    return squeeze(short_text(node, 4 * longest_title));
}

std::string first_heading(const PageFacts& facts) {
    for (const Node node : facts.headings) {
        std::string text = heading_text(node);
        if (!text.empty() && text.size() <= longest_title) return text;
    }
    return {};
}

} // namespace

std::string page_source(const PageFacts& facts, const LinkedArticle& linked, std::string_view address) {
    constexpr std::size_t longest = 120;
    const std::string_view named =
        meta_content(facts, {"og:site_name", "dc.publisher", "dcterms.publisher", "application-name"});
    for (const std::string_view name : {std::string_view(linked.publisher), named}) {
        std::string source = squeeze(name);
        if (!source.empty() && source.front() == '@') source.erase(0, 1);
        if (!source.empty() && source.size() <= longest && !is_platform(source) &&
            resolve_address({}, source).empty())
            return source;
    }
    return host_of(address);
}

std::string without_site(std::string_view title, std::string_view source, std::string_view host,
                         const std::vector<std::string>& headings) {
    title = trim(title);
    for (int i = 0; i < 4 && !is_heading(title, headings); ++i) {
        const Cut last = find_cut(title, true);
        if (last.size == 0) break;
        const std::string_view head = title.substr(0, last.pos);
        const std::string_view tail = title.substr(last.pos + last.size);
        const Cut first = find_cut(title, false);
        if (is_heading(head, headings) || (is_site(tail, source, host) && !is_site(head, source, host))) {
            title = trim(head);
        } else if (is_heading(title.substr(first.pos + first.size), headings) ||
                   is_site(title.substr(0, first.pos), source, host)) {
            title = trim(title.substr(first.pos + first.size));
        } else {
            break;
        }
    }
    return std::string(title);
}

std::string page_headline(const PageFacts& facts, const LinkedArticle& linked, std::string_view source,
                          std::string_view address) {
    const std::string host = host_of(address);
    const std::string shared =
        squeeze(meta_content(facts, {"og:title", "twitter:title", "dc.title", "dcterms.title"}));
    const std::string whole = squeeze(inner_text(facts.title));
    const std::string titles =
        ' ' + fold_name(shared) + " | " + fold_name(whole) + " | " + fold_name(linked.headline) + ' ';
    std::vector<std::string> headings;
    for (const Node node : facts.headings) {
        std::string text = heading_text(node);
        if (text.empty() || text.size() > longest_title || is_site(text, source, host)) continue;
        std::string folded = fold_name(text);
        // One word is a section or a logo as often as a headline.
        const bool several_words = folded.find(' ') != std::string::npos;
        if (several_words && titles.find(' ' + folded + ' ') != std::string::npos) return text;
        headings.push_back(std::move(folded));
    }
    const std::string named = linked.is_article ? linked.headline : std::string();
    for (const std::string& title : {named, shared, whole}) {
        if (title.empty() || title.size() > longest_title) continue;
        std::string bare = without_site(title, source, host, headings);
        if (!bare.empty() && (!is_site(bare, source, host) || facts.headings.empty())) return bare;
    }
    const std::string heading = first_heading(facts);
    return heading.empty() && whole.size() <= longest_title ? whole : heading;
}

Node headline_node(const PageFacts& facts, std::string_view headline) {
    const std::string wanted = fold_name(headline);
    Node first;
    for (const Node node : facts.headings) {
        const std::string text = heading_text(node);
        if (!wanted.empty() && text.size() <= longest_title && fold_name(text) == wanted) return node;
        if (!first || (first.name() != "h1" && node.name() == "h1")) first = node;
    }
    return first;
}

std::string page_language(const PageFacts& facts, const LinkedArticle& linked) {
    for (const std::string_view given : {facts.language, meta_content(facts, {"og:locale"}),
                                         meta_content(facts, {"content-language", "language", "dc.language",
                                                              "dcterms.language", "inlanguage"}),
                                         std::string_view(linked.language)}) {
        std::string code(trim(given.substr(0, given.find_first_of(",;"))));
        std::replace(code.begin(), code.end(), '_', '-');
        if (is_language_code(code)) return code;
    }
    return {};
}

std::vector<std::string> page_topics(const PageFacts& facts, const LinkedArticle& linked) {
    std::vector<std::string> topics;
    for (const std::string& topic : linked.topics)
        add_topic(topics, topic);
    add_topics(topics, facts,
               {"article:section", "article:tag", "news_keywords", "parsely-tags", "parsely-section",
                "sailthru.tags", "dc.subject", "dcterms.subject", "og:article:section", "og:article:tag"});
    if (topics.empty()) add_topics(topics, facts, {"keywords"});
    return topics;
}

} // namespace dateline::indexer
