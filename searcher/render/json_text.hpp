/// What all JSON of the searcher has in common.
#pragma once

#include <string>

#include <nlohmann/json.hpp>

namespace dateline::searcher {

/// Keys stay in the order in which they are set.
using Json = nlohmann::ordered_json;

/// The text, or null if it is empty.
[[nodiscard]] Json or_null(const std::string& text);

/// The value on one line; ill-formed UTF-8 in it becomes U+FFFD.
[[nodiscard]] std::string dumped(const Json& json);

} // namespace dateline::searcher
