#include "indexer/readers/time_reader.hpp"

#include <algorithm>
#include <charconv>
#include <utility>
#include <vector>

#include "common/date.hpp"
#include "common/text.hpp"
#include "indexer/readers/double_encoding.hpp"
#include "indexer/readers/line_reader.hpp"

namespace dateline::indexer {
namespace {

/// The runs of digits of a text.
std::vector<std::string_view> numbers_in(std::string_view text) {
    constexpr std::string_view digits = "0123456789";
    std::vector<std::string_view> numbers;
    for (std::size_t pos = text.find_first_of(digits); pos != std::string_view::npos;
         pos = text.find_first_of(digits, pos)) {
        const std::size_t end = std::min(text.find_first_not_of(digits, pos), text.size());
        numbers.push_back(text.substr(pos, end - pos));
        pos = end;
    }
    return numbers;
}

unsigned value_of(std::string_view digits) {
    unsigned value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

ReadResult read_record(const TimeHeader& header, std::string bytes, Origin origin, bool verbatim) {
    RawItem item;
    DecodedText decoded = to_repaired_utf8(std::move(bytes), {}, verbatim);
    if (!decoded.warning.empty()) item.warnings.push_back(std::move(decoded.warning));
    item.body = tighten(squeeze(decoded.text));
    if (item.body.empty()) return {std::nullopt, BadRecord{std::move(origin), "no title and no text", {}}};
    item.fields.emplace("id", header.number);
    item.fields.emplace("source", "TIME");
    if (header.date.empty()) {
        item.warnings.emplace_back("date of the record cannot be read");
    } else {
        item.fields.emplace("published", header.date);
        item.fields.emplace("published_rule", "field");
    }
    item.origin = std::move(origin);
    return {std::move(item), std::nullopt};
}

class TimeReader : public Reader {
  public:
    TimeReader(std::unique_ptr<ByteStream> stream, std::string name, const ReaderOptions& options)
        : lines_(std::move(stream), options.max_record_bytes), name_(std::move(name)),
          max_bytes_(options.max_record_bytes), verbatim_(options.verbatim) {}

    Result<std::optional<ReadResult>> next() override;

  private:
    [[nodiscard]] Result<void> read_text(std::string& text, bool& too_large);

    LineReader lines_;
    std::optional<TimeHeader> header_; // of the record that comes next
    std::uint64_t begin_ = 0;          // its line
    bool started_ = false;
    bool stopped_ = false;
    std::string name_;
    std::size_t max_bytes_;
    bool verbatim_;
    std::uint64_t number_ = 0;
};

/// Reads to the next header or the end; sets header_ and begin_ for the record after this one.
Result<void> TimeReader::read_text(std::string& text, bool& too_large) {
    header_.reset();
    Line line;
    while (!stopped_) {
        const Result<bool> more = lines_.next(line);
        if (!more) return propagate(more);
        stopped_ = !*more || trim(line.text) == "*STOP";
        if (stopped_) break;
        header_ = read_time_header(line.text);
        if (header_) {
            begin_ = line.number;
            break;
        }
        too_large = too_large || line.too_long || text.size() + line.text.size() > max_bytes_;
        if (too_large) {
            text.clear();
        } else {
            text.append(line.text).push_back('\n');
        }
    }
    return {};
}

Result<std::optional<ReadResult>> TimeReader::next() {
    std::string text;
    bool too_large = false;
    if (!std::exchange(started_, true)) {
        if (const Result<void> read = read_text(text, too_large); !read) return propagate(read);
        text.clear();
        too_large = false;
    }
    if (!header_) return std::optional<ReadResult>{};
    const TimeHeader header = *header_;
    Origin origin{name_, ++number_, begin_};
    if (const Result<void> read = read_text(text, too_large); !read) return propagate(read);
    if (too_large)
        return ReadResult{std::nullopt, BadRecord{std::move(origin), "record larger than the limit", {}}};
    return read_record(header, std::move(text), std::move(origin), verbatim_);
}

} // namespace

std::optional<TimeHeader> read_time_header(std::string_view line) {
    constexpr std::string_view opening = "*TEXT ";
    if (line.substr(0, opening.size()) != opening) return std::nullopt;
    const std::vector<std::string_view> numbers = numbers_in(line.substr(0, line.find("PAGE")));
    if (numbers.empty()) return std::nullopt;
    TimeHeader header{std::string(numbers[0]), {}};
    if (numbers.size() >= 4) { // number, month, day, year of the twentieth century
        const auto year = static_cast<int>(1900 + value_of(numbers[3]) % 100);
        if (const auto day = make_day(year, value_of(numbers[1]), value_of(numbers[2])))
            header.date = iso_day(*day);
    }
    return header;
}

std::string tighten(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t pos = 0; pos < text.size(); ++pos) {
        const bool mark_follows = text[pos] == ' ' && pos + 1 < text.size() &&
                                  std::string_view(".,;:?!").find(text[pos + 1]) != std::string_view::npos;
        const bool then_blank = pos + 2 >= text.size() || text[pos + 2] == ' ' || text[pos + 2] == ')';
        if (mark_follows && then_blank && !out.empty()) continue;
        out.push_back(text[pos]);
    }
    return out;
}

std::unique_ptr<Reader> time_collection_reader(std::unique_ptr<ByteStream> stream, std::string name,
                                               const ReaderOptions& options) {
    return std::make_unique<TimeReader>(std::move(stream), std::move(name), options);
}

} // namespace dateline::indexer
