#include "indexer/readers/json/json_value.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <utility>

#include "common/text.hpp"
#include "indexer/markup/json_mend.hpp"
#include "indexer/readers/double_encoding.hpp"
#include "indexer/readers/field_names.hpp"
#include "indexer/readers/json_item.hpp"

namespace dateline::indexer {
namespace {

/// Each value takes up to 80 bytes beside its text: 4 million of them, 320 MB. An article has about 20.
constexpr std::size_t most_values = 4'000'000;
constexpr std::size_t deepest = 1000;

/// Why a text is not given to the parser; empty if it may be. Counts what stands outside strings.
std::string_view size_problem(std::string_view text) {
    std::size_t values = 0;
    std::size_t depth = 0;
    bool in_string = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (in_string) {
            if (c == '\\') ++i;
            in_string = c != '"';
        } else if (c == '"') {
            in_string = true;
        } else if (c == '[' || c == '{') {
            ++values;
            if (++depth > deepest) return "JSON nested too deeply";
        } else if (c == ',') {
            ++values;
        } else if ((c == ']' || c == '}') && depth > 0) {
            --depth;
        }
    }
    return values > most_values ? "JSON of too many values" : std::string_view();
}

Json parse_quietly(std::string_view text) {
    return Json::parse(text.begin(), text.end(), nullptr, false);
}

std::string number_text(const Json& value) {
    if (!value.is_number_float()) return value.dump();
    const double number = value.get<double>();
    // Whole numbers such as 1602268200.0 are identifiers or times: written without a fraction.
    if (std::abs(number) < 9e15 && number == std::floor(number))
        return std::to_string(static_cast<long long>(number));
    return value.dump();
}

/// Takes back a second encoding. `key` is that of the object around the value; the depth is limited by
/// `size_problem`.
void repair_strings(Json& value, std::string_view key) {
    if (value.is_string()) {
        auto& text = value.get_ref<std::string&>();
        if (text.find_first_of("\xC2\xC3") == std::string::npos) return;
        const std::string_view field = field_of(key);
        if (field != "id" && field != "url") text = repair_double_encoding(text);
    } else if (value.is_array()) {
        for (Json& element : value)
            repair_strings(element, key);
    } else if (value.is_object()) {
        for (const auto& [name, element] : value.items())
            repair_strings(element, name);
    }
}

} // namespace

ParsedJson parse_json(std::string text, bool verbatim) {
    ParsedJson parsed;
    DecodedText decoded = to_utf8(std::move(text));
    if (!decoded.warning.empty()) parsed.warnings.push_back(std::move(decoded.warning));
    parsed.problem = size_problem(decoded.text);
    if (!parsed.problem.empty()) return parsed;
    parsed.value = parse_quietly(decoded.text);
    if (parsed.value.is_discarded()) {
        parsed.value = parse_quietly(mend_json(decoded.text));
        if (parsed.value.is_discarded()) {
            parsed.problem = "broken JSON";
        } else {
            parsed.warnings.emplace_back("faulty JSON mended");
        }
    }
    if (!verbatim) repair_strings(parsed.value, {});
    return parsed;
}

const Json* member(const Json& object, std::string_view name) {
    if (!object.is_object()) return nullptr;
    const auto exact = object.find(std::string(name));
    if (exact != object.end()) return &*exact;
    for (auto found = object.begin(); found != object.end(); ++found) {
        if (equal_ignoring_case(found.key(), name)) return &*found;
    }
    return nullptr;
}

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

std::string scalar_text(const Json& value, bool numbers) {
    if (value.is_string()) return value.get<std::string>();
    if (value.is_number() && numbers) return number_text(value);
    if (!value.is_object()) return {};
    // "main" and "original" are the headline and the byline of the New York Times' archive interface.
    constexpr std::array<std::string_view, 12> inner{"name", "title",    "content", "text",  "value", "label",
                                                     "main", "original", "$oid",    "$date", "#text", "html"};
    for (const std::string_view key : inner) {
        const auto found = value.find(std::string(key));
        if (found == value.end()) continue;
        if (found->is_string()) return found->get<std::string>();
        if (found->is_number() && numbers) return number_text(*found);
    }
    return {};
}

std::string member_text(const Json& object, std::string_view name) {
    const Json* value = member(object, name);
    return value == nullptr ? std::string() : scalar_text(*value);
}

} // namespace dateline::indexer
