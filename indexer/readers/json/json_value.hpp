/// Looking into parsed JSON, whose shape is never sure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

namespace dateline::indexer {

using Json = nlohmann::json;

/// A parsed text, or why it is none.
struct ParsedJson {
    Json value;
    std::vector<std::string> warnings; ///< what had to be mended
    std::string problem;               ///< empty if parsed, else short and countable ("broken JSON")
};

/// Parses JSON text in any encoding; mends what scrapers get wrong (see `mend_json`). Unless `verbatim`, a
/// second encoding is taken back in all strings but ids and addresses, written out or in escapes. Problems:
/// "broken JSON", "JSON nested too deeply", "JSON of too many values".
[[nodiscard]] ParsedJson parse_json(std::string text, bool verbatim);

/// Member of an object, with ASCII case ignored if no name fits exactly; null if missing or no object.
[[nodiscard]] const Json* member(const Json& object, std::string_view name);

/// The value at a dotted path; numbers index arrays. Null if there is nothing.
[[nodiscard]] const Json* at_path(const Json& root, std::string_view path);

/// Text of a string, a number (if `numbers`), or an object that wraps one; empty for everything else.
[[nodiscard]] std::string scalar_text(const Json& value, bool numbers = true);

/// `scalar_text` of a member; empty if it is missing.
[[nodiscard]] std::string member_text(const Json& object, std::string_view name);

} // namespace dateline::indexer
