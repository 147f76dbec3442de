#include "indexer/readers/xml/record_splitter.hpp"

#include <algorithm>
#include <utility>

namespace dateline::indexer {

/// Leaves what is outside of records; before the first one it is the head.
void XmlRecordSplitter::skip_outside(std::uint64_t end) {
    if (!prefix_ && head_.size() < max_head_bytes)
        head_.append(scanner_.text(position_, end).substr(0, max_head_bytes - head_.size()));
    position_ = end;
    scanner_.drop(end);
}

std::optional<XmlTag> XmlRecordSplitter::find_opening() {
    for (;;) {
        const std::uint64_t until = position_ + max_bytes_;
        std::optional<XmlTag> tag = scanner_.find_tag(position_, until);
        if (!tag) {
            skip_outside(std::min(until, scanner_.read_end()));
            if (scanner_.ended() && position_ >= scanner_.read_end()) return std::nullopt;
        } else if (tag->closing || (prefix_ && !is_record_tag(*tag))) {
            skip_outside(tag->end);
        } else {
            skip_outside(tag->begin);
            prefix_ = tag->prefix;
            return tag;
        }
    }
}

/// Goes to the end of a record that is not kept, or to the next one.
void XmlRecordSplitter::skip_record(const XmlTag& opening) {
    for (;;) {
        const std::uint64_t until = position_ + max_bytes_;
        const std::optional<XmlTag> tag = scanner_.find_tag(position_, until);
        if (tag && is_record_tag(*tag) && !tag->closing) {
            position_ = tag->begin;
            return;
        }
        position_ = tag ? tag->end : std::min(until, scanner_.read_end());
        scanner_.drop(position_);
        const bool closes = tag && is_record_tag(*tag) && tag->name == opening.name;
        if (closes || (!tag && scanner_.ended() && position_ >= scanner_.read_end())) return;
    }
}

XmlRecord XmlRecordSplitter::take_record(const XmlTag& opening) {
    XmlRecord record;
    record.name = opening.name;
    record.line = scanner_.line(opening.begin);
    position_ = opening.end;
    std::uint64_t end = opening.end;
    bool found = opening.empty;
    const std::uint64_t until = opening.begin + max_bytes_;
    while (!found) {
        const std::optional<XmlTag> tag = scanner_.find_tag(position_, until);
        if (!tag) break;
        found = is_record_tag(*tag) && (!tag->closing || tag->name == opening.name);
        record.closed = !found || tag->closing;
        end = found && !tag->closing ? tag->begin : tag->end;
        position_ = end;
    }
    if (found && end <= until) {
        record.text = scanner_.text(opening.begin, end);
    } else if (!found && scanner_.ended() && scanner_.read_end() <= until) {
        record.problem = "truncated XML record";
        position_ = scanner_.read_end();
    } else {
        record.problem = "record larger than the limit";
        if (!found) skip_record(opening);
    }
    scanner_.drop(position_);
    return record;
}

Result<std::optional<XmlRecord>> XmlRecordSplitter::next() {
    if (const std::optional<XmlTag> opening = find_opening()) return take_record(*opening);
    if (scanner_.failed() != nullptr && !std::exchange(failure_given_, true))
        return failure(*scanner_.failed());
    return std::optional<XmlRecord>{};
}

} // namespace dateline::indexer
