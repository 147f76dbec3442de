#include "indexer/readers/containers/member_name.hpp"

#include <vector>

#include "common/text.hpp"
#include "indexer/readers/encoding.hpp"

namespace dateline::indexer {

std::string member_name(std::string_view bytes) {
    constexpr std::size_t longest = 1024;
    constexpr std::size_t looked_at = 64 * longest;
    const std::string text = squeeze(to_utf8(std::string(bytes.substr(0, looked_at))).text);
    std::string name;
    for (const std::string_view part : split(text, '/')) {
        if (part.empty() || part == ".") continue;
        if (!name.empty()) name += '/';
        name += part;
    }
    if (name.size() <= longest) return name;
    const std::string mark = "~" + hex(stable_hash(bytes));
    return squeeze(repair_utf8(std::string_view(name).substr(0, longest - mark.size() - 3))) + mark;
}

bool is_hidden_member(std::string_view name) {
    for (const std::string_view part : split(name, '/')) {
        if (part == "__MACOSX" || (part.starts_with('.') && part != "..")) return true;
    }
    return false;
}

} // namespace dateline::indexer
