#include "indexer/readers/web/warc_record.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "common/ascii.hpp"
#include "common/text.hpp"
#include "indexer/readers/web/header_fields.hpp"

namespace dateline::indexer {
namespace {

/// An address as it should have been written: no angle brackets (GNU Wget), no blanks, no controls.
std::string tidy_url(std::string_view text) {
    text = trim(text);
    if (text.size() >= 2 && text.front() == '<' && text.back() == '>') text = text.substr(1, text.size() - 2);
    std::string url;
    url.reserve(text.size());
    for (const char c : text) {
        if (c == ' ') {
            url += "%20";
        } else if (static_cast<unsigned char>(c) > ' ' && c != 0x7F) {
            url += c;
        }
    }
    return url;
}

/// Codes of ISO 639-3 (as Common Crawl writes them) and ISO 639-1 of the languages that news is mostly in.
/// Source: https://iso639-3.sil.org/code_tables/639/data
constexpr std::array<std::pair<std::string_view, std::string_view>, 40> short_codes{
    {{"ara", "ar"}, {"aze", "az"}, {"ben", "bn"}, {"bul", "bg"}, {"cat", "ca"}, {"ces", "cs"}, {"dan", "da"},
     {"deu", "de"}, {"ell", "el"}, {"eng", "en"}, {"est", "et"}, {"fas", "fa"}, {"fin", "fi"}, {"fra", "fr"},
     {"heb", "he"}, {"hin", "hi"}, {"hrv", "hr"}, {"hun", "hu"}, {"hye", "hy"}, {"ind", "id"}, {"ita", "it"},
     {"jpn", "ja"}, {"kat", "ka"}, {"kor", "ko"}, {"lav", "lv"}, {"lit", "lt"}, {"nld", "nl"}, {"nor", "no"},
     {"pol", "pl"}, {"por", "pt"}, {"ron", "ro"}, {"rus", "ru"}, {"slk", "sk"}, {"slv", "sl"}, {"spa", "es"},
     {"swe", "sv"}, {"tur", "tr"}, {"ukr", "uk"}, {"vie", "vi"}, {"zho", "zh"}}};

/// The first language of a list "eng,deu".
std::string first_language(std::string_view list) {
    const std::string language = to_lower_ascii(trim(list.substr(0, list.find(','))));
    const auto known = std::find_if(short_codes.begin(), short_codes.end(),
                                    [&](const auto& code) { return code.first == language; });
    return known == short_codes.end() ? language : std::string(known->second);
}

/// "2014-02-16T05:02:21Z" of the digits "20140216050221"; shorter ones give the day.
std::string iso_date(std::string_view digits) {
    std::string date = fmt::format("{}-{}-{}", digits.substr(0, 4), digits.substr(4, 2), digits.substr(6, 2));
    if (digits.size() >= 14) {
        date += fmt::format("T{}:{}:{}Z", digits.substr(8, 2), digits.substr(10, 2), digits.substr(12, 2));
    }
    return date;
}

bool is_network_address(std::string_view text) {
    constexpr std::size_t longest = 45; // of an IPv6 address with an IPv4 part
    return !text.empty() && text.size() <= longest &&
           text.find_first_not_of("0123456789abcdefABCDEF.:") == std::string_view::npos &&
           text.find_first_of(".:") != std::string_view::npos;
}

/// Size of "WARC/1.0" and its line end; 0 if the bytes begin otherwise.
std::size_t version_line_size(std::string_view bytes) {
    if (bytes.substr(0, 5) != "WARC/") return 0;
    std::size_t at = 5;
    while (at < bytes.size() && at < 12 && (is_digit(bytes[at]) || bytes[at] == '.'))
        ++at;
    if (at == 5) return 0;
    while (at < bytes.size() && at < 16 && (bytes[at] == ' ' || bytes[at] == '\r'))
        ++at;
    return at < bytes.size() && bytes[at] == '\n' ? at + 1 : 0;
}

bool begins_warc(std::string_view bytes) {
    const std::size_t line = version_line_size(bytes);
    if (line == 0) return false;
    constexpr std::size_t longest_name = 64;
    const std::string_view name = bytes.substr(line, longest_name);
    const std::size_t colon = name.find(':');
    return colon != std::string_view::npos && colon > 0 &&
           std::all_of(name.begin(), name.begin() + static_cast<std::ptrdiff_t>(colon), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
           });
}

bool begins_arc(std::string_view bytes) {
    // Most lines of a block fall at the first look.
    if (bytes.empty() || bytes.front() < 'a' || bytes.front() > 'z') return false;
    const std::string_view line = bytes.substr(0, std::min(beginning_bytes, bytes.size()));
    const std::size_t scheme = line.find_first_not_of("abcdefghijklmnopqrstuvwxyz");
    if (scheme == std::string_view::npos || line[scheme] != ':') return false;
    const std::size_t end = line.find('\n');
    return end != std::string_view::npos && read_arc_line(line.substr(0, end)).has_value();
}

} // namespace

bool begins_record(std::string_view bytes, WebArchive kind) {
    return kind == WebArchive::warc ? begins_warc(bytes) : begins_arc(bytes);
}

std::size_t find_record(std::string_view bytes, std::size_t from, WebArchive kind) {
    while (from < bytes.size()) {
        const bool line_begins = from == 0 || bytes[from - 1] == '\n';
        if (line_begins && begins_record(bytes.substr(from), kind)) return from;
        if (kind == WebArchive::warc) {
            from = bytes.find("WARC/", from + 1);
        } else {
            const std::size_t end = bytes.find('\n', from);
            from = end == std::string_view::npos ? end : end + 1;
        }
    }
    return std::string_view::npos;
}

WarcHeader read_warc_header(std::string_view text) {
    const std::vector<HeaderField> fields = read_header_fields(text.substr(text.find('\n') + 1));
    WarcHeader header;
    header.type = to_lower_ascii(header_value(fields, "warc-type"));
    header.url = tidy_url(header_value(fields, "warc-target-uri"));
    header.date = header_value(fields, "warc-date");
    header.content_type = header_value(fields, "content-type");
    header.language = first_language(header_value(fields, "warc-identified-content-language"));
    header.truncated = header_value(fields, "warc-truncated");
    header.length = read_length(header_value(fields, "content-length"));
    return header;
}

std::optional<WarcHeader> read_arc_line(std::string_view line) {
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    // Addresses can hold blanks, so the columns are counted from the end: version 1 has 5, version 2 has 10.
    const std::vector<std::string_view> words = split(line, ' ');
    for (const std::size_t columns : {std::size_t{5}, std::size_t{10}}) {
        if (words.size() < columns) break;
        const std::size_t address = words.size() - columns + 1; // network address, date, type, ..., length
        const std::string_view date = words[address + 1];
        if (!is_network_address(words[address]) || !all_digits(date) || date.size() < 8 || date.size() > 20)
            continue;
        const auto url_end = static_cast<std::size_t>(words[address].data() - line.data() - 1);
        WarcHeader header;
        header.url = tidy_url(line.substr(0, url_end));
        header.type = header.url.starts_with("filedesc:") ? "warcinfo" : "response";
        header.date = iso_date(date);
        header.content_type = words[address + 2];
        header.length = read_length(words.back());
        return header;
    }
    return std::nullopt;
}

} // namespace dateline::indexer
