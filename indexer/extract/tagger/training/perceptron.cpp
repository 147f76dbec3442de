// Collins (2002): decode with the weights of the moment, reward the right labels, punish the wrong ones, and
// in the end take the average of all moments.
#include "indexer/extract/tagger/training/perceptron.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "indexer/extract/tagger/hashing.hpp"

namespace dateline::indexer {
namespace {

class Learner {
  public:
    Learner(const Instances& instances, std::size_t features, int step)
        : instances_(instances), step_(step), weights_(features * label_count),
          sums_(features * label_count) {}

    void see(const Instances::Run& run) {
        ++moment_;
        scores_.assign(run.end - run.begin, LabelScores{});
        for (std::size_t at = run.begin; at < run.end; ++at)
            score(at, scores_[at - run.begin]);
        const std::vector<Label> found = best_labels(scores_.data(), scores_.size(), transitions());
        const auto gold = instances_.gold.begin() + static_cast<std::ptrdiff_t>(run.begin);
        if (std::equal(found.begin(), found.end(), gold)) return;
        Label left_found = outside;
        Label left_gold = outside;
        for (std::size_t at = run.begin; at < run.end; ++at) {
            const Label wrong = found[at - run.begin];
            const Label right = instances_.gold[at];
            if (wrong != right) change(at, right, wrong);
            change_transition(left_gold, right, left_found, wrong);
            left_found = wrong;
            left_gold = right;
        }
        change_transition(left_gold, outside, left_found, outside);
    }

    /// Begins anew from zero; the average goes on over both. The sum of a weight over all moments is weight *
    /// (moments + 1) - changes, and stays what it is.
    void restart() {
        for (std::size_t at = 0; at < weights_.size(); ++at) {
            sums_[at] -= (moment_ + 1) * weights_[at];
            weights_[at] = 0;
        }
        for (std::size_t left = 0; left < label_count; ++left) {
            for (std::size_t right = 0; right < label_count; ++right) {
                transition_sums_[left][right] -= (moment_ + 1) * transition_weights_[left][right];
                transition_weights_[left][right] = 0;
            }
        }
    }

    [[nodiscard]] Stage average(const FeatureIndex& index, double least_weight) const {
        Stage stage;
        const auto scaled = [this](std::int64_t weight, std::int64_t changes) {
            const double mean =
                static_cast<double>(weight) - static_cast<double>(changes) / static_cast<double>(moment_ + 1);
            return static_cast<int>(std::lround(mean * weight_scale / step_unit()));
        };
        for (std::size_t left = 0; left < label_count; ++left)
            for (std::size_t right = 0; right < label_count; ++right)
                stage.transitions[left][right] =
                    scaled(transition_weights_[left][right], transition_sums_[left][right]);
        std::vector<std::pair<Feature, WeightRow>> rows;
        const int least = static_cast<int>(least_weight * weight_scale * step_ / step_unit());
        for (std::size_t feature = 0; feature < index.features().size(); ++feature) {
            std::array<int, label_count> values{};
            for (std::size_t label = 0; label < label_count; ++label)
                values[label] =
                    scaled(weights_[feature * label_count + label], sums_[feature * label_count + label]);
            WeightRow row{};
            int largest = 0;
            for (std::size_t label = 1; label < label_count; ++label) {
                const int difference = std::clamp(values[label] - values[outside], -32767, 32767);
                row[label - 1] = static_cast<std::int16_t>(difference);
                largest = std::max(largest, std::abs(difference));
            }
            if (largest > least) rows.emplace_back(index.features()[feature], row);
        }
        stage.weights = WeightTable(rows.size());
        for (const auto& [feature, row] : rows)
            stage.weights.add(feature, row);
        return stage;
    }

  private:
    // With scores that are given, weights are already in their unit.
    [[nodiscard]] int step_unit() const { return instances_.base.empty() ? 1 : weight_scale; }

    [[nodiscard]] std::size_t first_feature(std::size_t token) const {
        return token == 0 ? 0 : instances_.ends[token - 1];
    }

    void score(std::size_t token, LabelScores& scores) const {
        if (!instances_.base.empty()) scores = instances_.base[token];
        for (std::size_t at = first_feature(token); at < instances_.ends[token]; ++at) {
            const std::int32_t* row = &weights_[std::size_t{instances_.features[at]} * label_count];
            for (std::size_t label = 0; label < label_count; ++label)
                scores[label] += row[label];
        }
    }

    [[nodiscard]] const Transitions& transitions() const { return transition_weights_; }

    void change(std::size_t token, Label right, Label wrong) {
        const std::int64_t moved = moment_ * step_;
        for (std::size_t at = first_feature(token); at < instances_.ends[token]; ++at) {
            const std::size_t row = std::size_t{instances_.features[at]} * label_count;
            weights_[row + right] += step_;
            sums_[row + right] += moved;
            weights_[row + wrong] -= step_;
            sums_[row + wrong] -= moved;
        }
    }

    void change_transition(Label left_gold, Label gold, Label left_found, Label found) {
        if (left_gold == left_found && gold == found) return;
        const std::int64_t moved = moment_ * step_;
        transition_weights_[left_gold][gold] += step_;
        transition_sums_[left_gold][gold] += moved;
        transition_weights_[left_found][found] -= step_;
        transition_sums_[left_found][found] -= moved;
    }

    const Instances& instances_;
    int step_;
    std::int64_t moment_ = 0;
    std::vector<std::int32_t> weights_;
    std::vector<std::int64_t> sums_;
    Transitions transition_weights_{};
    std::array<std::array<std::int64_t, label_count>, label_count> transition_sums_{};
    std::vector<LabelScores> scores_;
};

// The same order on every machine.
void shuffle(std::vector<std::uint32_t>& order, std::uint64_t seed) {
    for (std::size_t at = order.size(); at > 1; --at)
        std::swap(order[at - 1], order[mix(seed, at) % at]);
}

} // namespace

FeatureIndex::FeatureIndex(std::vector<Feature> features, std::size_t least) {
    std::sort(features.begin(), features.end());
    for (std::size_t at = 0; at < features.size();) {
        std::size_t end = at;
        while (end < features.size() && features[end] == features[at])
            ++end;
        if (end - at >= least) features_.push_back(features[at]);
        at = end;
    }
}

std::uint32_t FeatureIndex::find(Feature feature) const {
    const auto found = std::lower_bound(features_.begin(), features_.end(), feature);
    if (found == features_.end() || *found != feature) return none;
    return static_cast<std::uint32_t>(found - features_.begin());
}

Stage learn(const Instances& instances, const std::vector<std::uint32_t>& use, const FeatureIndex& index,
            const Learning& learning) {
    Learner learner(instances, index.features().size(), learning.step);
    std::uint64_t seed = 0;
    for (int order_number = 0; order_number < learning.orders; ++order_number) {
        learner.restart();
        std::vector<std::uint32_t> order = use;
        for (int epoch = 0; epoch < learning.epochs; ++epoch) {
            shuffle(order, ++seed);
            for (const std::uint32_t run : order)
                learner.see(instances.runs[run]);
        }
    }
    return learner.average(index, learning.least_weight);
}

} // namespace dateline::indexer
