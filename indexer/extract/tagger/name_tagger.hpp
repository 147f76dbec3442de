/// Finds the names in an article and says whether they name a person, a place, an organisation or something
/// else.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "common/article.hpp"
#include "common/error.hpp"
#include "indexer/extract/article_texts.hpp"
#include "indexer/extract/tagger/model_file.hpp"
#include "indexer/extract/tagger/name_lists.hpp"

namespace dateline::indexer {

/// An averaged perceptron in two stages over English news; see corpus/models/README.md. Words that have no
/// capital are no names, so a text without capitals costs next to nothing.
class NameTagger {
  public:
    /// Stages without weights find no names. `digest` tells models apart.
    NameTagger(Stages stages, NameLists lists, std::string digest = {});

    /// Reads `names.model` and `name_words.tsv` of a folder. Fails with `unreadable` when one is missing, and
    /// with `bad_input` when one is damaged or of another version.
    [[nodiscard]] static Result<NameTagger> load(const std::filesystem::path& folder);

    /// The names of title and body, by position, without overlap. The same article gives the same names on
    /// every machine. May be called by several threads at once. Requires: well-formed UTF-8.
    [[nodiscard]] std::vector<NameSpan> tag(const ArticleTexts& texts) const;

    /// The same for the same model and lists, whatever the machine; 16 hexadecimal digits.
    [[nodiscard]] const std::string& digest() const { return digest_; }

  private:
    Stages stages_;
    NameLists lists_;
    std::string digest_;
};

/// Labels of all tokens by the first stage, and the scores behind them, of the active tokens in order.
struct FirstLabels {
    std::vector<Label> labels;
    std::vector<LabelScores> scores;
};
[[nodiscard]] FirstLabels first_labels(const DocumentView& view, const std::vector<ActiveRun>& runs,
                                       const Stage& stage);

/// Labels of all tokens by the second stage, which corrects the first.
[[nodiscard]] std::vector<Label> second_labels(const DocumentView& view, const std::vector<ActiveRun>& runs,
                                               const FirstLabels& first, const Stage& stage);

} // namespace dateline::indexer
