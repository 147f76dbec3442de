/// Names of places in the form they are compared in, and a table from such a name to all that carry it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/text.hpp"

namespace dateline {

/// Appends one folded word (`fold`, or `Token::folded`) in the form names are compared in: no apostrophes and
/// dots, no possessive, "saint", "mount" and "fort" as they are shortened ("st", "mt", "ft"). Words are
/// parted by one blank.
void append_canonical_word(std::string& name, std::string_view folded_word);

/// Makes canonical names of raw ones: accents folded, words of letters and digits, each as
/// `append_canonical_word` has it: "Saint-Étienne" -> "st etienne", "Coeur d'Alene" -> "coeur dalene".
/// Keeps the memory of its last name, for the next one.
class NameFolder {
  public:
    /// The canonical name. Requires: well-formed UTF-8. Valid until the next call.
    [[nodiscard]] const std::string& canonical(std::string_view name);

  private:
    void append_folded(std::string_view name);
    void append_words();

    std::string folded_;
    std::string canonical_;
};

/// From a canonical name to numbers of places, in the order they were added. Names are compared by 64-bit
/// hashes alone: two that share one would be taken for the same name, which hits none of the names known and
/// does no harm beyond a wrong place.
class NameIndex {
  public:
    static constexpr std::size_t max_words = 8; ///< longer names are found by their first words only if added

    /// Makes room for about this many names.
    explicit NameIndex(std::size_t expected_names = 16);

    void add(std::string_view canonical, std::uint32_t place);

    /// Places of a name given by `stable_hash` of its canonical form, in no order.
    [[nodiscard]] std::vector<std::uint32_t> find(std::uint64_t hash) const;
    [[nodiscard]] bool contains(std::uint64_t hash) const;

    /// At least the number of words of the longest name that begins with a word of this hash; 0 if none does.
    [[nodiscard]] std::size_t longest_from(std::uint64_t first_word_hash) const {
        return longest_[first_word_hash & (longest_.size() - 1)];
    }

  private:
    struct Entry {
        std::uint64_t hash;
        std::uint32_t place;
        std::uint32_t next; ///< 1-based entry with the same slot; 0 if there is none
    };

    [[nodiscard]] std::size_t slot_of(std::uint64_t hash) const {
        return (hash ^ (hash >> 32U)) & (slots_.size() - 1);
    }
    void grow();

    std::vector<Entry> entries_;
    std::vector<std::uint32_t> slots_; ///< 1-based first entry; a power of two
    std::vector<std::uint8_t> longest_;
};

} // namespace dateline
