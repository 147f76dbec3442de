#include "indexer/readers/containers/container_kind.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>

namespace dateline::indexer {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t tar_block = 512;
constexpr std::size_t zip_header_bytes = 30; ///< of a member, before its name
constexpr std::string_view zip_signature = "PK\x03\x04";

unsigned byte_at(std::string_view bytes, std::size_t pos) {
    return static_cast<unsigned char>(bytes[pos]);
}

unsigned little_16(std::string_view bytes, std::size_t pos) {
    return byte_at(bytes, pos) | byte_at(bytes, pos + 1) << 8U;
}

/// The number in an octal field of a tar header, which blanks may surround; -1 if it is none.
std::int64_t octal(std::string_view field) {
    const std::size_t begin = std::min(field.find_first_not_of(' '), field.size());
    std::int64_t value = -1;
    for (const char c : field.substr(begin)) {
        if (c < '0' || c > '7') break;
        value = std::max<std::int64_t>(value, 0) * 8 + (c - '0');
    }
    return value;
}

/// Name of the first member of a zip file, as far as it can be seen.
std::string_view first_name(std::string_view head) {
    if (head.size() < zip_header_bytes || !head.starts_with(zip_signature)) return {};
    return head.substr(zip_header_bytes, little_16(head, 26));
}

struct Part {
    std::string_view name;
    std::string_view kind;
};

/// Media types at the beginning of a first member called "mimetype", stored as it is.
constexpr std::array<Part, 5> media_types{{
    {"application/epub+zip", "EPUB book"},
    {"application/vnd.oasis.opendocument.text", "OpenDocument text"},
    {"application/vnd.oasis.opendocument.spreadsheet", "OpenDocument spreadsheet"},
    {"application/vnd.oasis.opendocument", "OpenDocument file"},
    {"", "document in a zip file"},
}};

/// Folders of Office Open XML.
constexpr std::array<Part, 4> office_parts{{
    {"word/", "Word document"},
    {"xl/", "Excel workbook"},
    {"ppt/", "PowerPoint presentation"},
    {"", "office document"},
}};

std::string_view kind_of(std::string_view content, std::span<const Part> parts, bool anywhere) {
    const auto fits = [&](const Part& part) {
        return anywhere ? content.find(part.name) != std::string_view::npos : content.starts_with(part.name);
    };
    return std::find_if(parts.begin(), parts.end(), fits)->kind; // the last one fits everything
}

} // namespace

Compression compression_of(std::string_view head) {
    if (head.starts_with("\x1F\x8B")) return Compression::gzip;
    if (head.starts_with("\x28\xB5\x2F\xFD")) return Compression::zstd;
    // Parallel compressors put a frame first that is to be skipped: RFC 8878, 3.1.2.
    if (head.size() >= 4 && (byte_at(head, 0) & 0xF0U) == 0x50 && head.substr(1, 3) == "\x2A\x4D\x18")
        return Compression::zstd;
    if (head.starts_with("\xFD"
                         "7zXZ\0"sv))
        return Compression::xz;
    if (head.starts_with("BZh") && head.size() >= 10 && head[3] >= '1' && head[3] <= '9' &&
        (head.substr(4, 6) == "1AY&SY" || head.substr(4, 6) == "\x17\x72\x45\x38\x50\x90"))
        return Compression::bzip2;
    return Compression::none;
}

bool is_tar_header(std::string_view bytes) {
    constexpr std::size_t sum_at = 148;
    constexpr std::size_t sum_size = 8;
    if (bytes.size() < tar_block || bytes.front() == '\0') return false;
    // The checksum is made with blanks in its own place.
    std::int64_t sum = static_cast<std::int64_t>(sum_size) * ' ';
    std::int64_t signed_sum = sum; // some old programs added up signed bytes
    for (std::size_t i = 0; i < tar_block; ++i) {
        if (i >= sum_at && i < sum_at + sum_size) continue;
        sum += byte_at(bytes, i);
        signed_sum += static_cast<signed char>(bytes[i]);
    }
    const std::int64_t said = octal(bytes.substr(sum_at, sum_size));
    return said == sum || said == signed_sum;
}

bool is_zip_header(std::string_view bytes) {
    constexpr unsigned newest_version = 63; // needed to extract; APPNOTE.TXT 6.3.10
    constexpr unsigned last_method = 99;
    return bytes.size() >= zip_header_bytes && bytes.starts_with(zip_signature) &&
           byte_at(bytes, 4) <= newest_version && little_16(bytes, 8) <= last_method &&
           little_16(bytes, 26) > 0;
}

ArchiveKind archive_of(std::string_view head) {
    if (head.starts_with(zip_signature) || head.starts_with("PK\x05\x06")) return ArchiveKind::zip;
    // Spanned archives of one part begin with a marker.
    if (head.starts_with("PK00PK\x03\x04") || head.starts_with("PK\x07\x08PK\x03\x04"))
        return ArchiveKind::zip;
    const bool marked = head.size() >= tar_block && head.substr(257, 5) == "ustar";
    return marked || is_tar_header(head) ? ArchiveKind::tar : ArchiveKind::none;
}

std::string_view document_in_zip(std::string_view head) {
    const std::string_view name = first_name(head);
    if (name == "mimetype") {
        const std::size_t content = zip_header_bytes + name.size() + little_16(head, 28);
        return kind_of(head.substr(std::min(content, head.size())), media_types, false);
    }
    const bool office = name == "[Content_Types].xml" || name == "_rels/.rels" ||
                        name.starts_with("docProps/") || name.starts_with("word/") ||
                        head.find("[Content_Types].xmlPK") != std::string_view::npos;
    if (office) return kind_of(head, office_parts, true);
    return {};
}

std::string_view to_text(ArchiveKind kind) {
    return kind == ArchiveKind::zip ? "zip" : kind == ArchiveKind::tar ? "tar" : "no archive";
}

std::string_view to_text(Compression compression) {
    switch (compression) {
    case Compression::none:
        break;
    case Compression::gzip:
        return "gzip";
    case Compression::zstd:
        return "zstd";
    case Compression::xz:
        return "xz";
    case Compression::bzip2:
        return "bzip2";
    }
    return "none";
}

} // namespace dateline::indexer
