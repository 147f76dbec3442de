#include "indexer/readers/field_names.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "common/text.hpp"
#include "indexer/readers/field_text.hpp"

namespace dateline::indexer {
namespace {

std::string_view without_quotes(std::string_view text) {
    text = trim(text);
    if (text.size() >= 2 && (text.front() == '\'' || text.front() == '"') && text.back() == text.front())
        text = trim(text.substr(1, text.size() - 2));
    return text;
}

/// Values of a list written as one string. A comma parts topics only: "Paris, France" is one place.
std::vector<std::string_view> list_values(std::string_view text, bool at_commas) {
    text = trim(text);
    const bool bracketed = text.size() >= 2 && text.front() == '[' && text.back() == ']';
    if (bracketed) text = text.substr(1, text.size() - 2);
    char separator = '\n';
    if (text.find(';') != std::string_view::npos) {
        separator = ';';
    } else if (text.find('|') != std::string_view::npos) {
        separator = '|';
    } else if (bracketed || at_commas) {
        separator = ',';
    }
    std::vector<std::string_view> values;
    for (const std::string_view part : split(text, separator)) {
        const std::string_view value = without_quotes(part);
        if (!value.empty() && values.size() < max_values) values.push_back(value);
    }
    return values;
}

void set_body(RawItem& item, std::string text) {
    item.lines_are_paragraphs = !has_blank_line(text);
    item.body = std::move(text);
}

} // namespace

std::string_view field_of(std::string_view name) {
    for (const FieldNames& row : field_names) {
        for (const std::string_view known : row.names) {
            if (!known.empty() && equal_ignoring_case(known, name)) return row.field;
        }
    }
    return {};
}

bool repeats(std::string_view field) {
    return field == "places" || field == "people" || field == "organisations" || field == "topics";
}

void add_field(RawItem& item, std::string_view field, std::string value) {
    if (trim(value).empty()) return;
    if (field == "text") {
        set_body(item, std::move(value));
    } else if (field == "lead") {
        if (item.body.empty()) set_body(item, std::move(value));
    } else if (repeats(field)) {
        for (const std::string_view part : list_values(value, field == "topics"))
            item.fields.emplace(field, part);
    } else {
        if (field == "published") item.fields.emplace("published_rule", "field");
        item.fields.emplace(field, std::move(value));
    }
}

bool is_blank(const RawItem& item) {
    return item.fields.find("title") == item.fields.end() && trim(item.body).empty();
}

} // namespace dateline::indexer
