// Which layout of JSON a text is in.
#include "indexer/readers/detect_kinds.hpp"
#include "indexer/readers/json/json_wrapper.hpp"
#include "indexer/readers/json_item.hpp"

namespace dateline::indexer {

std::optional<Detection> detect_json(std::string_view text, std::string_view name) {
    const std::size_t second = text.find_first_not_of(" \t\r\n", 1);
    const char after = second == std::string_view::npos ? '\0' : text[second];
    const bool list = text.front() == '[';
    const bool named = name_ends(name, ".json") || name_ends(name, ".jsonl") || name_ends(name, ".ndjson");
    if (list) {
        if (after == '{' || named) return Detection{Format::json, ',', {}};
        return std::nullopt;
    }
    if (after != '"' && after != '}' && !named) return std::nullopt;
    const std::string_view line = first_line(text);
    // One line as far as can be seen, or a line that a list of articles goes on behind: an object that wraps
    // them may be larger than a line may be.
    const bool small = line.size() == text.size() && text.size() < detection_bytes / 2;
    if (!small && !is_json_object(line) && find_wrapped_list(text) != std::string_view::npos)
        return Detection{.format = Format::json};
    if (line.size() == text.size()) return Detection{Format::json_lines, ',', {}};
    const std::string_view rest = text.substr(line.size());
    const std::size_t next = rest.find_first_not_of(" \t\r\n");
    const bool lines = is_json_object(line) || (next != std::string_view::npos && rest[next] == '{' &&
                                                rest[next - 1] == '\n' && line.size() > 1);
    return Detection{lines ? Format::json_lines : Format::json, ',', {}};
}

} // namespace dateline::indexer
