/// Header lines "Name: value", as HTTP, WARC and mail write them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::indexer {

struct HeaderField {
    std::string name;  ///< lower case
    std::string value; ///< without white space at both ends, folded lines joined by a blank
};

/// Reads header lines up to the first blank line or the end; LF and CR LF end lines. Lines without a colon
/// are left out, and everything after the first thousand lines. Pure.
[[nodiscard]] std::vector<HeaderField> read_header_fields(std::string_view text);

/// The first value of a field (name in lower case); empty if there is none.
[[nodiscard]] std::string_view header_value(const std::vector<HeaderField>& fields, std::string_view name);

/// All values of a field, joined by ", " as HTTP allows.
[[nodiscard]] std::string joined_values(const std::vector<HeaderField>& fields, std::string_view name);

/// Bytes up to and with the first blank line; npos if there is none. Pure.
[[nodiscard]] std::size_t header_size(std::string_view text);

/// A length in bytes; nothing if it is not a number. Pure.
[[nodiscard]] std::optional<std::uint64_t> read_length(std::string_view value);

/// A content type taken apart: "text/html" and "utf-8" out of "Text/HTML; charset='UTF-8'".
struct MediaType {
    std::string type;    ///< lower case, without parameters; empty if it does not look like one
    std::string charset; ///< as written; empty if there is none
};
[[nodiscard]] MediaType read_media_type(std::string_view value);

} // namespace dateline::indexer
