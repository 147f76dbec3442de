/// From lessons to both stages of the tagger.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "indexer/extract/tagger/model_file.hpp"
#include "indexer/extract/tagger/training/lessons.hpp"

namespace dateline::indexer {

/// How both stages are learned.
struct Teaching {
    int first_epochs = 5;
    int second_epochs = 5;
    int second_step = 64; ///< in parts of `weight_scale`
    bool clean = true;    ///< settles doubtful labels first
};

/// Told what goes on, for people.
using Report = std::function<void(const std::string&)>;

/// Labels the parts of the data by models of the other parts, settles doubtful lessons by what they say, and
/// learns both stages; the second from what the first says of parts that it has not seen. Changes `gold` of
/// doubtful lessons.
[[nodiscard]] Stages teach(std::vector<Lesson>& lessons, const Teaching& teaching, const Report& report);

/// Decides, wherever a model of other documents disagrees with a doubtful lesson, by the majority of all
/// labels that the words have in the lessons and by the models. Returns the number of names changed.
std::size_t settle_doubts(std::vector<Lesson>& lessons, const std::vector<std::vector<Label>>& found);

} // namespace dateline::indexer
