/// Gzip of web archives: one member a record, or one for all, and a way on behind damage.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include <zlib.h>

#include "indexer/readers/reader.hpp"

namespace dateline::indexer {

/// Unpacks the first `size` bytes at most of what begins a gzip member; as many as the packed bytes give,
/// none if they are no gzip. Pure.
[[nodiscard]] std::string unpack_beginning(std::string_view packed, std::size_t size);

/// True if the bytes can be the first of a record of a web archive: "WARC/", or an address as in ARC.
[[nodiscard]] bool may_begin_record(std::string_view bytes);

/// The members of a gzip stream, one after another.
class GzipMembers {
  public:
    enum class State {
        open,    ///< more may come
        ended,   ///< all was read
        damaged, ///< `find_member` may find a way on
        failed   ///< the packed stream fails
    };

    explicit GzipMembers(std::unique_ptr<ByteStream> packed);
    ~GzipMembers();
    GzipMembers(const GzipMembers&) = delete;
    GzipMembers& operator=(const GzipMembers&) = delete;

    /// Unpacks up to `size` bytes, never across the end of a member. 0 only if the state is not `open`.
    [[nodiscard]] std::size_t read(char* buffer, std::size_t size);

    [[nodiscard]] State state() const { return state_; }

    /// Why the state is `damaged` or `failed`.
    [[nodiscard]] const Error& error() const { return error_; }

    /// Where the member of the bytes last read begins, in packed bytes.
    [[nodiscard]] std::uint64_t member_offset() const { return member_offset_; }

    /// True if the bytes last read are the first of their member.
    [[nodiscard]] bool member_began() const { return member_began_; }

    /// Goes to the next member that begins like a record, behind the beginning of the damaged one. False, and
    /// the state is no longer `damaged`, if there is none.
    [[nodiscard]] bool find_member();

  private:
    [[nodiscard]] bool fill();
    [[nodiscard]] bool begin_member();
    [[nodiscard]] std::size_t search_begin();
    void damage(std::string_view why);
    [[nodiscard]] std::uint64_t offset_of(std::size_t position) const { return dropped_ + position; }

    std::unique_ptr<ByteStream> packed_;
    z_stream zip_{};
    std::string input_;         // packed bytes, some of them used already: damage is noticed late
    std::size_t begin_ = 0;     // of what is not used yet
    std::size_t end_ = 0;       // of what was read
    std::uint64_t dropped_ = 0; // packed bytes before input_
    std::uint64_t member_offset_ = 0;
    std::uint64_t read_again_ = 0; // packed bytes gone back over in all
    Error error_;
    State state_ = State::open;
    bool in_member_ = false;
    bool member_began_ = false;
    bool input_ended_ = false;
};

} // namespace dateline::indexer
