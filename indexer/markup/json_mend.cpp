#include "indexer/markup/json_mend.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include <fmt/format.h>

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

/// Copies the string that begins at `pos` (at its quote), in double quotes; returns where the text goes on.
std::size_t copy_string(std::string_view text, std::size_t pos, std::string& out) {
    const char quote = text[pos++];
    out.push_back('"');
    while (pos < text.size()) {
        const char c = text[pos];
        if (c == '\\') {
            const bool quoted = text.substr(pos, 2) == "\\'"; // JSON knows no \'
            if (quoted) out.push_back('\'');
            pos = quoted ? pos + 2 : copy_escape(text, pos, out);
            continue;
        }
        ++pos;
        if (c == quote) {
            out.push_back('"');
            break;
        }
        if (static_cast<unsigned char>(c) < 0x20) {
            out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
        } else if (c == '"') {
            out += "\\\"";
        } else {
            out.push_back(c);
        }
    }
    return pos;
}

/// Where a comment that begins at `pos` ends; `pos` itself if none does.
std::size_t comment_end(std::string_view text, std::size_t pos) {
    const std::string_view mark = text.substr(pos, 2);
    if (mark == "//") return std::min(text.find('\n', pos), text.size());
    if (mark != "/*") return pos;
    const std::size_t close = text.find("*/", pos + 2);
    return close == std::string_view::npos ? text.size() : close + 2;
}

/// Drops a comma that a bracket is about to follow.
void drop_last_comma(std::string& out) {
    const std::size_t last = out.find_last_not_of(" \t\r\n");
    if (last != std::string::npos && out[last] == ',') out.erase(last, 1);
}

/// Length of the word at `pos` that stands for no number in JSON; 0 if there is none.
std::size_t no_number_at(std::string_view text, std::size_t pos) {
    constexpr std::array<std::string_view, 3> no_numbers{"NaN", "-Infinity", "Infinity"};
    const auto* const found = std::find_if(no_numbers.begin(), no_numbers.end(), [&](std::string_view word) {
        return text.substr(pos, word.size()) == word;
    });
    return found == no_numbers.end() ? 0 : found->size();
}

} // namespace

std::string mend_json(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t pos = 0; pos < text.size();) {
        const char c = text[pos];
        if (c == '"' || c == '\'') {
            pos = copy_string(text, pos, out);
        } else if (const std::size_t end = comment_end(text, pos); end != pos) {
            pos = end;
        } else if (const std::size_t length = no_number_at(text, pos); length > 0) {
            out += "null";
            pos += length;
        } else {
            if (c == '}' || c == ']') drop_last_comma(out);
            out.push_back(c);
            ++pos;
        }
    }
    return out;
}

} // namespace dateline::indexer
