/// Labelled documents made ready to learn from.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "indexer/extract/tagger/document_view.hpp"
#include "indexer/extract/tagger/features.hpp"
#include "indexer/extract/tagger/labels.hpp"
#include "indexer/extract/tagger/training/labelled_document.hpp"

namespace dateline::indexer {

/// A document cut, looked at, and with a label for each token.
struct Lesson {
    std::unique_ptr<TagDocument> document; ///< the view points to it
    DocumentView view;
    std::vector<ActiveRun> runs;
    std::vector<Label> gold;
    std::uint32_t repeats = 1; ///< how often it is learned from in an epoch
    std::uint32_t fold = 0;    ///< part of the data that it belongs to
    bool doubtful = false;     ///< labels may be changed where models disagree
};

/// What all lessons made of one file share.
struct LessonTraits {
    std::uint32_t repeats = 1;
    bool doubtful = false;
    bool demonyms_missing = false; ///< nationalities are not labelled in it: they become MISC
};

/// Parts of the data that are labelled by models of the others.
inline constexpr std::uint32_t fold_count = 4;

/// Labels of the tokens of a document: a token that a name overlaps belongs to it. Names with words that
/// cannot be part of one lose them.
[[nodiscard]] std::vector<Label> gold_labels(const TagDocument& document, const std::vector<NameSpan>& names);

/// Adds the lessons of a document. Its id decides its fold.
void add_lessons(const LabelledDocument& document, const NameLists& lists, const LessonTraits& traits,
                 std::vector<Lesson>& lessons);

/// Gives some of the documents that have no title one of their sentences as a headline, in capitals or with
/// Most Words Capitalised, and adds copies of a few that are all in capitals. Which ones: by a hash of the
/// id.
void add_capitals(std::vector<LabelledDocument>& documents);

} // namespace dateline::indexer
