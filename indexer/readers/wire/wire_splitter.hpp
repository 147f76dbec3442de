/// Cuts the text of a news wire into its messages by the control characters around them.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/readers/byte_stream.hpp"

namespace dateline::indexer {

/// The control characters of IPTC 7901 and of ANPA 1312 (names of ASCII).
inline constexpr char start_of_header = '\x01';
inline constexpr char start_of_text = '\x02';
inline constexpr char end_of_text = '\x03';
inline constexpr char end_of_transmission = '\x04';

/// One message as it stands in the stream.
struct WirePiece {
    std::string text;       ///< from behind the start of the header; empty if too large
    std::uint64_t line = 0; ///< 1-based, where it begins
    bool too_large = false;
};

/// A message begins at a start of header and ends at an end of transmission or where the next begins. What
/// stands between messages is left out.
class WireSplitter {
  public:
    WireSplitter(std::unique_ptr<ByteStream> stream, std::size_t max_bytes)
        : input_(std::move(stream)), max_bytes_(max_bytes) {}

    /// The next message; nothing at the end. Fails as the stream does, after the message that the failure
    /// cut.
    [[nodiscard]] Result<std::optional<WirePiece>> next();

  private:
    [[nodiscard]] std::string_view take_until(std::string_view marks);

    ChunkedInput input_;
    std::size_t max_bytes_;
    std::uint64_t line_ = 1;
};

} // namespace dateline::indexer
