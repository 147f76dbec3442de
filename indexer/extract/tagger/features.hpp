/// Features of a token: numbers that stand for what it and its surroundings look like.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "indexer/extract/tagger/document_view.hpp"
#include "indexer/extract/tagger/labels.hpp"

namespace dateline::indexer {

/// A feature: 32 bits of the hash of its template and values. Never 0. With 300,000 features in a model, one
/// unknown feature in 14,000 is taken for a known one.
using Feature = std::uint32_t;

/// Tokens further away than this say nothing.
inline constexpr int window = 2;

/// Features that a token has at a distance (-2 to 2) from the one that is labelled; they depend on the token
/// and its classes alone, so that their sum can be kept.
void append_word_features(const TagToken& token, const TokenClasses& classes, int distance,
                          std::vector<Feature>& features);

/// All other features of a token. `run_begin` and `run_end` are the active tokens around it.
struct TokenPlace {
    std::size_t at = 0;
    std::size_t run_begin = 0;
    std::size_t run_end = 0;
    TagSentence sentence;
};
void append_context_features(const DocumentView& view, const TokenPlace& place,
                             std::vector<Feature>& features);

/// Both, for training.
void append_all_features(const DocumentView& view, const TokenPlace& place, std::vector<Feature>& features);

/// The runs of active tokens of a document, each within a sentence.
struct ActiveRun {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t sentence = 0; ///< index
};
[[nodiscard]] std::vector<ActiveRun> active_runs(const TagDocument& document);

} // namespace dateline::indexer
