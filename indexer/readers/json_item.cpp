#include "indexer/readers/json_item.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <map>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "common/text.hpp"
#include "indexer/readers/encoding.hpp"
#include "indexer/readers/field_names.hpp"

namespace dateline::indexer {
namespace {

using Json = nlohmann::json;

/// Keys of an object in lower case, the first of several that differ only in case.
using Members = std::map<std::string, const Json*, std::less<>>;

Members members_of(const Json& object) {
    Members members;
    for (const auto& [key, value] : object.items())
        members.emplace(to_lower_ascii(key), &value);
    return members;
}

const Json* member(const Json& object, std::string_view name) {
    if (!object.is_object()) return nullptr;
    const auto exact = object.find(std::string(name));
    if (exact != object.end()) return &*exact;
    const Members members = members_of(object);
    const auto found = members.find(to_lower_ascii(name));
    return found == members.end() ? nullptr : found->second;
}

/// The value at a dotted path; numbers index arrays. Null if there is nothing.
const Json* at_path(const Json& root, std::string_view path) {
    if (const Json* whole = member(root, path)) return whole; // keys may hold dots themselves
    const Json* value = &root;
    for (const std::string_view step : split(path, '.')) {
        if (value->is_array()) {
            std::size_t index = value->size();
            std::from_chars(step.data(), step.data() + step.size(), index);
            value = index < value->size() ? &(*value)[index] : nullptr;
        } else {
            value = member(*value, step);
        }
        if (value == nullptr) return nullptr;
    }
    return value;
}

std::string number_text(const Json& value) {
    if (!value.is_number_float()) return value.dump();
    const double number = value.get<double>();
    // Whole numbers such as 1602268200.0 are identifiers or times: written without a fraction.
    if (std::abs(number) < 9e15 && number == std::floor(number))
        return std::to_string(static_cast<long long>(number));
    return value.dump();
}

/// Text of a string, a number (if `numbers`), or an object that wraps one; empty for everything else.
std::string scalar_text(const Json& value, bool numbers = true) {
    if (value.is_string()) return value.get<std::string>();
    if (value.is_number() && numbers) return number_text(value);
    if (!value.is_object()) return {};
    constexpr std::array<std::string_view, 9> inner{"name",  "title", "content", "text", "value",
                                                    "label", "$oid",  "$date",   "#text"};
    for (const std::string_view key : inner) {
        const auto found = value.find(std::string(key));
        if (found == value.end()) continue;
        if (found->is_string()) return found->get<std::string>();
        if (found->is_number() && numbers) return number_text(*found);
    }
    return {};
}

/// Parts of a structured text that are no paragraphs: their content stands in other fields.
bool is_other_part(const Json& part) {
    constexpr std::array<std::string_view, 7> others{"kicker", "title",   "byline",     "date",
                                                     "image",  "gallery", "author_info"};
    const Json* type = member(part, "type");
    if (type == nullptr || !type->is_string()) return false;
    return std::find(others.begin(), others.end(), type->get<std::string>()) != others.end();
}

std::string joined(const Json& array, std::string_view separator, bool paragraphs) {
    std::string all;
    for (const Json& element : array) {
        if (paragraphs && is_other_part(element)) continue;
        const std::string text = scalar_text(element, !paragraphs);
        if (text.empty()) continue;
        if (!all.empty()) all += separator;
        all += text;
    }
    return all;
}

/// Milliseconds since 1970 as seconds; other texts unchanged.
std::string in_seconds(std::string text) {
    const bool digits = std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (digits && text.size() == 13) text.resize(10);
    return text;
}

/// Adds each value of a list to a field that repeats.
void add_each(RawItem& item, std::string_view field, const Json& list) {
    for (const Json& element : list) {
        std::string text = scalar_text(element);
        if (!trim(text).empty() && item.fields.count(field) < max_values)
            item.fields.emplace(field, std::move(text));
    }
}

/// Makes one value of a list: paragraphs of a text, names of a byline, else its first value.
void add_joined(RawItem& item, std::string_view field, const Json& list) {
    const bool text = field == "text" || field == "lead";
    if (text || field == "byline") {
        add_field(item, field, joined(list, text ? "\n\n" : ", ", text));
    } else if (!list.empty()) {
        add_field(item, field, scalar_text(list.front()));
    }
    if (text && !item.body.empty()) item.lines_are_paragraphs = false;
}

/// Adds the value of a field; false if it holds nothing.
bool add_value(RawItem& item, std::string_view field, const Json& value) {
    const std::size_t before = item.fields.size();
    const std::size_t body_before = item.body.size();
    if (!value.is_array()) {
        std::string text = scalar_text(value);
        add_field(item, field, field == "published" ? in_seconds(std::move(text)) : std::move(text));
    } else if (repeats(field)) {
        add_each(item, field, value);
    } else {
        add_joined(item, field, value);
    }
    return item.fields.size() > before || item.body.size() > body_before;
}

void add_fields(RawItem& item, const Json& object, const ReaderOptions& options) {
    const Members members = members_of(object);
    for (const FieldNames& row : field_names) {
        const auto mapped = options.field_map.find(row.field);
        if (mapped != options.field_map.end()) {
            const Json* value = at_path(object, mapped->second);
            if (value != nullptr && add_value(item, row.field, *value)) continue;
        }
        for (const std::string_view name : row.names) {
            const auto found = name.empty() ? members.end() : members.find(to_lower_ascii(name));
            if (found == members.end()) continue;
            const bool added = add_value(item, row.field, *found->second);
            // Several dates are kept in case the first cannot be read; several lists are all wanted.
            if (added && row.field != "published" && !repeats(row.field)) break;
        }
    }
}

Json parse_quietly(std::string_view text) {
    return Json::parse(text.begin(), text.end(), nullptr, false);
}

/// The parsed text, mended if need be; discarded if it stays broken.
Json parse(std::string text, std::vector<std::string>& warnings) {
    DecodedText decoded = to_utf8(std::move(text));
    if (!decoded.warning.empty()) warnings.push_back(std::move(decoded.warning));
    Json value = parse_quietly(decoded.text);
    if (value.is_discarded()) {
        value = parse_quietly(mend_json(decoded.text));
        if (!value.is_discarded()) warnings.emplace_back("faulty JSON mended");
    }
    return value;
}

BadRecord bad(Origin origin, std::string reason) {
    return BadRecord{std::move(origin), std::move(reason), {}};
}

} // namespace

ReadResult read_json_item(std::string text, const ReaderOptions& options, Origin origin) {
    RawItem item;
    const Json value = parse(std::move(text), item.warnings);
    if (value.is_discarded()) return {std::nullopt, bad(std::move(origin), "broken JSON")};
    if (!value.is_object()) return {std::nullopt, bad(std::move(origin), "not a JSON object")};
    add_fields(item, value, options);
    if (is_blank(item)) return {std::nullopt, bad(std::move(origin), "no title and no text")};
    item.scraped = true;
    item.origin = std::move(origin);
    return {std::move(item), std::nullopt};
}

std::optional<RawItem> read_json_fields(std::string text, const ReaderOptions& options) {
    RawItem item;
    const Json value = parse(std::move(text), item.warnings);
    if (!value.is_object()) return std::nullopt;
    add_fields(item, value, options);
    if (item.fields.empty() && item.body.empty()) return std::nullopt;
    return item;
}

bool is_json_object(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && text[first] == '{' && Json::accept(text.begin(), text.end());
}

} // namespace dateline::indexer
