/// Strict Boost.ProgramOptions: no abbreviations, no stray words, errors that name the nearest option.
/// The only file that includes the library; the programs describe their options as rows.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/error.hpp"

namespace dateline {

/// How an option takes values.
enum class OptionValue {
    none,     ///< a switch
    optional, ///< a switch that may have a value behind "="; given twice is an error
    one,      ///< one value; given twice is an error
    repeated, ///< one value each time, any number of times
};

/// One option: the source of parsing, --help and the tests of the man page.
struct OptionRow {
    std::string_view group; ///< heading in --help
    std::string_view name;  ///< long name without dashes
    char letter = 0;        ///< short name; 0 = none
    OptionValue value = OptionValue::none;
    std::string_view metavar; ///< what the value is, e.g. "FOLDER"; empty for switches
    std::string_view summary; ///< one sentence
};

/// The command line as given, checked against the rows.
struct CommandLine {
    std::map<std::string, std::vector<std::string>, std::less<>>
        values;                     ///< long name -> values ("" for switches and without an optional value)
    std::vector<std::string> words; ///< what is not an option

    [[nodiscard]] bool has(std::string_view name) const { return values.find(name) != values.end(); }
    /// The only or last value; empty if the option is absent.
    [[nodiscard]] std::string get(std::string_view name) const;
    [[nodiscard]] std::vector<std::string> all(std::string_view name) const;
    /// A whole number; `fallback` if the option is absent; `usage` error otherwise.
    [[nodiscard]] Result<std::size_t> number(std::string_view name, std::size_t fallback, std::size_t low,
                                             std::size_t high) const;
};

/// Reads the words after the program's name. "--" ends the options; "-" alone is a word.
/// Fails with `usage` for unknown or repeated options and missing values, the hint naming the nearest option.
[[nodiscard]] Result<CommandLine> read_command_line(std::span<const OptionRow> rows,
                                                    const std::vector<std::string>& arguments);

/// The text of --help: usage lines, options by group, wrapped at 80 columns, and a closing text.
[[nodiscard]] std::string help_text(std::span<const OptionRow> rows, std::string_view usage,
                                    std::string_view closing);

/// Version line printed by --version.
[[nodiscard]] std::string version_text(std::string_view program);

/// The version of this build, e.g. "0.1.0".
[[nodiscard]] std::string_view tool_version();

} // namespace dateline
