#include "indexer/readers/detect.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "common/text.hpp"
#include "indexer/readers/detect_kinds.hpp"
#include "indexer/readers/wire/wire_message.hpp"

namespace dateline::indexer {
namespace {

struct Signature {
    std::string_view bytes;
    std::string_view kind;
};

using namespace std::string_view_literals;

/// First bytes of kinds that are not read, or (PDF) that were looked for before.
constexpr std::array<Signature, 16> signatures{{{"%PDF-", "PDF"},
                                                {"\xD0\xCF\x11\xE0", "office document"},
                                                {"{\\rtf", "RTF document"},
                                                {"\x89PNG", "image"},
                                                {"\xFF\xD8\xFF", "image"},
                                                {"GIF8", "image"},
                                                {"RIFF", "media file"},
                                                {"ID3", "media file"},
                                                {"\xFD"
                                                 "7zXZ",
                                                 "xz in another compression"},
                                                {"\x28\xB5\x2F\xFD", "zstd in another compression"},
                                                {"BZh", "bzip2 in another compression"},
                                                {"7z\xBC\xAF", "7z archive"},
                                                {"Rar!", "rar archive"},
                                                {"\x1F\x8B", "gzip in another compression"},
                                                {"\x7F"
                                                 "ELF",
                                                 "program"},
                                                {"SQLite format 3", "SQLite database"}}};

/// Said to be a web page by the server, else by its name.
bool is_called_page(std::string_view name, const ReaderOptions& options) {
    const std::string_view type = options.transport.media_type;
    if (!type.empty()) return type == "text/html" || type == "application/xhtml+xml";
    return name_ends(name, ".html") || name_ends(name, ".htm");
}

/// WARC and ARC; by name where the first record is damaged.
bool is_web_archive(std::string_view head, std::string_view name) {
    if (head.starts_with("WARC/") || head.starts_with("filedesc:")) return true;
    return !head.empty() && (name_ends(name, ".warc") || name_ends(name, ".arc") || name_ends(name, ".wet"));
}

bool is_binary(std::string_view head) {
    constexpr std::size_t tolerated = 4;
    const auto controls = static_cast<std::size_t>(std::count_if(head.begin(), head.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f';
    }));
    return controls > tolerated && controls * 20 > head.size();
}

} // namespace

std::string_view first_line(std::string_view text) {
    std::string_view line = text.substr(0, text.find('\n'));
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    return line;
}

bool starts_with_any_case(std::string_view text, std::string_view beginning) {
    return equal_ignoring_case(text.substr(0, beginning.size()), beginning);
}

bool name_ends(std::string_view name, std::string_view ending) {
    for (const std::string_view packed : {".gz", ".xz", ".zst", ".bz2"}) {
        if (name.size() <= packed.size()) continue;
        const std::size_t stem = name.size() - packed.size();
        if (equal_ignoring_case(name.substr(stem), packed)) name = name.substr(0, stem);
    }
    return name.size() > ending.size() &&
           equal_ignoring_case(name.substr(name.size() - ending.size()), ending);
}

Detection refused(std::string_view reason) {
    return {.format = Format::refused, .reason = std::string(reason)};
}

Detection detect(std::string_view head, std::string_view name, const ReaderOptions& options) {
    for (const Signature& signature : signatures) {
        if (head.substr(0, signature.bytes.size()) == signature.bytes) return refused(signature.kind);
    }
    if (is_web_archive(head, name)) return {Format::web_archive, ',', {}};
    if (is_wire_text(head)) return {.format = Format::wire};
    if (is_binary(head)) return refused("binary file");
    const std::size_t first = head.find_first_not_of(" \t\r\n\f\0"sv);
    if (first == std::string_view::npos)
        return {head.size() < detection_bytes ? Format::empty : Format::text, ',', {}};
    const std::string_view text = head.substr(first);
    const bool called_page = is_called_page(name, options);
    if (text.front() == '<') {
        const Detection markup = detect_markup(text);
        const bool unknown = markup.format == Format::text || markup.reason == "XML";
        return called_page && unknown ? Detection{Format::html, ',', {}} : markup;
    }
    if (called_page) return {Format::html, ',', {}};
    if (text.front() == '{' || text.front() == '[') {
        if (const std::optional<Detection> json = detect_json(text, name)) return *json;
    }
    return detect_text(text, name, options);
}

} // namespace dateline::indexer
