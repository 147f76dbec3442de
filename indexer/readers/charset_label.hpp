/// Names of character sets, as the web spells them, and where documents name theirs.
#pragma once

#include <string>
#include <string_view>

namespace dateline::indexer {

/// The name under which the converter knows a label ("latin1" -> "windows-1252", "gb2312" -> "GB18030",
/// "x-sjis" -> "CP932"); labels mean what browsers take them for. Blanks, quotes and case do not matter.
/// Empty for labels that are unknown or name no set that text is published in ("utf-7", "bogus").
/// Source: https://encoding.spec.whatwg.org/#names-and-labels, and further ISO 8859 and IBM sets.
[[nodiscard]] std::string charset_name(std::string_view label);

/// The label that a document gives in its first 4 KB: `<meta charset=...>`,
/// `<meta http-equiv="content-type" content="...; charset=...">` or `<?xml ... encoding="..."?>`, the first
/// one that stands there; comments are passed over. Empty if there is none. Requires: bytes in which ASCII
/// is ASCII.
[[nodiscard]] std::string declared_charset(std::string_view head);

/// The value of "charset" in a media type ("text/html; charset='utf-8'" -> "utf-8"); empty if there is none.
[[nodiscard]] std::string charset_parameter(std::string_view media_type);

} // namespace dateline::indexer
