/// How much of one text stands in another, and whether that makes them copies. Symmetric, pure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "common/date.hpp"
#include "indexer/copies/shingles.hpp"

namespace dateline::indexer {

/// What two articles are compared by.
struct ComparedText {
    WordHashes words;                    ///< of the body without leftovers
    std::vector<std::uint32_t> shingles; ///< the low half of all different ones, ascending
    std::string title;                   ///< folded
    std::optional<Day> day;              ///< of publication, when the day is known

    [[nodiscard]] std::size_t bytes() const {
        return sizeof(*this) + words.size() * sizeof(words[0]) + shingles.size() * sizeof(shingles[0]) +
               title.size();
    }
};

/// Makes the text of a body; `title` is folded by `fold_name` already.
[[nodiscard]] ComparedText compared_text(WordHashes words, std::string title, std::optional<Day> day);

/// What two texts have in common, in shingles.
struct Likeness {
    std::size_t shared = 0; ///< different shingles that both have
    double containment = 0; ///< part of the shorter text's that the longer one has, 0 to 1
    double of_longer = 0;   ///< part of the longer text's that the shorter one has, 0 to 1
    double lead = 0;        ///< part of the beginning of one that the other has, the larger of both ways; 0
                            ///< where so little is contained that the texts are no copies
};

[[nodiscard]] Likeness likeness(const ComparedText& a, const ComparedText& b);

enum class Relation {
    none,
    shares_text, ///< passages in common, but another article
    copy,        ///< the same article, edited, cut or extended
};

/// Whether two articles are copies of one another. Empty bodies never are. See
/// docs/decisions/0009-copies.md for the rule and how it was found.
[[nodiscard]] Relation relation(const ComparedText& a, const ComparedText& b);

/// Bodies of fewer words are copies only when equal to the word, with much the same title on the same day: in
/// a sentence or two of news only a name or a number tells one story from another ("sets quarterly").
inline constexpr std::size_t least_copy_words = 20;

/// Copies appear within so many days of one another, where the days are known.
inline constexpr Day copy_window_days = 30;

} // namespace dateline::indexer
