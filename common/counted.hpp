/// Numbers with what they count, for messages.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dateline {

/// "1 article is", "2 articles are": the number and the words for one or for several.
[[nodiscard]] inline std::string counted(std::uint64_t count, std::string_view one,
                                         std::string_view several) {
    return std::to_string(count).append(" ").append(count == 1 ? one : several);
}

} // namespace dateline
