#include "indexer/readers/charset_label.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "common/ascii.hpp"
#include "common/text.hpp"

namespace dateline::indexer {
namespace {

constexpr std::string_view blanks = " \t\r\n\f";

struct Alias {
    std::string_view label;
    std::string_view name;
};

/// Labels, without "-" and "_", that mean another set than they say or that the converter does not know.
constexpr std::array<Alias, 74> aliases{{
    {"unicode11utf8", "UTF-8"},
    {"unicode20utf8", "UTF-8"},
    {"utf8", "UTF-8"},
    {"xunicode20utf8", "UTF-8"},
    {"csunicode", "UTF-16LE"},
    {"iso10646ucs2", "UTF-16LE"},
    {"u16", "UTF-16LE"},
    {"ucs2", "UTF-16LE"},
    {"unicode", "UTF-16LE"},
    {"unicodefeff", "UTF-16LE"},
    {"unicodefffe", "UTF-16BE"},
    {"utf16", "UTF-16LE"},
    {"utf16be", "UTF-16BE"},
    {"utf16le", "UTF-16LE"},
    {"u32", "UTF-32LE"},
    {"utf32", "UTF-32LE"},
    {"utf32be", "UTF-32BE"},
    {"utf32le", "UTF-32LE"},
    {"ansi", "windows-1252"},
    {"ansix3.41968", "windows-1252"},
    {"ascii", "windows-1252"},
    {"cp819", "windows-1252"},
    {"csisolatin1", "windows-1252"},
    {"ibm819", "windows-1252"},
    {"iso88591", "windows-1252"},
    {"iso88591:1987", "windows-1252"},
    {"isoir100", "windows-1252"},
    {"l1", "windows-1252"},
    {"latin1", "windows-1252"},
    {"usascii", "windows-1252"},
    {"csisolatin2", "ISO-8859-2"},
    {"l2", "ISO-8859-2"},
    {"latin2", "ISO-8859-2"},
    {"cyrillic", "ISO-8859-5"},
    {"arabic", "ISO-8859-6"},
    {"greek", "ISO-8859-7"},
    {"hebrew", "ISO-8859-8"},
    {"iso88598i", "ISO-8859-8"},
    {"logical", "ISO-8859-8"},
    {"visual", "ISO-8859-8"},
    {"csisolatin5", "CP1254"},
    {"iso88599", "CP1254"},
    {"l5", "CP1254"},
    {"latin5", "CP1254"},
    {"iso885911", "CP874"},
    {"dos874", "CP874"},
    {"tis620", "CP874"},
    {"windows874", "CP874"},
    {"l9", "ISO-8859-15"},
    {"latin9", "ISO-8859-15"},
    {"koi", "KOI8-R"},
    {"koi8", "KOI8-R"},
    {"koi8r", "KOI8-R"},
    {"koi8ru", "KOI8-U"},
    {"koi8u", "KOI8-U"},
    {"xmaccyrillic", "MAC-CYRILLIC"},
    {"maccyrillic", "MAC-CYRILLIC"},
    {"macintosh", "MACINTOSH"},
    {"xmacroman", "MACINTOSH"},
    {"viscii", "VISCII"},
    {"chinese", "GB18030"},
    {"gb18030", "GB18030"},
    {"gb2312", "GB18030"},
    {"gb231280", "GB18030"},
    {"gbk", "GB18030"},
    {"xgbk", "GB18030"},
    {"euccn", "GB18030"},
    {"big5", "BIG5-HKSCS"},
    {"big5hkscs", "BIG5-HKSCS"},
    {"xxbig5", "BIG5-HKSCS"},
    {"eucjp", "EUC-JP-MS"},
    {"xeucjp", "EUC-JP-MS"},
    {"iso2022jp", "ISO-2022-JP-2"},
    {"iso2022kr", "ISO-2022-KR"},
}};

constexpr std::array<Alias, 13> more_aliases{{
    {"euckr", "CP949"},
    {"korean", "CP949"},
    {"ksc56011987", "CP949"},
    {"ksc5601", "CP949"},
    {"ksc56011989", "CP949"},
    {"uhc", "CP949"},
    {"windows949", "CP949"},
    {"mskanji", "CP932"},
    {"shiftjis", "CP932"},
    {"sjis", "CP932"},
    {"windows31j", "CP932"},
    {"xsjis", "CP932"},
    {"big5tw", "BIG5-HKSCS"},
}};

bool is_number(std::string_view text) {
    return text.size() <= 4 && all_digits(text);
}

/// Families whose members differ by a number: windows-1251, x-cp1251, iso-8859-5, ibm866.
std::string numbered_name(std::string_view plain) {
    constexpr std::array<Alias, 7> families{{{"windows125", "CP125"},
                                             {"xcp125", "CP125"},
                                             {"cp125", "CP125"},
                                             {"win125", "CP125"},
                                             {"iso8859", "ISO-8859-"},
                                             {"ibm8", "IBM8"},
                                             {"cp8", "IBM8"}}};
    for (const Alias& family : families) {
        if (!plain.starts_with(family.label)) continue;
        const std::string_view number = plain.substr(family.label.size());
        if (!is_number(number)) continue;
        const std::string name = std::string(family.name) + std::string(number);
        return name == "CP1252" ? "windows-1252" : name;
    }
    return {};
}

/// Value of `key=value`, where blanks may stand around "=" and quotes around the value; empty if `text` has
/// no such key that begins a word.
std::string_view attribute_value(std::string_view text, std::string_view key) {
    const std::string lower = to_lower_ascii(text);
    for (std::size_t pos = lower.find(key); pos != std::string::npos; pos = lower.find(key, pos + 1)) {
        const bool begins_word = pos == 0 || blanks.find(lower[pos - 1]) != std::string_view::npos ||
                                 std::string_view("\"';/?").find(lower[pos - 1]) != std::string_view::npos;
        std::size_t at = text.find_first_not_of(blanks, pos + key.size());
        if (!begins_word || at == std::string_view::npos || text[at] != '=') continue;
        at = text.find_first_not_of(blanks, at + 1);
        if (at == std::string_view::npos) return {};
        if (text[at] == '"' || text[at] == '\'') {
            const std::size_t end = text.find(text[at], at + 1);
            return end == std::string_view::npos ? std::string_view() : text.substr(at + 1, end - at - 1);
        }
        const std::size_t end = text.find_first_of(" \t\r\n\f;\"'/>", at);
        return text.substr(at, end == std::string_view::npos ? end : end - at);
    }
    return {};
}

/// The label in one tag; `tag` is what stands between "<" and ">".
std::string label_in_tag(std::string_view tag) {
    if (tag.starts_with("?xml")) return std::string(trim(attribute_value(tag, "encoding")));
    if (tag.size() < 5 || !equal_ignoring_case(tag.substr(0, 4), "meta") ||
        (blanks.find(tag[4]) == std::string_view::npos && tag[4] != '/'))
        return {};
    const std::string_view content = attribute_value(tag, "content");
    if (!content.empty() && !attribute_value(tag, "http-equiv").empty()) {
        const std::string label = charset_parameter(content);
        if (!label.empty()) return label;
    }
    return content.empty() ? std::string(trim(attribute_value(tag, "charset"))) : std::string();
}

} // namespace

std::string charset_name(std::string_view label) {
    constexpr std::size_t longest = 40;
    std::string plain;
    for (const char c : to_lower_ascii(label.substr(0, longest + 1))) {
        if (std::string_view("-_ \t\r\n\"'").find(c) == std::string_view::npos) plain.push_back(c);
    }
    if (plain.size() > longest) return {};
    const auto named = [&](const Alias& alias) { return alias.label == plain; };
    if (const auto* const found = std::find_if(aliases.begin(), aliases.end(), named); found != aliases.end())
        return std::string(found->name);
    if (const auto* const found = std::find_if(more_aliases.begin(), more_aliases.end(), named);
        found != more_aliases.end())
        return std::string(found->name);
    return numbered_name(plain);
}

std::string declared_charset(std::string_view head) {
    constexpr std::size_t searched_bytes = 4096;
    head = head.substr(0, searched_bytes);
    for (std::size_t open = head.find('<'); open != std::string_view::npos; open = head.find('<', open)) {
        const std::string_view rest = head.substr(open + 1);
        const bool comment = rest.starts_with("!--");
        const std::size_t close = rest.find(comment ? "-->" : ">");
        if (close == std::string_view::npos) return {};
        if (!comment) {
            std::string label = label_in_tag(rest.substr(0, close));
            if (!label.empty()) return label;
        }
        open += 1 + close;
    }
    return {};
}

std::string charset_parameter(std::string_view media_type) {
    return std::string(trim(attribute_value(media_type, "charset")));
}

} // namespace dateline::indexer
