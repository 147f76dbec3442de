#include "indexer/html/json_ld.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include <nlohmann/json.hpp>

#include "common/text.hpp"
#include "indexer/markup/json_mend.hpp"

namespace dateline::indexer {
namespace {

using Json = nlohmann::json;

constexpr std::size_t max_script_bytes = 2U << 20U;
constexpr std::size_t max_nodes = 20000; // objects looked at in a page; real pages have some dozens
constexpr std::size_t max_values = 500;

/// Without the wrappings that keep old browsers from reading a script: comments and CDATA.
std::string_view unwrapped(std::string_view script) {
    constexpr auto openings =
        std::to_array<std::string_view>({"<!--", "//<![CDATA[", "/*<![CDATA[*/", "<![CDATA["});
    constexpr auto endings = std::to_array<std::string_view>({"-->", "//]]>", "/*]]>*/", "]]>", ";"});
    script = trim(script);
    for (const std::string_view opening : openings) {
        if (script.substr(0, opening.size()) == opening) script = trim(script.substr(opening.size()));
    }
    for (const std::string_view ending : endings) {
        if (script.size() >= ending.size() && script.substr(script.size() - ending.size()) == ending)
            script = trim(script.substr(0, script.size() - ending.size()));
    }
    return script;
}

Json parse_quietly(std::string_view text) {
    return Json::parse(text.begin(), text.end(), nullptr, false);
}

/// Up to the bracket that closes the first one; brackets in strings do not count.
std::string_view first_value(std::string_view text) {
    std::size_t depth = 0;
    bool quoted = false;
    for (std::size_t pos = 0; pos < text.size(); ++pos) {
        const char c = text[pos];
        if (quoted && c == '\\') {
            ++pos;
        } else if (c == '"') {
            quoted = !quoted;
        } else if (!quoted && (c == '{' || c == '[')) {
            ++depth;
        } else if (!quoted && (c == '}' || c == ']') && (depth == 0 || --depth == 0)) {
            return text.substr(0, pos + 1);
        }
    }
    return text;
}

Json parse_script(std::string_view script) {
    script = unwrapped(script);
    Json value = parse_quietly(script);
    if (!value.is_discarded()) return value;
    const std::string mended = mend_json(script);
    value = parse_quietly(mended);
    return value.is_discarded() ? parse_quietly(first_value(mended)) : value;
}

const Json* member(const Json& object, const char* name) {
    if (!object.is_object()) return nullptr;
    const auto found = object.find(name);
    return found == object.end() || found->is_null() ? nullptr : &*found;
}

/// Text of a string or a number; empty for everything else.
std::string plain_text(const Json* value) {
    if (value == nullptr) return {};
    if (value->is_string()) return squeeze(repair_utf8(value->get_ref<const std::string&>()));
    return value->is_number() ? value->dump() : std::string();
}

/// As `plain_text`, also of the first element of a list and of what an object is called.
std::string name_text(const Json* value) {
    for (int depth = 0; value != nullptr && depth < 4; ++depth) {
        if (value->is_array()) {
            value = value->empty() ? nullptr : &value->front();
        } else if (value->is_object()) {
            const Json* name = member(*value, "name");
            value = name != nullptr ? name : member(*value, "@value");
        } else {
            return plain_text(value);
        }
    }
    return {};
}

/// Calls `visit` with a value, or with each element if it is a list.
template <class Visit>
void each(const Json* value, Visit visit) {
    if (value == nullptr) return;
    if (!value->is_array()) return visit(*value);
    for (const Json& element : *value)
        visit(element);
}

bool has_type(const Json& node, bool (*matches)(std::string_view)) {
    bool found = false;
    each(member(node, "@type"), [&](const Json& type) {
        if (!type.is_string()) return;
        std::string_view name = type.get_ref<const std::string&>();
        name = name.substr(name.find_last_of("/:#") + 1); // npos + 1 is 0
        found = found || matches(name);
    });
    return found;
}

bool ends_with(std::string_view text, std::string_view ending) {
    return text.size() >= ending.size() && text.substr(text.size() - ending.size()) == ending;
}

bool is_article_type(std::string_view type) {
    return ends_with(type, "Article") || ends_with(type, "Posting") || type == "Report" || type == "Blog" ||
           type == "LiveBlogPosting" || type == "Recipe";
}

bool is_page_type(std::string_view type) {
    return ends_with(type, "Page") || ends_with(type, "Object") || ends_with(type, "Episode") ||
           type == "CreativeWork" || type == "HowTo" || type == "Question" || type == "Dataset";
}

/// All objects of the scripts, outer ones first, and those that others refer to.
class LinkedNodes {
  public:
    void add(const Json& root) {
        std::vector<const Json*> waiting{&root};
        // A list that grows at its end while it is read: no recursion.
        for (std::size_t at = 0; at < waiting.size() && nodes_.size() < max_nodes; ++at) {
            const Json& value = *waiting[at];
            if (!value.is_structured()) continue;
            if (value.is_object()) take(value);
            for (const Json& inner : value) {
                if (inner.is_structured() && waiting.size() < 4 * max_nodes) waiting.push_back(&inner);
            }
        }
    }

    [[nodiscard]] const std::vector<const Json*>& nodes() const { return nodes_; }

    /// The object that a reference means; itself if it is none or leads nowhere.
    [[nodiscard]] const Json& resolved(const Json& value) const {
        if (!value.is_object() || value.size() > 2) return value;
        const auto found = by_id_.find(plain_text(member(value, "@id")));
        return found == by_id_.end() ? value : *found->second;
    }

  private:
    void take(const Json& node) {
        nodes_.push_back(&node);
        const std::string id = plain_text(member(node, "@id"));
        if (!id.empty() && node.size() > 2) by_id_.emplace(id, &node);
    }

    std::vector<const Json*> nodes_;
    std::map<std::string, const Json*, std::less<>> by_id_;
};

/// The node that tells most of the article; null if none does.
const Json* best_node(const LinkedNodes& linked, std::string_view title) {
    const Json* best = nullptr;
    int best_rank = 0;
    for (const Json* node : linked.nodes()) {
        int rank = 0;
        if (has_type(*node, is_article_type)) {
            const std::string headline = plain_text(member(*node, "headline"));
            rank = !headline.empty() && headline == title      ? 4
                   : member(*node, "datePublished") != nullptr ? 3
                                                               : 2;
        } else if (has_type(*node, is_page_type) && member(*node, "datePublished") != nullptr) {
            rank = 1;
        }
        if (rank > best_rank) {
            best = node;
            best_rank = rank;
        }
    }
    return best;
}

void add_value(std::vector<std::string>& values, std::string value) {
    if (!value.empty() && values.size() < max_values &&
        std::find(values.begin(), values.end(), value) == values.end())
        values.push_back(std::move(value));
}

/// Keywords stand in a list, or in one text with commas.
void add_topics(LinkedArticle& article, const Json* value, bool at_commas) {
    each(value, [&](const Json& element) {
        const std::string text = name_text(&element);
        if (!at_commas) return add_value(article.topics, text);
        for (const std::string_view part : split(text, text.find(';') != std::string::npos ? ';' : ','))
            add_value(article.topics, std::string(trim(part)));
    });
}

void add_subjects(LinkedArticle& article, const Json* value, const LinkedNodes& linked) {
    each(value, [&](const Json& element) {
        const Json& subject = linked.resolved(element);
        const std::string name = plain_text(member(subject, "name"));
        const std::string type = plain_text(member(subject, "@type"));
        if (type == "Person") {
            add_value(article.people, name);
        } else if (ends_with(type, "Organization") || type == "Corporation" || type == "SportsTeam") {
            add_value(article.organisations, name);
        } else if (type == "Place" || type == "City" || type == "Country" || type == "State" ||
                   type == "AdministrativeArea") {
            add_value(article.places, name);
        }
    });
}

std::string url_text(const Json* value) {
    if (value == nullptr) return {};
    if (value->is_object()) {
        const Json* url = member(*value, "@id");
        value = url != nullptr ? url : member(*value, "url");
    }
    return plain_text(value);
}

std::string first_text(const Json& node, std::initializer_list<const char*> names) {
    for (const char* name : names) {
        std::string text = name_text(member(node, name));
        if (!text.empty()) return text;
    }
    return {};
}

LinkedArticle read_node(const Json& node, const LinkedNodes& linked) {
    LinkedArticle article;
    article.is_article = has_type(node, is_article_type);
    article.headline = first_text(node, {"headline", "name"});
    article.alternative_headline = first_text(node, {"alternativeHeadline", "alternateName"});
    article.url = url_text(member(node, "url"));
    if (article.url.empty()) article.url = url_text(member(node, "mainEntityOfPage"));
    article.published = first_text(node, {"datePublished", "dateCreated", "uploadDate"});
    article.modified = first_text(node, {"dateModified"});
    article.language = first_text(node, {"inLanguage"});
    article.description = first_text(node, {"description"});
    const Json* body = member(node, "articleBody");
    if (body != nullptr && body->is_string()) article.body = repair_utf8(body->get_ref<const std::string&>());
    if (const Json* publisher = member(node, "publisher"); publisher != nullptr)
        article.publisher = name_text(
            &linked.resolved(publisher->is_array() && !publisher->empty() ? publisher->front() : *publisher));
    const Json* author = member(node, "author");
    each(author != nullptr ? author : member(node, "creator"),
         [&](const Json& element) { add_value(article.authors, name_text(&linked.resolved(element))); });
    add_topics(article, member(node, "articleSection"), false);
    add_topics(article, member(node, "keywords"), true);
    add_subjects(article, member(node, "about"), linked);
    add_subjects(article, member(node, "mentions"), linked);
    return article;
}

/// The quoted text behind "datePublished": what can be had of a script that is beyond mending.
std::string salvaged_date(std::string_view script) {
    constexpr std::string_view key = "\"datePublished\"";
    constexpr std::size_t longest = 40;
    const std::size_t at = script.find(key);
    if (at == std::string_view::npos) return {};
    const std::string_view rest = script.substr(at + key.size());
    const std::size_t open = rest.find('"');
    if (open == std::string_view::npos || trim(rest.substr(0, open)) != ":") return {};
    const std::string_view value = rest.substr(open + 1, longest);
    return std::string(value.substr(0, value.find('"')));
}

} // namespace

LinkedArticle read_json_ld(const PageFacts& facts, std::string_view title) {
    std::vector<Json> scripts;
    scripts.reserve(facts.json_ld.size()); // nodes point into them
    std::string salvaged;
    LinkedNodes linked;
    for (const Node script : facts.json_ld) {
        const std::string text = inner_text(script);
        Json value = text.size() <= max_script_bytes ? parse_script(text) : Json(Json::value_t::discarded);
        if (value.is_discarded()) {
            if (salvaged.empty()) salvaged = salvaged_date(text);
        } else {
            scripts.push_back(std::move(value));
            linked.add(scripts.back());
        }
    }
    const Json* node = best_node(linked, title);
    LinkedArticle article = node == nullptr ? LinkedArticle{} : read_node(*node, linked);
    if (article.published.empty()) article.published = std::move(salvaged);
    return article;
}

} // namespace dateline::indexer
