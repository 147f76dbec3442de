#include "indexer/readers/unpack_guard.hpp"

#include <string>
#include <utility>

#include <fmt/format.h>

namespace dateline::indexer {
namespace {

class PackedStream : public ByteStream {
  public:
    PackedStream(std::unique_ptr<ByteStream> stream, std::shared_ptr<UnpackGuard> guard)
        : stream_(std::move(stream)), guard_(std::move(guard)) {}

    Result<std::size_t> read(char* buffer, std::size_t size) override {
        Result<std::size_t> got = stream_->read(buffer, size);
        guard_->add_packed(got.value_or(0));
        return got;
    }

  private:
    std::unique_ptr<ByteStream> stream_;
    std::shared_ptr<UnpackGuard> guard_;
};

class UnpackedStream : public ByteStream {
  public:
    UnpackedStream(std::unique_ptr<ByteStream> stream, std::shared_ptr<UnpackGuard> guard)
        : stream_(std::move(stream)), guard_(std::move(guard)) {}

    Result<std::size_t> read(char* buffer, std::size_t size) override {
        Result<std::size_t> got = stream_->read(buffer, size);
        if (const Result<void> counted = guard_->add_unpacked(got.value_or(0)); !counted)
            return propagate(counted);
        return got;
    }

  private:
    std::unique_ptr<ByteStream> stream_;
    std::shared_ptr<UnpackGuard> guard_;
};

} // namespace

Result<void> UnpackGuard::fail(std::string what, const char* option) {
    failed_ = Error{ErrorKind::bad_input,
                    fmt::format("refused as an archive bomb: {} ({} raises the limit)", what, option),
                    {}};
    return failure(*failed_);
}

Result<void> UnpackGuard::add_unpacked(std::uint64_t bytes) {
    constexpr double gigabyte = 1U << 30U;
    if (failed_) return failure(*failed_);
    unpacked_ += bytes;
    if (unpacked_ > limits_.max_bytes)
        return fail(fmt::format("it unpacks to more than {:.4g} GB",
                                static_cast<double>(limits_.max_bytes) / gigabyte),
                    "--max-unpacked");
    if (unpacked_ > UnpackLimits::free_bytes && unpacked_ / limits_.max_ratio > packed_)
        return fail(fmt::format("it unpacks to more than {} times its size", limits_.max_ratio),
                    "--max-ratio");
    return {};
}

Result<void> UnpackGuard::add_member() {
    if (failed_) return failure(*failed_);
    if (++members_ > limits_.max_members)
        return fail(fmt::format("it has more than {} members", limits_.max_members), "--max-members");
    return {};
}

std::unique_ptr<ByteStream> packed_stream(std::unique_ptr<ByteStream> stream,
                                          std::shared_ptr<UnpackGuard> guard) {
    return std::make_unique<PackedStream>(std::move(stream), std::move(guard));
}

std::unique_ptr<ByteStream> unpacked_stream(std::unique_ptr<ByteStream> stream,
                                            std::shared_ptr<UnpackGuard> guard) {
    return std::make_unique<UnpackedStream>(std::move(stream), std::move(guard));
}

} // namespace dateline::indexer
