/// Where records of web archives begin and what their headers say: WARC 0.17 to 1.1, ARC 1 and 2.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dateline::indexer {

enum class WebArchive { warc, arc };

/// The header of a record. Empty where it is silent.
struct WarcHeader {
    std::string type;                    ///< "response", "resource", ...; of ARC "response" or "warcinfo"
    std::string url;                     ///< target; blanks are written as %20, angle brackets left out
    std::string date;                    ///< ISO 8601
    std::string content_type;            ///< as written
    std::string language;                ///< ISO 639, "en" where there is a short code
    std::string truncated;               ///< why the crawler cut the record: "length", "time", ...
    std::optional<std::uint64_t> length; ///< bytes of the block
};

/// Bytes that must be there for `begins_record` to be sure of a beginning at their front.
inline constexpr std::size_t beginning_bytes = 1024;

/// True if the bytes begin a record: "WARC/1.0", a line end and a header line; or a line of ARC with address,
/// network address, date and type. Only lines that fit `beginning_bytes` are seen. Pure.
[[nodiscard]] bool begins_record(std::string_view bytes, WebArchive kind);

/// Position of the first line from `from` on that begins a record; npos if there is none. Pure, linear.
[[nodiscard]] std::size_t find_record(std::string_view bytes, std::size_t from, WebArchive kind);

/// Reads the header of a WARC record, version line included. Pure.
[[nodiscard]] WarcHeader read_warc_header(std::string_view text);

/// Reads the line that is the header of an ARC record; nothing if it is none. Pure.
[[nodiscard]] std::optional<WarcHeader> read_arc_line(std::string_view line);

} // namespace dateline::indexer
