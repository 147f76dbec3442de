#include "common/command_line.hpp"

#include <algorithm>

#include <boost/program_options.hpp>
#include <fmt/format.h>

#include "common/ascii.hpp"
#include "common/edit_distance.hpp"
#include "common/schema.hpp"

namespace dateline {
namespace {

namespace options = boost::program_options;

constexpr std::size_t help_width = 80;
constexpr std::size_t help_indent = 30;

std::string nearest_option(std::span<const OptionRow> rows, std::string_view given) {
    constexpr std::size_t farthest = 3;
    std::string_view best;
    std::size_t best_distance = farthest + 1;
    for (const OptionRow& option : rows) {
        const std::size_t distance = edit_distance(given, option.name, farthest);
        if (distance < best_distance && distance * 2 < option.name.size()) {
            best = option.name;
            best_distance = distance;
        }
    }
    return best.empty() ? "see --help" : fmt::format("did you mean --{}?", best);
}

std::string without_dashes(std::string name) {
    name.erase(0, name.find_first_not_of('-'));
    if (const std::size_t equals = name.find('='); equals != std::string::npos) name.resize(equals);
    return name;
}

options::options_description describe(std::span<const OptionRow> rows) {
    options::options_description description;
    for (const OptionRow& option : rows) {
        const std::string name =
            option.letter == 0 ? std::string(option.name) : fmt::format("{},{}", option.name, option.letter);
        if (option.value == OptionValue::none || option.value == OptionValue::optional) {
            description.add_options()(name.c_str(), "");
        } else {
            description.add_options()(name.c_str(), options::value<std::vector<std::string>>(), "");
        }
    }
    return description;
}

/// True for "--name" of a known option. Boost notices "-i -v" but takes the second word of "--index
/// --verbose" for a folder.
bool is_long_option(std::span<const OptionRow> rows, std::string_view word) {
    return word.starts_with("--") && std::any_of(rows.begin(), rows.end(), [&](const OptionRow& known) {
               return known.name == word.substr(2);
           });
}

/// Takes the optional values off the arguments ("--name=value" becomes "--name"), since Boost would take the
/// next word for one: by name, in order, empty where there is none.
std::map<std::string, std::vector<std::string>> take_optional_values(std::span<const OptionRow> rows,
                                                                     std::vector<std::string>& arguments) {
    std::map<std::string, std::vector<std::string>> values;
    for (std::string& argument : arguments) {
        if (argument == "--") break;
        if (!argument.starts_with("--")) continue;
        const std::size_t equals = std::min(argument.find('='), argument.size());
        const std::string name = argument.substr(2, equals - 2);
        const bool is_optional = std::any_of(rows.begin(), rows.end(), [&](const OptionRow& known) {
            return known.name == name && known.value == OptionValue::optional;
        });
        if (!is_optional) continue;
        values[name].push_back(equals < argument.size() ? argument.substr(equals + 1) : std::string{});
        argument.resize(equals);
    }
    return values;
}

Result<CommandLine> collect(std::span<const OptionRow> rows, const options::parsed_options& parsed) {
    CommandLine line;
    for (const auto& option : parsed.options) {
        if (option.position_key >= 0 || option.string_key.empty()) {
            if (option.value != option.original_tokens) { // "--=x", of which Boost makes the word "x"
                return failure(ErrorKind::usage, "an option without a name", "see --help");
            }
            line.words.insert(line.words.end(), option.value.begin(), option.value.end());
            continue;
        }
        std::vector<std::string>& values = line.values[option.string_key];
        const auto row = std::find_if(rows.begin(), rows.end(), [&](const OptionRow& known) {
            return known.name == option.string_key;
        });
        if (!values.empty() && row != rows.end() && row->value != OptionValue::repeated &&
            row->value != OptionValue::none) {
            return failure(ErrorKind::usage,
                           fmt::format("option --{} is given more than once", option.string_key),
                           "leave one of them out");
        }
        if (option.original_tokens.size() > 1 && is_long_option(rows, option.original_tokens[1])) {
            return failure(ErrorKind::usage, fmt::format("option --{} has no value", option.string_key),
                           "see --help");
        }
        values.push_back(option.value.empty() ? std::string{} : option.value.front());
    }
    return line;
}

void append_wrapped(std::string& out, std::string_view text, std::size_t column) {
    std::size_t at = column;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        const std::string_view word = text.substr(0, end);
        if (at > help_indent && at + 1 + word.size() > help_width) {
            out += '\n';
            out.append(help_indent, ' ');
            at = help_indent;
        } else if (at > help_indent) {
            out += ' ';
            ++at;
        }
        out += word;
        at += word.size();
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    out += '\n';
}

} // namespace

std::string CommandLine::get(std::string_view name) const {
    const auto found = values.find(name);
    return found == values.end() || found->second.empty() ? std::string{} : found->second.back();
}

std::vector<std::string> CommandLine::all(std::string_view name) const {
    const auto found = values.find(name);
    return found == values.end() ? std::vector<std::string>{} : found->second;
}

Result<std::size_t> CommandLine::number(std::string_view name, std::size_t fallback, std::size_t low,
                                        std::size_t high) const {
    if (!has(name)) return fallback;
    const std::string text = get(name);
    std::size_t value = 0;
    if (!read_number(text, value) || value < low || value > high) {
        return failure(ErrorKind::usage, fmt::format("--{} '{}' is not a number it can take", name, text),
                       fmt::format("give a whole number from {} to {}", low, high));
    }
    return value;
}

Result<CommandLine> read_command_line(std::span<const OptionRow> rows,
                                      const std::vector<std::string>& arguments) {
    namespace style = options::command_line_style;
    constexpr int strict = style::allow_long | style::allow_short | style::allow_dash_for_short |
                           style::long_allow_adjacent | style::long_allow_next | style::short_allow_adjacent |
                           style::short_allow_next | style::allow_sticky;
    const options::options_description description = describe(rows);
    std::vector<std::string> plain = arguments;
    const auto optional_values = take_optional_values(rows, plain);
    try {
        Result<CommandLine> line =
            collect(rows, options::command_line_parser(plain).options(description).style(strict).run());
        if (!line) return line;
        for (const auto& [name, values] : optional_values) {
            if (line->has(name)) line->values[name] = values;
        }
        return line;
    } catch (const options::unknown_option& error) {
        const std::string name = without_dashes(error.get_option_name());
        return failure(ErrorKind::usage, fmt::format("unknown option '{}'", error.get_option_name()),
                       nearest_option(rows, name));
    } catch (const options::error_with_option_name& error) {
        return failure(
            ErrorKind::usage,
            fmt::format("option '{}' is not given rightly: {}", error.get_option_name(), error.what()),
            "see --help");
    } catch (const options::error& error) {
        return failure(ErrorKind::usage, error.what(), "see --help");
    }
}

std::string help_text(std::span<const OptionRow> rows, std::string_view usage, std::string_view closing) {
    std::string out(usage);
    std::string_view group;
    for (const OptionRow& option : rows) {
        if (option.group != group) {
            group = option.group;
            out += fmt::format("\n{}:\n", group);
        }
        std::string left = option.letter == 0 ? fmt::format("      --{}", option.name)
                                              : fmt::format("  -{}, --{}", option.letter, option.name);
        if (option.value == OptionValue::optional) {
            left += fmt::format("[={}]", option.metavar);
        } else if (!option.metavar.empty()) {
            left += fmt::format(" {}", option.metavar);
        }
        if (left.size() + 2 > help_indent) {
            out += left + '\n';
            left.clear();
        }
        left.append(help_indent - left.size(), ' ');
        out += left;
        append_wrapped(out, option.summary, help_indent);
    }
    out += closing;
    return out;
}

std::string_view tool_version() {
    return DATELINE_VERSION;
}

std::string version_text(std::string_view program) {
    return fmt::format("{} {} (index schema {})\n", program, tool_version(), schema_version);
}

} // namespace dateline
