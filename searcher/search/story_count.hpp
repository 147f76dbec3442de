/// Articles counted so that the copies of one count once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <set>

namespace dateline::searcher {

/// Stands for the family of an article without copies, and of every article when copies are not folded.
inline constexpr std::uint32_t no_family = 0xFFFFFFFFU;

/// How many stories: articles without copies, and families.
struct StoryCount {
    std::uint32_t alone = 0;
    std::set<std::uint32_t> families{};

    void add(std::uint32_t family) {
        if (family == no_family) {
            ++alone;
        } else {
            families.insert(family);
        }
    }
    void add(const StoryCount& other) {
        alone += other.alone;
        families.insert(other.families.begin(), other.families.end());
    }
    [[nodiscard]] std::uint32_t total() const { return alone + static_cast<std::uint32_t>(families.size()); }
};

} // namespace dateline::searcher
