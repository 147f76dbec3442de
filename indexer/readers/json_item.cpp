#include "indexer/readers/json_item.hpp"

#include <utility>

#include "indexer/readers/json/json_object.hpp"
#include "indexer/readers/json/json_value.hpp"

namespace dateline::indexer {

std::optional<RawItem> read_json_fields(std::string text, const ReaderOptions& options) {
    RawItem item;
    ParsedJson parsed = parse_json(std::move(text), options.verbatim);
    item.warnings = std::move(parsed.warnings);
    if (!parsed.value.is_object()) return std::nullopt;
    add_json_fields(item, parsed.value, options);
    if (item.fields.empty() && item.body.empty()) return std::nullopt;
    return item;
}

bool is_json_object(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && text[first] == '{' && Json::accept(text.begin(), text.end());
}

} // namespace dateline::indexer
