/// Reader of tables: CSV after RFC 4180, and its kin with tabs, semicolons or bars between the columns.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "indexer/readers/reader.hpp"

namespace dateline::indexer {

/// What the first line of a table tells.
struct CsvHeader {
    char delimiter = ',';
    std::size_t columns = 0;  ///< 1 when nothing parts columns
    bool has_content = false; ///< a column means title or text, or is mapped to them; or a description stands
                              ///< beside an address or a date
};

/// The delimiter that a first line "sep=;" names, as spreadsheets write it; 0 if the line is another one.
[[nodiscard]] char named_delimiter(std::string_view line);

/// Looks at the beginning of a text as the header of a table, behind a line that names the delimiter: the one
/// it names, else the one that gives most columns. Pure.
[[nodiscard]] CsvHeader read_csv_header(std::string_view text, const ReaderOptions& options);

/// One article a row, columns named by the header. Rows with too many or too few columns are kept with a
/// warning if they have a title or a text. HTML in cells becomes text. A quote that is never closed costs its
/// row; the lines after it are read again, a limited number of times per file.
[[nodiscard]] std::unique_ptr<Reader> csv_reader(std::unique_ptr<ByteStream> stream, std::string name,
                                                 char delimiter, ReaderOptions options);

} // namespace dateline::indexer
