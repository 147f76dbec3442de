#include "indexer/readers/detect.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "common/text.hpp"
#include "indexer/readers/csv_reader.hpp"
#include "indexer/readers/json_item.hpp"
#include "indexer/readers/time_reader.hpp"

namespace dateline::indexer {
namespace {

struct Signature {
    std::string_view bytes;
    std::string_view kind;
};

using namespace std::string_view_literals;

/// First bytes of kinds that are not read.
constexpr std::array<Signature, 20> signatures{{{"%PDF-", "PDF"},
                                                {"PK\x03\x04", "zip archive or office document"},
                                                {"PK\x05\x06", "zip archive or office document"},
                                                {"\xD0\xCF\x11\xE0", "office document"},
                                                {"{\\rtf", "RTF document"},
                                                {"\x89PNG", "image"},
                                                {"\xFF\xD8\xFF", "image"},
                                                {"GIF8", "image"},
                                                {"RIFF", "media file"},
                                                {"ID3", "media file"},
                                                {"\xFD"
                                                 "7zXZ",
                                                 "xz compression"},
                                                {"\x28\xB5\x2F\xFD", "zstd compression"},
                                                {"BZh", "bzip2 compression"},
                                                {"7z\xBC\xAF", "7z archive"},
                                                {"Rar!", "rar archive"},
                                                {"\x1F\x8B", "gzip in gzip"},
                                                {"\x7F"
                                                 "ELF",
                                                 "program"},
                                                {"SQLite format 3", "SQLite database"},
                                                {"WARC/", "WARC archive"},
                                                {"filedesc:", "ARC archive"}}};

/// Line beginnings of a mail's header; two of them among the first lines make a mail.
constexpr std::array<std::string_view, 8> mail_keys{
    "received:",     "return-path:", "message-id:", "mime-version:",
    "content-type:", "from:",        "to:",         "delivered-to:"};

std::string_view first_line(std::string_view text) {
    std::string_view line = text.substr(0, text.find('\n'));
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    return line;
}

bool starts_with_any_case(std::string_view text, std::string_view beginning) {
    return equal_ignoring_case(text.substr(0, beginning.size()), beginning);
}

bool name_ends(std::string_view name, std::string_view ending) {
    if (name.size() > 3 && equal_ignoring_case(name.substr(name.size() - 3), ".gz")) name.remove_suffix(3);
    return name.size() > ending.size() &&
           equal_ignoring_case(name.substr(name.size() - ending.size()), ending);
}

Detection refused(std::string_view reason) {
    return {Format::refused, ',', std::string(reason)};
}

bool is_binary(std::string_view head) {
    constexpr std::size_t tolerated = 4;
    const auto controls = static_cast<std::size_t>(std::count_if(head.begin(), head.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f';
    }));
    return controls > tolerated && controls * 20 > head.size();
}

/// Name of the first element after declarations and comments, in lower case; "html" for an HTML doctype.
std::string root_element(std::string_view text) {
    for (;;) {
        const std::size_t open = text.find('<');
        if (open == std::string_view::npos) return {};
        text = text.substr(open);
        if (starts_with_any_case(text, "<!doctype html")) return "html";
        const bool comment = text.substr(0, 4) == "<!--";
        const bool declaration = text.size() > 1 && (text[1] == '?' || text[1] == '!');
        if (!declaration) return to_lower_ascii(text.substr(1, text.find_first_of(" \t\r\n/>", 1) - 1));
        const std::size_t close = text.find(comment ? "-->" : ">");
        if (close == std::string_view::npos) return {};
        text = text.substr(close + 1);
    }
}

/// Markup by its first element. `text` begins with "<".
Detection detect_markup(std::string_view text) {
    if (starts_with_any_case(text, "<!DOCTYPE lewis") || starts_with_any_case(text, "<REUTERS"))
        return {Format::reuters_sgml, ',', {}};
    const std::string root = root_element(text);
    if (root == "html" || root == "head" || root == "body") return refused("HTML page");
    if (root == "rss" || root == "feed" || root == "rdf:rdf") return refused("XML feed");
    if (root == "doc") return refused("TREC SGML");
    const bool named = !root.empty() && ((root.front() >= 'a' && root.front() <= 'z') || root.front() == '_');
    if (starts_with_any_case(text, "<?xml") || (named && text.find('>') != std::string_view::npos))
        return refused("XML");
    return {Format::text, ',', {}};
}

/// JSON by the lines it begins with; nothing if it does not look like JSON. `text` begins with { or [.
std::optional<Detection> detect_json(std::string_view text, std::string_view name) {
    const std::size_t second = text.find_first_not_of(" \t\r\n", 1);
    const char after = second == std::string_view::npos ? '\0' : text[second];
    const bool list = text.front() == '[';
    const bool named = name_ends(name, ".json") || name_ends(name, ".jsonl") || name_ends(name, ".ndjson");
    if (list) {
        if (after == '{' || named) return Detection{Format::json, ',', {}};
        return std::nullopt;
    }
    if (after != '"' && after != '}' && !named) return std::nullopt;
    const std::string_view line = first_line(text);
    if (line.size() == text.size()) // one line as far as can be seen
        return Detection{Format::json_lines, ',', {}};
    const std::string_view rest = text.substr(line.size());
    const std::size_t next = rest.find_first_not_of(" \t\r\n");
    const bool lines = is_json_object(line) || (next != std::string_view::npos && rest[next] == '{' &&
                                                rest[next - 1] == '\n' && line.size() > 1);
    return Detection{lines ? Format::json_lines : Format::json, ',', {}};
}

bool is_mail(std::string_view head) {
    int keys = 0;
    for (int i = 0; i < 12 && !head.empty(); ++i) {
        const std::string_view line = first_line(head);
        if (trim(line).empty()) break;
        keys += static_cast<int>(std::any_of(mail_keys.begin(), mail_keys.end(), [&](std::string_view key) {
            return starts_with_any_case(line, key);
        }));
        head = head.substr(std::min(head.size(), line.size() + 1));
    }
    return keys >= 2;
}

/// True if one of the first lines opens a record of the TIME collection.
bool is_time_collection(std::string_view text) {
    const std::string_view line = first_line(text);
    return line.find("PAGE") != std::string_view::npos && read_time_header(line).has_value();
}

/// Short names, as columns have: a headline can hold commas and the word "date", too.
bool has_short_cells(std::string_view line, char delimiter) {
    constexpr std::size_t widest = 32;
    const std::vector<std::string_view> cells = split(line, delimiter);
    return std::all_of(cells.begin(), cells.end(), [](std::string_view cell) {
        cell = trim(cell);
        return cell.size() <= widest && std::count(cell.begin(), cell.end(), ' ') < 3;
    });
}

Detection detect_table_or_text(std::string_view text, std::string_view name, const ReaderOptions& options) {
    const std::string_view line = first_line(text);
    const bool named = name_ends(name, ".csv") || name_ends(name, ".tsv");
    const CsvHeader header = read_csv_header(line, options);
    const std::size_t row_at = std::min(text.size(), text.find_first_not_of("\r\n", line.size()));
    const std::string_view row = first_line(text.substr(row_at));
    const bool looks_so = header.columns > 1 && has_short_cells(line, header.delimiter) &&
                          row.find(header.delimiter) != std::string_view::npos;
    if (header.has_content && (named || looks_so)) return {Format::csv, header.delimiter, {}};
    if (named) return refused("table without a title or text column");
    return {Format::text, ',', {}};
}

} // namespace

Detection detect(std::string_view head, std::string_view name, const ReaderOptions& options) {
    for (const Signature& signature : signatures) {
        if (head.substr(0, signature.bytes.size()) == signature.bytes) return refused(signature.kind);
    }
    if (head.size() > 262 && head.substr(257, 5) == "ustar") return refused("tar archive");
    if (is_binary(head)) return refused("binary file");
    const std::size_t first = head.find_first_not_of(" \t\r\n\f\0"sv);
    if (first == std::string_view::npos)
        return {head.size() < detection_bytes ? Format::empty : Format::text, ',', {}};
    const std::string_view text = head.substr(first);
    if (text.front() == '<') return detect_markup(text);
    if (text.front() == '{' || text.front() == '[') {
        if (const std::optional<Detection> json = detect_json(text, name)) return *json;
    }
    if (is_time_collection(text)) return {Format::time_collection, ',', {}};
    if (is_mail(text)) return refused("mail");
    return detect_table_or_text(text, name, options);
}

} // namespace dateline::indexer
