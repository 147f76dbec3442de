#include "indexer/readers/web/header_fields.hpp"

#include <algorithm>

#include "common/ascii.hpp"
#include "common/text.hpp"

namespace dateline::indexer {
namespace {

std::string_view trim_blanks(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

/// A parameter's value without its quotes, of either kind.
std::string_view unquoted(std::string_view text) {
    text = trim_blanks(text);
    if (text.empty() || (text.front() != '"' && text.front() != '\'')) return text;
    return text.substr(1, text.find(text.front(), 1) - 1);
}

} // namespace

std::vector<HeaderField> read_header_fields(std::string_view text) {
    constexpr std::size_t most_lines = 1000;
    constexpr std::size_t longest_value = 64U << 10U; // of a value in folded lines
    std::vector<HeaderField> fields;
    for (std::size_t count = 0; !text.empty() && count < most_lines; ++count) {
        const std::size_t end = text.find('\n');
        const std::string_view line = text.substr(0, end);
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
        const std::string_view content = trim_blanks(line);
        if (content.empty()) break;
        if (line.front() == ' ' || line.front() == '\t') {
            if (!fields.empty() && fields.back().value.size() + content.size() < longest_value)
                fields.back().value.append(" ").append(content);
            continue;
        }
        const std::size_t colon = content.find(':');
        if (colon == std::string_view::npos || colon == 0) continue;
        fields.push_back({to_lower_ascii(trim_blanks(content.substr(0, colon))),
                          std::string(trim_blanks(content.substr(colon + 1)))});
    }
    return fields;
}

std::string_view header_value(const std::vector<HeaderField>& fields, std::string_view name) {
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [&](const HeaderField& field) { return field.name == name; });
    return found == fields.end() ? std::string_view() : found->value;
}

std::string joined_values(const std::vector<HeaderField>& fields, std::string_view name) {
    std::string joined;
    for (const HeaderField& field : fields) {
        if (field.name != name) continue;
        if (!joined.empty()) joined += ", ";
        joined += field.value;
    }
    return joined;
}

std::size_t header_size(std::string_view text) {
    for (std::size_t line = 0;;) {
        const std::size_t end = text.find('\n', line);
        if (end == std::string_view::npos) return end;
        if (trim_blanks(text.substr(line, end - line)).empty()) return end + 1;
        line = end + 1;
    }
}

std::optional<std::uint64_t> read_length(std::string_view text) {
    std::uint64_t length = 0;
    if (!read_number(text, length)) return std::nullopt;
    return length;
}

MediaType read_media_type(std::string_view value) {
    MediaType media;
    // A list of types is a mistake of servers; the first counts.
    const std::string_view type = trim_blanks(value.substr(0, value.find_first_of(";,")));
    constexpr std::size_t longest = 100;
    const bool plain = type.find('/') != std::string_view::npos && type.size() <= longest &&
                       std::all_of(type.begin(), type.end(), [](char c) { return c > ' ' && c < 0x7F; });
    if (plain) media.type = to_lower_ascii(type);
    for (std::size_t at = value.find(';'); at != std::string_view::npos;) {
        value = value.substr(at + 1);
        at = value.find(';');
        const std::string_view parameter = trim_blanks(value.substr(0, at));
        const std::size_t equals = parameter.find('=');
        if (equals == std::string_view::npos || !media.charset.empty()) continue;
        if (equal_ignoring_case(trim_blanks(parameter.substr(0, equals)), "charset"))
            media.charset = unquoted(parameter.substr(equals + 1));
    }
    return media;
}

} // namespace dateline::indexer
