#include "indexer/readers/web/http_chunks.hpp"

#include <charconv>
#include <cstddef>
#include <cstdint>

namespace dateline::indexer {
namespace {

struct SizeLine {
    std::uint64_t chunk_bytes = 0;
    std::size_t line_bytes = 0; ///< 0 if there is no size line
};

/// "1f40", "1F40 ;name=value" and a line end.
SizeLine read_size_line(std::string_view text) {
    constexpr std::size_t longest = 1024;
    const std::size_t end = text.substr(0, longest).find('\n');
    if (end == std::string_view::npos) return {};
    std::string_view line = text.substr(0, end);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    SizeLine read;
    const auto [stop, error] = std::from_chars(line.data(), line.data() + line.size(), read.chunk_bytes, 16);
    const auto digits = static_cast<std::size_t>(stop - line.data());
    const std::size_t rest = line.find_first_not_of(" \t", digits);
    if (error != std::errc() || digits == 0 || (rest != std::string_view::npos && line[rest] != ';'))
        return {};
    read.line_bytes = end + 1;
    return read;
}

/// Size of the line end that closes a chunk; 0 if there is none.
std::size_t line_end_size(std::string_view text) {
    if (text.substr(0, 2) == "\r\n") return 2;
    return text.substr(0, 1) == "\n" ? 1 : 0;
}

} // namespace

std::optional<JoinedChunks> join_chunks(std::string_view body) {
    JoinedChunks joined;
    bool first = true;
    for (;;) {
        const SizeLine size = read_size_line(body);
        if (size.line_bytes == 0) break;
        const std::string_view rest = body.substr(size.line_bytes);
        if (size.chunk_bytes == 0) return joined; // trailer fields may follow
        const bool cut = size.chunk_bytes > rest.size();
        const std::string_view chunk = rest.substr(0, cut ? rest.size() : size.chunk_bytes);
        const std::size_t line_end = line_end_size(rest.substr(chunk.size()));
        if (first && !cut && line_end == 0 && chunk.size() < rest.size()) return std::nullopt;
        joined.bytes += chunk;
        first = false;
        body = rest.substr(chunk.size() + line_end);
        if (cut || body.empty()) {
            joined.warning = "chunks are cut";
            return joined;
        }
    }
    if (first) return std::nullopt;
    joined.bytes += body;
    joined.warning = "broken chunks";
    return joined;
}

} // namespace dateline::indexer
