#include "indexer/readers/open_reader.hpp"

#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "indexer/readers/byte_stream.hpp"
#include "indexer/readers/csv_reader.hpp"
#include "indexer/readers/detect.hpp"
#include "indexer/readers/html_reader.hpp"
#include "indexer/readers/json_item.hpp"
#include "indexer/readers/json_reader.hpp"
#include "indexer/readers/mail/mail_reader.hpp"
#include "indexer/readers/sgml_reader.hpp"
#include "indexer/readers/text_reader.hpp"
#include "indexer/readers/time_reader.hpp"
#include "indexer/readers/trec/trec_reader.hpp"
#include "indexer/readers/unicode_stream.hpp"
#include "indexer/readers/web/warc_reader.hpp"
#include "indexer/readers/wire/wire_reader.hpp"
#include "indexer/readers/xml/xml_kind.hpp"

namespace dateline::indexer {
namespace {

std::unique_ptr<PeekStream> peek_stream(std::unique_ptr<ByteStream> stream) {
    return std::make_unique<PeekStream>(std::move(stream));
}

/// Unpacks, skips byte order marks, decodes UTF-16 and UTF-32.
std::unique_ptr<PeekStream> plain_stream(std::unique_ptr<PeekStream> plain) {
    if (plain->peek(2) == "\x1F\x8B") plain = peek_stream(gzip_stream(std::move(plain)));
    const FoundForm found = unicode_form(plain->peek(form_bytes));
    plain->skip(found.mark_bytes);
    if (found.form != UnicodeForm::bytes && found.form != UnicodeForm::utf8)
        plain = peek_stream(unicode_stream(std::move(plain), found.form));
    return plain;
}

/// The fields of the object in a sidecar; nothing if it cannot be read.
std::optional<RawItem> read_sidecar(const std::string& path, const ReaderOptions& options) {
    constexpr std::size_t max_sidecar_bytes = 4U << 20U;
    Result<std::unique_ptr<ByteStream>> file = open_file(path);
    if (!file) return std::nullopt;
    const std::unique_ptr<PeekStream> plain = plain_stream(peek_stream(std::move(*file)));
    return read_json_fields(std::string(plain->peek(max_sidecar_bytes)), options);
}

} // namespace

Result<std::unique_ptr<Reader>> open_reader(std::unique_ptr<ByteStream> stream, const std::string& name,
                                            const ReaderOptions& options, std::optional<RawItem> sidecar) {
    std::unique_ptr<PeekStream> packed = peek_stream(std::move(stream));
    // Web archives are unpacked by their reader, which knows how to go on behind damage.
    if (is_packed_web_archive(packed->peek(detection_bytes), name))
        return warc_reader(std::move(packed), name, options);
    std::unique_ptr<PeekStream> plain = plain_stream(std::move(packed));
    const std::string head(plain->peek(detection_bytes));
    if (head.empty()) { // nothing could be read: is that an end or a failure?
        char byte = 0;
        const Result<std::size_t> got = plain->read(&byte, 1);
        if (!got) return propagate(got);
    }
    const Detection found = detect(head, name, options);
    switch (found.format) {
    case Format::json_lines:
        return json_lines_reader(std::move(plain), name, options);
    case Format::json:
        return json_reader(std::move(plain), name, options);
    case Format::reuters_sgml:
        return reuters_sgml_reader(std::move(plain), name, options);
    case Format::trec_sgml:
        return trec_reader(std::move(plain), name, options);
    case Format::wire:
        return wire_reader(std::move(plain), name, options);
    case Format::mail:
        return mail_reader(std::move(plain), name, options);
    case Format::mailbox:
        return mailbox_reader(std::move(plain), name, options);
    case Format::time_collection:
        return time_collection_reader(std::move(plain), name, options);
    case Format::csv:
        return csv_reader(std::move(plain), name, found.delimiter, options);
    case Format::html:
        return html_reader(std::move(plain), name, options);
    case Format::web_archive:
        return warc_reader(std::move(plain), name, options);
    case Format::xml:
        return xml_reader(std::move(plain), name, options, form_of(found.xml));
    case Format::text:
        return text_reader(std::move(plain), name, options, std::move(sidecar));
    case Format::empty:
        return failure(ErrorKind::bad_input, "empty file");
    case Format::refused:
        break;
    }
    return failure(ErrorKind::bad_input, fmt::format("unsupported format: {}", found.reason),
                   "web pages, text, JSON, JSON Lines and CSV are read");
}

Result<std::unique_ptr<Reader>> open_path(const std::string& path, const std::string& sidecar_path,
                                          const ReaderOptions& options) {
    Result<std::unique_ptr<ByteStream>> file = open_file(path);
    if (!file) return propagate(file);
    if (options.bytes_read != nullptr) *file = counting_stream(std::move(*file), *options.bytes_read);
    std::optional<RawItem> sidecar;
    if (!sidecar_path.empty()) sidecar = read_sidecar(sidecar_path, options);
    return open_reader(std::move(*file), path, options, std::move(sidecar));
}

} // namespace dateline::indexer
