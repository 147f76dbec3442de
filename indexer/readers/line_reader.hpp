/// Lines of a byte stream, each of bounded length.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "indexer/readers/byte_stream.hpp"

namespace dateline::indexer {

/// One line, without its line end (LF, CR LF).
struct Line {
    std::string text;         ///< empty when the line is too long
    std::uint64_t number = 0; ///< 1-based
    bool too_long = false;    ///< over the limit: read to its end and not kept
};

class LineReader {
  public:
    LineReader(std::unique_ptr<ByteStream> stream, std::size_t max_bytes)
        : input_(std::move(stream)), max_bytes_(max_bytes) {}

    /// Reads the next line into `line`; false at the end. A last line without a line end counts. Fails as the
    /// stream does, after the lines before the failure (a line cut by it is given, too).
    [[nodiscard]] Result<bool> next(Line& line);

  private:
    ChunkedInput input_;
    std::size_t max_bytes_;
    std::uint64_t number_ = 0;
};

} // namespace dateline::indexer
