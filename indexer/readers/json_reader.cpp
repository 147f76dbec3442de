#include "indexer/readers/json_reader.hpp"

#include <optional>
#include <string_view>
#include <utility>

#include "common/text.hpp"
#include "indexer/readers/byte_stream.hpp"
#include "indexer/readers/json/json_articles.hpp"
#include "indexer/readers/json_item.hpp"
#include "indexer/readers/json_splitter.hpp"
#include "indexer/readers/line_reader.hpp"

namespace dateline::indexer {
namespace {

ReadResult bad(Origin origin, std::string_view reason) {
    return {std::nullopt, BadRecord{std::move(origin), std::string(reason), {}}};
}

class JsonReader : public Reader {
  public:
    JsonReader(std::unique_ptr<ByteStream> stream, std::string name, ReaderOptions options)
        : splitter_(std::move(stream), options.max_record_bytes), name_(std::move(name)),
          options_(std::move(options)) {}

    Result<std::optional<ReadResult>> next() override;

  private:
    JsonSplitter splitter_;
    std::unique_ptr<JsonArticles> articles_; // of the piece last read
    std::string name_;
    ReaderOptions options_;
    Origin last_;
};

Result<std::optional<ReadResult>> JsonReader::next() {
    for (;;) {
        if (articles_) {
            Origin origin{name_, last_.record + 1, last_.line};
            if (std::optional<ReadResult> result = articles_->next(origin)) {
                last_ = std::move(origin);
                return result;
            }
            articles_.reset();
        }
        Result<std::optional<JsonPiece>> piece = splitter_.next();
        if (!piece) return propagate(piece);
        if (!*piece) return std::optional<ReadResult>{};
        last_.line = (*piece)->line;
        if (!(*piece)->problem.empty())
            return bad(Origin{name_, ++last_.record, last_.line}, (*piece)->problem);
        articles_ = std::make_unique<JsonArticles>(std::move((*piece)->text), options_);
    }
}

class JsonLinesReader : public Reader {
  public:
    JsonLinesReader(std::unique_ptr<ByteStream> stream, std::string name, ReaderOptions options)
        : lines_(std::move(stream), options.max_record_bytes), name_(std::move(name)),
          options_(std::move(options)) {}

    Result<std::optional<ReadResult>> next() override;

  private:
    [[nodiscard]] std::optional<ReadResult> next_of_line();
    [[nodiscard]] std::optional<ReadResult> read_broken_line(ReadResult whole);
    [[nodiscard]] Origin next_origin() const { return {name_, record_ + 1, line_.number}; }

    LineReader lines_;
    Line line_;
    std::unique_ptr<JsonArticles> articles_; // of the object last read
    std::unique_ptr<JsonSplitter> inner_;    // of a line that is not one object
    std::string name_;
    ReaderOptions options_;
    std::uint64_t record_ = 0;
};

/// The next article of the line last read.
std::optional<ReadResult> JsonLinesReader::next_of_line() {
    for (;;) {
        if (articles_) {
            if (std::optional<ReadResult> result = articles_->next(next_origin())) return result;
            articles_.reset();
        }
        if (!inner_) return std::nullopt;
        Result<std::optional<JsonPiece>> piece = inner_->next();
        if (!piece || !*piece) {
            inner_.reset();
            return std::nullopt;
        }
        if (!(*piece)->problem.empty()) return bad(next_origin(), (*piece)->problem);
        articles_ = std::make_unique<JsonArticles>(std::move((*piece)->text), options_);
    }
}

/// A line that does not parse: several objects, or damage, which `whole` tells.
std::optional<ReadResult> JsonLinesReader::read_broken_line(ReadResult whole) {
    inner_ = std::make_unique<JsonSplitter>(memory_stream(std::move(line_.text)), options_.max_record_bytes);
    Result<std::optional<JsonPiece>> piece = inner_->next();
    if (piece && *piece && (*piece)->problem.empty() && is_json_object((*piece)->text)) {
        articles_ = std::make_unique<JsonArticles>(std::move((*piece)->text), options_);
        return next_of_line();
    }
    inner_.reset();
    if (piece && *piece && (*piece)->problem == "truncated JSON") whole.bad->reason = "truncated JSON";
    return whole;
}

Result<std::optional<ReadResult>> JsonLinesReader::next() {
    for (;;) {
        if (std::optional<ReadResult> result = next_of_line()) {
            ++record_;
            return result;
        }
        const Result<bool> more = lines_.next(line_);
        if (!more) return propagate(more);
        if (!*more) return std::optional<ReadResult>{};
        if (line_.too_long) {
            ++record_;
            return bad(Origin{name_, record_, line_.number}, "record larger than the limit");
        }
        if (trim(line_.text).empty()) continue;
        articles_ = std::make_unique<JsonArticles>(line_.text, options_);
        std::optional<ReadResult> result = next_of_line();
        if (result && result->bad && result->bad->reason == "broken JSON")
            result = read_broken_line(std::move(*result));
        ++record_;
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
