#include "indexer/readers/pdf/pdf_reader.hpp"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "common/text.hpp"
#include "indexer/readers/byte_stream.hpp"
#include "indexer/readers/field_names.hpp"
#include "indexer/readers/file_date.hpp"
#include "indexer/readers/opening.hpp"
#include "indexer/readers/pdf/page_text.hpp"
#include "indexer/readers/pdf/program_run.hpp"

namespace dateline::indexer {
namespace {

/// Names that programs put in the place of a title.
bool is_file_title(std::string_view title) {
    const std::string lower = to_lower_ascii(title);
    if (lower == "untitled" || lower.starts_with("microsoft ")) return true;
    for (const std::string_view ending :
         {".doc", ".docx", ".pdf", ".indd", ".qxd", ".qxp", ".tex", ".dvi", ".rtf"}) {
        if (lower.ends_with(ending)) return true;
    }
    return false;
}

/// Adds what `pdfinfo` printed: lines of "Key: value".
void add_properties(RawItem& item, std::string_view printed) {
    for (const std::string_view line : split(printed, '\n')) {
        const std::size_t colon = line.find(':');
        if (colon == std::string_view::npos) continue;
        const std::string_view key = line.substr(0, colon);
        const std::string value = squeeze(repair_utf8(line.substr(colon + 1)));
        if (value.empty()) continue;
        if (key == "Title" && !is_file_title(value)) add_field(item, "title", value);
        if (key == "Author") add_field(item, "byline", value);
        if (key == "CreationDate") {
            item.fields.emplace("published", value);
            item.fields.emplace("published_rule", "PDF");
        }
    }
}

/// Body, and title and byline from its beginning where the file does not give them.
void add_text(RawItem& item, std::vector<std::string> paragraphs) {
    constexpr std::size_t longest_title = 200; // bytes; longer blocks are text
    std::size_t first = 0;
    const auto title = item.fields.find("title");
    if (title == item.fields.end()) {
        if (paragraphs.front().size() <= longest_title && paragraphs.size() > 1) {
            item.fields.emplace("title", paragraphs.front());
            first = 1;
        }
    } else if (paragraphs.front().starts_with(title->second)) { // alone, or in one block with the text
        paragraphs.front() = trim(std::string_view(paragraphs.front()).substr(title->second.size()));
        if (paragraphs.front().empty()) first = 1;
    }
    if (first < paragraphs.size()) {
        const std::string_view name = byline_name(paragraphs[first]);
        if (!name.empty()) {
            if (item.fields.find("byline") == item.fields.end()) item.fields.emplace("byline", name);
            ++first;
        }
    }
    for (; first < paragraphs.size(); ++first)
        item.body += (item.body.empty() ? "" : "\n\n") + paragraphs[first];
}

/// Why a run gave no text; empty if it gave some.
std::string complaint(const ProgramRun& run) {
    constexpr int opened = 0;
    constexpr int forbidden = 3; // man page of pdftotext, EXIT CODES
    switch (run.end) {
    case RunEnd::not_found:
        return "PDF: pdftotext is not installed (package poppler-utils)";
    case RunEnd::out_of_time:
        return "PDF: not done in 60 s";
    case RunEnd::too_long:
        return "record larger than the limit";
    case RunEnd::crashed:
        return "damaged PDF";
    case RunEnd::exited:
        break;
    }
    if (run.complaints.find("ncorrect password") != std::string::npos) return "encrypted PDF";
    if (run.status == forbidden) return "PDF that forbids taking its text";
    return run.status == opened ? "" : "damaged PDF";
}

class PdfReader : public Reader {
  public:
    PdfReader(std::unique_ptr<ByteStream> stream, std::string name, const ReaderOptions& options)
        : stream_(std::move(stream)), name_(std::move(name)), max_bytes_(options.max_record_bytes) {}

    Result<std::optional<ReadResult>> next() override;

  private:
    [[nodiscard]] ReadResult bad(std::string reason, std::string detail = {}) const {
        return {std::nullopt, BadRecord{Origin{name_, 1, 0}, std::move(reason), std::move(detail)}};
    }
    [[nodiscard]] Result<std::optional<ReadResult>> read_document(std::string_view bytes) const;

    std::unique_ptr<ByteStream> stream_;
    std::string name_;
    std::size_t max_bytes_;
    bool done_ = false;
};

Result<std::optional<ReadResult>> PdfReader::read_document(std::string_view bytes) const {
    const RunLimits limits{.output_bytes = max_bytes_};
    const Result<ProgramRun> text =
        run_program({"pdftotext", "-enc", "UTF-8", "-nopgbrk", "--", "-", "-"}, bytes, limits);
    if (!text) return propagate(text);
    if (std::string reason = complaint(*text); !reason.empty())
        return bad(std::move(reason), squeeze(repair_utf8(text->complaints)));
    std::vector<std::string> paragraphs = printed_paragraphs(repair_utf8(text->output));
    if (paragraphs.empty()) return bad("PDF without text");
    const Result<ProgramRun> properties =
        run_program({"pdfinfo", "-enc", "UTF-8", "-isodates", "--", "-"}, bytes, limits);
    RawItem item;
    item.origin = Origin{name_, 1, 0};
    item.scraped = true;
    if (FileDate named = file_date(name_); !named.day.empty()) {
        item.fields.emplace("published", std::move(named.day));
        item.fields.emplace("published_rule", std::move(named.rule));
    }
    if (properties && properties->end == RunEnd::exited) add_properties(item, properties->output);
    add_text(item, std::move(paragraphs));
    return ReadResult{std::move(item), std::nullopt};
}

Result<std::optional<ReadResult>> PdfReader::next() {
    if (std::exchange(done_, true)) return std::optional<ReadResult>{};
    const Result<std::optional<std::string>> bytes = read_all(*stream_, max_bytes_);
    if (!bytes) return propagate(bytes);
    if (!*bytes) return bad("record larger than the limit");
    return read_document(**bytes);
}

} // namespace

std::unique_ptr<Reader> pdf_reader(std::unique_ptr<ByteStream> stream, std::string name,
                                   const ReaderOptions& options) {
    return std::make_unique<PdfReader>(std::move(stream), std::move(name), options);
}

} // namespace dateline::indexer
