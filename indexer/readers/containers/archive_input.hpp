/// The members of a zip or tar archive, one after another, each as bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "indexer/readers/containers/archive_source.hpp"
#include "indexer/readers/containers/container_kind.hpp"
#include "indexer/readers/reader.hpp"
#include "indexer/readers/unpack_guard.hpp"

namespace dateline::indexer {

/// A member before its bytes are read.
struct Member {
    std::string name;       ///< see `member_name`
    bool is_file = false;   ///< neither folder, link nor device
    bool encrypted = false; ///< its bytes cannot be read
    std::string lost; ///< what was wrong with members before it that could not be made out; usually empty
};

/// Reads an archive as a stream: nothing is looked up at its end, so that a cut one gives what came before.
class ArchiveInput {
  public:
    /// Requires: `kind` is not `none`.
    ArchiveInput(std::unique_ptr<ByteStream> stream, ArchiveKind kind, std::shared_ptr<UnpackGuard> guard);

    /// Goes to the next member, over what is left of the one before; nothing at the end. After damage it
    /// looks for the next member that can be made out. Fails with `bad_input` ("damaged zip archive: ...
    /// (byte N)") if there is none, when the stream fails and when the guard does.
    [[nodiscard]] Result<std::optional<Member>> next();

    /// Bytes of the member; 0 at its end. Fails with `bad_input` for damage, and as stream and guard do.
    [[nodiscard]] Result<std::size_t> read(char* buffer, std::size_t size);

  private:
    [[nodiscard]] bool open();
    [[nodiscard]] bool resume();
    [[nodiscard]] Result<void> pass_over_rest();
    [[nodiscard]] Error complaint() const;
    [[nodiscard]] Result<std::optional<Member>> next_header();

    ArchiveSource source_;
    OpenArchive opened_; // goes before its source
    ArchiveKind kind_;
    std::shared_ptr<UnpackGuard> guard_;
    std::uint64_t base_ = 0;      ///< where `opened_` began to read
    std::uint64_t header_at_ = 0; ///< where the member begins
    std::optional<Error> damage_; ///< `opened_` cannot go on
    std::uint64_t resumes_ = 0;
    bool in_member_ = false;
    bool size_known_ = false; ///< of the packed member: it can be passed over without unpacking
    bool counted_ = false;    ///< the member's bytes may be far more than were read for it
    bool bad_checksum_ = false;
};

} // namespace dateline::indexer
