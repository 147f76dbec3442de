#include "indexer/readers/json_reader.hpp"

#include <optional>
#include <string_view>
#include <utility>

#include "common/text.hpp"
#include "indexer/readers/byte_stream.hpp"
#include "indexer/readers/json_item.hpp"
#include "indexer/readers/json_splitter.hpp"
#include "indexer/readers/line_reader.hpp"

namespace dateline::indexer {
namespace {

ReadResult bad(Origin origin, std::string_view reason) {
    return {std::nullopt, BadRecord{std::move(origin), std::string(reason), {}}};
}

ReadResult read_piece(JsonPiece piece, const ReaderOptions& options, Origin origin) {
    if (!piece.problem.empty()) return bad(std::move(origin), piece.problem);
    return read_json_item(std::move(piece.text), options, std::move(origin));
}

class JsonReader : public Reader {
  public:
    JsonReader(std::unique_ptr<ByteStream> stream, std::string name, ReaderOptions options)
        : splitter_(std::move(stream), options.max_record_bytes), name_(std::move(name)),
          options_(std::move(options)) {}

    Result<std::optional<ReadResult>> next() override {
        Result<std::optional<JsonPiece>> piece = splitter_.next();
        if (!piece) return propagate(piece);
        if (!*piece) return std::optional<ReadResult>{};
        const std::uint64_t line = (*piece)->line;
        return read_piece(std::move(**piece), options_, Origin{name_, ++record_, line});
    }

  private:
    JsonSplitter splitter_;
    std::string name_;
    ReaderOptions options_;
    std::uint64_t record_ = 0;
};

class JsonLinesReader : public Reader {
  public:
    JsonLinesReader(std::unique_ptr<ByteStream> stream, std::string name, ReaderOptions options)
        : lines_(std::move(stream), options.max_record_bytes), name_(std::move(name)),
          options_(std::move(options)) {}

    Result<std::optional<ReadResult>> next() override;

  private:
    [[nodiscard]] std::optional<ReadResult> next_inner();
    [[nodiscard]] ReadResult read_broken_line(ReadResult whole);

    LineReader lines_;
    Line line_;
    std::unique_ptr<JsonSplitter> inner_; // of a line that is not one object
    std::string name_;
    ReaderOptions options_;
    std::uint64_t record_ = 0;
};

/// The next object of a line that holds several.
std::optional<ReadResult> JsonLinesReader::next_inner() {
    Result<std::optional<JsonPiece>> piece = inner_->next();
    if (!piece || !*piece) {
        inner_.reset();
        return std::nullopt;
    }
    return read_piece(std::move(**piece), options_, Origin{name_, ++record_, line_.number});
}

/// A line that does not parse: several objects, or damage, which `whole` tells.
ReadResult JsonLinesReader::read_broken_line(ReadResult whole) {
    inner_ = std::make_unique<JsonSplitter>(memory_stream(std::move(line_.text)), options_.max_record_bytes);
    Result<std::optional<JsonPiece>> piece = inner_->next();
    if (piece && *piece && (*piece)->problem.empty() && is_json_object((*piece)->text))
        return read_piece(std::move(**piece), options_, whole.bad->origin);
    inner_.reset();
    if (piece && *piece && (*piece)->problem == "truncated JSON") whole.bad->reason = "truncated JSON";
    return whole;
}

Result<std::optional<ReadResult>> JsonLinesReader::next() {
    if (inner_) {
        if (std::optional<ReadResult> result = next_inner()) return result;
    }
    for (;;) {
        const Result<bool> more = lines_.next(line_);
        if (!more) return propagate(more);
        if (!*more) return std::optional<ReadResult>{};
        if (line_.too_long)
            return bad(Origin{name_, ++record_, line_.number}, "record larger than the limit");
        if (trim(line_.text).empty()) continue;
        ReadResult result = read_json_item(line_.text, options_, Origin{name_, ++record_, line_.number});
        if (result.bad && result.bad->reason == "broken JSON") return read_broken_line(std::move(result));
        return result;
    }
}

} // namespace

std::unique_ptr<Reader> json_lines_reader(std::unique_ptr<ByteStream> stream, std::string name,
                                          ReaderOptions options) {
    return std::make_unique<JsonLinesReader>(std::move(stream), std::move(name), std::move(options));
}

std::unique_ptr<Reader> json_reader(std::unique_ptr<ByteStream> stream, std::string name,
                                    ReaderOptions options) {
    return std::make_unique<JsonReader>(std::move(stream), std::move(name), std::move(options));
}

} // namespace dateline::indexer
