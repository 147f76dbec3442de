/// Limits against archives made to fill memory, disk or time: small files that unpack to enormous ones.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>

#include "indexer/readers/reader.hpp"

namespace dateline::indexer {

/// Counts what one file has unpacked to, at all levels of nesting, against the limits. Once a limit is passed
/// every call fails with the same `bad_input`, which names the limit and the option that raises it.
class UnpackGuard {
  public:
    explicit UnpackGuard(const UnpackLimits& limits) : limits_(limits) {}

    /// Bytes of the file itself.
    void add_packed(std::uint64_t bytes) { packed_ += bytes; }
    [[nodiscard]] Result<void> add_unpacked(std::uint64_t bytes);
    /// A member of an archive, of whatever kind.
    [[nodiscard]] Result<void> add_member();
    /// What was passed; nothing while all is well.
    [[nodiscard]] const std::optional<Error>& failed() const { return failed_; }

  private:
    [[nodiscard]] Result<void> fail(std::string what, const char* option);

    UnpackLimits limits_;
    std::uint64_t packed_ = 0;
    std::uint64_t unpacked_ = 0;
    std::uint64_t members_ = 0;
    std::optional<Error> failed_;
};

/// A stream whose bytes count as packed.
[[nodiscard]] std::unique_ptr<ByteStream> packed_stream(std::unique_ptr<ByteStream> stream,
                                                        std::shared_ptr<UnpackGuard> guard);

/// A stream whose bytes count as unpacked; fails when the guard does.
[[nodiscard]] std::unique_ptr<ByteStream> unpacked_stream(std::unique_ptr<ByteStream> stream,
                                                          std::shared_ptr<UnpackGuard> guard);

} // namespace dateline::indexer
