/// Labels of tokens: O outside of names, and for each type the first (B), an inner (I), the last (L) token of
/// a name, or its only one (U).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "common/article.hpp"

namespace dateline::indexer {

inline constexpr std::size_t name_types = 4;
inline constexpr std::size_t label_count = 1 + 4 * name_types;

enum class LabelPart : std::uint8_t { first, inner, last, only };

/// 0 is O; then B, I, L and U of each type.
using Label = std::uint8_t;
inline constexpr Label outside = 0;

[[nodiscard]] constexpr Label label_of(NameType type, LabelPart part) {
    return static_cast<Label>(1 + 4 * static_cast<unsigned>(type) + static_cast<unsigned>(part));
}
/// Requires: not O.
[[nodiscard]] constexpr NameType type_of(Label label) {
    return static_cast<NameType>((label - 1) / 4);
}
[[nodiscard]] constexpr LabelPart part_of(Label label) {
    return static_cast<LabelPart>((label - 1) % 4);
}

/// True if a name is open behind this label: only I or L of the same type may follow.
[[nodiscard]] constexpr bool is_open(Label label) {
    return label != outside && (part_of(label) == LabelPart::first || part_of(label) == LabelPart::inner);
}
[[nodiscard]] constexpr bool may_follow(Label left, Label right) {
    if (is_open(left))
        return right != outside && type_of(left) == type_of(right) &&
               (part_of(right) == LabelPart::inner || part_of(right) == LabelPart::last);
    return right == outside || part_of(right) == LabelPart::first || part_of(right) == LabelPart::only;
}

/// Scores of the labels of a token, or of transitions from a label.
using LabelScores = std::array<std::int32_t, label_count>;

/// Score of each label behind each label; those that may not follow are not looked at.
using Transitions = std::array<LabelScores, label_count>;

/// The labels with the highest sum of scores, of `count` tokens; what stands before and behind is O. Of equal
/// sums the label with the lower number wins.
[[nodiscard]] std::vector<Label> best_labels(const LabelScores* scores, std::size_t count,
                                             const Transitions& transitions);

/// Names as ranges of tokens.
struct TokenSpan {
    std::size_t begin = 0;
    std::size_t end = 0;
    NameType type = NameType::other;
    friend bool operator==(const TokenSpan&, const TokenSpan&) = default;
};

/// The names in the labels of the tokens `begin` to `end`. Requires: well-formed sequences.
[[nodiscard]] std::vector<TokenSpan> spans_of(const std::vector<Label>& labels, std::size_t begin,
                                              std::size_t end);

} // namespace dateline::indexer
