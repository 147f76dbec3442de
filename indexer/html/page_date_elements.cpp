// Dates in elements that say what they hold: microdata, <time>, class names, keys in scripts.
#include <algorithm>
#include <array>
#include <string>

#include "common/text.hpp"
#include "indexer/html/page_date_sources.hpp"

namespace dateline::indexer {
namespace {

constexpr std::size_t longest_date = 200; // bytes of a date with what stands around it

bool contains_any(std::string_view text, std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

/// Class and id in lower case. What stands further behind is no name that a page needs.
std::string names_of(Node node) {
    constexpr std::size_t longest = 300;
    std::string names = to_lower_ascii(node.attribute("class").substr(0, longest));
    names += ' ';
    names += to_lower_ascii(node.attribute("id").substr(0, longest));
    return names;
}

/// The properties of microdata and RDFa in lower case.
std::string properties_of(Node node) {
    constexpr std::size_t longest = 100;
    return to_lower_ascii(node.attribute("itemprop").substr(0, longest)) + ' ' +
           to_lower_ascii(node.attribute("property").substr(0, longest));
}

/// Lists of other articles, comments and what stands around the article.
bool is_aside(Node node) {
    constexpr int most_levels = 12; // above that stand wrappers of whole pages
    int level = 0;
    for (Node at = node; at && level < most_levels; at = at.parent(), ++level) {
        const std::string_view name = at.name();
        if (name == "aside" || name == "nav" || name == "footer") return true;
        if (name == "body" || name == "html") break;
        const std::string names = names_of(at);
        if (contains_any(names, {"comment", "related", "sidebar", "widget", "footer", "recent", "teaser",
                                 "archive", "kommentar", "calendar", "upcoming", "popular", "more-"}))
            return true;
    }
    return false;
}

std::string_view machine_value(Node node) {
    for (const std::string_view name : {"datetime", "content", "data-datetime", "title"}) {
        const std::string_view value = node.attribute(name);
        if (value.find_first_of("0123456789") != std::string_view::npos) return value;
    }
    return {};
}

/// What an element says, for machines first. True if it was a date.
bool add_node(DateCollector& dates, DateSource source, Node node) {
    if (dates.add_value(source, machine_value(node))) return true;
    return dates.add_value(source, short_text(node, longest_date));
}

bool is_modified(Node node) {
    const std::string names = names_of(node) + properties_of(node);
    return contains_any(names, {"modif", "updat", "aktualis", "lastchange"});
}

bool is_published(Node node) {
    const std::string names = names_of(node) + properties_of(node);
    return contains_any(names, {"publish", "entry-date", "posted", "pubdate"});
}

void add_times(DateCollector& dates, const PageFacts& facts) {
    constexpr std::size_t most = 60;
    for (std::size_t i = 0; i < std::min(facts.times.size(), most); ++i) {
        const Node node = facts.times[i];
        const std::string property = properties_of(node);
        const bool aside = is_aside(node);
        if (!aside &&
            (contains_any(property, {"datepublished", "datecreated"}) || node.has_attribute("pubdate"))) {
            add_node(dates, DateSource::microdata, node);
        } else if (aside) {
            add_node(dates, DateSource::any_time_element, node);
        } else if (is_modified(node) && !is_published(node)) {
            add_node(dates, DateSource::modified, node);
        } else {
            add_node(dates, DateSource::time_element, node);
        }
    }
}

bool is_date_name(std::string_view names) {
    return contains_any(names, {"publish", "entry-date", "post-date", "postdate", "pubdate", "article-date",
                                "articledate", "date-header", "post_date", "article_date", "datum",
                                "timestamp", "posted", "submitted"});
}

void add_labelled(DateCollector& dates, const PageFacts& facts) {
    for (const Node node : facts.labelled) {
        const std::string property = properties_of(node);
        if (contains_any(property, {"datepublished", "datecreated", "dc:date", "dc:issued", "dc:created"})) {
            if (!is_aside(node)) add_node(dates, DateSource::microdata, node);
        } else if (contains_any(property, {"datemodified"})) {
            add_node(dates, DateSource::modified, node);
        } else {
            const std::string names = names_of(node);
            if (is_date_name(names) && !contains_any(names, {"update", "modif"}) && !is_aside(node))
                add_node(dates, DateSource::label, node);
        }
    }
}

} // namespace

void add_element_dates(DateCollector& dates, const PageFacts& facts) {
    add_times(dates, facts);
    add_labelled(dates, facts);
}

} // namespace dateline::indexer
