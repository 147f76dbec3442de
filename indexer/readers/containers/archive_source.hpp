/// libarchive reading from a byte stream.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <archive.h>

#include "indexer/readers/reader.hpp"

namespace dateline::indexer {

struct FreeArchive {
    void operator()(archive* opened) const { archive_read_free(opened); }
};
using OpenArchive = std::unique_ptr<archive, FreeArchive>;

/// Where libarchive gets its bytes from. Keeps the last two blocks that were given, so that reading can begin
/// again at a place in them.
class ArchiveSource {
  public:
    explicit ArchiveSource(std::unique_ptr<ByteStream> stream) : stream_(std::move(stream)) {}

    /// Lets a newly opened archive read from here on. False if libarchive refuses.
    [[nodiscard]] bool open(archive* opened);
    /// What made the stream fail; nothing if libarchive's own complaint is the cause.
    [[nodiscard]] const std::optional<Error>& failed() const { return failed_; }

    /// Looks for a place where `begins` holds for the `needed` bytes that follow, from byte `from` of the
    /// stream on, at multiples of `step`; the next `open` begins there. Bytes that are no longer kept are
    /// passed over. The place; nothing if the stream ends or fails before. Requires: `from` is a multiple of
    /// `step`.
    [[nodiscard]] std::optional<std::uint64_t> seek(std::uint64_t from, std::size_t step, std::size_t needed,
                                                    bool (*begins)(std::string_view));

  private:
    static la_ssize_t read_block(archive* opened, void* self, const void** block);
    [[nodiscard]] bool next_block();

    std::unique_ptr<ByteStream> stream_;
    std::string before_;         ///< the block given before `block_`
    std::string block_;          ///< the block given last
    std::uint64_t block_at_ = 0; ///< its place in the stream
    bool waiting_ = false;       ///< `block_` is to be given (again)
    bool ended_ = false;
    std::optional<Error> failed_;
};

} // namespace dateline::indexer
