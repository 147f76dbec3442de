/// The articles of one JSON text: the object itself, or those it wraps.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>

#include "indexer/readers/reader.hpp"

namespace dateline::indexer {

/// Gives the articles of a JSON text one by one. An object that is no article but holds a list of some
/// ("articles", "items", "results", "docs", "hits", also some levels down) gives each of the list: JSON Feed,
/// and the answers of news interfaces. Members of a feed that hold for all its articles are added to each.
/// Each object is read as ninjs if it is that, else by the names of its fields.
class JsonArticles {
  public:
    /// Parses the text, in any encoding.
    JsonArticles(std::string text, const ReaderOptions& options);
    ~JsonArticles();
    JsonArticles(const JsonArticles&) = delete;
    JsonArticles& operator=(const JsonArticles&) = delete;

    /// The next article or bad record, found at `origin`; nothing after the last. There is at least one. Bad:
    /// "broken JSON", "JSON nested too deeply", "JSON of too many values", "not a JSON object", "no title and
    /// no text", and what `read_ninjs` refuses.
    [[nodiscard]] std::optional<ReadResult> next(const Origin& origin);

  private:
    struct Parsed;
    std::unique_ptr<Parsed> parsed_;
    const ReaderOptions& options_;
};

} // namespace dateline::indexer
