/// Phrases of one or more words, found in the words of a text: names of the gazetteer, titles of offices.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "indexer/extract/article_texts.hpp"

namespace dateline::indexer {

/// A phrase that begins at a word.
struct PhraseMatch {
    std::size_t words = 0;     ///< how many it is long
    std::uint32_t meaning = 0; ///< as given to `add`
};

/// Looks phrases up by their first word; built once, then shared (read-only).
///
/// A phrase matches where its words follow each other with no comma, colon, bracket or line end between them;
/// every word that it writes with a capital must have one in the text ("turkey" is no place); one of at most
/// four letters, all capitals, must be all capitals in the text ("us" and "who" are no names), and in a
/// paragraph that is all capitals those that are also words ("US", "WHO") need their dots.
class PhraseIndex {
  public:
    /// Phrases with a bracket in them ("Russia (state)") and without letters are not added.
    void add(std::string_view phrase, std::uint32_t meaning);

    /// Appends the phrases that begin at a word, longest first, among equals in the order they were added.
    /// Requires: at < text.tokens.size().
    void find(const ArticleText& text, std::size_t at, std::vector<PhraseMatch>& found) const;

  private:
    struct Phrase {
        std::vector<std::string> words; ///< folded, the first included
        std::vector<bool> capitalised;  ///< whether the word at the same place begins with a capital
        bool acronym = false;           ///< capitals only, at most four letters
        std::uint32_t meaning = 0;
    };

    [[nodiscard]] static bool matches(const Phrase& phrase, const ArticleText& text, std::size_t at);

    std::unordered_map<std::string, std::vector<Phrase>> by_first_word_; // longest first
};

/// The word as it stands in the text, without a possessive 's.
[[nodiscard]] std::string_view written_word(const ArticleText& text, std::size_t at);

/// The byte where the word ends, without a possessive 's.
[[nodiscard]] std::size_t word_end(const ArticleText& text, std::size_t at);

/// True if the word has a possessive 's or, after an s, an apostrophe.
[[nodiscard]] bool is_possessive(const ArticleText& text, std::size_t at);

/// True if nothing between the word and the one before parts a name: no comma, colon, bracket or line end, a
/// full stop only behind a short word ("St. Petersburg"). False for the first word.
[[nodiscard]] bool joins_word_before(const ArticleText& text, std::size_t at);

/// True unless the word begins with an ASCII lower-case letter or a digit. Letters outside ASCII count as
/// capitals: names such as "Élysée" have one, and hardly a common English word begins with one.
[[nodiscard]] bool begins_with_capital(std::string_view word);

/// True if there is an ASCII lower-case letter.
[[nodiscard]] bool has_lower_case(std::string_view text);

} // namespace dateline::indexer
