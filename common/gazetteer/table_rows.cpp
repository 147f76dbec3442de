#include "common/gazetteer/table_rows.hpp"

#include <algorithm>
#include <fstream>

#include "common/text.hpp"

namespace dateline {

Error bad_row(const std::string& table, std::size_t line, const std::string& what) {
    return {ErrorKind::bad_input, table + " line " + std::to_string(line) + ": " + what,
            "correct the table; its format is described in corpus/README.md"};
}

Result<void> read_table(std::istream& in, const std::string& table, TableShape shape, const RowTaker& take) {
    std::string text;
    for (std::size_t line = 1; std::getline(in, text); ++line) {
        if (line == 1 && text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
        if (!text.empty() && text.back() == '\r') text.pop_back();
        if (text.starts_with('#') || trim(text).empty()) continue;
        if (!is_valid_utf8(text)) return failure(bad_row(table, line, "not valid UTF-8"));
        std::vector<std::string_view> columns = split(text, '\t');
        if (columns.size() < shape.least || columns.size() > shape.most)
            return failure(bad_row(table, line,
                                   "found " + std::to_string(columns.size()) + " columns, expected " +
                                       std::to_string(shape.least) + " to " + std::to_string(shape.most) +
                                       ", parted by tabs"));
        columns.resize(shape.most);
        if (const std::string wrong = take(columns, line); !wrong.empty())
            return failure(bad_row(table, line, wrong));
    }
    if (in.bad()) return failure(ErrorKind::unreadable, "cannot read '" + table + "'");
    return {};
}

Result<void> read_table(const std::filesystem::path& path, TableShape shape, const RowTaker& take) {
    std::ifstream in(path, std::ios::binary);
    if (!in)
        return failure(ErrorKind::unreadable, "cannot open the gazetteer table '" + path.string() + "'",
                       "a gazetteer is a folder with the tables that corpus/README.md names");
    return read_table(in, path.string(), shape, take);
}

std::vector<std::string> read_list(std::string_view column) {
    std::vector<std::string> list;
    for (const std::string_view part : split(column, '|'))
        if (const std::string_view item = trim(part); !item.empty()) list.emplace_back(item);
    return list;
}

bool is_table_key(std::string_view text) {
    const auto allowed = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
    return !text.empty() && std::all_of(text.begin(), text.end(), allowed);
}

bool is_country_code(std::string_view text) {
    const auto capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    return text.size() == 2 && capital(text[0]) && capital(text[1]);
}

std::string key_of_name(std::string_view name) {
    std::string key = fold_name(name);
    std::replace(key.begin(), key.end(), ' ', '-');
    return key;
}

} // namespace dateline
