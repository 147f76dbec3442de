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

/// Walks over the characters of JSON and keeps the names that lead to where it is.
class PathWalk {
  public:
    /// True if `c` opens a list under wrapper names alone.
    bool step(char c) {
        if (in_string_) {
            step_in_string(c);
            return false;
        }
        if (c == '"') {
            in_string_ = true;
            string_.clear();
        } else if (c == ':') {
            name_ = string_;
        } else if (c == ',') {
            name_.clear();
        } else if (c == '{' || c == '[') {
            return open(c);
        } else if (c == '}' || c == ']') {
            if (depth_ > 0) --depth_;
            wrappers_ = std::min(wrappers_, depth_);
        }
        return false;
    }

  private:
    void step_in_string(char c) {
        constexpr std::size_t longest_name = 16;
        if (escaped_) {
            escaped_ = false;
        } else if (c == '\\') {
            escaped_ = true;
        } else if (c == '"') {
            in_string_ = false;
        }
        if (in_string_ && string_.size() <= longest_name) string_.push_back(c);
    }

    bool open(char c) {
        const bool leads_on = depth_ == wrappers_ && (depth_ == 0 || is_wrapper_name(name_));
        ++depth_;
        if (leads_on && c == '{') wrappers_ = depth_;
        name_.clear();
        return leads_on && c == '[' && depth_ > 1;
    }

    std::string string_; // last one
    std::string name_;   // of the member that is being read
    std::size_t depth_ = 0;
    std::size_t wrappers_ = 0; // how many of the open objects are the outermost or have wrapper names
    bool in_string_ = false;
    bool escaped_ = false;
};

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

std::size_t find_wrapped_list(std::string_view text) {
    PathWalk walk;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!walk.step(text[i])) continue;
        const std::size_t next = text.find_first_not_of(" \t\r\n", i + 1);
        if (next != std::string_view::npos && text[next] == '{') return next;
    }
    return std::string_view::npos;
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
