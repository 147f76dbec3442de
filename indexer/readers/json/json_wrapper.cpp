#include "indexer/readers/json/json_wrapper.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "common/text.hpp"
#include "indexer/readers/field_names.hpp"

namespace dateline::indexer {
namespace {

/// NewsAPI and GDELT: articles; JSON Feed: items; the Guardian: response.results; the New York Times:
/// response.docs; Elasticsearch: hits.hits; JSON-LD: @graph.
constexpr std::array<std::string_view, 18> wrapper_names{
    "articles", "items",   "results", "docs",     "documents", "hits", "news",   "newsitems", "stories",
    "posts",    "entries", "records", "response", "result",    "data", "@graph", "feed",      "value"};

/// True if an object has a value under one of the names of a field.
bool has_field(const Json& object, std::string_view field) {
    for (const auto& [key, value] : object.items()) {
        const bool full = (value.is_string() && !value.get_ref<const std::string&>().empty()) ||
                          (value.is_array() && !value.empty()) || (value.is_object() && !value.empty());
        if (full && field_of(key) == field) return true;
    }
    return false;
}

bool is_feed(const Json& object) {
    return member_text(object, "version").find("jsonfeed.org/version/") != std::string::npos;
}

/// True if a list holds articles, as far as its first objects show.
bool lists_articles(const Json& list) {
    constexpr std::size_t looked_at = 10;
    const std::size_t count = std::min(list.size(), looked_at);
    for (std::size_t i = 0; i < count; ++i) {
        if (!list[i].is_object()) continue;
        const Json& object = unwrapped(list[i]);
        for (const std::string_view field : {"title", "text", "lead"}) {
            if (has_field(object, field)) return true;
        }
        if (member(object, "headlines") != nullptr || member(object, "bodies") != nullptr)
            return true; // ninjs
    }
    return false;
}

const Json* list_below(const Json& object, int levels) {
    for (const std::string_view name : wrapper_names) {
        const Json* value = member(object, name);
        if (value == nullptr) continue;
        if (value->is_array() && lists_articles(*value)) return value;
        if (value->is_object() && levels > 0) {
            if (const Json* list = list_below(*value, levels - 1)) return list;
        }
    }
    return nullptr;
}

} // namespace

bool is_wrapper_name(std::string_view name) {
    return std::any_of(wrapper_names.begin(), wrapper_names.end(),
                       [&](std::string_view known) { return equal_ignoring_case(known, name); });
}

const Json* wrapped_list(const Json& object) {
    constexpr int deepest = 4;
    if (!object.is_object()) return nullptr;
    if (!is_feed(object) && has_field(object, "text")) return nullptr;
    return list_below(object, deepest);
}

const Json& unwrapped(const Json& object) {
    const auto source = object.is_object() ? object.find("_source") : object.end();
    return source != object.end() && source->is_object() ? *source : object;
}

void add_feed_fields(RawItem& item, const Json& feed) {
    if (!is_feed(feed)) return;
    const auto add = [&](std::string_view field, std::string text) {
        if (item.fields.find(field) == item.fields.end()) add_field(item, field, std::move(text));
    };
    add("source", member_text(feed, "title"));
    add("language", member_text(feed, "language"));
    const Json* authors = member(feed, "authors");
    const bool several = authors != nullptr && authors->is_array() && !authors->empty();
    add("byline", several ? scalar_text(authors->front()) : member_text(feed, "author"));
}

} // namespace dateline::indexer
