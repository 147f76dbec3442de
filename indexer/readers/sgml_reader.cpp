#include "indexer/readers/sgml_reader.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "common/ascii.hpp"
#include "common/text.hpp"
#include "indexer/readers/double_encoding.hpp"
#include "indexer/readers/field_names.hpp"
#include "indexer/readers/line_reader.hpp"
#include "indexer/readers/markup.hpp"

namespace dateline::indexer {
namespace {

/// True for the closing line of the wire: "Reuter", " REUTER...", "More".
bool is_closing_line(std::string_view line) {
    line = trim(line);
    while (!line.empty() && line.back() == '.')
        line.remove_suffix(1);
    return equal_ignoring_case(line, "reuter") || equal_ignoring_case(line, "reuters") ||
           equal_ignoring_case(line, "more");
}

/// Without blank lines and closing lines at the end.
std::vector<std::string_view> body_lines(std::string_view text) {
    std::vector<std::string_view> lines = split(text, '\n');
    bool closed = false;
    while (!lines.empty() && (trim(lines.back()).empty() || (!closed && is_closing_line(lines.back())))) {
        closed = closed || !trim(lines.back()).empty();
        lines.pop_back();
    }
    return lines;
}

void add_text(RawItem& item, std::string_view field, std::string_view text) {
    std::string value = squeeze(text);
    if (!value.empty()) item.fields.emplace(field, std::move(value));
}

void add_list(RawItem& item, std::string_view field, std::string_view record, std::string_view element) {
    std::string_view rest = find_element(record, element).content;
    for (Element value = find_element(rest, "D"); value.found; value = find_element(rest, "D")) {
        add_text(item, field, decode_references(value.content));
        const auto used = static_cast<std::size_t>(value.content.data() - rest.data()) + value.content.size();
        rest = rest.substr(used);
    }
}

void add_date(RawItem& item, std::string_view record) {
    bool impossible = false;
    const std::string given = squeeze(decode_references(find_element(record, "DATE").content));
    const std::string date = reuters_date(given, impossible);
    if (date.empty()) return;
    if (impossible) item.warnings.push_back(fmt::format("impossible time of day in '{:.40}'", given));
    item.fields.emplace("published", date);
    item.fields.emplace("published_rule", "field");
}

void add_byline(RawItem& item, std::string_view record) {
    std::string byline = squeeze(decode_references(find_element(record, "AUTHOR").content));
    if (equal_ignoring_case(byline.substr(0, 3), "by ")) byline.erase(0, 3);
    add_text(item, "byline", byline);
}

void add_dateline(RawItem& item, std::string_view text) {
    const std::string dateline = squeeze(decode_references(find_element(text, "DATELINE").content));
    const std::size_t end = dateline.find_last_not_of(" -");
    if (end != std::string::npos) item.fields.emplace("dateline", dateline.substr(0, end + 1));
}

/// Articles without tags inside: the first line is the title, every line stands for itself.
void add_plain_text(RawItem& item, std::string_view text) {
    std::string body;
    for (const std::string_view line : body_lines(text)) {
        if (trim(line).empty()) continue;
        if (item.fields.find("title") == item.fields.end()) {
            add_text(item, "title", line);
        } else {
            body.append(trim(line)).push_back('\n');
        }
    }
    item.body = std::move(body);
    item.lines_are_paragraphs = true;
}

/// The place holder that stands for the missing body of headlines.
bool is_place_holder(std::string_view body) {
    return squeeze(body) == "Blah blah blah.";
}

void add_text_element(RawItem& item, std::string_view record) {
    const Element text = find_element(record, "TEXT");
    if (attribute(text.attributes, "TYPE") == "UNPROC") {
        add_plain_text(item, decode_references(text.content));
        return;
    }
    add_text(item, "title", decode_references(find_element(text.content, "TITLE").content));
    add_byline(item, text.content);
    add_dateline(item, text.content);
    const std::string body = decode_references(find_element(text.content, "BODY").content);
    if (!is_place_holder(body)) item.body = reuters_paragraphs(body);
}

ReadResult read_record(std::string bytes, Origin origin, bool verbatim) {
    RawItem item;
    DecodedText decoded = to_repaired_utf8(std::move(bytes), {}, verbatim);
    if (!decoded.warning.empty()) item.warnings.push_back(std::move(decoded.warning));
    const std::string_view record = decoded.text;
    const Element whole = find_element(record, "REUTERS");
    add_text(item, "id", attribute(whole.attributes, "NEWID"));
    add_text(item, "source", "Reuters");
    add_date(item, record);
    add_list(item, "places", record, "PLACES");
    add_list(item, "people", record, "PEOPLE");
    add_list(item, "organisations", record, "ORGS");
    add_list(item, "organisations", record, "EXCHANGES");
    add_list(item, "topics", record, "TOPICS");
    add_text_element(item, record);
    // The collection has documents without a word; they have an id and a date and count as documents all the
    // same.
    if (is_blank(item)) item.warnings.emplace_back("no title and no text");
    item.origin = std::move(origin);
    return {std::move(item), std::nullopt};
}

class SgmlReader : public Reader {
  public:
    SgmlReader(std::unique_ptr<ByteStream> stream, std::string name, const ReaderOptions& options)
        : lines_(std::move(stream), options.max_record_bytes), name_(std::move(name)),
          max_bytes_(options.max_record_bytes), verbatim_(options.verbatim) {}

    Result<std::optional<ReadResult>> next() override;

  private:
    [[nodiscard]] Result<bool> find_begin();
    [[nodiscard]] ReadResult bad(std::string_view reason) {
        record_.clear();
        return {std::nullopt, BadRecord{Origin{name_, ++number_, begin_}, std::string(reason), {}}};
    }

    LineReader lines_;
    Line line_;
    std::string record_;
    std::uint64_t begin_ = 0;       // line where record_ begins
    bool line_begins_next_ = false; // line_ opens a record and is not used yet
    std::string name_;
    std::size_t max_bytes_;
    bool verbatim_;
    std::uint64_t number_ = 0;
};

bool opens_record(const Line& line) {
    return line.text.find("<REUTERS") != std::string::npos;
}

/// Goes to the line that opens the next record; false at the end.
Result<bool> SgmlReader::find_begin() {
    while (!line_begins_next_) {
        const Result<bool> more = lines_.next(line_);
        if (!more || !*more) return more;
        line_begins_next_ = opens_record(line_);
    }
    line_begins_next_ = false;
    begin_ = line_.number;
    record_.clear();
    return true;
}

Result<std::optional<ReadResult>> SgmlReader::next() {
    const Result<bool> found = find_begin();
    if (!found) return propagate(found);
    if (!*found) return std::optional<ReadResult>{};
    for (;;) {
        if (line_.too_long || record_.size() + line_.text.size() > max_bytes_)
            return bad("record larger than the limit");
        record_.append(line_.text).push_back('\n');
        if (line_.text.find("</REUTERS>") != std::string::npos)
            return read_record(std::exchange(record_, {}), Origin{name_, ++number_, begin_}, verbatim_);
        const Result<bool> more = lines_.next(line_);
        if (!more) return propagate(more);
        if (!*more) return bad("truncated SGML record");
        line_begins_next_ = opens_record(line_);
        if (line_begins_next_) return bad("truncated SGML record");
    }
}

/// Hours, minutes or seconds that exist; what follows two digits decides about longer numbers.
bool is_time_of_day(std::string_view time) {
    const std::vector<std::string_view> parts = split(time.substr(0, time.find('.')), ':');
    if (parts.size() != 3) return false;
    int limit = 24;
    for (const std::string_view part : parts) {
        int value = -1;
        if (!read_number(part, value) || value < 0 || value >= limit) return false;
        limit = 60;
    }
    return true;
}

} // namespace

std::string reuters_date(std::string_view text, bool& impossible) {
    impossible = false;
    text = trim(text);
    const std::size_t day_end = std::min(text.find(' '), text.size());
    const std::string_view day = text.substr(0, day_end);
    const std::string_view rest = trim(text.substr(day_end));
    const std::string_view time = rest.substr(0, rest.find_first_not_of("0123456789:."));
    if (time.empty()) return std::string(day);
    impossible = !is_time_of_day(time);
    return impossible ? std::string(day) : fmt::format("{} {}", day, time);
}

std::string reuters_paragraphs(std::string_view body) {
    std::string out;
    bool begin = true; // the next line begins a paragraph
    for (const std::string_view line : body_lines(body)) {
        const std::string_view text = trim(line);
        const std::size_t indent = line.find_first_not_of(' ');
        begin = begin || text.empty() || (indent != std::string_view::npos && indent >= 2);
        if (text.empty()) continue;
        if (!out.empty()) out += begin ? "\n\n" : " ";
        out += text;
        begin = false;
    }
    return out;
}

std::unique_ptr<Reader> reuters_sgml_reader(std::unique_ptr<ByteStream> stream, std::string name,
                                            const ReaderOptions& options) {
    return std::make_unique<SgmlReader>(std::move(stream), std::move(name), options);
}

} // namespace dateline::indexer
