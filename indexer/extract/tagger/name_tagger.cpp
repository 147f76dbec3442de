// Runs both stages over a document.
#include "indexer/extract/tagger/name_tagger.hpp"

#include <algorithm>
#include <fstream>
#include <utility>

#include <fmt/format.h>

#include "common/text.hpp"
#include "indexer/extract/tagger/features.hpp"
#include "indexer/extract/tagger/hashing.hpp"
#include "indexer/extract/tagger/second_look.hpp"
#include "indexer/extract/tagger/tag_tokens.hpp"

namespace dateline::indexer {
namespace {

void label_run(const ActiveRun& run, const LabelScores* scores, const Transitions& transitions,
               std::vector<Label>& labels) {
    const std::vector<Label> best = best_labels(scores, run.end - run.begin, transitions);
    std::copy(best.begin(), best.end(), labels.begin() + static_cast<std::ptrdiff_t>(run.begin));
}

TokenPlace place_of(const DocumentView& view, const ActiveRun& run, std::size_t at) {
    return {.at = at,
            .run_begin = run.begin,
            .run_end = run.end,
            .sentence = view.document->sentences[run.sentence]};
}

} // namespace

FirstLabels first_labels(const DocumentView& view, const std::vector<ActiveRun>& runs, const Stage& stage) {
    FirstLabels first;
    first.labels.resize(view.document->tokens.size(), outside);
    std::vector<Feature> features;
    for (const ActiveRun& run : runs) {
        const std::size_t begin = first.scores.size();
        for (std::size_t at = run.begin; at < run.end; ++at) {
            features.clear();
            append_all_features(view, place_of(view, run, at), features);
            stage.weights.add_scores(features, first.scores.emplace_back());
        }
        label_run(run, &first.scores[begin], stage.transitions, first.labels);
    }
    return first;
}

std::vector<Label> second_labels(const DocumentView& view, const std::vector<ActiveRun>& runs,
                                 const FirstLabels& first, const Stage& stage) {
    std::vector<Label> labels(first.labels.size(), outside);
    const FirstLook look(view, first.labels);
    std::vector<LabelScores> scores;
    std::vector<Feature> features;
    std::size_t active = 0;
    for (const ActiveRun& run : runs) {
        scores.clear();
        for (std::size_t at = run.begin; at < run.end; ++at) {
            features.clear();
            look.append_features(place_of(view, run, at), features);
            scores.push_back(first.scores[active++]);
            stage.weights.add_scores(features, scores.back());
        }
        label_run(run, scores.data(), stage.transitions, labels);
    }
    return labels;
}

NameTagger::NameTagger(Stages stages, NameLists lists, std::string digest)
    : stages_(std::move(stages)), lists_(std::move(lists)), digest_(std::move(digest)) {}

Result<NameTagger> NameTagger::load(const std::filesystem::path& folder) {
    const std::filesystem::path table = folder / "name_words.tsv";
    std::ifstream in(table);
    if (!in)
        return failure(ErrorKind::unreadable, fmt::format("cannot open {}", table.string()),
                       "install the program again, or set DATELINE_DATA to the folder that holds models");
    Result<NameLists> lists = NameLists::read(in, table.string());
    if (!lists) return propagate(lists);
    Result<LoadedModel> model = load_model(folder / "names.model");
    if (!model) return propagate(model);
    return NameTagger(std::move(model->stages), std::move(*lists),
                      hex(mix(model->checksum, lists->digest())));
}

std::vector<NameSpan> NameTagger::tag(const ArticleTexts& texts) const {
    std::vector<NameSpan> names;
    for (const TagDocument& document : tag_documents(texts)) {
        const std::vector<ActiveRun> runs = active_runs(document);
        if (runs.empty()) continue;
        const DocumentView view = view_of(document, lists_);
        const FirstLabels first = first_labels(view, runs, stages_[0]);
        const std::vector<Label> labels = second_labels(view, runs, first, stages_[1]);
        for (const TagSentence& sentence : document.sentences) {
            for (const TokenSpan& span : spans_of(labels, sentence.begin, sentence.end)) {
                names.push_back({.field = sentence.field,
                                 .begin = document.tokens[span.begin].begin,
                                 .end = document.tokens[span.end - 1].end,
                                 .type = span.type});
            }
        }
    }
    return names;
}

} // namespace dateline::indexer
