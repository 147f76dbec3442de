/// The tables of phrases that make a line a leftover of a web page. Tables only; `leftover_rules` looks them
/// up.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace dateline::indexer {

/// Where in the line the phrase must stand.
enum class PhrasePlace : std::uint8_t { whole, begin, end, inside };

/// A phrase and the rule it belongs to. Phrases are folded: lower case, no accents, straight apostrophes. The
/// line is compared without the marks around it (bullets, dashes, colons, full stops).
struct LeftoverPhrase {
    std::string_view rule;
    PhrasePlace place;
    std::string_view phrase;
    std::size_t max_bytes = 200; ///< longest folded line that can match
};

/// Sources: the commonest lines outside the articles of 181 labelled pages of 126 sites and of 37,554 scraped
/// articles, and the tails of 4,253 articles of a finance portal; each phrase kept only if the lines it finds
/// were judged leftovers (tests/corpora).
[[nodiscard]] std::span<const LeftoverPhrase> english_phrases();

/// German and French basics, from the furniture of the pages of large papers.
[[nodiscard]] std::span<const LeftoverPhrase> german_phrases();
[[nodiscard]] std::span<const LeftoverPhrase> french_phrases();

} // namespace dateline::indexer
