#include "tests/indexer/web/archives.hpp"

#include <fmt/format.h>

#include "indexer/readers/byte_stream.hpp"
#include "indexer/readers/web/warc_reader.hpp"

namespace dateline::tests {

std::string http(std::string_view header_lines, std::string_view body, std::string_view status) {
    return fmt::format("HTTP/1.1 {}\r\n{}\r\n{}", status, header_lines, body);
}

std::string warc(std::string_view type, std::string_view url, std::string_view content_type,
                 std::string_view block, std::string_view extra) {
    return fmt::format(
        "WARC/1.0\r\nWARC-Type: {}\r\nWARC-Target-URI: {}\r\nWARC-Date: 2020-10-09T08:00:00Z\r\n"
        "Content-Type: {}\r\n{}Content-Length: {}\r\n\r\n{}\r\n\r\n",
        type, url, content_type, extra, block.size(), block);
}

std::string page(std::string_view url, std::string_view title) {
    const std::string text = fmt::format("{}\n\nThe ferry left the harbour at dawn.\n", title);
    return warc("response", url, "application/http; msgtype=response",
                http("Content-Type: text/plain; charset=utf-8\r\n", text));
}

Reading read_archive(const std::string& bytes, const indexer::ReaderOptions& options) {
    return read_all(*indexer::warc_reader(indexer::memory_stream(bytes), "crawl.warc", options));
}

std::string outcome(const Reading& reading) {
    std::string text;
    for (const indexer::RawItem& item : reading.items)
        text += (text.empty() ? "" : ", ") + field(item, "title");
    for (const indexer::BadRecord& bad : reading.bad)
        text += (text.empty() ? "bad: " : "; bad: ") + bad.reason;
    if (!reading.error.empty()) text += "; failed: " + reading.error;
    return text;
}

} // namespace dateline::tests
