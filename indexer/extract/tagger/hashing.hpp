/// Numbers made of numbers: features of the tagger are hashes, the same on every machine.
#pragma once

#include <cstdint>
#include <string_view>

namespace dateline::indexer {

/// Continues a hash with a number. Source: the finaliser of splitmix64 (Steele, Lea, Flood 2014).
[[nodiscard]] constexpr std::uint64_t mix(std::uint64_t hash, std::uint64_t value) {
    std::uint64_t mixed = hash + 0x9E3779B97F4A7C15ULL + value;
    mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBULL;
    return mixed ^ (mixed >> 31U);
}

/// Hash of the bytes; eight at a time.
[[nodiscard]] constexpr std::uint64_t hash_text(std::string_view text) {
    std::uint64_t hash = text.size();
    std::uint64_t word = 0;
    unsigned bytes = 0;
    for (const char c : text) {
        word = (word << 8U) | static_cast<unsigned char>(c);
        if (++bytes < 8) continue;
        hash = mix(hash, word);
        word = 0;
        bytes = 0;
    }
    return mix(hash, word);
}

} // namespace dateline::indexer
