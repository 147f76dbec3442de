/// From the words of a name to the places it can mean, whatever the form: "Rapides Parish", "northern Syria",
/// "the Bronx", "Calif.", "Anbar province".
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "common/tokens.hpp"
#include "indexer/extract/places/atlas.hpp"

namespace dateline::indexer {

/// What is known about the place in a text where a name stands.
struct NameSetting {
    bool tagged = false;      ///< a tagger says that it is a place: rarer forms are tried, too
    bool after_comma = false; ///< another name and a comma stand before it: "Paris, Tex."
    bool before_dot = false;  ///< a dot stands behind it
};

/// The places, and the name under which they were found.
struct Reading {
    std::uint64_t name = 0; ///< hash that all names with this reading share
    std::vector<NamedPlace> places;
};

/// The canonical name of words: `append_canonical_word` of each.
[[nodiscard]] std::string canonical_name(std::span<const Token> words);

/// The places that a name can mean; none if no form of it is known. The name itself comes first, then, as
/// far as the setting allows it, abbreviations of states, the name without article, without the word for a
/// kind of subdivision, without a direction, and for the tagged name of a building or a street the longest
/// known name in it.
[[nodiscard]] Reading look_up(const Atlas& atlas, std::span<const Token> words, NameSetting setting);

} // namespace dateline::indexer
