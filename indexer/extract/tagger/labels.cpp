// The Viterbi algorithm over the few label pairs that may follow each other.
#include "indexer/extract/tagger/labels.hpp"

#include <algorithm>
#include <limits>

namespace dateline::indexer {
namespace {

constexpr std::int64_t impossible = std::numeric_limits<std::int64_t>::min() / 2;

using Row = std::array<std::int64_t, label_count>;
using Sources = std::array<Label, label_count>;

// One step: the best way to each label from the ways to the labels before.
Row step(const Row& before, const LabelScores& scores, const Transitions& transitions, Sources& sources) {
    Row row;
    row.fill(impossible);
    for (std::size_t left = 0; left < label_count; ++left) {
        if (before[left] <= impossible) continue;
        for (std::size_t right = 0; right < label_count; ++right) {
            if (!may_follow(static_cast<Label>(left), static_cast<Label>(right))) continue;
            const std::int64_t sum = before[left] + transitions[left][right];
            if (sum <= row[right]) continue;
            row[right] = sum;
            sources[right] = static_cast<Label>(left);
        }
    }
    for (std::size_t label = 0; label < label_count; ++label)
        if (row[label] > impossible) row[label] += scores[label];
    return row;
}

} // namespace

std::vector<Label> best_labels(const LabelScores* scores, std::size_t count, const Transitions& transitions) {
    std::vector<Sources> sources(count);
    Row row;
    row.fill(impossible);
    row[outside] = 0;
    for (std::size_t at = 0; at < count; ++at)
        row = step(row, scores[at], transitions, sources[at]);
    Label best = outside;
    std::int64_t best_sum = impossible;
    for (std::size_t label = 0; label < label_count; ++label) {
        if (is_open(static_cast<Label>(label)) || row[label] <= impossible) continue;
        const std::int64_t sum = row[label] + transitions[label][outside];
        if (sum > best_sum) {
            best_sum = sum;
            best = static_cast<Label>(label);
        }
    }
    std::vector<Label> labels(count);
    for (std::size_t at = count; at-- > 0;) {
        labels[at] = best;
        best = sources[at][best];
    }
    return labels;
}

std::vector<TokenSpan> spans_of(const std::vector<Label>& labels, std::size_t begin, std::size_t end) {
    std::vector<TokenSpan> spans;
    for (std::size_t at = begin; at < end; ++at) {
        if (labels[at] == outside) continue;
        const std::size_t first = at;
        while (is_open(labels[at]) && at + 1 < end)
            ++at;
        spans.push_back({.begin = first, .end = at + 1, .type = type_of(labels[first])});
    }
    return spans;
}

} // namespace dateline::indexer
