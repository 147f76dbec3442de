#include "tests/docs/roff.hpp"

#include <fmt/format.h>

namespace dateline::tests {
namespace {

/// "\fB\-i\fR, \fB\-\-index\fR \fIFOLDER\fR", with dots for an option that can be given again.
std::string option_heading(const OptionRow& option) {
    std::string heading;
    if (option.letter != 0) heading = fmt::format("\\fB\\-{}\\fR, ", option.letter);
    heading += fmt::format("\\fB\\-\\-{}\\fR", roff(option.name));
    if (option.value == OptionValue::optional) {
        heading += fmt::format("[=\\fI{}\\fR]", roff(option.metavar));
    } else if (option.value != OptionValue::none) {
        heading += fmt::format(" \\fI{}\\fR", roff(option.metavar));
    }
    if (option.value == OptionValue::repeated) heading += " ...";
    return heading;
}

} // namespace

std::string roff(std::string_view text) {
    std::string out;
    bool line_begins = true;
    for (const char c : text) {
        if (line_begins && (c == '.' || c == '\'')) out += "\\&";
        line_begins = c == '\n';
        switch (c) {
        case '\\':
            out += "\\e";
            break;
        case '-':
            out += "\\-";
            break;
        case '\'':
            out += "\\(aq";
            break;
        case '"':
            out += "\\(dq";
            break;
        case '`':
            out += "\\(ga";
            break;
        case '^':
            out += "\\(ha";
            break;
        case '~':
            out += "\\(ti";
            break;
        default:
            out += c;
        }
    }
    return out;
}

std::string roff_options(std::span<const OptionRow> rows) {
    std::string out;
    std::string_view group;
    for (const OptionRow& option : rows) {
        if (option.group != group) out += fmt::format(".SS {}\n", roff(option.group));
        group = option.group;
        out += fmt::format(".TP\n{}\n{}.\n", option_heading(option), roff(option.summary));
    }
    return out;
}

} // namespace dateline::tests
