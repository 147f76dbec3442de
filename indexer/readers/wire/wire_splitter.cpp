#include "indexer/readers/wire/wire_splitter.hpp"

#include <algorithm>

namespace dateline::indexer {

/// What is there before the first of the marks; all that is there if there is none.
std::string_view WireSplitter::take_until(std::string_view marks) {
    const std::string_view left = input_.left();
    const std::string_view taken = left.substr(0, left.find_first_of(marks));
    line_ += static_cast<std::uint64_t>(std::count(taken.begin(), taken.end(), '\n'));
    input_.consume(taken.size());
    return taken;
}

Result<std::optional<WirePiece>> WireSplitter::next() {
    constexpr std::string_view openings{&start_of_header, 1};
    constexpr std::string_view ends{"\x01\x04"};
    for (;;) {
        const Result<bool> more = input_.fill();
        if (!more) return propagate(more);
        if (!*more) return std::optional<WirePiece>{};
        static_cast<void>(take_until(openings));
        if (!input_.left().empty()) break;
    }
    input_.consume(1);
    WirePiece piece{{}, line_, false};
    for (;;) {
        const Result<bool> more = input_.fill();
        if (!more || !*more) return piece; // a failure comes again with the next call
        const std::string_view part = take_until(ends);
        piece.too_large = piece.too_large || piece.text.size() + part.size() > max_bytes_;
        if (piece.too_large) {
            piece.text.clear();
        } else {
            piece.text.append(part);
        }
        if (!input_.left().empty()) return piece;
    }
}

} // namespace dateline::indexer
