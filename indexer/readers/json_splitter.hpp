/// Cuts a stream of JSON into its objects without parsing them: arrays of objects, single objects, objects
/// one after another. An object larger than the limit that wraps a list of articles gives the elements of the
/// list, once a stream. A broken object costs only itself where its neighbours begin on lines of their own.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/readers/reader.hpp"

namespace dateline::indexer {

/// An object, or something that is none.
struct JsonPiece {
    std::string text;       ///< from brace to brace; empty when there is a problem that leaves nothing
    std::uint64_t line = 0; ///< 1-based line where it begins
    std::string_view
        problem; ///< empty, "truncated JSON", "record larger than the limit", "not a JSON object"
};

class JsonSplitter {
  public:
    JsonSplitter(std::unique_ptr<ByteStream> stream, std::size_t max_bytes)
        : stream_(std::move(stream)), max_bytes_(max_bytes) {}

    /// The next piece; nothing at the end. Fails as the stream does. Memory: about the limit given.
    [[nodiscard]] Result<std::optional<JsonPiece>> next();

  private:
    enum class Scan { balanced, unbalanced, truncated, too_large };

    [[nodiscard]] Result<bool> has(std::size_t position);
    void consume(std::size_t size);
    [[nodiscard]] Result<std::optional<JsonPiece>> find_object();
    [[nodiscard]] Result<Scan> scan_object(std::size_t& end);
    [[nodiscard]] Result<std::optional<JsonPiece>> take_object();
    [[nodiscard]] Result<void> skip_to_next_object();
    [[nodiscard]] JsonPiece take_recovered();
    [[nodiscard]] std::size_t next_beginning(std::size_t from, std::size_t end) const;

    std::unique_ptr<ByteStream> stream_;
    std::size_t max_bytes_;
    std::string buffer_;
    std::size_t begin_ = 0;       // of what is left of buffer_
    std::size_t recover_end_ = 0; // objects up to here are cut by their first lines instead of their braces
    std::uint64_t line_ = 1;      // of begin_
    std::size_t indent_ = 0;      // blanks before the object at begin_
    std::string_view recovered_problem_;
    bool in_list_ = false; // of an object larger than the limit: what follows its elements belongs to it
    bool ended_ = false;
};

} // namespace dateline::indexer
