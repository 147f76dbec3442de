#include "indexer/readers/line_reader.hpp"

#include <algorithm>

namespace dateline::indexer {

namespace {
constexpr std::size_t chunk_bytes = 1U << 16U;
}

/// Makes bytes available; false at the end.
Result<bool> LineReader::fill() {
    if (begin_ < chunk_.size()) return true;
    chunk_.resize(chunk_bytes);
    begin_ = 0;
    const Result<std::size_t> got = stream_->read(chunk_.data(), chunk_.size());
    chunk_.resize(got.value_or(0));
    if (!got) return propagate(got);
    return *got > 0;
}

Result<bool> LineReader::next(Line& line) {
    line.text.clear();
    line.too_long = false;
    bool any = false;
    for (;;) {
        const Result<bool> more = fill();
        if (!more && !any) return propagate(more);
        if (!more || !*more) break; // a failure comes again with the next call
        if (!any) line.number = ++number_;
        any = true;
        const std::size_t end = std::min(chunk_.find('\n', begin_), chunk_.size());
        if (line.text.size() + (end - begin_) > max_bytes_) line.too_long = true;
        if (line.too_long) {
            line.text.clear();
        } else {
            line.text.append(chunk_, begin_, end - begin_);
        }
        const bool complete = end < chunk_.size();
        begin_ = complete ? end + 1 : end;
        if (complete) break;
    }
    if (!line.text.empty() && line.text.back() == '\r') line.text.pop_back();
    return any;
}

} // namespace dateline::indexer
