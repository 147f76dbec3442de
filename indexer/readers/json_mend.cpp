// Faults of JSON that scrapers write and parsers refuse.
#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "indexer/readers/json_item.hpp"

namespace dateline::indexer {
namespace {

/// Value of a \uXXXX escape at `pos`; -1 if there is none.
int escape_at(std::string_view text, std::size_t pos) {
    if (pos + 6 > text.size() || text[pos] != '\\' || text[pos + 1] != 'u') return -1;
    int value = 0;
    for (std::size_t i = pos + 2; i < pos + 6; ++i) {
        const char c = text[i];
        int digit = 0;
        if (c >= '0' && c <= '9') {
            digit = c - '0';
        } else if (c >= 'a' && c <= 'f') {
            digit = c - 'a' + 10;
        } else if (c >= 'A' && c <= 'F') {
            digit = c - 'A' + 10;
        } else {
            return -1;
        }
        value = value * 16 + digit;
    }
    return value;
}

bool is_high(int unit) {
    return unit >= 0xD800 && unit <= 0xDBFF;
}

bool is_low(int unit) {
    return unit >= 0xDC00 && unit <= 0xDFFF;
}

/// Copies the escape at `pos`, a lone surrogate as U+FFFD; returns where the text goes on.
std::size_t copy_escape(std::string_view text, std::size_t pos, std::string& out) {
    const int unit = escape_at(text, pos);
    if (is_high(unit) && is_low(escape_at(text, pos + 6))) {
        out += text.substr(pos, 12);
        return pos + 12;
    }
    if (is_high(unit) || is_low(unit)) {
        out += "\\uFFFD";
        return pos + 6;
    }
    out += text.substr(pos, 2);
    return std::min(pos + 2, text.size());
}

/// Copies the string that begins at `pos` (at its quote); returns where the text goes on.
std::size_t copy_string(std::string_view text, std::size_t pos, std::string& out) {
    out.push_back(text[pos++]);
    while (pos < text.size()) {
        const char c = text[pos];
        if (c == '\\') {
            pos = copy_escape(text, pos, out);
            continue;
        }
        if (static_cast<unsigned char>(c) < 0x20) {
            out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
        } else {
            out.push_back(c);
        }
        ++pos;
        if (c == '"') break;
    }
    return pos;
}

} // namespace

std::string mend_json(std::string_view text) {
    constexpr std::array<std::string_view, 3> no_numbers{"NaN", "-Infinity", "Infinity"};
    std::string out;
    out.reserve(text.size());
    for (std::size_t pos = 0; pos < text.size();) {
        if (text[pos] == '"') {
            pos = copy_string(text, pos, out);
            continue;
        }
        const auto* const found =
            std::find_if(no_numbers.begin(), no_numbers.end(),
                         [&](std::string_view word) { return text.substr(pos, word.size()) == word; });
        if (found != no_numbers.end()) {
            out += "null";
            pos += found->size();
        } else {
            out.push_back(text[pos++]);
        }
    }
    return out;
}

} // namespace dateline::indexer
