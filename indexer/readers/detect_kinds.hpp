/// The parts of `detect`: one function for each family of formats, and what they share. Used by them alone.
#pragma once

#include <optional>
#include <string_view>

#include "indexer/readers/detect.hpp"

namespace dateline::indexer {

/// Markup by its first element. Requires: `text` begins with "<".
[[nodiscard]] Detection detect_markup(std::string_view text);

/// JSON by the lines it begins with; nothing if it does not look like JSON. Requires: `text` begins with "{"
/// or "[".
[[nodiscard]] std::optional<Detection> detect_json(std::string_view text, std::string_view name);

/// Everything that is neither markup nor JSON.
[[nodiscard]] Detection detect_text(std::string_view text, std::string_view name,
                                    const ReaderOptions& options);

/// Up to the first line break, without it.
[[nodiscard]] std::string_view first_line(std::string_view text);

/// ASCII case is ignored.
[[nodiscard]] bool starts_with_any_case(std::string_view text, std::string_view beginning);

/// True if a file name ends so, with or without ".gz" behind it. ASCII case is ignored.
[[nodiscard]] bool name_ends(std::string_view name, std::string_view ending);

/// A format that is not read.
[[nodiscard]] Detection refused(std::string_view reason);

} // namespace dateline::indexer
