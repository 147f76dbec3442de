/// What a stream holds, decided by its first bytes; its name is only a hint.
#pragma once

#include <string>
#include <string_view>

#include "indexer/readers/reader.hpp"
#include "indexer/readers/xml/xml_kind.hpp"

namespace dateline::indexer {

enum class Format {
    json_lines,
    json,
    reuters_sgml,
    trec_sgml,
    time_collection,
    wire,
    mail,
    mailbox,
    csv,
    html,
    xml,
    web_archive,
    text,
    empty,
    refused
};

/// A format, and what else was learnt on the way.
struct Detection {
    Format format = Format::text;
    char delimiter = ',';           ///< csv only
    std::string reason = {};        ///< refused only: short and countable, names the kind ("PDF")
    XmlKind xml = XmlKind::unknown; ///< xml only
};

/// How many bytes `detect` wants to see.
inline constexpr std::size_t detection_bytes = 8192;

/// Looks at the first bytes (unpacked, without byte order mark). Requires: all of the stream, or its first
/// `detection_bytes`. Pure.
[[nodiscard]] Detection detect(std::string_view head, std::string_view name, const ReaderOptions& options);

} // namespace dateline::indexer
