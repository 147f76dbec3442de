#include "indexer/readers/xml/xml_reader.hpp"

#include <utility>

#include "indexer/readers/charset_label.hpp"
#include "indexer/readers/double_encoding.hpp"
#include "indexer/readers/field_names.hpp"
#include "indexer/readers/xml/prolog.hpp"
#include "indexer/readers/xml/record_splitter.hpp"

namespace dateline::indexer {
namespace {

class XmlReader : public Reader {
  public:
    XmlReader(std::unique_ptr<ByteStream> stream, std::string name, const ReaderOptions& options,
              std::unique_ptr<XmlForm> form)
        : form_(std::move(form)),
          splitter_(std::move(stream), form_->record_names(), options.max_record_bytes),
          name_(std::move(name)), charset_(options.transport.charset), url_(options.transport.url),
          verbatim_(options.verbatim) {}

    Result<std::optional<ReadResult>> next() override;

  private:
    [[nodiscard]] DecodedText decoded(std::string bytes) const {
        return to_repaired_utf8(std::move(bytes), {.transport = charset_, .declared = declared_}, verbatim_);
    }
    void read_head();
    [[nodiscard]] ReadResult read_record(XmlRecord record);
    [[nodiscard]] static ReadResult bad(Origin origin, std::string_view reason) {
        return {std::nullopt, BadRecord{std::move(origin), std::string(reason), {}}};
    }

    std::unique_ptr<XmlForm> form_;
    XmlRecordSplitter splitter_;
    std::string name_;
    std::string charset_;  // of the transport
    std::string url_;      // likewise
    std::string declared_; // charset, by the XML declaration
    bool verbatim_;
    std::uint64_t record_ = 0;
    bool head_read_ = false;
};

void XmlReader::read_head() {
    head_read_ = true;
    declared_ = declared_charset(splitter_.head());
    const std::string head = decoded(splitter_.head()).text;
    const std::size_t root = root_begin(head);
    if (root == std::string::npos) {
        form_->read_head(Node(), url_);
        return;
    }
    const Document document = Document::parse_xml(std::string_view(head).substr(root));
    form_->read_head(document.root(), url_);
}

ReadResult XmlReader::read_record(XmlRecord record) {
    Origin origin{.file = name_, .record = ++record_, .line = record.line};
    if (!record.problem.empty()) return bad(std::move(origin), record.problem);
    DecodedText text = decoded(std::move(record.text));
    const Document document = Document::parse_xml(text.text);
    if (!document.root()) return bad(std::move(origin), "broken XML record");
    RawItem item;
    const std::string reason = form_->read_record(document.root(), item);
    if (!reason.empty()) return bad(std::move(origin), reason);
    if (is_blank(item)) return bad(std::move(origin), "no title and no text");
    if (!text.warning.empty()) item.warnings.push_back(std::move(text.warning));
    if (!record.closed) item.warnings.emplace_back("record is not closed");
    item.origin = std::move(origin);
    return {std::move(item), std::nullopt};
}

Result<std::optional<ReadResult>> XmlReader::next() {
    Result<std::optional<XmlRecord>> record = splitter_.next();
    if (!record) return propagate(record);
    if (!head_read_) read_head();
    if (*record) return read_record(std::move(**record));
    if (record_++ > 0) return std::optional<ReadResult>{};
    return bad(Origin{.file = name_}, form_->nothing_reason());
}

} // namespace

std::unique_ptr<Reader> xml_reader(std::unique_ptr<ByteStream> stream, std::string name,
                                   const ReaderOptions& options, std::unique_ptr<XmlForm> form) {
    return std::make_unique<XmlReader>(std::move(stream), std::move(name), options, std::move(form));
}

} // namespace dateline::indexer
