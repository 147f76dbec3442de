#include "indexer/readers/xml/scanner.hpp"

#include <algorithm>
#include <utility>

namespace dateline::indexer {
namespace {

struct Section {
    std::string_view opening;
    std::string_view closing;
    std::uint64_t longest; // bytes; one that is longer is taken for text
};

constexpr std::uint64_t unlimited = ~std::uint64_t{0};
constexpr std::size_t instruction = 2;
/// What may hold things that look like tags. Instructions are short, and an unclosed one is often no
/// instruction at all ("<?" in text).
constexpr std::array<Section, 3> sections{
    {{"<!--", "-->", unlimited}, {"<![CDATA[", "]]>", unlimited}, {"<?", "?>", 4096}}};

constexpr std::size_t longest_name = 80; // with prefix
constexpr std::size_t chunk_bytes = 1U << 16U;

bool ends_name(char c) {
    return c == '>' || c == '/' || c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '<';
}

std::uint64_t capped_sum(std::uint64_t a, std::uint64_t b) {
    return a > unlimited - b ? unlimited : a + b;
}

} // namespace

/// Reads until the byte at `position` is there; false if the stream ends before.
bool XmlScanner::has(std::uint64_t position) {
    while (position >= read_end() && !ended_) {
        const std::size_t had = buffer_.size();
        buffer_.resize(had + chunk_bytes);
        const Result<std::size_t> got = stream_->read(buffer_.data() + had, chunk_bytes);
        buffer_.resize(had + got.value_or(0));
        if (!got) failed_ = std::make_unique<Error>(got.error());
        ended_ = !got || *got == 0;
    }
    return position < read_end();
}

std::string_view XmlScanner::text(std::uint64_t begin, std::uint64_t end) const {
    begin = std::clamp(begin, base_, read_end());
    end = std::clamp(end, begin, read_end());
    return std::string_view(buffer_).substr(begin - base_, end - begin);
}

void XmlScanner::drop(std::uint64_t end) {
    end = std::clamp(end, dropped_, read_end());
    line_ = line(end);
    dropped_ = end;
    // What is left is moved seldom, and less than is dropped: else much looked ahead costs quadratic time.
    if (dropped_ - base_ < std::max(chunk_bytes, buffer_.size() / 2)) return;
    buffer_.erase(0, dropped_ - base_);
    base_ = dropped_;
}

std::uint64_t XmlScanner::line(std::uint64_t position) const {
    const std::string_view before = text(dropped_, position);
    return line_ + static_cast<std::uint64_t>(std::count(before.begin(), before.end(), '\n'));
}

/// Position of the first occurrence that begins in [from, until).
std::optional<std::uint64_t> XmlScanner::find(std::string_view wanted, std::uint64_t from,
                                              std::uint64_t until) {
    while (from < until && has(from + wanted.size() - 1)) {
        const std::uint64_t end = std::min(read_end(), capped_sum(until, wanted.size() - 1));
        const std::size_t found = text(from, end).find(wanted);
        if (found != std::string_view::npos) return from + found;
        from = end - (wanted.size() - 1);
    }
    return std::nullopt;
}

/// Position of the closing mark of a section. What was looked through once is not looked through again.
std::optional<std::uint64_t> XmlScanner::section_end(std::size_t kind, std::uint64_t from,
                                                     std::uint64_t until) {
    Search& search = searches_[kind];
    const bool known = search.from <= from && from <= search.to;
    if (known && search.found) {
        if (*search.found < until) return search.found;
        return std::nullopt;
    }
    if (!known) search = {from, from, std::nullopt};
    if (search.to < until) {
        search.found = find(sections[kind].closing, search.to, until);
        search.to = search.found ? *search.found : std::max(search.to, std::min(until, read_end()));
        if (!search.found && search.to == read_end()) // its mark may lie across the end
            search.to -= std::min<std::uint64_t>(sections[kind].closing.size() - 1, search.to - search.from);
    }
    return search.found;
}

/// The first opening tag with one of the names that begins in [begin, end).
std::optional<std::uint64_t> XmlScanner::opening_between(std::uint64_t begin, std::uint64_t end) {
    for (std::optional<std::uint64_t> open = find("<", begin, end); open; open = find("<", *open + 1, end)) {
        const std::optional<XmlTag> tag = tag_at(*open);
        if (tag && !tag->closing) return open;
    }
    return std::nullopt;
}

/// Where to go on after what opens a section at `open`.
std::uint64_t XmlScanner::after_section(std::size_t kind, std::uint64_t open, std::uint64_t until) {
    const Section& section = sections[kind];
    const std::uint64_t begin = open + section.opening.size();
    const std::optional<std::uint64_t> close =
        section_end(kind, begin, std::min(until, capped_sum(begin, section.longest)));
    if (!close) return begin;
    if (kind != instruction) {
        // A section inside a section cannot be: if a record begins before it, the outer one was never closed.
        if (const std::optional<std::uint64_t> inner = find(section.opening, begin, *close)) {
            if (const std::optional<std::uint64_t> record = opening_between(begin, *inner)) return *record;
        }
    }
    return *close + section.closing.size();
}

/// Where to go on after "<!" or "<?" at `open`.
std::uint64_t XmlScanner::after_special(std::uint64_t open, std::uint64_t until) {
    static_cast<void>(has(open + 9));
    const std::string_view text_there = text(open, open + 9);
    for (std::size_t kind = 0; kind < sections.size(); ++kind) {
        if (text_there.substr(0, sections[kind].opening.size()) == sections[kind].opening)
            return after_section(kind, open, until);
    }
    return open + 2; // a declaration: what is quoted in it is found to be an attribute
}

/// The tag at a "<", if it has one of the names.
std::optional<XmlTag> XmlScanner::tag_at(std::uint64_t open) {
    static_cast<void>(has(open + longest_name));
    const std::string_view all = text(open, open + longest_name);
    XmlTag tag;
    tag.begin = open;
    tag.closing = all.size() > 1 && all[1] == '/';
    const std::size_t name_begin = tag.closing ? 2 : 1;
    std::size_t name_end = name_begin;
    std::size_t colon = name_begin - 1;
    for (; name_end < all.size() && !ends_name(all[name_end]); ++name_end) {
        if (all[name_end] == ':') colon = name_end;
    }
    const std::string_view name = all.substr(colon + 1, name_end - colon - 1);
    if (std::find(names_.begin(), names_.end(), name) == names_.end()) return std::nullopt;
    if (name_end == all.size() && !tag.closing) return std::nullopt; // cut off
    tag.name = name;
    if (colon >= name_begin) tag.prefix = all.substr(name_begin, colon - name_begin);
    find_tag_end(tag, open + name_end);
    return tag;
}

/// A tag that is not closed ends where the next one begins.
void XmlScanner::find_tag_end(XmlTag& tag, std::uint64_t after_name) {
    char quote = '\0';
    for (tag.end = after_name; has(tag.end); ++tag.end) {
        const char c = buffer_[tag.end - base_];
        if (c == '<') return;
        if (quote != '\0') {
            if (c == quote) quote = '\0';
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '>') {
            tag.empty = !tag.closing && buffer_[tag.end - base_ - 1] == '/';
            ++tag.end;
            return;
        }
    }
}

/// The end of the quoted value that the tag at `position` is a part of, in the tag that began before.
std::optional<std::uint64_t> XmlScanner::attribute_end(std::uint64_t position) {
    char quote = '\0';
    for (const char c : text(last_opening_, position)) {
        if (quote != '\0') {
            if (c == quote) quote = '\0';
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '>') {
            return std::nullopt;
        }
    }
    if (quote == '\0') return std::nullopt;
    for (++position; has(position); ++position) {
        const char c = buffer_[position - base_];
        if (c == '<') return std::nullopt;
        if (c == quote) return position + 1;
    }
    return std::nullopt;
}

std::optional<XmlTag> XmlScanner::find_tag(std::uint64_t from, std::uint64_t until) {
    last_opening_ = from;
    while (const std::optional<std::uint64_t> open = find("<", from, until)) {
        static_cast<void>(has(*open + 1));
        const std::string_view next = text(*open + 1, *open + 2);
        if (next == "!" || next == "?") {
            from = after_special(*open, until);
            last_opening_ = from;
            continue;
        }
        std::optional<XmlTag> tag = tag_at(*open);
        if (!tag) {
            last_opening_ = *open;
            from = *open + 1;
            continue;
        }
        const std::optional<std::uint64_t> quoted = attribute_end(*open);
        if (!quoted) return tag;
        last_opening_ = from = *quoted;
    }
    return std::nullopt;
}

} // namespace dateline::indexer
