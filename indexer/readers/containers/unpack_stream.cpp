#include "indexer/readers/containers/unpack_stream.hpp"

#include <utility>

#include <archive_entry.h>
#include <fmt/format.h>

#include "indexer/readers/containers/archive_source.hpp"

namespace dateline::indexer {
namespace {

class UnpackStream : public ByteStream {
  public:
    UnpackStream(std::unique_ptr<ByteStream> packed, Compression compression)
        : source_(std::move(packed)), compression_(compression) {}

    Result<std::size_t> read(char* buffer, std::size_t size) override;

  private:
    [[nodiscard]] bool open();
    [[nodiscard]] Error complaint() const;

    ArchiveSource source_;
    OpenArchive opened_; // goes before its source
    Compression compression_;
    std::optional<Error> failed_;
    bool ended_ = false;
};

Error UnpackStream::complaint() const {
    if (source_.failed()) return *source_.failed();
    const char* const why = opened_ ? archive_error_string(opened_.get()) : nullptr;
    return {ErrorKind::bad_input,
            fmt::format("damaged {}: {}", to_text(compression_), why != nullptr ? why : "not to be unpacked"),
            {}};
}

bool UnpackStream::open() {
    opened_.reset(archive_read_new());
    archive* const opened = opened_.get();
    if (opened == nullptr || archive_read_support_format_raw(opened) != ARCHIVE_OK) return false;
    int supported = ARCHIVE_FATAL;
    if (compression_ == Compression::zstd) supported = archive_read_support_filter_zstd(opened);
    if (compression_ == Compression::xz) supported = archive_read_support_filter_xz(opened);
    if (compression_ == Compression::bzip2) supported = archive_read_support_filter_bzip2(opened);
    archive_entry* entry = nullptr;
    return supported == ARCHIVE_OK && source_.open(opened) &&
           archive_read_next_header(opened, &entry) == ARCHIVE_OK;
}

Result<std::size_t> UnpackStream::read(char* buffer, std::size_t size) {
    if (!opened_ && !open()) failed_ = complaint();
    if (failed_) return failure(*failed_);
    if (ended_) return 0;
    const la_ssize_t got = archive_read_data(opened_.get(), buffer, size);
    if (got < 0) {
        failed_ = complaint();
        return failure(*failed_);
    }
    ended_ = got == 0;
    return static_cast<std::size_t>(got);
}

} // namespace

std::unique_ptr<ByteStream> unpack_stream(std::unique_ptr<ByteStream> packed, Compression compression) {
    return std::make_unique<UnpackStream>(std::move(packed), compression);
}

} // namespace dateline::indexer
