/// Text in the markup of manual pages.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "common/command_line.hpp"

namespace dateline::tests {

/// Text that roff prints as it is: backslashes, hyphens (as minus signs, which can be copied into a shell),
/// quotation marks, and dots or apostrophes at the beginning of a line, which would be requests.
[[nodiscard]] std::string roff(std::string_view text);

/// The options by group: a subsection each, every option with its letter, value and summary.
[[nodiscard]] std::string roff_options(std::span<const OptionRow> rows);

} // namespace dateline::tests
