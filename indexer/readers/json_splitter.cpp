#include "indexer/readers/json_splitter.hpp"

#include <algorithm>
#include <utility>

#include "indexer/readers/json/json_wrapper.hpp"

namespace dateline::indexer {
namespace {

constexpr std::size_t chunk_bytes = 1U << 16U;

bool is_blank_byte(char c) {
    return c == ' ' || c == '\t' || c == '\r';
}

/// Follows braces, brackets and strings.
struct Nesting {
    std::string open; // closing characters that are waited for
    bool in_string = false;
    bool escaped = false;

    /// False if `c` closes what is not open.
    bool step(char c) {
        if (in_string) {
            if (escaped) {
                escaped = false;
            } else if (c == '\\') {
                escaped = true;
            } else if (c == '"') {
                in_string = false;
            }
            return true;
        }
        if (c == '"') in_string = true;
        if (c == '{') open.push_back('}');
        if (c == '[') open.push_back(']');
        if (c == '}' || c == ']') {
            if (open.empty() || open.back() != c) return false;
            open.pop_back();
        }
        return true;
    }
};

} // namespace

/// Reads on until the buffer holds `position`; false when the stream ends before.
Result<bool> JsonSplitter::has(std::size_t position) {
    while (position >= buffer_.size() && !ended_) {
        const std::size_t had = buffer_.size();
        buffer_.resize(had + chunk_bytes);
        const Result<std::size_t> got = stream_->read(buffer_.data() + had, chunk_bytes);
        buffer_.resize(had + got.value_or(0));
        if (!got) return propagate(got);
        ended_ = *got == 0;
    }
    return position < buffer_.size();
}

/// Leaves `size` bytes behind. The buffer is moved only when half of it is used, so that each byte moves
/// once.
void JsonSplitter::consume(std::size_t size) {
    const auto from = buffer_.begin() + static_cast<std::ptrdiff_t>(begin_);
    line_ += static_cast<std::uint64_t>(std::count(from, from + static_cast<std::ptrdiff_t>(size), '\n'));
    begin_ += size;
    if (begin_ > chunk_bytes && begin_ > buffer_.size() / 2) {
        buffer_.erase(0, begin_);
        recover_end_ -= std::min(recover_end_, begin_);
        begin_ = 0;
    }
}

/// Goes to the next opening brace. Other things than white space, commas and brackets on the way are given as
/// one piece with a problem; nothing if there were none or the stream is at its end.
Result<std::optional<JsonPiece>> JsonSplitter::find_object() {
    std::optional<JsonPiece> junk;
    bool in_string = false;
    indent_ = 0;
    for (;;) {
        const Result<bool> more = has(begin_);
        if (!more) return propagate(more);
        if (!*more) return junk;
        const char c = buffer_[begin_];
        if (c == '{' && !in_string) return junk;
        indent_ = c == '\n' ? 0 : indent_ + 1;
        if (c == '\n') {
            in_string = false;
        } else if (c == '"') {
            in_string = !in_string;
        }
        const bool harmless = is_blank_byte(c) || c == '\n' || c == ',' || c == '[' || c == ']';
        if (!harmless && !junk && !in_list_) junk = JsonPiece{{}, line_, "not a JSON object"};
        consume(1);
    }
}

/// Follows the object at begin_; `end` is one past its last byte, or past what was looked at.
Result<JsonSplitter::Scan> JsonSplitter::scan_object(std::size_t& end) {
    Nesting nesting;
    for (end = begin_;; ++end) {
        const Result<bool> more = has(end);
        if (!more) return propagate(more);
        if (!*more) return Scan::truncated;
        if (end - begin_ >= max_bytes_) return Scan::too_large;
        if (!nesting.step(buffer_[end])) return Scan::unbalanced;
        if (nesting.open.empty()) {
            ++end;
            return Scan::balanced;
        }
    }
}

/// Where the next object seems to begin: a brace that opens a line with the indentation of the object at
/// begin_. `end` if there is none.
std::size_t JsonSplitter::next_beginning(std::size_t from, std::size_t end) const {
    for (std::size_t line = buffer_.find('\n', from); line < end; line = buffer_.find('\n', line + 1)) {
        std::size_t first = line + 1;
        while (first < end && is_blank_byte(buffer_[first]))
            ++first;
        if (first < end && buffer_[first] == '{' && first - line - 1 == indent_) return first;
    }
    return end;
}

Result<void> JsonSplitter::skip_to_next_object() {
    consume(1);
    bool at_line_begin = false;
    for (;;) {
        const Result<bool> more = has(begin_);
        if (!more) return propagate(more);
        if (!*more) return {};
        const char c = buffer_[begin_];
        if (c == '{' && at_line_begin) return {};
        at_line_begin = c == '\n' || (at_line_begin && is_blank_byte(c));
        consume(1);
    }
}

/// Takes what lies before the next line that seems to begin an object.
JsonPiece JsonSplitter::take_recovered() {
    const std::size_t next = next_beginning(begin_, recover_end_);
    std::string_view text = std::string_view(buffer_).substr(begin_, next - begin_);
    const std::size_t last_brace = text.rfind('}');
    if (last_brace != std::string_view::npos) text = text.substr(0, last_brace + 1);
    JsonPiece piece{std::string(text), line_, {}};
    Nesting nesting;
    const bool steps = std::all_of(text.begin(), text.end(), [&](char c) { return nesting.step(c); });
    if (!steps || !nesting.open.empty()) {
        piece.text.clear();
        piece.problem = recovered_problem_;
    }
    consume(next - begin_);
    return piece;
}

Result<std::optional<JsonPiece>> JsonSplitter::take_object() {
    std::size_t end = begin_;
    const Result<Scan> scan = scan_object(end);
    if (!scan) return propagate(scan);
    if (*scan == Scan::balanced) {
        JsonPiece piece{buffer_.substr(begin_, end - begin_), line_, {}};
        consume(end - begin_);
        return piece;
    }
    if (*scan == Scan::too_large && !in_list_) {
        const std::size_t list = find_wrapped_list(std::string_view(buffer_).substr(begin_, end - begin_));
        if (list != std::string_view::npos) {
            consume(list); // its elements are records themselves
            in_list_ = true;
            return take_object();
        }
    }
    recovered_problem_ = *scan == Scan::too_large ? "record larger than the limit" : "truncated JSON";
    if (*scan == Scan::too_large) {
        // The last object that begins in the buffer may go on beyond it: it is scanned again.
        std::size_t last = end;
        for (std::size_t next = next_beginning(begin_, end); next < end; next = next_beginning(next, end))
            last = next;
        if (last == end) {
            JsonPiece piece{{}, line_, recovered_problem_};
            if (const Result<void> skipped = skip_to_next_object(); !skipped) return propagate(skipped);
            return piece;
        }
        end = last;
        recovered_problem_ = "truncated JSON";
    }
    recover_end_ = end;
    return take_recovered();
}

Result<std::optional<JsonPiece>> JsonSplitter::next() {
    if (begin_ < recover_end_) return take_recovered();
    Result<std::optional<JsonPiece>> junk = find_object();
    if (!junk || *junk) return junk;
    const Result<bool> more = has(begin_);
    if (!more) return propagate(more);
    if (!*more) return std::optional<JsonPiece>{};
    return take_object();
}

} // namespace dateline::indexer
