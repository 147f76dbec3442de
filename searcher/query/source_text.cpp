/// Any bytes to readable text, keeping count of where each byte came from.
#include "searcher/query/source_text.hpp"

#include <algorithm>
#include <array>

#include "common/text.hpp"

namespace dateline::searcher::query {
namespace {

constexpr char32_t replacement = 0xFFFD;

/// Bytes that a sequence with this first byte should have; 1 for bytes that cannot begin one.
std::size_t sequence_length(unsigned char lead) {
    if (lead >= 0xF0) return 4;
    if (lead >= 0xE0) return 3;
    if (lead >= 0xC2) return 2;
    return 1;
}

} // namespace

char32_t read_leniently(std::string_view text, std::size_t& pos) {
    const auto lead = static_cast<unsigned char>(text[pos]);
    if (lead < 0x80) {
        ++pos;
        return lead;
    }
    const std::string_view sequence = text.substr(pos, sequence_length(lead));
    if (!is_valid_utf8(sequence)) {
        ++pos;
        return replacement;
    }
    return next_code_point(text, pos);
}

bool is_blank(char32_t code_point) {
    if (code_point <= 0x20 || (code_point >= 0x7F && code_point <= 0xA0)) return true;
    // U+200C and U+200D stay: they belong inside words of Persian and Indian scripts.
    if (code_point >= 0x2000 && code_point <= 0x200F) return code_point != 0x200C && code_point != 0x200D;
    if (code_point >= 0x2028 && code_point <= 0x202F) return true;
    if (code_point >= 0x2066 && code_point <= 0x2069) return true;
    return code_point == 0x1680 || code_point == 0x205F || code_point == 0x3000 || code_point == 0xFEFF;
}

SourceText read_source(std::string_view query) {
    SourceText source;
    source.text.reserve(query.size());
    for (std::size_t pos = 0; pos < query.size();) {
        const std::size_t begin = pos;
        const char32_t code_point = read_leniently(query, pos);
        if (is_blank(code_point)) {
            source.text.append(pos - begin, ' ');
        } else if (code_point == replacement && pos - begin == 1) {
            if (!source.first_ill_formed) source.first_ill_formed = begin;
            append_utf8(source.text, replacement);
            source.shifts.push_back({.position = source.text.size(), .original = pos});
        } else {
            source.text.append(query.substr(begin, pos - begin));
        }
    }
    return source;
}

std::size_t original_column(const SourceText& source, std::size_t pos) {
    const auto next =
        std::upper_bound(source.shifts.begin(), source.shifts.end(), pos,
                         [](std::size_t at, const Shift& shift) { return at < shift.position; });
    if (next == source.shifts.begin()) {
        // Only the three bytes of a first U+FFFD can lie past the byte they stand for.
        return source.first_ill_formed ? std::min(pos, *source.first_ill_formed) : pos;
    }
    const Shift& shift = *(next - 1);
    const std::size_t column = shift.original + (pos - shift.position);
    return next == source.shifts.end() ? column : std::min(column, next->original - 1);
}

std::size_t quote_length(std::string_view text, std::size_t pos) {
    static constexpr std::array<std::string_view, 8> quotes = {"\"",     "\u201C", "\u201D", "\u201E",
                                                               "\u201F", "\u00AB", "\u00BB", "\uFF02"};
    const std::string_view rest = text.substr(pos);
    for (const std::string_view quote : quotes) {
        if (rest.starts_with(quote)) return quote.size();
    }
    return 0;
}

} // namespace dateline::searcher::query
