// Jack-knife: what the first stage says of a document comes from a model that has not seen it.
#include "indexer/extract/tagger/training/teaching.hpp"

#include <fmt/format.h>

#include "indexer/extract/tagger/name_tagger.hpp"
#include "indexer/extract/tagger/second_look.hpp"
#include "indexer/extract/tagger/training/perceptron.hpp"

namespace dateline::indexer {
namespace {

/// Features of all active tokens of the lessons, and which of them are worth a weight.
struct Material {
    Instances instances;
    FeatureIndex index;
};

TokenPlace place_of(const Lesson& lesson, const ActiveRun& run, std::size_t at) {
    return {.at = at,
            .run_begin = run.begin,
            .run_end = run.end,
            .sentence = lesson.document->sentences[run.sentence]};
}

// `append` adds the features of a token of a lesson.
template <class Append>
Material material_of(const std::vector<Lesson>& lessons, std::size_t least, Append append) {
    std::vector<Feature> all;
    Instances instances;
    for (std::size_t number = 0; number < lessons.size(); ++number) {
        const Lesson& lesson = lessons[number];
        for (const ActiveRun& run : lesson.runs) {
            const std::size_t begin = instances.ends.size();
            for (std::size_t at = run.begin; at < run.end; ++at) {
                append(number, place_of(lesson, run, at), all);
                instances.ends.push_back(all.size());
            }
            instances.runs.push_back({.begin = begin,
                                      .end = instances.ends.size(),
                                      .document = static_cast<std::uint32_t>(number)});
        }
    }
    FeatureIndex index(all, least);
    std::size_t from = 0;
    for (std::size_t& end : instances.ends) {
        for (; from < end; ++from)
            if (const std::uint32_t feature = index.find(all[from]); feature != FeatureIndex::none)
                instances.features.push_back(feature);
        end = instances.features.size();
    }
    return {.instances = std::move(instances), .index = std::move(index)};
}

void take_gold(const std::vector<Lesson>& lessons, Instances& instances) {
    instances.gold.clear();
    for (const Lesson& lesson : lessons)
        for (const ActiveRun& run : lesson.runs)
            instances.gold.insert(instances.gold.end(),
                                  lesson.gold.begin() + static_cast<std::ptrdiff_t>(run.begin),
                                  lesson.gold.begin() + static_cast<std::ptrdiff_t>(run.end));
}

// The runs of all lessons but those of a fold, repeated as the lessons say. Any other number leaves out none.
std::vector<std::uint32_t> runs_without(const std::vector<Lesson>& lessons, const Instances& instances,
                                        std::uint32_t fold) {
    std::vector<std::uint32_t> use;
    for (std::size_t run = 0; run < instances.runs.size(); ++run) {
        const Lesson& lesson = lessons[instances.runs[run].document];
        if (lesson.fold == fold) continue;
        use.insert(use.end(), lesson.repeats, static_cast<std::uint32_t>(run));
    }
    return use;
}

// What models of the other folds say of each lesson.
std::vector<FirstLabels> jack_knife(const std::vector<Lesson>& lessons, const Material& material,
                                    const Learning& learning) {
    std::vector<FirstLabels> found(lessons.size());
    for (std::uint32_t fold = 0; fold < fold_count; ++fold) {
        const Stage stage = learn(material.instances, runs_without(lessons, material.instances, fold),
                                  material.index, learning);
        for (std::size_t at = 0; at < lessons.size(); ++at)
            if (lessons[at].fold == fold) found[at] = first_labels(lessons[at].view, lessons[at].runs, stage);
    }
    return found;
}

std::vector<std::vector<Label>> labels_of(const std::vector<FirstLabels>& found) {
    std::vector<std::vector<Label>> labels;
    labels.reserve(found.size());
    for (const FirstLabels& first : found)
        labels.push_back(first.labels);
    return labels;
}

Stage teach_second(const std::vector<Lesson>& lessons, const std::vector<FirstLabels>& found,
                   const Teaching& teaching) {
    std::vector<FirstLook> looks;
    looks.reserve(lessons.size());
    for (std::size_t at = 0; at < lessons.size(); ++at)
        looks.emplace_back(lessons[at].view, found[at].labels);
    Material material = material_of(
        lessons, 3, [&looks](std::size_t lesson, const TokenPlace& place, std::vector<Feature>& features) {
            looks[lesson].append_features(place, features);
        });
    take_gold(lessons, material.instances);
    for (const FirstLabels& first : found)
        material.instances.base.insert(material.instances.base.end(), first.scores.begin(),
                                       first.scores.end());
    return learn(material.instances, runs_without(lessons, material.instances, fold_count), material.index,
                 {.epochs = teaching.second_epochs, .step = teaching.second_step});
}

} // namespace

Stages teach(std::vector<Lesson>& lessons, const Teaching& teaching, const Report& report) {
    Material material = material_of(
        lessons, 2, [&lessons](std::size_t lesson, const TokenPlace& place, std::vector<Feature>& features) {
            append_all_features(lessons[lesson].view, place, features);
        });
    take_gold(lessons, material.instances);
    report(fmt::format("{} documents, {} tokens that may be in names, {} features", lessons.size(),
                       material.instances.ends.size(), material.index.features().size()));
    const Learning learning{.epochs = teaching.first_epochs};
    std::vector<FirstLabels> found = jack_knife(lessons, material, learning);
    if (teaching.clean) {
        report(fmt::format("{} labels settled", settle_doubts(lessons, labels_of(found))));
        take_gold(lessons, material.instances);
        found = jack_knife(lessons, material, learning);
    }
    Stages stages;
    stages[0] = learn(material.instances, runs_without(lessons, material.instances, fold_count),
                      material.index, learning);
    report(fmt::format("first stage: {} features", stages[0].weights.size()));
    stages[1] = teach_second(lessons, found, teaching);
    report(fmt::format("second stage: {} features", stages[1].weights.size()));
    return stages;
}

} // namespace dateline::indexer
