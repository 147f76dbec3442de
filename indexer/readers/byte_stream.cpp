#include "indexer/readers/byte_stream.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <system_error>
#include <utility>

#include <fmt/format.h>
#include <zlib.h>

#include "indexer/readers/library_bytes.hpp"

namespace dateline::indexer {
namespace {

class FileStream : public ByteStream {
  public:
    FileStream(std::FILE* file, bool owned) : file_(file), owned_(owned) {}
    ~FileStream() override {
        if (owned_) std::fclose(file_);
    }

    Result<std::size_t> read(char* buffer, std::size_t size) override {
        const std::size_t got = std::fread(buffer, 1, size, file_);
        if (got == 0 && std::ferror(file_) != 0) {
            return failure(ErrorKind::unreadable,
                           fmt::format("cannot be read: {}", std::generic_category().message(errno)));
        }
        return got;
    }

  private:
    std::FILE* file_;
    bool owned_;
};

class MemoryStream : public ByteStream {
  public:
    explicit MemoryStream(std::string bytes) : bytes_(std::move(bytes)) {}

    Result<std::size_t> read(char* buffer, std::size_t size) override {
        const std::size_t got = std::min(size, bytes_.size() - position_);
        std::copy_n(bytes_.data() + position_, got, buffer);
        position_ += got;
        return got;
    }

  private:
    std::string bytes_;
    std::size_t position_ = 0;
};

class CountingStream : public ByteStream {
  public:
    CountingStream(std::unique_ptr<ByteStream> stream, std::uint64_t& count)
        : stream_(std::move(stream)), count_(&count) {}

    Result<std::size_t> read(char* buffer, std::size_t size) override {
        Result<std::size_t> got = stream_->read(buffer, size);
        if (got) *count_ += *got;
        return got;
    }

  private:
    std::unique_ptr<ByteStream> stream_;
    std::uint64_t* count_;
};

class GzipStream : public ByteStream {
  public:
    explicit GzipStream(std::unique_ptr<ByteStream> packed) : packed_(std::move(packed)) {
        constexpr int gzip_only = 15 + 16; // largest window, gzip header: zlib.h, inflateInit2
        usable_ = inflateInit2(&zip_, gzip_only) == Z_OK;
    }
    ~GzipStream() override {
        if (usable_) inflateEnd(&zip_);
    }

    Result<std::size_t> read(char* buffer, std::size_t size) override;

  private:
    [[nodiscard]] bool fill();
    void step();
    void fail(std::string_view why) {
        failed_ = Error{ErrorKind::bad_input, fmt::format("damaged gzip: {}", why), {}};
        ended_ = true;
    }

    std::unique_ptr<ByteStream> packed_;
    z_stream zip_{};
    std::array<unsigned char, 1U << 16U> input_{};
    Error failed_;
    bool usable_ = false;
    bool ended_ = false; // nothing more comes; failed_ tells why when its message is not empty
    bool in_member_ = true;
};

/// Makes input available; false at the end of the packed stream or when it fails.
bool GzipStream::fill() {
    if (zip_.avail_in > 0) return true;
    // zlib takes bytes as unsigned char; the stream gives char.
    const Result<std::size_t> got =
        packed_->read(static_cast<char*>(static_cast<void*>(input_.data())), input_.size());
    if (!got) {
        failed_ = got.error();
        ended_ = true;
        return false;
    }
    zip_.next_in = input_.data();
    zip_.avail_in = static_cast<uInt>(*got);
    return *got > 0;
}

/// One call of inflate, or the passage from one member to the next.
void GzipStream::step() {
    if (!fill()) {
        if (!ended_ && in_member_) fail("the end is missing");
        ended_ = true;
        return;
    }
    if (!in_member_) {
        if (*zip_.next_in != 0x1F) { // padding or garbage after the last member
            ended_ = true;
            return;
        }
        inflateReset(&zip_);
        in_member_ = true;
    }
    const int state = inflate(&zip_, Z_NO_FLUSH);
    if (state == Z_STREAM_END) {
        in_member_ = false;
    } else if (state != Z_OK && state != Z_BUF_ERROR) {
        fail(zip_.msg != nullptr ? zip_.msg : "not to be unpacked");
    }
}

Result<std::size_t> GzipStream::read(char* buffer, std::size_t size) {
    if (!usable_ && !ended_) fail("zlib cannot be used");
    size = std::min<std::size_t>(size, 1U << 30U);
    zip_.next_out = library_bytes(buffer);
    zip_.avail_out = static_cast<uInt>(size);
    while (!ended_ && zip_.avail_out > 0)
        step();
    const std::size_t got = size - zip_.avail_out;
    if (got == 0 && size > 0 && !failed_.message.empty()) return failure(failed_);
    return got;
}

} // namespace

Result<std::unique_ptr<ByteStream>> open_file(const std::string& path) {
    std::error_code ignored;
    std::FILE* file = std::filesystem::is_directory(path, ignored) ? nullptr : std::fopen(path.c_str(), "rb");
    if (file == nullptr) {
        const std::string why = std::filesystem::is_directory(path, ignored)
                                    ? "is a folder"
                                    : std::generic_category().message(errno);
        return failure(ErrorKind::unreadable, fmt::format("cannot be opened: {}", why));
    }
    return std::make_unique<FileStream>(file, true);
}

std::unique_ptr<ByteStream> memory_stream(std::string bytes) {
    return std::make_unique<MemoryStream>(std::move(bytes));
}

std::unique_ptr<ByteStream> standard_input() {
    return std::make_unique<FileStream>(stdin, false);
}

std::unique_ptr<ByteStream> counting_stream(std::unique_ptr<ByteStream> stream, std::uint64_t& count) {
    return std::make_unique<CountingStream>(std::move(stream), count);
}

std::unique_ptr<ByteStream> gzip_stream(std::unique_ptr<ByteStream> packed) {
    return std::make_unique<GzipStream>(std::move(packed));
}

Result<std::optional<std::string>> read_all(ByteStream& stream, std::size_t max_bytes) {
    constexpr std::size_t chunk_bytes = 1U << 16U;
    std::string bytes;
    for (;;) {
        const std::size_t had = bytes.size();
        bytes.resize(had + chunk_bytes);
        const Result<std::size_t> got = stream.read(bytes.data() + had, chunk_bytes);
        bytes.resize(had + got.value_or(0));
        if (!got) return propagate(got);
        if (*got == 0) return bytes;
        if (bytes.size() > max_bytes) return std::optional<std::string>{};
    }
}

std::string_view PeekStream::peek(std::size_t size) {
    ahead_.erase(0, begin_);
    begin_ = 0;
    while (ahead_.size() < size && !ended_) {
        const std::size_t had = ahead_.size();
        ahead_.resize(size);
        const Result<std::size_t> got = stream_->read(ahead_.data() + had, size - had);
        ahead_.resize(had + got.value_or(0));
        if (!got) failed_ = std::make_unique<Error>(got.error());
        ended_ = !got || *got == 0;
    }
    return std::string_view(ahead_).substr(0, size);
}

Result<std::size_t> PeekStream::read(char* buffer, std::size_t size) {
    if (begin_ < ahead_.size()) {
        const std::size_t got = std::min(size, ahead_.size() - begin_);
        std::copy_n(ahead_.data() + begin_, got, buffer);
        begin_ += got;
        return got;
    }
    if (failed_) return failure(*failed_);
    if (ended_) return 0;
    return stream_->read(buffer, size);
}

Result<bool> ChunkedInput::fill() {
    constexpr std::size_t chunk_bytes = 1U << 16U;
    if (begin_ < chunk_.size()) return true;
    chunk_.resize(chunk_bytes);
    begin_ = 0;
    const Result<std::size_t> got = stream_->read(chunk_.data(), chunk_.size());
    chunk_.resize(got.value_or(0));
    if (!got) return propagate(got);
    return *got > 0;
}

} // namespace dateline::indexer
