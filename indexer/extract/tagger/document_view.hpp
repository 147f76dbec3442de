/// What a document as a whole tells about its words: how they are written elsewhere in it, what stands beside
/// them there, and what kind of news it is.
#pragma once

#include <array>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "indexer/extract/tagger/name_lists.hpp"
#include "indexer/extract/tagger/tag_tokens.hpp"

namespace dateline::indexer {

/// What stands beside a word where it is written with a capital within a sentence; bits of
/// `WordEvidence::contexts`.
enum class Context : std::uint8_t {
    behind_title,       ///< "President X"
    behind_given_name,  ///< "Vladimir X"
    behind_place_word,  ///< in, at, near X
    behind_motion_word, ///< from, to X
    behind_the,         ///< the X
    behind_of,          ///< of X
    behind_capital,     ///< another capitalised word before it
    before_capital,     ///< and behind it
    before_ending,      ///< X Inc
    before_body_word,   ///< X University
    before_saying,      ///< X said
    before_possessive,  ///< X's
    behind_place_comma, ///< Paris, X
    before_comma_place, ///< X, Texas
    acronym,            ///< Xxx Yyy (XY)
    behind_by_or_with,  ///< by X
    before_acting,      ///< X plans, X will
    alone,              ///< no capitalised word on either side
};
inline constexpr std::size_t context_count = 18;

/// How the document writes a word.
struct WordEvidence {
    std::uint32_t small = 0;    ///< times without a capital
    std::uint32_t capital = 0;  ///< times with one within a sentence of running text
    std::uint32_t contexts = 0; ///< bits of `Context`
};

/// Share of words of a field among the words of a document, in three steps: none, some, many.
struct DocumentGenre {
    std::uint8_t sport = 0;
    std::uint8_t market = 0;
};

/// A document with all that features are made of.
struct DocumentView {
    const TagDocument* document = nullptr;
    std::vector<TokenClasses> classes;      ///< of each token
    std::vector<const WordEvidence*> words; ///< of each active token, else null
    std::unordered_map<std::uint64_t, WordEvidence> evidence;
    DocumentGenre genre;
};

/// Looks at the whole document. Requires: it outlives the view.
[[nodiscard]] DocumentView view_of(const TagDocument& document, const NameLists& lists);

} // namespace dateline::indexer
