#include "indexer/readers/csv_reader.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <optional>
#include <utility>
#include <vector>

#include <csv.h>
#include <fmt/format.h>

#include "common/text.hpp"
#include "indexer/readers/byte_stream.hpp"
#include "indexer/readers/detect_kinds.hpp"
#include "indexer/readers/double_encoding.hpp"
#include "indexer/readers/field_names.hpp"
#include "indexer/readers/field_text.hpp"

namespace dateline::indexer {
namespace {

/// Our fields and where they stand in a row, in the order of trust.
using Columns = std::vector<std::pair<std::string, std::size_t>>;

constexpr std::string_view delimiters = ",\t;|";

struct Row {
    std::vector<std::string> cells;
    std::uint64_t line = 0; // where it begins
    bool unclosed = false;  // a quote swallowed the rest: the cells are worth nothing
};

Columns find_columns(const std::vector<std::string>& names, const ReaderOptions& options) {
    Columns columns;
    const auto add = [&](std::string_view field, std::string_view name) {
        const auto found = std::find_if(names.begin(), names.end(), [&](const std::string& own) {
            return equal_ignoring_case(trim(own), name);
        });
        if (!name.empty() && found != names.end())
            columns.emplace_back(field, static_cast<std::size_t>(found - names.begin()));
    };
    for (const FieldNames& row : field_names) {
        const auto mapped = options.field_map.find(row.field);
        if (mapped != options.field_map.end()) add(row.field, mapped->second);
        for (const std::string_view name : row.names)
            add(row.field, name);
    }
    return columns;
}

/// Rows of a stream, through libcsv, which is given one line at a time so that each row's place is known.
class RowReader {
  public:
    RowReader(std::unique_ptr<ByteStream> stream, char delimiter, std::size_t max_bytes)
        : stream_(std::move(stream)), delimiter_(delimiter), max_bytes_(max_bytes) {
        begin_parser();
    }
    ~RowReader() { csv_free(&parser_); }
    RowReader(const RowReader&) = delete;
    RowReader& operator=(const RowReader&) = delete;

    [[nodiscard]] Result<std::optional<Row>> next();

  private:
    void begin_parser();
    [[nodiscard]] Result<bool> take_line(std::string& line);
    void feed(std::string line);
    void finish();
    void recover();
    void add_cell(std::string_view cell);
    void end_row();

    std::unique_ptr<ByteStream> stream_;
    char delimiter_;
    std::size_t max_bytes_;
    csv_parser parser_{};
    std::string chunk_;
    std::size_t begin_ = 0;          // of what is left of chunk_
    std::deque<std::string> again_;  // lines to be read a second time
    std::vector<std::string> cells_; // of the row being read
    std::deque<Row> rows_;           // ready
    std::deque<std::string> raw_;    // lines of the row being read
    std::size_t raw_bytes_ = 0;
    std::uint64_t row_line_ = 1; // where the row being read begins
    int recoveries_left_ = 16;
    bool finished_ = false;
};

void RowReader::begin_parser() {
    csv_init(&parser_, 0);
    csv_set_delim(&parser_, static_cast<unsigned char>(delimiter_));
    csv_set_blk_size(&parser_, 1U << 14U);
    // libcsv takes blanks and tabs off the cells: where a tab parts them, it must not.
    if (delimiter_ == '\t') csv_set_space_func(&parser_, [](unsigned char c) { return c == ' ' ? 1 : 0; });
}

/// A line with its line feed, at most a chunk of it; false at the end.
Result<bool> RowReader::take_line(std::string& line) {
    constexpr std::size_t chunk_bytes = 1U << 16U;
    if (!again_.empty()) {
        line = std::move(again_.front());
        again_.pop_front();
        return true;
    }
    if (begin_ == chunk_.size()) {
        chunk_.resize(chunk_bytes);
        begin_ = 0;
        const Result<std::size_t> got = stream_->read(chunk_.data(), chunk_.size());
        chunk_.resize(got.value_or(0));
        if (!got) return propagate(got);
        if (*got == 0) return false;
    }
    const std::size_t feed_at = chunk_.find('\n', begin_);
    const std::size_t end = feed_at == std::string::npos ? chunk_.size() : feed_at + 1;
    line.assign(chunk_, begin_, end - begin_);
    begin_ = end;
    return true;
}

/// Cells beyond any sensible table are not kept: a row of separators only would need many times its size.
void RowReader::add_cell(std::string_view cell) {
    constexpr std::size_t max_cells = 4096;
    if (cells_.size() < max_cells) cells_.emplace_back(cell);
}

void RowReader::end_row() {
    rows_.push_back(Row{std::move(cells_), row_line_, false});
    cells_.clear();
}

void RowReader::feed(std::string line) {
    raw_bytes_ += line.size();
    raw_.push_back(std::move(line));
    const std::size_t rows_before = rows_.size();
    csv_parse(
        &parser_, raw_.back().data(), raw_.back().size(),
        [](void* cell, std::size_t size, void* self) {
            static_cast<RowReader*>(self)->add_cell({static_cast<const char*>(cell), size});
        },
        [](int, void* self) { static_cast<RowReader*>(self)->end_row(); }, this);
    const bool blank = cells_.empty() && parser_.entry_pos == 0 && parser_.quoted == 0 &&
                       trim(raw_.back()).empty() && raw_.size() == 1;
    if (rows_.size() == rows_before && !blank) return;
    for (const std::string& read : raw_)
        row_line_ += static_cast<std::uint64_t>(std::count(read.begin(), read.end(), '\n'));
    raw_.clear();
    raw_bytes_ = 0;
}

/// Gives up the row being read, and reads its lines but the first again.
void RowReader::recover() {
    csv_free(&parser_);
    begin_parser();
    cells_.clear();
    rows_.push_back(Row{{}, row_line_, true});
    bool first = true; // of the lines; it may lie in several pieces
    std::deque<std::string> later;
    for (std::string& piece : raw_) {
        if (!first) {
            later.push_back(std::move(piece));
        } else if (!piece.empty() && piece.back() == '\n') {
            first = false;
        }
    }
    row_line_ += 1;
    if (recoveries_left_ > 0) {
        again_.insert(again_.begin(), std::make_move_iterator(later.begin()),
                      std::make_move_iterator(later.end()));
    } else {
        row_line_ += later.size();
    }
    --recoveries_left_;
    raw_.clear();
    raw_bytes_ = 0;
}

/// The end of the stream: the last row may lack its line end, or a quote may still be open.
void RowReader::finish() {
    std::size_t quotes = 0;
    for (const std::string& piece : raw_)
        quotes += static_cast<std::size_t>(std::count(piece.begin(), piece.end(), '"'));
    if (parser_.quoted != 0 && quotes % 2 == 1) {
        recover();
        return;
    }
    csv_fini(
        &parser_,
        [](void* cell, std::size_t size, void* self) {
            static_cast<RowReader*>(self)->add_cell({static_cast<const char*>(cell), size});
        },
        [](int, void* self) { static_cast<RowReader*>(self)->end_row(); }, this);
    finished_ = true;
}

Result<std::optional<Row>> RowReader::next() {
    while (rows_.empty() && !finished_) {
        std::string line;
        const Result<bool> more = take_line(line);
        if (!more) return propagate(more);
        if (!*more) {
            finish();
        } else if (raw_bytes_ + line.size() > max_bytes_) {
            raw_.push_back(std::move(line));
            recover();
        } else {
            feed(std::move(line));
        }
    }
    if (rows_.empty()) return std::optional<Row>{};
    Row row = std::move(rows_.front());
    rows_.pop_front();
    return row;
}

class CsvReader : public Reader {
  public:
    CsvReader(std::unique_ptr<ByteStream> stream, std::string name, char delimiter, ReaderOptions options)
        : rows_(std::move(stream), delimiter, options.max_record_bytes), name_(std::move(name)),
          options_(std::move(options)) {}

    Result<std::optional<ReadResult>> next() override;

  private:
    [[nodiscard]] ReadResult read_row(Row row);

    RowReader rows_;
    std::string name_;
    ReaderOptions options_;
    Columns columns_;
    std::size_t width_ = 0; // columns of the header
    std::uint64_t record_ = 0;
};

void add_cell(RawItem& item, std::string_view field, std::string cell, bool verbatim) {
    // The first column with a value counts, except for dates, which may not be readable, and lists.
    const bool several = field == "published" || repeats(field);
    if (!several && item.fields.find(field) != item.fields.end()) return;
    if ((field == "text" || field == "lead") && !item.body.empty()) return;
    const bool name = field == "url" || field == "id"; // stays as it is
    DecodedText decoded = to_repaired_utf8(std::move(cell), {}, verbatim || name);
    if (!decoded.warning.empty()) item.warnings.push_back(std::move(decoded.warning));
    if (field == "text" || field == "lead") decoded.text = body_of_field(std::move(decoded.text));
    if (field == "title" || repeats(field)) decoded.text = line_of_field(std::move(decoded.text));
    if (field == "byline") decoded.text = byline_of_field(std::move(decoded.text));
    add_field(item, field, std::move(decoded.text));
}

ReadResult CsvReader::read_row(Row row) {
    Origin origin{name_, ++record_, row.line};
    if (row.unclosed) return {std::nullopt, BadRecord{std::move(origin), "unclosed quote in CSV", {}}};
    RawItem item;
    for (const auto& [field, column] : columns_) {
        if (column < row.cells.size()) add_cell(item, field, row.cells[column], options_.verbatim);
    }
    std::string counts = fmt::format("{} columns instead of {}", row.cells.size(), width_);
    const bool fits = row.cells.size() == width_;
    if (is_blank(item))
        return {std::nullopt, BadRecord{std::move(origin), "no title and no text", fits ? "" : counts}};
    if (!fits) item.warnings.push_back(std::move(counts));
    item.scraped = true;
    item.origin = std::move(origin);
    return {std::move(item), std::nullopt};
}

/// True for what is left of a line "sep=;" when it is cut at the delimiter.
bool names_delimiter(const Row& row) {
    if (row.cells.empty() || row.cells.size() > 2) return false;
    const bool cut = row.cells.size() == 2 && row.cells[1].empty();
    return cut ? equal_ignoring_case(row.cells[0], "sep=") : named_delimiter(row.cells[0]) != 0;
}

Result<std::optional<ReadResult>> CsvReader::next() {
    for (;;) {
        Result<std::optional<Row>> row = rows_.next();
        if (!row) return propagate(row);
        if (!row->has_value()) return std::optional<ReadResult>{};
        Row& found = row->value();
        if (width_ > 0 || found.unclosed) return read_row(std::move(found));
        if (found.line == 1 && names_delimiter(found)) continue;
        width_ = found.cells.size();
        columns_ = find_columns(found.cells, options_);
    }
}

/// A description alone makes no article: lists of columns and codes have one. With an address or a date it is
/// the text of one.
bool is_article_table(const Columns& columns) {
    const auto has = [&](std::string_view field) {
        return std::any_of(columns.begin(), columns.end(),
                           [&](const auto& column) { return column.first == field; });
    };
    return has("title") || has("text") || (has("lead") && (has("url") || has("published")));
}

} // namespace

char named_delimiter(std::string_view line) {
    if (line.size() >= 2 && line.front() == '"' && line.back() == '"') line = line.substr(1, line.size() - 2);
    constexpr std::string_view name = "sep=";
    if (line.size() != name.size() + 1 || !equal_ignoring_case(line.substr(0, name.size()), name)) return 0;
    const char delimiter = line.back();
    return delimiters.find(delimiter) == std::string_view::npos ? '\0' : delimiter;
}

CsvHeader read_csv_header(std::string_view text, const ReaderOptions& options) {
    std::string_view line = first_line(text);
    const char named = named_delimiter(line);
    if (named != 0) line = first_line(text.substr(std::min(text.size(), text.find('\n') + 1)));
    CsvHeader best;
    for (const char delimiter : delimiters) {
        if (named != 0 && delimiter != named) continue;
        std::vector<std::string> names;
        for (const std::string_view cell : split(line, delimiter)) {
            std::string_view name = trim(cell);
            if (name.size() >= 2 && name.front() == '"' && name.back() == '"')
                name = name.substr(1, name.size() - 2);
            names.emplace_back(name);
        }
        if (names.size() <= best.columns) continue;
        best =
            CsvHeader{delimiter, names.size(),
                      is_article_table(find_columns(names, options)) || options.field_map.count("lead") > 0};
    }
    return best;
}

std::unique_ptr<Reader> csv_reader(std::unique_ptr<ByteStream> stream, std::string name, char delimiter,
                                   ReaderOptions options) {
    return std::make_unique<CsvReader>(std::move(stream), std::move(name), delimiter, std::move(options));
}

} // namespace dateline::indexer
