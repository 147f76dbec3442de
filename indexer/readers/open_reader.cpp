#include "indexer/readers/open_reader.hpp"

#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "indexer/readers/byte_stream.hpp"
#include "indexer/readers/containers/archive_reader.hpp"
#include "indexer/readers/containers/container_kind.hpp"
#include "indexer/readers/containers/unpack_stream.hpp"
#include "indexer/readers/csv_reader.hpp"
#include "indexer/readers/detect.hpp"
#include "indexer/readers/html_reader.hpp"
#include "indexer/readers/json_item.hpp"
#include "indexer/readers/json_reader.hpp"
#include "indexer/readers/mail/mail_reader.hpp"
#include "indexer/readers/pdf/pdf_reader.hpp"
#include "indexer/readers/sgml_reader.hpp"
#include "indexer/readers/text_reader.hpp"
#include "indexer/readers/time_reader.hpp"
#include "indexer/readers/trec/trec_reader.hpp"
#include "indexer/readers/unicode_stream.hpp"
#include "indexer/readers/unpack_guard.hpp"
#include "indexer/readers/web/warc_reader.hpp"
#include "indexer/readers/wire/wire_reader.hpp"
#include "indexer/readers/xml/xml_kind.hpp"

namespace dateline::indexer {
namespace {

constexpr std::string_view pdf_mark = "%PDF-";

std::unique_ptr<PeekStream> peek_stream(std::unique_ptr<ByteStream> stream) {
    return std::make_unique<PeekStream>(std::move(stream));
}

/// Takes off a compression.
std::unique_ptr<PeekStream> unpacked(std::unique_ptr<PeekStream> plain,
                                     const std::shared_ptr<UnpackGuard>& guard) {
    const Compression compression = compression_of(plain->peek(container_bytes));
    if (compression == Compression::none) return plain;
    std::unique_ptr<ByteStream> content = compression == Compression::gzip
                                              ? gzip_stream(std::move(plain))
                                              : unpack_stream(std::move(plain), compression);
    return peek_stream(unpacked_stream(std::move(content), guard));
}

/// Skips byte order marks, decodes UTF-16 and UTF-32.
std::unique_ptr<PeekStream> decoded(std::unique_ptr<PeekStream> plain) {
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
    const auto guard = std::make_shared<UnpackGuard>(options.unpack);
    const std::unique_ptr<PeekStream> plain =
        decoded(unpacked(peek_stream(packed_stream(std::move(*file), guard)), guard));
    return read_json_fields(std::string(plain->peek(max_sidecar_bytes)), options);
}

Error unsupported(std::string_view kind) {
    return {ErrorKind::bad_input, fmt::format("unsupported format: {}", kind),
            "web pages, text, JSON, JSON Lines and CSV are read"};
}

Result<std::unique_ptr<Reader>> open_archive(std::unique_ptr<PeekStream> stream, const std::string& name,
                                             const ReaderOptions& options, ArchiveKind kind) {
    const std::string_view document =
        kind == ArchiveKind::zip ? document_in_zip(stream->peek(container_bytes)) : "";
    if (!document.empty()) return failure(unsupported(document));
    return archive_reader(std::move(stream), name, options, kind);
}

} // namespace

Result<std::unique_ptr<Reader>> open_reader(std::unique_ptr<ByteStream> stream, const std::string& name,
                                            const ReaderOptions& given, std::optional<RawItem> sidecar) {
    ReaderOptions options = given;
    if (!options.guard) {
        options.guard = std::make_shared<UnpackGuard>(options.unpack);
        stream = packed_stream(std::move(stream), options.guard);
    }
    std::unique_ptr<PeekStream> packed = peek_stream(std::move(stream));
    // Web archives are unpacked by their reader, which knows how to go on behind damage.
    if (is_packed_web_archive(packed->peek(detection_bytes), name))
        return warc_reader(std::move(packed), name, options);
    std::unique_ptr<PeekStream> plain = unpacked(std::move(packed), options.guard);
    if (const ArchiveKind archive = archive_of(plain->peek(container_bytes)); archive != ArchiveKind::none)
        return open_archive(std::move(plain), name, options, archive);
    if (plain->peek(pdf_mark.size()) == pdf_mark) return pdf_reader(std::move(plain), name, options);
    plain = decoded(std::move(plain));
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
    return failure(unsupported(found.reason));
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
