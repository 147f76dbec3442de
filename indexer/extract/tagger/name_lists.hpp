/// Words and phrases that are known to be names, parts of names, or to stand beside them.
#pragma once

#include <array>
#include <cstdint>
#include <istream>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/error.hpp"
#include "indexer/extract/tagger/tag_tokens.hpp"

namespace dateline::indexer {

/// What a word or phrase of the lists is; the letter names it in the table.
enum class NameClass : std::uint8_t {
    given_name,     ///< f
    surname,        ///< s
    person,         ///< p: a person's full name
    country,        ///< c
    city,           ///< t: town
    region,         ///< r: states, provinces, seas, mountains
    demonym,        ///< d
    organisation,   ///< o
    media,          ///< n: newspapers and agencies
    team,           ///< m
    company_ending, ///< e: Inc, Ltd, Bank
    body_word,      ///< b: Ministry, University, Council
    place_word,     ///< w: River, Airport, Street
    event_word,     ///< v: Cup, Olympics, War
    title,          ///< h: President, Mr
    sport,          ///< x: words of sports reports
    market,         ///< y: words of business reports
    calendar,       ///< k: days and months
    party,          ///< g: parties and their people
    other_name,     ///< z: works, products, events
};
inline constexpr std::size_t name_class_count = 20;

/// A set of classes, one bit each.
using ClassSet = std::uint32_t;
[[nodiscard]] constexpr ClassSet bit(NameClass of) {
    return ClassSet{1} << static_cast<unsigned>(of);
}

/// The classes of a token: as a word alone, and as part of phrases of the lists.
struct TokenClasses {
    ClassSet alone = 0;
    ClassSet first = 0; ///< it begins a phrase of these classes
    ClassSet inner = 0;
    ClassSet last = 0;
};

/// The table, read only once built.
class NameLists {
  public:
    /// Reads lines "word or phrase TAB letters"; '#' begins comments. Fails with `bad_input` naming `table`
    /// and line.
    [[nodiscard]] static Result<NameLists> read(std::istream& in, const std::string& table);

    /// Classes of the tokens of a document, phrases as long as possible within a sentence.
    [[nodiscard]] std::vector<TokenClasses> classes_of(const TagDocument& document) const;

    /// Of all entries; the same on every machine.
    [[nodiscard]] std::uint64_t digest() const { return digest_; }

  private:
    struct Entry {
        ClassSet classes = 0;
        bool goes_on = false; ///< longer phrases begin so
    };

    void add(std::string_view phrase, ClassSet classes);
    void mark_phrases(const TagDocument& document, std::size_t at, std::size_t end,
                      std::vector<TokenClasses>& classes) const;

    std::unordered_map<std::uint64_t, Entry> entries_; ///< by hash of the keys of the words
    std::uint64_t digest_ = 0;
};

} // namespace dateline::indexer
