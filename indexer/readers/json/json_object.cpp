#include "indexer/readers/json/json_object.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "common/ascii.hpp"
#include "common/text.hpp"
#include "indexer/html/block_text.hpp"
#include "indexer/readers/field_names.hpp"
#include "indexer/readers/field_text.hpp"

namespace dateline::indexer {
namespace {

/// Keys of an object in lower case, the first of several that differ only in case.
using Members = std::map<std::string, const Json*, std::less<>>;

void add_members(Members& members, const Json& object) {
    for (const auto& [key, value] : object.items())
        members.emplace(to_lower_ascii(key), &value);
}

/// The members of an object, and of its "fields", where the Guardian's interface keeps what was asked for.
Members members_of(const Json& object) {
    Members members;
    const auto fields = object.find("fields");
    if (fields != object.end() && fields->is_object()) add_members(members, *fields);
    add_members(members, object);
    return members;
}

std::string_view type_of(const Json& part) {
    const auto type = part.is_object() ? part.find("type") : part.end();
    return type != part.end() && type->is_string() ? std::string_view(type->get_ref<const std::string&>())
                                                   : std::string_view();
}

/// Parts of a structured text that are no paragraphs: their content stands in other fields.
bool is_other_part(const Json& part) {
    constexpr std::array<std::string_view, 8> others{"kicker", "title",   "byline",      "date",
                                                     "image",  "gallery", "author_info", "video"};
    const std::string_view type = type_of(part);
    return std::find(others.begin(), others.end(), type) != others.end();
}

std::string paragraphs_of(const Json& parts) {
    std::string all;
    for (const Json& part : parts) {
        if (is_other_part(part)) continue;
        const std::string text = body_of_field(scalar_text(part, false));
        if (trim(text).empty()) continue;
        if (!all.empty()) all += "\n\n";
        all += text;
    }
    return all;
}

std::string names_of(const Json& list) {
    std::string all;
    for (const Json& element : list) {
        const std::string name = scalar_text(element);
        if (name.empty()) continue;
        if (!all.empty()) all += ", ";
        all += name;
    }
    return all;
}

/// Milliseconds since 1970 as seconds; other texts unchanged.
std::string in_seconds(std::string text) {
    if (text.size() == 13 && all_digits(text)) text.resize(10);
    return text;
}

struct Value {
    std::string_view field;
    std::string text;
};

/// An element of a list for `field`; a keyword of the New York Times ({"name": "persons", "value": ...})
/// tells its own field.
Value element_value(std::string_view field, const Json& element) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kinds{
        {{"persons", "people"},
         {"glocations", "places"},
         {"organizations", "organisations"},
         {"subject", "topics"}}};
    if (element.is_object() && element.contains("value")) {
        const std::string kind = member_text(element, "name");
        for (const auto& [name, own] : kinds) {
            if (equal_ignoring_case(kind, name)) return {own, member_text(element, "value")};
        }
    }
    return {field, scalar_text(element)};
}

/// Adds each value of a list to a field that repeats.
void add_each(RawItem& item, std::string_view field, const Json& list) {
    for (const Json& element : list) {
        auto [own, text] = element_value(field, element);
        text = line_of_field(std::move(text));
        if (!trim(text).empty() && item.fields.count(own) < max_values)
            item.fields.emplace(own, std::move(text));
    }
}

/// One value, or a list made one: paragraphs of a text, names of a byline, else its first value.
std::string text_of(std::string_view field, const Json& value) {
    const bool body = field == "text" || field == "lead";
    if (value.is_array()) {
        if (body) return paragraphs_of(value);
        if (field == "byline") return byline_of_field(names_of(value));
        return value.empty() ? std::string() : line_of_field(scalar_text(value.front()));
    }
    std::string text = scalar_text(value);
    if (body) return body_of_field(std::move(text));
    if (field == "published") return in_seconds(std::move(text));
    if (field == "byline") return byline_of_field(std::move(text));
    if (field == "title" || repeats(field)) return line_of_field(std::move(text));
    return text;
}

/// Adds the value of a field; false if it holds nothing.
bool add_value(RawItem& item, std::string_view field, const Json& value) {
    const std::size_t before = item.fields.size();
    const std::size_t body_before = item.body.size();
    if (value.is_array() && repeats(field)) {
        add_each(item, field, value);
    } else {
        add_field(item, field, text_of(field, value));
        const bool parts = value.is_array() && (field == "text" || field == "lead");
        if (parts && !item.body.empty()) item.lines_are_paragraphs = false;
    }
    return item.fields.size() > before || item.body.size() > body_before;
}

/// Adds a text under a name that says it is HTML, where line breaks mean nothing.
bool add_html(RawItem& item, std::string_view field, const Json& value) {
    if (!value.is_string()) return add_value(item, field, value);
    const std::string text = fragment_text(value.get_ref<const std::string&>());
    add_field(item, field, text);
    item.lines_are_paragraphs = false;
    return !trim(text).empty();
}

const Json* mapped_value(std::string_view field, const Json& object, const ReaderOptions& options) {
    const auto mapped = options.field_map.find(field);
    return mapped == options.field_map.end() ? nullptr : at_path(object, mapped->second);
}

/// The day that the Washington Post's older articles have among the parts of their text only.
void add_date_among_parts(RawItem& item, const Members& members) {
    const auto parts = members.find("contents");
    if (parts == members.end() || !parts->second->is_array()) return;
    for (const Json& part : *parts->second) {
        if (type_of(part) == "date") add_field(item, "published", in_seconds(member_text(part, "content")));
    }
}

} // namespace

void add_json_fields(RawItem& item, const Json& object, const ReaderOptions& options) {
    const Members members = members_of(object);
    for (const FieldNames& row : field_names) {
        const Json* mapped = mapped_value(row.field, object, options);
        if (mapped != nullptr && add_value(item, row.field, *mapped)) continue;
        for (const std::string_view name : row.names) {
            const auto found = name.empty() ? members.end() : members.find(to_lower_ascii(name));
            if (found == members.end()) continue;
            const bool added = name.find("html") != std::string_view::npos
                                   ? add_html(item, row.field, *found->second)
                                   : add_value(item, row.field, *found->second);
            // Several dates are kept in case the first cannot be read; several lists are all wanted.
            if (added && row.field != "published" && !repeats(row.field)) break;
        }
    }
    if (item.fields.find("published") == item.fields.end()) add_date_among_parts(item, members);
}

void add_mapped_fields(RawItem& item, const Json& object, const ReaderOptions& options) {
    for (const FieldNames& row : field_names) {
        const Json* mapped = mapped_value(row.field, object, options);
        if (mapped == nullptr) continue;
        RawItem alone;
        if (!add_value(alone, row.field, *mapped)) continue;
        if (!alone.body.empty()) {
            item.body = std::move(alone.body);
            item.lines_are_paragraphs = alone.lines_are_paragraphs;
        }
        item.fields.erase(std::string(row.field));
        if (row.field == "published") item.fields.erase("published_rule");
        item.fields.merge(alone.fields);
    }
}

} // namespace dateline::indexer
