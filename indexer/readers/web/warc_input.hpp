/// The bytes of a web archive, packed or plain, as a window that moves over them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/readers/reader.hpp"
#include "indexer/readers/web/warc_gzip.hpp"

namespace dateline::indexer {

class WarcInput {
  public:
    using State = GzipMembers::State;

    /// Takes the stream as it lies on the disk; gzip is recognised. What is unpacked counts against the
    /// limits of `guard`, if there is one; over them the input fails.
    explicit WarcInput(std::unique_ptr<ByteStream> stream, std::shared_ptr<UnpackGuard> guard = nullptr);

    /// Tries to have `size` bytes in the window; false if the bytes end, break off or fail before.
    [[nodiscard]] bool ensure(std::size_t size);

    /// What was read and not consumed. Valid until the next `ensure`, `consume` or `resume`.
    [[nodiscard]] std::string_view window() const { return {buffer_.data() + begin_, end_ - begin_}; }

    /// Requires: size <= window().size().
    void consume(std::size_t size) { begin_ += size; }

    /// What comes behind the window.
    [[nodiscard]] State state() const;

    /// True if all was read and a checksum says that nothing is missing.
    [[nodiscard]] bool ended_whole() const { return members_ && members_->state() == State::ended; }

    /// Why the state is `damaged` or `failed`.
    [[nodiscard]] const Error& error() const { return members_ && !over_limit_ ? members_->error() : error_; }

    /// Behind damage: drops the window and goes to the next gzip member that begins like a record. False if
    /// there is none.
    [[nodiscard]] bool resume();

    /// Where the window begins: in the file if a gzip member begins there or nothing is packed, else in the
    /// unpacked bytes.
    [[nodiscard]] std::uint64_t offset();

  private:
    void make_room(std::size_t size);
    void note_member();
    [[nodiscard]] std::size_t read_members();

    std::unique_ptr<ByteStream> plain_; // one of these two is there
    std::unique_ptr<GzipMembers> members_;
    std::shared_ptr<UnpackGuard> guard_;
    bool over_limit_ = false;
    std::string buffer_;
    std::size_t begin_ = 0; // of the window in buffer_
    std::size_t end_ = 0;
    std::uint64_t dropped_ = 0;                                // bytes before buffer_
    std::deque<std::pair<std::uint64_t, std::uint64_t>> seen_; // where members begin: unpacked, packed
    Error error_;
    State plain_state_ = State::open;
};

} // namespace dateline::indexer
