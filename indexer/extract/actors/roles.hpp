/// Offices that stand for who held them: "the Russian president" of 2009 is Dmitry Medvedev.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "common/gazetteer/gazetteer.hpp"
#include "indexer/extract/actors/actor_context.hpp"
#include "indexer/extract/actors/article_names.hpp"
#include "indexer/extract/phrase_index.hpp"

namespace dateline::indexer {

/// The phrases of offices, as `ActorTable::titles` numbers them.
[[nodiscard]] PhraseIndex index_of_titles(const ActorTable& table);

/// An office in the text, and who is meant by it.
struct RoleMention {
    std::size_t text = 0;
    std::size_t begin = 0; ///< bytes, half-open: from the country or "the" to the title
    std::size_t end = 0;
    ActorMeaning meaning;
};

/// Mentions of offices by their holders: "the Russian president", "Germany's chancellor", "the president of
/// Azerbaijan", "the UN chief", and later "the president" alone, when one person of that office was meant
/// before. Who is meant is the name in apposition ("the Russian president, Dmitry Medvedev"), else who held
/// the office on the day of publication. Nothing where the words mean nobody in particular ("a French
/// president"), a former, future or other holder ("ex-", "then", "deputy"), where the name stands right
/// behind the title, and where the day is unknown. `names` and `meanings` go together.
[[nodiscard]] std::vector<RoleMention> role_mentions(const std::vector<ActorName>& names,
                                                     const std::vector<std::optional<ActorMeaning>>& meanings,
                                                     const PhraseIndex& titles, const ActorContext& context,
                                                     const Gazetteer& gazetteer);

} // namespace dateline::indexer
