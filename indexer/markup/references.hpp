/// Character references made such that the parsers read them as browsers do.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dateline::indexer {

/// HTML whose references by the numbers 128 to 159 ("&#146;") are the characters of windows-1252 that they
/// stand for, in scripts and comments too. Nothing if there is none of them.
[[nodiscard]] std::optional<std::string> mend_html_references(std::string_view html);

/// XML whose references are all such that XML knows them: those by the names of HTML and by the numbers 128
/// to 159 become characters, bare ampersands and unknown names text. CDATA sections stay as they are.
[[nodiscard]] std::string mend_xml_references(std::string_view xml);

} // namespace dateline::indexer
