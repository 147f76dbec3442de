#include "common/gazetteer/views.hpp"

#include <algorithm>

#include "common/text.hpp"

namespace dateline {
namespace {

constexpr std::size_t least_columns = 3;
constexpr std::size_t view_columns = 6;

bool is_view(std::string_view text) {
    const auto allowed = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
    return !text.empty() && std::all_of(text.begin(), text.end(), allowed);
}

// Reads a row; what is wrong with it, empty if nothing.
std::string read_row(std::vector<std::string_view> columns, ViewRow& row) {
    if (columns.size() < least_columns || columns.size() > view_columns)
        return "found " + std::to_string(columns.size()) + " columns, expected " +
               std::to_string(least_columns) + " to " + std::to_string(view_columns);
    columns.resize(view_columns);
    row.place = columns[0];
    row.within = columns[1];
    row.view = columns[2];
    row.source = columns[5];
    if (!is_view(row.view)) return "the view must be lower-case letters, digits and hyphens";
    if (!columns[3].empty()) {
        const auto from = read_iso_date(columns[3]);
        if (!from) return "'" + drop_controls(columns[3]) + "' is no date";
        row.from = from->first;
    }
    if (!columns[4].empty()) {
        const auto until = read_iso_date(columns[4]);
        if (!until) return "'" + drop_controls(columns[4]) + "' is no date";
        row.until = until->last;
    }
    if (row.from && row.until && *row.until < *row.from) return "it ends before it begins";
    return {};
}

} // namespace

Result<std::vector<ViewRow>> read_views(std::istream& in, const std::string& table) {
    std::vector<ViewRow> rows;
    std::string text;
    for (std::size_t line = 1; std::getline(in, text); ++line) {
        if (line == 1 && text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
        if (text.ends_with('\r')) text.pop_back();
        if (text.starts_with('#') || trim(text).empty()) continue;
        ViewRow row;
        row.line = line;
        std::string wrong = is_valid_utf8(text) ? read_row(split(text, '\t'), row) : "not valid UTF-8";
        if (!wrong.empty())
            return failure(ErrorKind::bad_input, table + " line " + std::to_string(line) + ": " + wrong,
                           "correct the table; its format is described in corpus/README.md");
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace dateline
