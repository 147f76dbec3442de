#include "indexer/readers/sidecar.hpp"

#include <optional>
#include <utility>

#include "common/text.hpp"
#include "indexer/readers/byte_stream.hpp"
#include "indexer/readers/encoding.hpp"
#include "indexer/readers/json/json_object.hpp"
#include "indexer/readers/json/json_value.hpp"
#include "indexer/readers/json/json_wrapper.hpp"

namespace dateline::indexer {
namespace {

constexpr std::size_t max_sidecar_bytes = 4U << 20U;

/// The bytes of a file; nothing if it cannot be read or is larger than a sidecar.
std::optional<std::string> content_of(const std::string& path) {
    const Result<std::unique_ptr<ByteStream>> file = open_file(path);
    if (!file) return std::nullopt;
    Result<std::optional<std::string>> bytes = read_all(**file, max_sidecar_bytes);
    return bytes ? std::move(*bytes) : std::nullopt;
}

} // namespace

bool goes_with_text(const std::string& json_path, const std::string& text_path) {
    constexpr std::size_t telling = 60; // bytes; two articles do not begin alike for so long
    std::optional<std::string> json = content_of(json_path);
    if (!json) return false;
    const ParsedJson parsed = parse_json(std::move(*json), false);
    if (!parsed.problem.empty() || !parsed.value.is_object() || wrapped_list(parsed.value) != nullptr)
        return false;
    RawItem item;
    add_json_fields(item, parsed.value, {});
    const std::string own = squeeze(repair_utf8(item.body));
    if (own.empty()) return true;
    std::optional<std::string> text = content_of(text_path);
    if (!text) return false;
    const std::string whole = squeeze(to_utf8(std::move(*text)).text);
    return whole.find(std::string_view(own).substr(0, telling)) != std::string::npos;
}

} // namespace dateline::indexer
