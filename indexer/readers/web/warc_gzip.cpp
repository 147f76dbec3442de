#include "indexer/readers/web/warc_gzip.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

#include <fmt/format.h>

#include "indexer/readers/library_bytes.hpp"

namespace dateline::indexer {
namespace {

using namespace std::string_view_literals;

constexpr int gzip_only = 15 + 16; // largest window, gzip header: zlib.h, inflateInit2

/// Packed bytes held at once, and how many used ones are kept: a decoder that has lost its way goes on for
/// some ten thousand bytes until it meets a code that cannot be.
constexpr std::size_t input_bytes = 256U << 10U;
constexpr std::size_t kept_bytes = 64U << 10U;

/// Packed bytes in which a member must have shown how it begins; names in its header are shorter.
constexpr std::size_t beginning_bytes = 4096;

constexpr std::string_view magic = "\x1F\x8B\x08"sv;

} // namespace

std::string unpack_beginning(std::string_view packed, std::size_t size) {
    z_stream zip{};
    if (inflateInit2(&zip, gzip_only) != Z_OK) return {};
    std::string bytes(size, '\0');
    zip.next_in =
        const_cast<unsigned char*>(library_bytes(packed.data())); // NOLINT(*-const-cast): zlib reads only
    zip.avail_in = static_cast<uInt>(std::min(packed.size(), beginning_bytes));
    zip.next_out = library_bytes(bytes.data());
    zip.avail_out = static_cast<uInt>(size);
    static_cast<void>(inflate(&zip, Z_SYNC_FLUSH)); // an error shows in what did not come out
    bytes.resize(size - zip.avail_out);
    inflateEnd(&zip);
    return bytes;
}

bool may_begin_record(std::string_view bytes) {
    if (bytes.substr(0, 5) == "WARC/") return true;
    const std::size_t scheme = bytes.find_first_not_of("abcdefghijklmnopqrstuvwxyz");
    return scheme != std::string_view::npos && scheme >= 3 && bytes[scheme] == ':';
}

GzipMembers::GzipMembers(std::unique_ptr<ByteStream> packed)
    : packed_(std::move(packed)), input_(input_bytes, '\0') {
    if (inflateInit2(&zip_, gzip_only) != Z_OK) {
        error_ = Error{ErrorKind::internal, "zlib cannot be used", {}};
        state_ = State::failed;
    }
}

GzipMembers::~GzipMembers() {
    inflateEnd(&zip_);
}

void GzipMembers::damage(std::string_view why) {
    error_ = Error{ErrorKind::bad_input, std::string(why), {}};
    state_ = State::damaged;
}

/// Reads more packed bytes behind those there are; false at their end or when they fail.
bool GzipMembers::fill() {
    if (input_ended_) return false;
    if (begin_ > kept_bytes && end_ > input_bytes / 2) {
        const std::size_t dropped = begin_ - kept_bytes;
        std::memmove(input_.data(), input_.data() + dropped, end_ - dropped);
        begin_ -= dropped;
        end_ -= dropped;
        dropped_ += dropped;
    }
    const Result<std::size_t> got = packed_->read(input_.data() + end_, input_.size() - end_);
    if (!got) {
        error_ = got.error();
        state_ = State::failed;
    }
    input_ended_ = !got || *got == 0;
    end_ += got.value_or(0);
    return !input_ended_;
}

/// Passes to the next member; false if there is none or something else.
bool GzipMembers::begin_member() {
    for (;;) {
        while (begin_ < end_ && input_[begin_] == '\0') // padding
            ++begin_;
        if (end_ - begin_ >= magic.size() || !fill()) break;
    }
    if (state_ == State::failed) return false;
    if (begin_ == end_) {
        state_ = State::ended;
        return false;
    }
    member_offset_ = offset_of(begin_);
    if (std::string_view(input_).substr(begin_, std::min<std::size_t>(end_ - begin_, 3)) != magic) {
        damage("no gzip member where one should begin");
        return false;
    }
    inflateReset(&zip_);
    in_member_ = true;
    member_began_ = true;
    return true;
}

std::size_t GzipMembers::read(char* buffer, std::size_t size) {
    size = std::min<std::size_t>(size, 1U << 30U);
    member_began_ = false;
    for (;;) {
        if (state_ != State::open || (!in_member_ && !begin_member())) return 0;
        if (begin_ == end_ && !fill()) {
            if (state_ == State::open) damage("the end is missing");
            return 0;
        }
        zip_.next_in = library_bytes(input_.data() + begin_);
        zip_.avail_in = static_cast<uInt>(end_ - begin_);
        zip_.next_out = library_bytes(buffer);
        zip_.avail_out = static_cast<uInt>(size);
        const int state = inflate(&zip_, Z_NO_FLUSH);
        begin_ = end_ - zip_.avail_in;
        const std::size_t got = size - zip_.avail_out;
        if (state == Z_STREAM_END) {
            in_member_ = false;
        } else if (state != Z_OK && state != Z_BUF_ERROR) {
            damage(zip_.msg != nullptr ? zip_.msg : "not to be unpacked");
        }
        if (got > 0) return got;
    }
}

/// Where to look for the next member: behind the beginning of the damaged one, as far as it is still there.
/// What is gone back over is bounded by twice what was read, so that time stays linear.
std::size_t GzipMembers::search_begin() {
    const std::size_t member =
        member_offset_ >= dropped_ ? static_cast<std::size_t>(member_offset_ - dropped_) + 1 : 0;
    const std::size_t from = std::min(member, begin_);
    constexpr std::uint64_t free_bytes = 1U << 20U;
    if (read_again_ + (begin_ - from) > 2 * offset_of(begin_) + free_bytes) return begin_;
    read_again_ += begin_ - from;
    return from;
}

bool GzipMembers::find_member() {
    begin_ = search_begin();
    for (;;) {
        const std::size_t found = std::string_view(input_.data(), end_).find(magic, begin_);
        if (found == std::string_view::npos) {
            begin_ = end_ - std::min(end_ - begin_, magic.size() - 1);
            if (fill()) continue;
            begin_ = end_;
            if (state_ == State::damaged) state_ = State::ended;
            return false;
        }
        begin_ = found;
        while (end_ - begin_ < beginning_bytes && fill()) {
        }
        if (state_ == State::failed) return false;
        constexpr std::size_t enough = 16; // to see "WARC/1.0" or "http:"
        if (may_begin_record(
                unpack_beginning(std::string_view(input_).substr(begin_, end_ - begin_), enough))) {
            in_member_ = false;
            state_ = State::open;
            return true;
        }
        ++begin_;
    }
}

} // namespace dateline::indexer
