/// The names of an article that can be actors: those the tagger found, corrected and completed by those that
/// the tables know.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "common/article.hpp"
#include "common/gazetteer/actor_table.hpp"
#include "indexer/extract/article_texts.hpp"
#include "indexer/extract/phrase_index.hpp"

namespace dateline::indexer {

/// A name in one of the texts.
struct ActorName {
    std::size_t text = 0;  ///< number of the text
    std::size_t first = 0; ///< its words, half-open
    std::size_t last = 0;
    std::size_t begin = 0; ///< bytes, half-open, without a possessive 's
    std::size_t end = 0;
    NameType type = NameType::person;
    std::vector<std::string> words;    ///< folded
    std::optional<std::size_t> listed; ///< the actor of the tables whose name it is, if only one can be meant
};

/// Names that the tables know, for look-up in texts: everything but bare surnames.
[[nodiscard]] PhraseIndex index_of_actors(const ActorTable& table);

/// The names by text and position, without overlap. Where a name of the tables and one of the tagger overlap,
/// the longer one is taken ("Boeing" in "Boeing Commercial Airplane Co" is not the firm); of equals the table
/// knows what it is. Names that the tagger takes for places are left out unless the tables have them as
/// actors ("Kremlin"); single words of the tables are taken only where the tagger sees no person or place,
/// and at the start of a sentence only where it sees a name (if it sees any in
/// the article).
[[nodiscard]] std::vector<ActorName> actor_names(const ArticleTexts& texts,
                                                 const std::vector<NameSpan>& tagged, const ActorTable& table,
                                                 const PhraseIndex& index);

/// Words with one blank between them.
[[nodiscard]] std::string joined_words(const std::vector<std::string>& words);

/// The word before a name, folded; empty if there is none in the paragraph or something parts them.
[[nodiscard]] std::string_view word_before(const ArticleText& text, std::size_t first);

} // namespace dateline::indexer
