#include "indexer/readers/mail/plain_digest.hpp"

#include <algorithm>
#include <cstddef>

#include "common/text.hpp"

namespace dateline::indexer {
namespace {

/// Number of hyphens of a line that has nothing else; 0 for other lines.
std::size_t hyphens(std::string_view line) {
    line = trim(line);
    return line.find_first_not_of('-') == std::string_view::npos ? line.size() : 0;
}

/// True if a message begins with a header field of mail.
bool has_header(std::string_view message) {
    const std::string_view line = message.substr(0, message.find('\n'));
    const std::string_view name = line.substr(0, line.find(':'));
    constexpr std::string_view names[] = {"date", "from", "subject", "message-id", "to", "message"};
    return name.size() < line.size() &&
           std::any_of(std::begin(names), std::end(names),
                       [&](std::string_view known) { return equal_ignoring_case(trim(name), known); });
}

} // namespace

std::vector<std::string_view> digest_messages(std::string_view text) {
    constexpr std::size_t preamble_end = 70;
    constexpr std::size_t message_end = 30;
    std::vector<std::string_view> messages;
    bool begun = false;
    std::size_t begin = 0; // of the message
    for (std::size_t pos = 0; pos < text.size();) {
        const std::size_t end = std::min(text.find('\n', pos), text.size());
        const std::size_t count = hyphens(text.substr(pos, end - pos));
        const bool parts = begun ? count == message_end : count == preamble_end;
        if (parts && begun) {
            const std::string_view message = trim(text.substr(begin, pos - begin));
            if (has_header(message)) messages.push_back(message);
        }
        if (parts) {
            begun = true;
            begin = std::min(end + 1, text.size());
        }
        pos = end + 1;
    }
    // Behind the last mark there is the end of the digest, or a message that is cut.
    const std::string_view last = begun ? trim(text.substr(begin)) : std::string_view();
    if (has_header(last)) messages.push_back(last);
    return messages;
}

} // namespace dateline::indexer
