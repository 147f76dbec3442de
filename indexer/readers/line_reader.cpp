#include "indexer/readers/line_reader.hpp"

#include <algorithm>
#include <string_view>

namespace dateline::indexer {

Result<bool> LineReader::next(Line& line) {
    line.text.clear();
    line.too_long = false;
    bool any = false;
    for (;;) {
        const Result<bool> more = input_.fill();
        if (!more && !any) return propagate(more);
        if (!more || !*more) break; // a failure comes again with the next call
        if (!any) line.number = ++number_;
        any = true;
        const std::string_view left = input_.left();
        const std::size_t end = std::min(left.find('\n'), left.size());
        if (line.text.size() + end > max_bytes_) line.too_long = true;
        if (line.too_long) {
            line.text.clear();
        } else {
            line.text.append(left.substr(0, end));
        }
        const bool complete = end < left.size();
        input_.consume(complete ? end + 1 : end);
        if (complete) break;
    }
    if (!line.text.empty() && line.text.back() == '\r') line.text.pop_back();
    return any;
}

} // namespace dateline::indexer
