/// Words around the name of a country, a capital or a seat of power that tell the state from the place.
#pragma once

#include <string_view>

namespace dateline::indexer {

/// What a word says about the place name beside it.
enum class StateCue {
    none,
    acting,  ///< the name stands for the state or its government
    located, ///< the name is a place
};

/// The verb behind the name: "said", "rejects" are acting, "shivered" says nothing. Folded word.
[[nodiscard]] StateCue cue_of_verb(std::string_view word);

/// The adjective behind "is" and "was": "ready", "prepared" are acting.
[[nodiscard]] StateCue cue_of_predicate(std::string_view word);

/// What belongs to the name ("Moscow's position", "Moscow residents").
[[nodiscard]] StateCue cue_of_possession(std::string_view word);

/// The word that governs the preposition before the name: "talks with", "flight to", "pressure on".
[[nodiscard]] StateCue cue_of_governor(std::string_view word);

/// The transitive verb right before the name: "accused", "visited".
[[nodiscard]] StateCue cue_of_verb_before(std::string_view word);

/// The preposition before the name, if nothing better is known: "in" is located, "with" acting.
[[nodiscard]] StateCue cue_of_preposition(std::string_view word);

/// The second part of a compound: "Moscow-backed" is acting, "Paris-based" located.
[[nodiscard]] StateCue cue_of_compound(std::string_view word);

/// True for what a state acts through, behind a demonym or a possessive: "government", "troops", "ministry".
[[nodiscard]] bool is_government_noun(std::string_view word);

/// True for words between a demonym and such a noun: "foreign", "armed".
[[nodiscard]] bool is_government_adjective(std::string_view word);

} // namespace dateline::indexer
