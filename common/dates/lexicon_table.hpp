/// How the table of a language is written and looked up. Included by the tables of words and the lexicon
/// alone.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "common/dates/lexicon.hpp"

namespace dateline {

enum class LexiconFlag : std::uint8_t { plain, ambiguous, abbreviation, both, plural };

/// A word, folded, with its kind and number.
struct LexiconRow {
    std::string_view word;
    DateWordKind kind = DateWordKind::none;
    std::int32_t number = 0;
    LexiconFlag flag = LexiconFlag::plain;
};

/// Numbers of the enumerations that rows hold.
template <class Enumeration>
constexpr std::int32_t number_of(Enumeration value) {
    return static_cast<std::int32_t>(value);
}

/// A power of two, three times the number of rows that a table may have.
inline constexpr std::size_t lexicon_slots = 2048;
inline constexpr std::size_t longest_lexicon_word = 24;

using LexiconSlots = std::array<std::uint16_t, lexicon_slots>;

/// A language's words, and row number plus one by slot, 0 for a free one.
struct LexiconTable {
    std::span<const LexiconRow> rows;
    const LexiconSlots& slots;
};

/// FNV-1a of the bytes, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/.
constexpr std::size_t lexicon_slot(std::string_view word) {
    std::uint32_t hash = 2166136261U;
    for (const char c : word) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 16777619U;
    }
    return (hash ^ (hash >> 15U)) & (lexicon_slots - 1);
}

/// Fails to compile when a word stands twice or is too long. A taken slot moves a row to the next free one.
template <std::size_t Size>
consteval LexiconSlots make_lexicon_slots(const std::array<LexiconRow, Size>& rows) {
    static_assert(Size < lexicon_slots / 3, "the table of slots is getting full");
    LexiconSlots slots{};
    for (std::size_t row = 0; row < Size; ++row) {
        if (rows[row].word.size() > longest_lexicon_word) throw "longest_lexicon_word is too small";
        std::size_t slot = lexicon_slot(rows[row].word);
        while (slots[slot] != 0) {
            if (rows[slots[slot] - 1U].word == rows[row].word) throw "a word stands twice";
            slot = (slot + 1) % lexicon_slots;
        }
        slots[slot] = static_cast<std::uint16_t>(row + 1);
    }
    return slots;
}

[[nodiscard]] const LexiconTable& english_words();
[[nodiscard]] const LexiconTable& german_words();
[[nodiscard]] const LexiconTable& other_names();

} // namespace dateline
