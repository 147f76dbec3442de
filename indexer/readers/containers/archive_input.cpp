#include "indexer/readers/containers/archive_input.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <archive_entry.h>
#include <fmt/format.h>

#include "indexer/readers/containers/member_name.hpp"

namespace dateline::indexer {
namespace {

/// The name in UTF-8 where the archive says so, else its bytes as they are.
std::string name_of(archive_entry* entry) {
    const char* name = archive_entry_pathname_utf8(entry);
    if (name == nullptr) name = archive_entry_pathname(entry);
    return member_name(name == nullptr ? "" : name);
}

Member member_of(archive_entry* entry) {
    const bool link = archive_entry_hardlink(entry) != nullptr || archive_entry_symlink(entry) != nullptr;
    return {name_of(entry),
            archive_entry_filetype(entry) == AE_IFREG && !link,
            archive_entry_is_data_encrypted(entry) != 0,
            {}};
}

} // namespace

ArchiveInput::ArchiveInput(std::unique_ptr<ByteStream> stream, ArchiveKind kind,
                           std::shared_ptr<UnpackGuard> guard)
    : source_(std::move(stream)), kind_(kind), guard_(std::move(guard)) {
    if (!open()) damage_ = complaint();
}

bool ArchiveInput::open() {
    opened_.reset(archive_read_new());
    archive* const opened = opened_.get();
    if (opened == nullptr) return false;
    const int supported = kind_ == ArchiveKind::zip ? archive_read_support_format_zip_streamable(opened)
                                                    : archive_read_support_format_tar(opened);
    return supported == ARCHIVE_OK && source_.open(opened);
}

Error ArchiveInput::complaint() const {
    if (source_.failed()) return *source_.failed();
    const char* const why = opened_ ? archive_error_string(opened_.get()) : nullptr;
    const std::uint64_t read =
        opened_ ? static_cast<std::uint64_t>(archive_filter_bytes(opened_.get(), 0)) : 0;
    return {ErrorKind::bad_input,
            fmt::format("damaged {} archive: {} (byte {})", to_text(kind_),
                        why != nullptr ? why : "the end is missing", base_ + read),
            {}};
}

/// After damage: begins again at the next header that makes sense. False if there is none.
bool ArchiveInput::resume() {
    constexpr std::uint64_t tar_block = 512;
    constexpr std::size_t zip_header = 30;
    constexpr std::uint64_t most_resumes = 1000; // each copies what is kept of the stream
    if (source_.failed() || !opened_ || ++resumes_ > most_resumes) return false;
    const std::uint64_t read = base_ + static_cast<std::uint64_t>(archive_filter_bytes(opened_.get(), 0));
    const bool zip = kind_ == ArchiveKind::zip;
    const std::uint64_t step = zip ? 1 : tar_block;
    std::uint64_t from = std::max(read, header_at_ + 1);
    from = (from + step - 1) / step * step;
    const std::optional<std::uint64_t> place =
        source_.seek(from, step, zip ? zip_header : tar_block, zip ? is_zip_header : is_tar_header);
    if (!place) return false;
    base_ = *place;
    header_at_ = *place;
    return open();
}

/// A member of unknown size has to be unpacked to get over it: that counts.
Result<void> ArchiveInput::pass_over_rest() {
    std::array<char, 1U << 15U> ignored{};
    while (in_member_ && !size_known_ && !damage_) {
        const Result<std::size_t> got = read(ignored.data(), ignored.size());
        if (guard_->failed()) return failure(*guard_->failed());
        if (!got || *got == 0) break;
    }
    in_member_ = false;
    return {};
}

Result<std::optional<Member>> ArchiveInput::next_header() {
    archive_entry* entry = nullptr;
    const int state = archive_read_next_header(opened_.get(), &entry);
    if (state == ARCHIVE_EOF) return std::optional<Member>{};
    if (state == ARCHIVE_FATAL || state == ARCHIVE_RETRY || entry == nullptr) {
        damage_ = complaint();
        return failure(*damage_);
    }
    header_at_ = base_ + static_cast<std::uint64_t>(archive_read_header_position(opened_.get()));
    in_member_ = true;
    bad_checksum_ = false;
    size_known_ = archive_entry_size_is_set(entry) != 0;
    counted_ = kind_ == ArchiveKind::zip || archive_entry_sparse_count(entry) > 0;
    return std::optional<Member>(member_of(entry));
}

Result<std::optional<Member>> ArchiveInput::next() {
    if (const Result<void> passed = pass_over_rest(); !passed) return propagate(passed);
    std::string lost;
    for (;;) {
        if (damage_) {
            if (!resume()) return failure(*damage_);
            damage_.reset();
        }
        if (const Result<void> counted = guard_->add_member(); !counted) return propagate(counted);
        Result<std::optional<Member>> found = next_header();
        if (source_.failed()) return found;
        if (found) {
            if (*found) (*found)->lost = std::move(lost);
            return found;
        }
        lost = found.error().message;
    }
}

Result<std::size_t> ArchiveInput::read(char* buffer, std::size_t size) {
    if (damage_) return failure(*damage_);
    if (bad_checksum_) return failure(ErrorKind::bad_input, "damaged member: its checksum does not fit");
    la_ssize_t got = ARCHIVE_WARN;
    while (got == ARCHIVE_WARN || got == ARCHIVE_RETRY) {
        got = archive_read_data(opened_.get(), buffer, size);
        bad_checksum_ = bad_checksum_ || got == ARCHIVE_WARN;
    }
    if (got == ARCHIVE_FATAL) {
        damage_ = complaint();
        return failure(*damage_);
    }
    if (got < 0) {
        const char* const why = archive_error_string(opened_.get());
        return failure(ErrorKind::bad_input,
                       fmt::format("member cannot be unpacked: {}", why != nullptr ? why : "unknown"));
    }
    const auto bytes = static_cast<std::size_t>(got);
    if (counted_) {
        if (const Result<void> counted = guard_->add_unpacked(bytes); !counted) return propagate(counted);
    }
    if (bytes == 0 && std::exchange(bad_checksum_, false))
        return failure(ErrorKind::bad_input, "damaged member: its checksum does not fit");
    return bytes;
}

} // namespace dateline::indexer
