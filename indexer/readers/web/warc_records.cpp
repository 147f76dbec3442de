#include "indexer/readers/web/warc_records.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "indexer/readers/web/header_fields.hpp"

namespace dateline::indexer {
namespace {

/// Header of a record; real ones have a few hundred bytes.
constexpr std::size_t max_header_bytes = 256U << 10U;

/// What `Wanted` gets to see: HTTP headers are shorter.
constexpr std::size_t shown_bytes = 64U << 10U;

/// Blocks up to this size are looked at whole before they are skipped, so that a wrong length loses nothing.
constexpr std::size_t small_block_bytes = 256U << 10U;

bool is_line_end(char c) {
    return c == '\r' || c == '\n';
}

/// Without the line ends that close a record.
std::size_t without_closing(std::string_view block) {
    std::size_t size = block.size();
    for (int lines = 0; lines < 2 && size > 0 && block[size - 1] == '\n'; ++lines) {
        --size;
        if (size > 0 && block[size - 1] == '\r') --size;
    }
    return size;
}

} // namespace

Result<std::optional<WarcRecord>> WarcRecords::next() {
    input_.consume(std::exchange(consume_next_, 0));
    for (;;) {
        std::optional<WarcRecord> record = skip_line_ends() ? next_here() : break_or_end();
        if (record) return record;
        if (input_.state() == WarcInput::State::failed && input_.window().empty())
            return failure(input_.error());
        if (input_.state() == WarcInput::State::ended && input_.window().empty()) return record;
    }
}

/// False if nothing is left to read.
bool WarcRecords::skip_line_ends() {
    while (input_.ensure(1)) {
        const std::string_view window = input_.window();
        const auto end = std::find_if_not(window.begin(), window.end(), is_line_end);
        input_.consume(static_cast<std::size_t>(end - window.begin()));
        if (end != window.end()) return true;
    }
    return false;
}

/// Nothing more can be read here: says so if that is damage, and passes it.
std::optional<WarcRecord> WarcRecords::break_or_end() {
    if (input_.state() != WarcInput::State::damaged) return std::nullopt;
    WarcRecord record;
    record.number = number_ + 1;
    record.offset = input_.offset();
    lose_rest(record);
    return record;
}

bool WarcRecords::at_record() {
    static_cast<void>(input_.ensure(beginning_bytes)); // near the end there is less
    const std::string_view window = input_.window();
    if (!kind_) {
        if (window.starts_with("WARC/")) {
            kind_ = WebArchive::warc;
        } else if (begins_record(window, WebArchive::arc)) {
            kind_ = WebArchive::arc;
        }
    }
    if (kind_ == WebArchive::arc) return begins_record(window, WebArchive::arc);
    return window.starts_with("WARC/");
}

void WarcRecords::lose(WarcRecord& record, std::string_view problem, std::string detail) {
    record.problem = problem;
    record.detail = std::move(detail);
    lost_ = true;
}

/// The bytes end or break off within a record, or it does not end within the limit: all of it is lost.
void WarcRecords::lose_rest(WarcRecord& record) {
    input_.consume(input_.window().size());
    if (input_.state() == WarcInput::State::damaged) {
        lose(record, "damaged gzip", input_.error().message);
        static_cast<void>(input_.resume()); // the next call finds out where that led
    } else if (input_.state() == WarcInput::State::open) {
        lose(record, "record larger than the limit", fmt::format("limit {} (--max-record)", max_bytes_));
    } else {
        lose(record, "truncated WARC record");
    }
}

/// Passes bytes that are no record; told of once.
std::optional<WarcRecord> WarcRecords::lose_bytes() {
    WarcRecord record;
    record.number = number_ + 1;
    record.offset = input_.offset();
    const WebArchive kind = kind_.value_or(WebArchive::warc);
    for (;;) {
        const std::string_view window = input_.window();
        const std::size_t found = find_record(window, 1, kind);
        if (found != std::string_view::npos) {
            input_.consume(found);
            break;
        }
        // The last bytes may be the beginning of a beginning.
        input_.consume(window.size() - std::min(window.size(), beginning_bytes));
        if (!input_.ensure(2 * beginning_bytes) &&
            find_record(input_.window(), 1, kind) == std::string_view::npos) {
            if (input_.state() == WarcInput::State::damaged) {
                lose_rest(record);
                return record;
            }
            input_.consume(input_.window().size());
            break;
        }
    }
    if (std::exchange(lost_, true)) return std::nullopt;
    record.problem = "no WARC record";
    record.detail = "bytes between the records";
    return record;
}

/// Reads the header and consumes it; false if the record is lost.
bool WarcRecords::read_header(WarcRecord& record) {
    if (kind_ == WebArchive::arc) {
        const std::string_view window = input_.window();
        const std::size_t line = window.find('\n');
        if (std::optional<WarcHeader> header = read_arc_line(window.substr(0, line))) record.header = *header;
        input_.consume(line + 1);
        return true;
    }
    std::size_t size = std::string_view::npos;
    for (std::size_t wanted = 4096; size == std::string_view::npos && wanted <= max_header_bytes;
         wanted *= 2) {
        const bool more = input_.ensure(wanted);
        const std::string_view shown = input_.window().substr(0, wanted);
        size = header_size(shown);
        const std::size_t next =
            find_record(shown.substr(0, std::min(size, shown.size())), 1, WebArchive::warc);
        if (next != std::string_view::npos) {
            input_.consume(next);
            lose(record, "broken WARC header", "no blank line before the next record");
            return false;
        }
        if (!more) break;
    }
    const std::string_view window = input_.window();
    if (size != std::string_view::npos) {
        record.header = read_warc_header(window.substr(0, size));
        input_.consume(size);
        return true;
    }
    if (window.size() >= max_header_bytes) {
        input_.consume(max_header_bytes);
        lose(record, "broken WARC header", fmt::format("no end within {} bytes", max_header_bytes));
    } else {
        lose_rest(record);
    }
    return false;
}

/// True if a block can end before these bytes: a record follows, or nothing.
bool WarcRecords::ends_here(std::string_view rest) const {
    constexpr std::size_t most_line_ends = 16;
    const auto end = std::find_if_not(rest.begin(), rest.end(), is_line_end);
    const auto size = static_cast<std::size_t>(end - rest.begin());
    if (size == rest.size()) return true;
    rest = rest.substr(size);
    return size <= most_line_ends &&
           (rest.starts_with("WARC/") || (kind_ == WebArchive::arc && begins_record(rest, WebArchive::arc)));
}

/// The size of the block at the window; nothing if the bytes end within it.
std::optional<std::size_t> WarcRecords::measure_block(WarcRecord& record) {
    const auto wanted = static_cast<std::size_t>(record.header.length.value_or(0));
    static_cast<void>(input_.ensure(wanted + beginning_bytes)); // near the end there is less
    const std::string_view window = input_.window();
    if (record.header.length && window.size() >= wanted && ends_here(window.substr(wanted))) return wanted;
    record.wrong_length = true;
    return search_block_end(wanted, record.header.length.has_value());
}

/// The end of a block whose length is wrong or missing: before the next record, or at the end of all.
std::optional<std::size_t> WarcRecords::search_block_end(std::size_t wanted, bool has_length) {
    const WebArchive kind = kind_.value_or(WebArchive::warc);
    for (std::size_t from = 0;;) {
        const std::string_view window = input_.window();
        const std::size_t found = find_record(window, from, kind);
        if (found != std::string_view::npos) return without_closing(window.substr(0, found));
        // Gzip that ended as it should was not cut: then the length is too large.
        if (window.size() < wanted && !input_.ended_whole()) return std::nullopt;
        if (window.size() > max_bytes_) return has_length ? std::optional(wanted) : std::nullopt;
        from = window.size() - std::min(window.size(), beginning_bytes);
        if (!input_.ensure(window.size() + small_block_bytes) && input_.window().size() == window.size())
            return without_closing(window);
    }
}

/// Passes the block without keeping it; false if the bytes end within it.
bool WarcRecords::skip_block(WarcRecord& record) {
    const std::optional<std::uint64_t> length = record.header.length;
    if (length && *length > small_block_bytes) return skip_large_block(*length);
    const std::optional<std::size_t> size = measure_block(record);
    if (!size) return false;
    input_.consume(*size);
    return true;
}

/// Stops at a record inside the block, too: then the length is wrong.
bool WarcRecords::skip_large_block(std::uint64_t length) {
    for (std::size_t from = 0; length > 0; from = 1) {
        const bool more = input_.ensure(small_block_bytes);
        const std::string_view window = input_.window();
        const std::size_t found = find_record(window, from, kind_.value_or(WebArchive::warc));
        if (found < length) {
            input_.consume(found);
            return true;
        }
        const std::size_t kept = more ? beginning_bytes : 0;
        const std::size_t passed =
            static_cast<std::size_t>(std::min<std::uint64_t>(length, window.size() - kept));
        if (passed == 0) return false;
        input_.consume(passed);
        length -= passed;
    }
    return true;
}

/// True if another record begins soon, so that a length over all limits is simply wrong.
bool WarcRecords::begins_record_nearby() {
    static_cast<void>(input_.ensure(small_block_bytes)); // near the end there is less
    return find_record(input_.window(), 0, kind_.value_or(WebArchive::warc)) != std::string_view::npos;
}

/// The record at the window if it is wanted or lost; nothing if it was skipped.
std::optional<WarcRecord> WarcRecords::next_here() {
    if (!at_record()) return lose_bytes();
    WarcRecord record;
    record.number = ++number_;
    record.offset = input_.offset();
    lost_ = false;
    if (!read_header(record)) return record;
    const std::size_t length = static_cast<std::size_t>(
        std::min<std::uint64_t>(record.header.length.value_or(shown_bytes), shown_bytes));
    static_cast<void>(input_.ensure(length)); // a cut block is noticed later
    const bool wanted = wanted_(record.header, input_.window().substr(0, length));
    bool too_large = record.header.length.value_or(0) > max_bytes_;
    if (wanted && too_large && begins_record_nearby()) {
        record.header.length.reset();
        too_large = false;
    }
    if (!wanted || too_large) {
        if (!skip_block(record)) {
            lose_rest(record);
            return record;
        }
        if (!wanted) return std::nullopt;
        lose(record, "record larger than the limit",
             fmt::format("{} bytes, limit {} (--max-record)", *record.header.length, max_bytes_));
        return record;
    }
    const std::optional<std::size_t> size = measure_block(record);
    if (!size && input_.state() != WarcInput::State::ended) {
        lose_rest(record);
        return record;
    }
    if (!size) lose(record, "truncated WARC record");
    record.block = input_.window().substr(0, size.value_or(input_.window().size()));
    consume_next_ = record.block.size();
    return record;
}

} // namespace dateline::indexer
