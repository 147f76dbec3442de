#include "indexer/readers/html_reader.hpp"

#include <algorithm>
#include <utility>

#include "common/dates/publication_time.hpp"
#include "indexer/html/page.hpp"
#include "indexer/readers/byte_stream.hpp"
#include "indexer/readers/charset_label.hpp"
#include "indexer/readers/double_encoding.hpp"
#include "indexer/readers/field_names.hpp"
#include "indexer/readers/file_date.hpp"

namespace dateline::indexer {
namespace {

/// The last day that the page can have been published on: that of the fetch, else today. Where it was read it
/// may have been tomorrow already.
std::optional<Day> latest_day(const ReaderOptions& options) {
    if (const auto fetched = read_publication_time(options.transport.fetched)) return fetched->day + 1;
    return options.today;
}

/// The date that the page tells, else that of the file. What was fetched from the web has an address, and its
/// file may be named for the day of the crawl.
void add_published(RawItem& item, Page& page, const std::string& file, const Transport& transport) {
    if (page.published.empty() && transport.url.empty()) {
        FileDate named = file_date(file);
        page.published = std::move(named.day);
        page.published_method = std::move(named.rule);
        page.published_confidence = 1;
    }
    if (page.published.empty()) return;
    item.fields.emplace("published", std::move(page.published));
    item.fields.emplace("published_rule", std::move(page.published_method));
    item.published_confidence = page.published_confidence;
}

void add_each(RawItem& item, std::string_view field, std::vector<std::string>& values) {
    for (std::string& value : values)
        item.fields.emplace(field, std::move(value));
}

class HtmlReader : public Reader {
  public:
    HtmlReader(std::unique_ptr<ByteStream> stream, std::string name, ReaderOptions options)
        : stream_(std::move(stream)), name_(std::move(name)), options_(std::move(options)) {}

    Result<std::optional<ReadResult>> next() override;

  private:
    [[nodiscard]] ReadResult read_document(std::string bytes) const;

    std::unique_ptr<ByteStream> stream_;
    std::string name_;
    ReaderOptions options_;
    bool done_ = false;
};

ReadResult HtmlReader::read_document(std::string bytes) const {
    RawItem item;
    item.origin = Origin{name_, 1, 1};
    item.scraped = true;
    const std::string declared = declared_charset(bytes);
    DecodedText decoded = to_repaired_utf8(
        std::move(bytes), CharsetHints{options_.transport.charset, declared}, options_.verbatim);
    if (!decoded.warning.empty()) item.warnings.push_back(std::move(decoded.warning));
    Page page = read_page(decoded.text, options_.transport.url, latest_day(options_));
    add_field(item, "title", std::move(page.title));
    add_field(item, "byline", std::move(page.byline));
    add_field(item, "url", std::move(page.url));
    add_field(item, "source", std::move(page.source));
    add_field(item, "language", std::move(page.language));
    add_published(item, page, name_, options_.transport);
    add_each(item, "topics", page.topics);
    add_each(item, "places", page.places);
    add_each(item, "people", page.people);
    add_each(item, "organisations", page.organisations);
    item.body = std::move(page.text);
    if (page.is_cut) item.warnings.emplace_back("elements nested too deeply: the rest of the page is lost");
    if (is_blank(item)) return {std::nullopt, BadRecord{item.origin, "no title and no text", {}}};
    return {std::move(item), std::nullopt};
}

Result<std::optional<ReadResult>> HtmlReader::next() {
    if (std::exchange(done_, true)) return std::optional<ReadResult>{};
    Result<std::optional<std::string>> bytes = read_all(*stream_, options_.max_record_bytes);
    if (!bytes) return propagate(bytes);
    if (!*bytes)
        return ReadResult{std::nullopt, BadRecord{Origin{name_, 1, 1}, "record larger than the limit", {}}};
    return read_document(std::move(**bytes));
}

} // namespace

std::unique_ptr<Reader> html_reader(std::unique_ptr<ByteStream> stream, std::string name,
                                    const ReaderOptions& options) {
    return std::make_unique<HtmlReader>(std::move(stream), std::move(name), options);
}

} // namespace dateline::indexer
