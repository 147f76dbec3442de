// A hash table from features to rows of weights.
#include "indexer/extract/tagger/weights.hpp"

#include <bit>

namespace dateline::indexer {

WeightTable::WeightTable(std::size_t rows) : slots_(std::bit_ceil(rows * 2 + 1)), mask_(slots_.size() - 1) {
    features_.reserve(rows);
    rows_.reserve(rows);
}

void WeightTable::add(Feature feature, const WeightRow& row) {
    std::size_t at = feature & mask_;
    while (slots_[at].feature != 0)
        at = (at + 1) & mask_;
    slots_[at] = {.feature = feature, .row = static_cast<std::uint32_t>(rows_.size())};
    features_.push_back(feature);
    rows_.push_back(row);
}

void WeightTable::add_scores(const std::vector<Feature>& features, LabelScores& scores) const {
    for (const Feature feature : features) {
        std::size_t at = feature & mask_;
        while (slots_[at].feature != 0 && slots_[at].feature != feature)
            at = (at + 1) & mask_;
        if (slots_[at].feature == 0) continue;
        const WeightRow& row = rows_[slots_[at].row];
        for (std::size_t label = 0; label < row.size(); ++label)
            scores[label + 1] += row[label];
    }
}

} // namespace dateline::indexer
