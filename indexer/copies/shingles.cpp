#include "indexer/copies/shingles.hpp"

#include <algorithm>

#include "common/text.hpp"

namespace dateline::indexer {
namespace {

/// Spreads the bits of a number over all of it.
/// Source: the finaliser of MurmurHash3 (Appleby, public domain), variant 13 of Stafford.
std::uint64_t mixed(std::uint64_t value) {
    value ^= value >> 30U;
    value *= 0xbf58476d1ce4e5b9ULL;
    value ^= value >> 27U;
    value *= 0x94d049bb133111ebULL;
    value ^= value >> 31U;
    return value;
}

} // namespace

WordHashes hash_words(const std::vector<Token>& tokens) {
    WordHashes words;
    words.reserve(tokens.size());
    for (const Token& token : tokens)
        words.push_back(static_cast<std::uint32_t>(mixed(stable_hash(token.folded))));
    return words;
}

std::vector<std::uint64_t> hash_shingles(const WordHashes& words, std::size_t length) {
    std::vector<std::uint64_t> shingles;
    if (length == 0 || words.size() < length) return shingles;
    shingles.reserve(words.size() - length + 1);
    for (std::size_t start = 0; start + length <= words.size(); ++start) {
        std::uint64_t hash = length;
        for (std::size_t i = 0; i < length; ++i)
            hash = hash * 0x9e3779b97f4a7c15ULL + words[start + i];
        shingles.push_back(mixed(hash));
    }
    return shingles;
}

std::vector<std::uint64_t> fingerprints(const WordHashes& words) {
    std::vector<std::uint64_t> shingles = hash_shingles(words);
    // A shingle may occur more than once: a few more than wanted are looked at, and all if that is too few.
    for (std::size_t looked_at = 4 * max_fingerprints;; looked_at = shingles.size()) {
        looked_at = std::min(looked_at, shingles.size());
        std::vector<std::uint64_t> smallest(looked_at);
        std::partial_sort_copy(shingles.begin(), shingles.end(), smallest.begin(), smallest.end());
        smallest.erase(std::unique(smallest.begin(), smallest.end()), smallest.end());
        if (smallest.size() < max_fingerprints && looked_at < shingles.size()) continue;
        if (smallest.size() > max_fingerprints) smallest.resize(max_fingerprints);
        return smallest;
    }
}

std::uint64_t hash_text(const WordHashes& words) {
    std::uint64_t hash = 0;
    for (const std::uint32_t word : words)
        hash = mixed(hash + word + 1);
    return hash;
}

std::string fingerprint_text(std::uint64_t fingerprint) {
    constexpr std::string_view digits = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_";
    // The low bits: the high ones are zero in most of the smallest hashes.
    std::string text;
    for (int i = 0; i < 5; ++i) {
        text += digits[fingerprint & 63U];
        fingerprint >>= 6U;
    }
    return text;
}

} // namespace dateline::indexer
