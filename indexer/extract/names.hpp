/// Places and actors of the gazetteer in a text: (text, gazetteer) -> mentions with byte positions. Pure.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/article.hpp"
#include "common/gazetteer/gazetteer.hpp"
#include "common/tokens.hpp"

namespace dateline::indexer {

/// Looks names up in texts by their words; built once from a gazetteer, then shared by all articles
/// (read-only).
///
/// A name matches where its words follow each other with no comma, colon, bracket or line end between them
/// and
/// - every word that the name writes with a capital has one in the text ("turkey" is no place);
/// - a name of at most four letters, all capitals, is all capitals in the text ("us", "who" are no names),
/// and in a
///   paragraph that is all capitals the ones that are also words ("US", "WHO", "IT") need their dots
///   ("U.S.");
/// - a surname alone, and a place that is also a given name or surname ("Jordan", "Chad", "Washington"), is
/// not
///   preceded by a capitalised word that could be a given name ("Michael Jordan", "Melania Trump"), and a
///   place that is also a given name is not followed by one ("Chad Wolf"). This rule rests in headlines,
///   which capitalise every word, and for words after a sentence's first, where a capital says nothing.
class NameFinder {
  public:
    /// Keeps pointers to its entries. Requires: the gazetteer outlives the finder and is not read into any
    /// more.
    explicit NameFinder(const Gazetteer& gazetteer);

    /// Mentions in order of position, longest match first. Persons and organisations overlap nothing else; a
    /// state and a place may share words: "Russian" in "Russian Foreign Ministry" is also the place. `tokens`
    /// are those of `text`. Where several entries share a name, the first in the gazetteer is meant.
    [[nodiscard]] std::vector<Mention> find(std::string_view text, const std::vector<Token>& tokens,
                                            MentionField field) const;

  private:
    /// One spelling of an entry.
    struct Entry {
        const GazetteerEntry* target = nullptr;
        std::vector<std::string> words; ///< folded, the first included
        std::vector<bool> capitalised;  ///< whether the word at the same place begins with a capital
        bool acronym = false;           ///< capitals only, at most four letters
    };

    /// How a paragraph uses capitals.
    enum class Style { running, headline, capitals };

    class Scan;

    void add_spelling(const GazetteerEntry& target, std::string_view spelling);

    // first folded word of a name -> names beginning with it, longest first
    std::unordered_map<std::string, std::vector<Entry>> by_first_word_;
};

} // namespace dateline::indexer
