/// States that act: through their governments' words ("Armenian foreign ministry"), their seats of power
/// ("the Kremlin said") and the names of country and capital ("Baku and Yerevan confirmed").
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "common/gazetteer/gazetteer.hpp"
#include "indexer/extract/actors/actor_context.hpp"
#include "indexer/extract/actors/article_names.hpp"

namespace dateline::indexer {

/// What a name of a country, capital or seat of power stands for in its sentence.
enum class Reading { place, state };

/// The reading of the words `first` to `last` of a text, by the words around them: verbs of saying and doing,
/// what belongs to the name, what it is joined with. Places where nothing speaks for the state.
[[nodiscard]] Reading reading_of(const ArticleText& text, std::size_t first, std::size_t last);

/// True if a place mention is a word for what comes from the place: "Russian".
[[nodiscard]] bool is_demonym(const Mention& place, const Gazetteer& gazetteer);

/// A state in the text.
struct StateMention {
    std::size_t text = 0;
    std::size_t begin = 0; ///< bytes, half-open
    std::size_t end = 0;
    const ActorEntry* state = nullptr;
    std::optional<std::size_t> place = {}; ///< number of the place mention that is read as the state
};

/// The states that act in the article, by position. Seats of power are in `names` as names of states; bodies
/// without a country ("the Foreign Ministry") belong to the state named last before them.
[[nodiscard]] std::vector<StateMention>
state_mentions(const std::vector<ActorName>& names, const ActorContext& context, const Gazetteer& gazetteer);

} // namespace dateline::indexer
