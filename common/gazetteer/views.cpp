#include "common/gazetteer/views.hpp"

#include <utility>

#include "common/gazetteer/table_rows.hpp"
#include "common/text.hpp"

namespace dateline {
namespace {

constexpr std::size_t least_columns = 3;
constexpr std::size_t view_columns = 6;

// Reads a row; what is wrong with it, empty if nothing.
std::string read_row(const std::vector<std::string_view>& columns, ViewRow& row) {
    row.place = columns[0];
    row.within = columns[1];
    row.view = columns[2];
    row.source = columns[5];
    if (!is_table_key(row.view)) return "the view must be lower-case letters, digits and hyphens";
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
    const auto take = [&rows](const std::vector<std::string_view>& columns, std::size_t line) {
        ViewRow row;
        row.line = line;
        std::string wrong = read_row(columns, row);
        rows.push_back(std::move(row));
        return wrong;
    };
    if (const Result<void> read = read_table(in, table, {least_columns, view_columns}, take); !read)
        return propagate(read);
    return rows;
}

} // namespace dateline
