#include "common/text.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>

#include <fmt/format.h>
#include <utf8proc.h>

namespace dateline {
namespace {

constexpr char32_t replacement = 0xFFFD;

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// What may follow a lead byte: how many bytes in all, and the range of the second one.
struct Lead {
    std::size_t length = 0; ///< 0: no sequence begins with this byte
    unsigned char low = 0x80;
    unsigned char high = 0xBF;
};

/// Table 3-7 of the Unicode Standard.
Lead lead_of(unsigned char byte) {
    if (byte < 0x80) return {.length = 1};
    if (byte >= 0xC2 && byte <= 0xDF) return {.length = 2};
    if (byte == 0xE0) return {.length = 3, .low = 0xA0};
    if (byte == 0xED) return {.length = 3, .high = 0x9F};
    if (byte >= 0xE1 && byte <= 0xEF) return {.length = 3};
    if (byte == 0xF0) return {.length = 4, .low = 0x90};
    if (byte == 0xF4) return {.length = 4, .high = 0x8F};
    if (byte >= 0xF1 && byte <= 0xF3) return {.length = 4};
    return {};
}

/// Length of the well-formed sequence at `pos`, 0 if it is ill-formed.
std::size_t sequence_length(std::string_view text, std::size_t pos) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const Lead lead = lead_of(byte(pos));
    if (lead.length <= 1) return lead.length;
    if (pos + lead.length > text.size() || byte(pos + 1) < lead.low || byte(pos + 1) > lead.high) return 0;
    for (std::size_t i = 2; i < lead.length; ++i) {
        if (byte(pos + i) < 0x80 || byte(pos + i) > 0xBF) return 0;
    }
    return lead.length;
}

/// Letters that NFKD does not take apart, with their usual Latin spelling.
std::string_view plain_letter(char32_t c) {
    switch (c) {
    case U'ø':
        return "o";
    case U'ł':
        return "l";
    case U'đ':
        return "d";
    case U'ı':
        return "i";
    case U'ə':
        return "a";
    case U'æ':
        return "ae";
    case U'œ':
        return "oe";
    case U'ß':
        return "ss";
    case U'ð':
        return "d";
    case U'þ':
        return "th";
    case U'‘':
    case U'’':
    case U'ʼ':
        return "'";
    default:
        return {};
    }
}

bool is_space_byte(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/// Length in bytes of the white space character at `pos`: ASCII, U+00A0 or U+FEFF; 0 if it is none.
std::size_t space_length(std::string_view text, std::size_t pos) {
    if (is_space_byte(text[pos])) return 1;
    if (text.substr(pos, 2) == "\xC2\xA0") return 2;
    if (text.substr(pos, 3) == "\xEF\xBB\xBF") return 3;
    return 0;
}

/// Length in bytes of the control character at `pos` (C0, DEL, C1); 0 if it is none.
std::size_t control_length(std::string_view text, std::size_t pos) {
    const auto c = static_cast<unsigned char>(text[pos]);
    if (c < 0x20 || c == 0x7F) return 1;
    if (c == 0xC2 && pos + 1 < text.size() && static_cast<unsigned char>(text[pos + 1]) < 0xA0) return 2;
    return 0;
}

} // namespace

bool is_valid_utf8(std::string_view text) {
    for (std::size_t pos = 0; pos < text.size();) {
        const std::size_t length = sequence_length(text, pos);
        if (length == 0) return false;
        pos += length;
    }
    return true;
}

std::string repair_utf8(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t pos = 0; pos < text.size();) {
        const std::size_t length = sequence_length(text, pos);
        if (length == 0) {
            append_utf8(out, replacement);
            ++pos;
        } else {
            out.append(text.substr(pos, length));
            pos += length;
        }
    }
    return out;
}

char32_t next_code_point(std::string_view text, std::size_t& pos) {
    const auto lead = static_cast<unsigned char>(text[pos++]);
    if (lead < 0x80) return lead;
    const int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
    char32_t value = lead & (0x3FU >> static_cast<unsigned>(more));
    for (int i = 0; i < more && pos < text.size(); ++i) {
        value = (value << 6U) | (static_cast<unsigned char>(text[pos++]) & 0x3FU);
    }
    return value;
}

void append_utf8(std::string& out, char32_t code_point) {
    if (code_point > 0x10FFFF || (code_point >= 0xD800 && code_point <= 0xDFFF)) code_point = replacement;
    const auto push = [&](char32_t value) {
        out.push_back(static_cast<char>(static_cast<unsigned char>(value)));
    };
    if (code_point < 0x80) {
        push(code_point);
    } else if (code_point < 0x800) {
        push(0xC0U | (code_point >> 6U));
        push(0x80U | (code_point & 0x3FU));
    } else if (code_point < 0x10000) {
        push(0xE0U | (code_point >> 12U));
        push(0x80U | ((code_point >> 6U) & 0x3FU));
        push(0x80U | (code_point & 0x3FU));
    } else {
        push(0xF0U | (code_point >> 18U));
        push(0x80U | ((code_point >> 12U) & 0x3FU));
        push(0x80U | ((code_point >> 6U) & 0x3FU));
        push(0x80U | (code_point & 0x3FU));
    }
}

std::string fold(std::string_view text) {
    if (is_ascii(text)) return to_lower_ascii(text);
    constexpr auto options = static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT |
                                                            UTF8PROC_STRIPMARK | UTF8PROC_CASEFOLD);
    utf8proc_uint8_t* mapped = nullptr;
    const utf8proc_ssize_t length =
        utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                     static_cast<utf8proc_ssize_t>(text.size()), &mapped, options);
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(mapped, &std::free);
    if (length < 0) return to_lower_ascii(text);
    const std::string_view folded(reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(length));
    std::string out;
    out.reserve(folded.size());
    for (std::size_t pos = 0; pos < folded.size();) {
        const std::size_t begin = pos;
        const std::string_view plain = plain_letter(next_code_point(folded, pos));
        out.append(plain.empty() ? folded.substr(begin, pos - begin) : plain);
    }
    return out;
}

std::string fold_name(std::string_view text) {
    const std::string folded = fold(text);
    std::string out;
    out.reserve(folded.size());
    for (std::size_t pos = 0; pos < folded.size();) {
        const std::size_t begin = pos;
        const char32_t c = next_code_point(folded, pos);
        if (c == U'.' || c == U'\'') continue; // acronyms and O'Brien stay one word
        const bool letter = c < 0x80
                                ? ((c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9'))
                                : utf8proc_category(static_cast<utf8proc_int32_t>(c)) <= UTF8PROC_CATEGORY_NO;
        if (letter) {
            out.append(folded, begin, pos - begin);
        } else if (!out.empty() && out.back() != ' ') {
            out.push_back(' ');
        }
    }
    while (!out.empty() && out.back() == ' ')
        out.pop_back();
    return out;
}

std::string_view trim(std::string_view text) {
    while (!text.empty()) {
        const std::size_t length = space_length(text, 0);
        if (length == 0) break;
        text.remove_prefix(length);
    }
    while (!text.empty()) {
        if (is_space_byte(text.back())) {
            text.remove_suffix(1);
        } else if (text.ends_with("\xC2\xA0")) {
            text.remove_suffix(2);
        } else if (text.ends_with("\xEF\xBB\xBF")) {
            text.remove_suffix(3);
        } else {
            break;
        }
    }
    return text;
}

std::string squeeze(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t pos = 0; pos < text.size();) {
        if (const std::size_t space = space_length(text, pos); space > 0) {
            if (!out.empty() && out.back() != ' ') out.push_back(' ');
            pos += space;
        } else if (const std::size_t control = control_length(text, pos); control > 0) {
            pos += control;
        } else {
            out.push_back(text[pos++]);
        }
    }
    if (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

std::string drop_controls(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t pos = 0; pos < text.size();) {
        const std::size_t control = text[pos] == '\n' || text[pos] == '\t' ? 0 : control_length(text, pos);
        if (control == 0) out.push_back(text[pos]);
        pos += control == 0 ? 1 : control;
    }
    return out;
}

std::string to_lower_ascii(std::string_view text) {
    std::string out(text);
    for (char& c : out) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return out;
}

bool equal_ignoring_case(std::string_view a, std::string_view b) {
    return a.size() == b.size() && to_lower_ascii(a) == to_lower_ascii(b);
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    std::size_t begin = 0;
    for (std::size_t end = text.find(separator); end != std::string_view::npos;
         end = text.find(separator, begin)) {
        parts.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    parts.push_back(text.substr(begin));
    return parts;
}

std::size_t count_code_points(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::uint64_t stable_hash(std::string_view text, std::uint64_t seed) {
    std::uint64_t hash = seed;
    for (const char c : text) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 1099511628211ULL; // FNV-1a prime for 64 bits
    }
    return hash;
}

std::string hex(std::uint64_t value) {
    return fmt::format("{:016x}", value);
}

} // namespace dateline
