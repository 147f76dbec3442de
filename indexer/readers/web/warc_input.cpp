#include "indexer/readers/web/warc_input.hpp"

#include <algorithm>
#include <cstring>

#include "indexer/readers/byte_stream.hpp"
#include "indexer/readers/unpack_guard.hpp"

namespace dateline::indexer {
namespace {

/// Bytes read at once: large enough that moving the rest of a window costs little, small enough for the
/// cache.
constexpr std::size_t chunk_bytes = 128U << 10U;

} // namespace

WarcInput::WarcInput(std::unique_ptr<ByteStream> stream, std::shared_ptr<UnpackGuard> guard)
    : guard_(std::move(guard)), buffer_(2 * chunk_bytes, '\0') {
    auto plain = std::make_unique<PeekStream>(std::move(stream));
    if (plain->peek(2) == "\x1F\x8B") {
        members_ = std::make_unique<GzipMembers>(std::move(plain));
    } else {
        plain_ = std::move(plain);
    }
}

WarcInput::State WarcInput::state() const {
    if (over_limit_) return State::failed;
    return members_ ? members_->state() : plain_state_;
}

/// Moves the window to the front of the buffer when that frees half of it, else makes the buffer larger.
void WarcInput::make_room(std::size_t size) {
    if (buffer_.size() - end_ >= chunk_bytes) return;
    if (begin_ >= buffer_.size() / 2) {
        std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
        dropped_ += begin_;
        end_ -= begin_;
        begin_ = 0;
    } else {
        const std::size_t wanted = begin_ + size + chunk_bytes;
        buffer_.resize(std::max(end_ + chunk_bytes, std::min(wanted, 2 * buffer_.size())));
    }
}

void WarcInput::note_member() {
    constexpr std::size_t most = 1U << 16U; // members of a few bytes are nonsense, and need not be remembered
    const std::uint64_t position = dropped_ + end_;
    while (!seen_.empty() && seen_.front().first < dropped_ + begin_)
        seen_.pop_front();
    if (seen_.size() < most) seen_.emplace_back(position, members_->member_offset());
}

std::size_t WarcInput::read_members() {
    const std::size_t got = members_->read(buffer_.data() + end_, buffer_.size() - end_);
    if (got > 0 && members_->member_began()) note_member();
    if (!guard_) return got;
    const Result<void> allowed = guard_->add_unpacked(got);
    if (allowed) return got;
    error_ = allowed.error();
    over_limit_ = true;
    return 0;
}

bool WarcInput::ensure(std::size_t size) {
    while (end_ - begin_ < size) {
        if (state() != State::open) return false;
        make_room(size);
        if (members_) {
            end_ += read_members();
            continue;
        }
        const Result<std::size_t> got = plain_->read(buffer_.data() + end_, buffer_.size() - end_);
        if (!got) {
            error_ = got.error();
            plain_state_ = State::failed;
        } else if (*got == 0) {
            plain_state_ = State::ended;
        }
        end_ += got.value_or(0);
    }
    return true;
}

bool WarcInput::resume() {
    begin_ = end_;
    return members_ && members_->find_member();
}

std::uint64_t WarcInput::offset() {
    const std::uint64_t position = dropped_ + begin_;
    while (!seen_.empty() && seen_.front().first < position)
        seen_.pop_front();
    return !seen_.empty() && seen_.front().first == position ? seen_.front().second : position;
}

} // namespace dateline::indexer
