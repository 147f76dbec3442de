/// A text as copies of it are looked for: hashes of its words, runs of five of them (shingles), and the few
/// shingles that are kept in the index to find it by (fingerprints).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/tokens.hpp"

namespace dateline::indexer {

/// Words of a shingle: long enough that a run of common words is not one (Broder 1997 and later practice: 4
/// to 10).
inline constexpr std::size_t shingle_words = 5;

/// Hashes of the folded words of a text, in its order.
using WordHashes = std::vector<std::uint32_t>;

/// Hashes of the words, the same on every machine.
[[nodiscard]] WordHashes hash_words(const std::vector<Token>& tokens);

/// Hash of each run of `length` words, in the order of the text; empty for a shorter text.
[[nodiscard]] std::vector<std::uint64_t> hash_shingles(const WordHashes& words,
                                                       std::size_t length = shingle_words);

/// Fingerprints kept of an article. Those with the smallest hashes of all its shingles are kept ("bottom
/// k"): of two texts the same shingles are kept where they agree, whatever their lengths, and long articles
/// take no more room than short ones. With 8, two texts that have 40% of the longer one in common share at
/// least one in 98 cases of 100 (1 - 0.6 to the eighth), and each costs the engine 4 microseconds.
inline constexpr std::size_t max_fingerprints = 8;

/// The fingerprints of a text, ascending by hash; fewer than `max_fingerprints` for a text of few shingles.
[[nodiscard]] std::vector<std::uint64_t> fingerprints(const WordHashes& words);

/// Hash of a whole text: the same words in the same order. 0 for a text without words.
[[nodiscard]] std::uint64_t hash_text(const WordHashes& words);

/// A fingerprint as five letters and digits (30 of its bits) for a term of the index.
[[nodiscard]] std::string fingerprint_text(std::uint64_t fingerprint);

} // namespace dateline::indexer
