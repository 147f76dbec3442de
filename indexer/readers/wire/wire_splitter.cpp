#include "indexer/readers/wire/wire_splitter.hpp"

#include <algorithm>

namespace dateline::indexer {

/// Makes bytes available; false at the end.
Result<bool> WireSplitter::fill() {
    constexpr std::size_t chunk_bytes = 1U << 16U;
    if (begin_ < chunk_.size()) return true;
    chunk_.resize(chunk_bytes);
    begin_ = 0;
    const Result<std::size_t> got = stream_->read(chunk_.data(), chunk_.size());
    chunk_.resize(got.value_or(0));
    if (!got) return propagate(got);
    return *got > 0;
}

/// What is there before the first of the marks; all that is there if there is none.
std::string_view WireSplitter::take_until(std::string_view marks) {
    const std::size_t end = std::min(chunk_.find_first_of(marks, begin_), chunk_.size());
    const std::string_view taken = std::string_view(chunk_).substr(begin_, end - begin_);
    line_ += static_cast<std::uint64_t>(std::count(taken.begin(), taken.end(), '\n'));
    begin_ = end;
    return taken;
}

Result<std::optional<WirePiece>> WireSplitter::next() {
    constexpr std::string_view openings{&start_of_header, 1};
    constexpr std::string_view ends{"\x01\x04"};
    for (;;) {
        const Result<bool> more = fill();
        if (!more) return propagate(more);
        if (!*more) return std::optional<WirePiece>{};
        static_cast<void>(take_until(openings));
        if (begin_ < chunk_.size()) break;
    }
    ++begin_;
    WirePiece piece{{}, line_, false};
    for (;;) {
        const Result<bool> more = fill();
        if (!more || !*more) return piece; // a failure comes again with the next call
        const std::string_view part = take_until(ends);
        piece.too_large = piece.too_large || piece.text.size() + part.size() > max_bytes_;
        if (piece.too_large) {
            piece.text.clear();
        } else {
            piece.text.append(part);
        }
        if (begin_ < chunk_.size()) return piece;
    }
}

} // namespace dateline::indexer
