/// What a trained stage knows: a row of weights for each feature, and the weights of transitions.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "indexer/extract/tagger/features.hpp"
#include "indexer/extract/tagger/labels.hpp"

namespace dateline::indexer {

/// Weights of one feature: what it adds to the score of each label but O, compared with what it adds to O.
using WeightRow = std::array<std::int16_t, label_count - 1>;

/// Rows by feature, read only once filled.
class WeightTable {
  public:
    WeightTable() : WeightTable(0) {}
    /// Room for `rows` rows.
    explicit WeightTable(std::size_t rows);

    /// Adds a row. Requires: the feature is not there yet, and no more rows than there is room for.
    void add(Feature feature, const WeightRow& row);

    /// Adds the weights of the features to the scores.
    void add_scores(const std::vector<Feature>& features, LabelScores& scores) const;

    [[nodiscard]] std::size_t size() const { return rows_.size(); }

    /// Features and rows in the order they were added.
    [[nodiscard]] const std::vector<Feature>& features() const { return features_; }
    [[nodiscard]] const std::vector<WeightRow>& rows() const { return rows_; }

  private:
    struct Slot {
        Feature feature = 0; ///< 0: free
        std::uint32_t row = 0;
    };

    std::vector<Slot>
        slots_; ///< a power of two, at most half full; a feature stands at its own number or behind
    std::size_t mask_ = 0;
    std::vector<Feature> features_;
    std::vector<WeightRow> rows_;
};

/// One trained stage.
struct Stage {
    WeightTable weights;
    Transitions transitions{};
};

/// Weights are stored in steps of this part of a perceptron's update.
inline constexpr int weight_scale = 64;

} // namespace dateline::indexer
