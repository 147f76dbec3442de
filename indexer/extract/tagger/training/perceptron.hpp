/// An averaged structured perceptron over runs of tokens.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "indexer/extract/tagger/labels.hpp"
#include "indexer/extract/tagger/weights.hpp"

namespace dateline::indexer {

/// Tokens to learn from, run after run.
struct Instances {
    std::vector<std::uint32_t> features; ///< of all tokens; numbers of a `FeatureIndex`
    std::vector<std::size_t> ends;       ///< behind the features of each token
    std::vector<Label> gold;             ///< of each token
    std::vector<LabelScores> base;       ///< scores that are given, of each token; empty = none
    struct Run {
        std::size_t begin = 0; ///< tokens
        std::size_t end = 0;
        std::uint32_t document = 0;
    };
    std::vector<Run> runs;
};

/// The features that are frequent enough to learn a weight for, sorted.
class FeatureIndex {
  public:
    static constexpr std::uint32_t none = 0xFFFFFFFF;
    /// Keeps those that occur `least` times among `features`.
    FeatureIndex(std::vector<Feature> features, std::size_t least);
    [[nodiscard]] std::uint32_t find(Feature feature) const;
    [[nodiscard]] const std::vector<Feature>& features() const { return features_; }

  private:
    std::vector<Feature> features_;
};

/// How to learn.
struct Learning {
    int epochs = 5;
    int orders = 3;            ///< times to begin anew with the data in another order, for the average of all
    int step = 1;              ///< what a mistake changes a weight by
    double least_weight = 0.1; ///< rows whose weights are all smaller than this are left out
};

/// Learns from the runs numbered in `use`, each as often as it stands there. The same input gives the same
/// stage.
[[nodiscard]] Stage learn(const Instances& instances, const std::vector<std::uint32_t>& use,
                          const FeatureIndex& index, const Learning& learning);

} // namespace dateline::indexer
