#include "indexer/readers/text_reader.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "common/text.hpp"
#include "indexer/readers/byte_stream.hpp"
#include "indexer/readers/charset_label.hpp"
#include "indexer/readers/double_encoding.hpp"
#include "indexer/readers/field_names.hpp"
#include "indexer/readers/file_date.hpp"
#include "indexer/readers/opening.hpp"

namespace dateline::indexer {
namespace {

/// Takes the first line off `rest`, without its line end.
std::string_view take_line(std::string_view& rest) {
    const std::size_t end = rest.find('\n');
    std::string_view line = rest.substr(0, end);
    rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    return line;
}

void skip_blank_lines(std::string_view& rest) {
    for (;;) {
        std::string_view after = rest;
        if (rest.empty() || !trim(take_line(after)).empty()) return;
        rest = after;
    }
}

struct HeaderLine {
    std::string_view key; ///< empty if the line is none
    std::string_view value;
};

HeaderLine header_line(std::string_view line) {
    constexpr std::size_t longest_key = 24;
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || colon == 0 || colon > longest_key) return {};
    const std::string_view key = line.substr(0, colon);
    const bool plain = std::all_of(key.begin(), key.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_' || c == ' ';
    });
    if (!plain || (colon + 1 < line.size() && line[colon + 1] != ' ' && line[colon + 1] != '\t')) return {};
    return {trim(key), trim(line.substr(colon + 1))};
}

/// Keys that also open headlines ("People: the year in pictures"): they make no header alone.
bool opens_headlines(std::string_view field) {
    return repeats(field) || field == "source" || field == "text" || field == "lead";
}

/// The header lines at the beginning, taken off `rest`; empty if there are none.
std::vector<HeaderLine> take_header(std::string_view& rest) {
    std::string_view after = rest;
    std::vector<HeaderLine> lines;
    constexpr std::size_t most_lines = 64;
    while (!after.empty() && lines.size() < most_lines) {
        const std::string_view line = take_line(after);
        if (trim(line).empty()) break;
        const HeaderLine read = header_line(line);
        if (read.key.empty()) return {};
        lines.push_back(read);
    }
    if (lines.empty() || lines.size() == most_lines) return {};
    const std::string_view first = field_of(lines.front().key);
    if (first.empty() || (lines.size() == 1 && opens_headlines(first))) return {};
    rest = after;
    return lines;
}

void add_published(RawItem& item, std::string value, std::string_view rule) {
    if (value.empty()) return;
    item.fields.emplace("published", std::move(value));
    item.fields.emplace("published_rule", rule);
}

/// Fields of a sidecar come first: what they say is not looked for elsewhere, except for more dates.
RawItem begin_item(std::optional<RawItem> sidecar) {
    if (!sidecar) return {};
    RawItem item = std::move(*sidecar);
    item.body.clear();
    for (auto [rule, end] = item.fields.equal_range("published_rule"); rule != end; ++rule)
        rule->second = "sidecar";
    return item;
}

void add_header(RawItem& item, const std::vector<HeaderLine>& lines) {
    for (const HeaderLine& line : lines) {
        const std::string_view field = field_of(line.key);
        if (field == "published") {
            add_published(item, std::string(line.value), "header");
        } else if (field == "text" || field == "lead") {
            continue;
        } else if (!field.empty() && (repeats(field) || item.fields.find(field) == item.fields.end())) {
            add_field(item, field, std::string(line.value));
        }
    }
}

/// Title and byline off the beginning of the text, unless they are known already.
void add_title(RawItem& item, std::string_view& rest) {
    constexpr std::size_t longest_title = 400; // bytes; longer lines are text
    skip_blank_lines(rest);
    std::string_view after = rest;
    const std::string_view first = trim(take_line(after));
    const auto title = item.fields.find("title");
    if (first.empty()) return;
    if (title != item.fields.end()) {
        if (squeeze(title->second) == squeeze(first)) rest = after;
    } else if (first.size() <= longest_title) {
        item.fields.emplace("title", first);
        rest = after;
    }
    skip_blank_lines(rest);
    after = rest;
    const std::string_view name = byline_name(take_line(after));
    if (name.empty()) return;
    if (item.fields.find("byline") == item.fields.end()) item.fields.emplace("byline", name);
    rest = after;
    skip_blank_lines(rest);
}

class TextReader : public Reader {
  public:
    TextReader(std::unique_ptr<ByteStream> stream, std::string name, const ReaderOptions& options,
               std::optional<RawItem> sidecar)
        : stream_(std::move(stream)), name_(std::move(name)), max_bytes_(options.max_record_bytes),
          verbatim_(options.verbatim), charset_(options.transport.charset), sidecar_(std::move(sidecar)) {}

    Result<std::optional<ReadResult>> next() override;

  private:
    [[nodiscard]] ReadResult read_text(std::string bytes);

    std::unique_ptr<ByteStream> stream_;
    std::string name_;
    std::size_t max_bytes_;
    bool verbatim_;
    std::string charset_; ///< by the transport
    std::optional<RawItem> sidecar_;
    bool done_ = false;
};

ReadResult TextReader::read_text(std::string bytes) {
    RawItem item = begin_item(std::move(sidecar_));
    const std::string declared = declared_charset(bytes);
    DecodedText decoded =
        to_repaired_utf8(std::move(bytes), {.transport = charset_, .declared = declared}, verbatim_);
    if (!decoded.warning.empty()) item.warnings.push_back(std::move(decoded.warning));
    std::string_view rest = decoded.text;
    skip_blank_lines(rest);
    add_header(item, take_header(rest));
    add_title(item, rest);
    FileDate named = file_date(name_);
    add_published(item, std::move(named.day), named.rule);
    add_field(item, "text", std::string(rest));
    item.scraped = true;
    item.origin = Origin{name_, 1, 1};
    if (is_blank(item)) return {std::nullopt, BadRecord{item.origin, "no title and no text", {}}};
    return {std::move(item), std::nullopt};
}

Result<std::optional<ReadResult>> TextReader::next() {
    if (std::exchange(done_, true)) return std::optional<ReadResult>{};
    Result<std::optional<std::string>> bytes = read_all(*stream_, max_bytes_);
    if (!bytes) return propagate(bytes);
    if (!*bytes)
        return ReadResult{std::nullopt, BadRecord{Origin{name_, 1, 1}, "record larger than the limit", {}}};
    return read_text(std::move(**bytes));
}

} // namespace

std::unique_ptr<Reader> text_reader(std::unique_ptr<ByteStream> stream, std::string name,
                                    const ReaderOptions& options, std::optional<RawItem> sidecar) {
    return std::make_unique<TextReader>(std::move(stream), std::move(name), options, std::move(sidecar));
}

} // namespace dateline::indexer
