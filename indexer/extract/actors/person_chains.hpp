/// Who the persons' names of an article are: names of one person become one chain, a chain one key.
#pragma once

#include <optional>
#include <vector>

#include "indexer/extract/actors/actor_context.hpp"
#include "indexer/extract/actors/article_names.hpp"

namespace dateline::indexer {

/// The meaning of each name of type `person`, in order of `names`; nothing for other names and for those
/// without a letter that a key can be made of.
///
/// - Whole names come first: that of the tables (of several who share it the one in office nearest to the
///   publication, then the one whose country the article names, then the upper row), else a key made of the
///   name without its initials, and of a country where time and countries say that it is not the person of
///   the tables ("george-bush-nz"). First and last word alike are one person within an article.
/// - A surname alone, a first name alone and an initial with a surname mean the person of that name that the
///   article names in full, the last one before it; "Mrs" and "Mr" keep couples apart. Without one, the
///   person of the tables that carries it, if office or country speak for it; else it stands for itself.
[[nodiscard]] std::vector<std::optional<ActorMeaning>> person_meanings(const std::vector<ActorName>& names,
                                                                       const ActorContext& context);

} // namespace dateline::indexer
