// Which format a text without markup is in: a mail, a table, an old collection, or only text.
#include <algorithm>
#include <array>
#include <vector>

#include "common/text.hpp"
#include "indexer/readers/csv_reader.hpp"
#include "indexer/readers/detect_kinds.hpp"
#include "indexer/readers/mail/mail_reader.hpp"
#include "indexer/readers/time_reader.hpp"

namespace dateline::indexer {
namespace {

/// True if one of the first lines opens a record of the TIME collection.
bool is_time_collection(std::string_view text) {
    const std::string_view line = first_line(text);
    return line.find("PAGE") != std::string_view::npos && read_time_header(line).has_value();
}

/// Short names, as columns have: a headline can hold commas and the word "date", too.
bool has_short_cells(std::string_view line, char delimiter) {
    constexpr std::size_t widest = 32;
    const std::vector<std::string_view> cells = split(line, delimiter);
    return std::all_of(cells.begin(), cells.end(), [](std::string_view cell) {
        cell = trim(cell);
        return cell.size() <= widest && std::count(cell.begin(), cell.end(), ' ') < 3;
    });
}

/// Tables of the GDELT project by the names of their key columns, or as they are published: without a header,
/// with a fixed number of columns. Source: the GDELT 1.0 and 2.0 codebooks (events 58 and 61 columns,
/// mentions 16, knowledge graph 27).
bool is_gdelt_table(std::string_view line, std::string_view row) {
    constexpr std::array<std::string_view, 3> keys{"globaleventid", "gkgrecordid", "mentionidentifier"};
    constexpr std::array<std::ptrdiff_t, 4> tabs{57, 60, 15, 26};
    constexpr std::size_t longest_name = 600;
    const std::string both =
        to_lower_ascii(line.substr(0, longest_name)) + to_lower_ascii(row.substr(0, longest_name));
    if (std::any_of(keys.begin(), keys.end(),
                    [&](std::string_view key) { return both.find(key) != std::string::npos; }))
        return line.find_first_of(",\t") != std::string_view::npos || line == "GLOBALEVENTID" ||
               line == "tableId";
    const std::string_view first = line.substr(0, line.find('\t'));
    return first.size() >= 9 && first.find_first_not_of("0123456789-T") == std::string_view::npos &&
           std::find(tabs.begin(), tabs.end(), std::count(line.begin(), line.end(), '\t')) != tabs.end();
}

Detection detect_table_or_text(std::string_view text, std::string_view name, const ReaderOptions& options) {
    std::string_view line = first_line(text);
    const bool named = name_ends(name, ".csv") || name_ends(name, ".tsv");
    const CsvHeader header = read_csv_header(text, options);
    if (named_delimiter(line) != 0) {
        text = text.substr(std::min(text.size(), text.find_first_not_of("\r\n", line.size())));
        line = first_line(text);
    }
    const std::size_t row_at = std::min(text.size(), text.find_first_not_of("\r\n", line.size()));
    const std::string_view row = first_line(text.substr(row_at));
    if (is_gdelt_table(line, row)) return refused("GDELT table, which holds no articles");
    const bool looks_so = header.columns > 1 && has_short_cells(line, header.delimiter) &&
                          row.find(header.delimiter) != std::string_view::npos;
    if (header.has_content && (named || looks_so)) return {Format::csv, header.delimiter, {}};
    if (named) return refused("table without a title or text column (see --map)");
    return {Format::text, ',', {}};
}

} // namespace

Detection detect_text(std::string_view text, std::string_view name, const ReaderOptions& options) {
    if (is_time_collection(text)) return {Format::time_collection, ',', {}};
    if (opens_mailbox(first_line(text)) && is_mail(text.substr(std::min(text.size(), text.find('\n') + 1))))
        return {.format = Format::mailbox};
    if (is_mail(text)) return {.format = Format::mail};
    return detect_table_or_text(text, name, options);
}

} // namespace dateline::indexer
