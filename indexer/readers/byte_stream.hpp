/// Sources of bytes: files, memory, standard input, gzip; and a buffer that can look ahead.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/readers/reader.hpp"

namespace dateline::indexer {

/// Opens a file. Fails with `unreadable` (also for folders). Messages, here and while reading, leave it to
/// the caller to name the file, so that they can be counted.
[[nodiscard]] Result<std::unique_ptr<ByteStream>> open_file(const std::string& path);

/// Bytes held in memory.
[[nodiscard]] std::unique_ptr<ByteStream> memory_stream(std::string bytes);

/// The standard input of the program; it is not closed.
[[nodiscard]] std::unique_ptr<ByteStream> standard_input();

/// Adds what is read from a stream to `count`, which must outlive it.
[[nodiscard]] std::unique_ptr<ByteStream> counting_stream(std::unique_ptr<ByteStream> stream,
                                                          std::uint64_t& count);

/// Unpacks gzip, members one after another. A damaged or cut file gives what could be unpacked, then fails
/// with `bad_input`. Bytes after the last member that are not gzip are ignored, as gzip does.
[[nodiscard]] std::unique_ptr<ByteStream> gzip_stream(std::unique_ptr<ByteStream> packed);

/// The rest of a stream; nothing if it is larger than `max_bytes` (what was read is dropped). Fails as the
/// stream does.
[[nodiscard]] Result<std::optional<std::string>> read_all(ByteStream& stream, std::size_t max_bytes);

/// A stream whose beginning can be looked at without losing it.
class PeekStream : public ByteStream {
  public:
    explicit PeekStream(std::unique_ptr<ByteStream> stream) : stream_(std::move(stream)) {}

    /// The next bytes, `size` of them unless the stream ends or fails before. Never fails itself: a failure
    /// comes from `read` once the bytes before it are used up. Valid until the next call.
    [[nodiscard]] std::string_view peek(std::size_t size);

    /// Leaves out the next `size` bytes of what was looked at. Requires: size <= size of the last `peek`.
    void skip(std::size_t size) { begin_ += size; }

    [[nodiscard]] Result<std::size_t> read(char* buffer, std::size_t size) override;

  private:
    std::unique_ptr<ByteStream> stream_;
    std::string ahead_;
    std::size_t begin_ = 0; // of what is left of ahead_
    std::unique_ptr<Error> failed_;
    bool ended_ = false;
};

/// A stream read in pieces of 64 KB, for what looks for marks in it.
class ChunkedInput {
  public:
    explicit ChunkedInput(std::unique_ptr<ByteStream> stream) : stream_(std::move(stream)) {}

    /// Reads on if nothing is left of the last piece; false at the end. Fails as the stream does.
    [[nodiscard]] Result<bool> fill();

    /// What is left of the piece. Valid until the next `fill`.
    [[nodiscard]] std::string_view left() const { return std::string_view(chunk_).substr(begin_); }

    /// Requires: size <= left().size().
    void consume(std::size_t size) { begin_ += size; }

  private:
    std::unique_ptr<ByteStream> stream_;
    std::string chunk_;
    std::size_t begin_ = 0; // of what is left of chunk_
};

} // namespace dateline::indexer
