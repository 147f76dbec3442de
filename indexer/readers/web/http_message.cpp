#include "indexer/readers/web/http_message.hpp"

#include <algorithm>
#include <charconv>

namespace dateline::indexer {
namespace {

bool has_status_line(std::string_view bytes) {
    return bytes.substr(0, 5) == "HTTP/";
}

int read_status(std::string_view line) {
    const std::size_t blank = line.find(' ');
    if (blank == std::string_view::npos) return 0;
    const std::size_t first = line.find_first_not_of(' ', blank);
    if (first == std::string_view::npos) return 0;
    int status = 0;
    const std::string_view digits = line.substr(first, 3);
    std::from_chars(digits.data(), digits.data() + digits.size(), status);
    return status >= 100 ? status : 0;
}

/// Bytes of the header: up to a blank line, or to the first line of markup.
std::size_t size_of_header(std::string_view bytes) {
    const std::size_t size = header_size(bytes);
    const std::size_t markup = bytes.substr(0, size).find("\n<");
    if (markup != std::string_view::npos) return markup + 1;
    return std::min(size, bytes.size());
}

HttpMessage read_one(std::string_view bytes) {
    HttpMessage message;
    const std::size_t line = std::min(bytes.size(), bytes.find('\n'));
    message.status = read_status(bytes.substr(0, line));
    const std::size_t size = size_of_header(bytes);
    if (line < size) message.fields = read_header_fields(bytes.substr(line + 1, size - line - 1));
    message.body = bytes.substr(size);
    return message;
}

} // namespace

HttpMessage read_http_message(std::string_view bytes) {
    HttpMessage message;
    message.body = bytes;
    constexpr int most_interim = 5;
    for (int i = 0; i < most_interim && has_status_line(message.body); ++i) {
        const bool interim = i == 0 || message.status < 200 || message.fields.empty();
        if (!interim) break;
        message = read_one(message.body);
    }
    return message;
}

} // namespace dateline::indexer
