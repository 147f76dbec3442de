/// Plain-text tables that a librarian edits: lines of columns parted by tabs.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <istream>
#include <string>
#include <string_view>
#include <vector>

#include "common/error.hpp"

namespace dateline {

/// How many columns a table has; columns at the end of a row may be left off down to `least`.
struct TableShape {
    std::size_t least = 1;
    std::size_t most = 1;
};

/// Takes the columns of one row (`most` of them, those left off are empty) and its 1-based line; returns what
/// is wrong with it, or nothing.
using RowTaker = std::function<std::string(const std::vector<std::string_view>& columns, std::size_t line)>;

/// Gives every row of a table in order. Empty lines and lines that begin with '#' are skipped; a byte-order
/// mark and line ends of any system do not matter. Fails with `bad_input` naming `table` and the line for
/// ill-formed UTF-8, a wrong number of columns, and what `take` finds wrong.
[[nodiscard]] Result<void> read_table(std::istream& in, const std::string& table, TableShape shape,
                                      const RowTaker& take);

/// The same from a file. Fails with `unreadable` if it cannot be opened or read.
[[nodiscard]] Result<void> read_table(const std::filesystem::path& path, TableShape shape,
                                      const RowTaker& take);

/// The error of a row.
[[nodiscard]] Error bad_row(const std::string& table, std::size_t line, const std::string& what);

/// The items of a column that is a list parted by '|', trimmed; empty ones are left out.
[[nodiscard]] std::vector<std::string> read_list(std::string_view column);

/// True for a key: lower-case ASCII letters, digits and hyphens, at least one.
[[nodiscard]] bool is_table_key(std::string_view text);

/// True for two capital letters, as ISO 3166-1 alpha-2 codes are.
[[nodiscard]] bool is_country_code(std::string_view text);

/// The key that a name gets where no table gives one: its folded words joined by '-' ("Élie Saab" ->
/// "elie-saab"); empty for a name without letters or digits.
[[nodiscard]] std::string key_of_name(std::string_view name);

} // namespace dateline
