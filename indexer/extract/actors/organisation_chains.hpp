/// Which organisations the names of an article mean: spellings of one become one key.
#pragma once

#include <optional>
#include <vector>

#include "indexer/extract/actors/actor_context.hpp"
#include "indexer/extract/actors/article_names.hpp"

namespace dateline::indexer {

/// The meaning of each name of type `organisation`, in order of `names`; nothing for other names, for bodies
/// of government without a name of their own ("Foreign Ministry": the states' part reads them) and for names
/// without a letter that a key can be made of.
///
/// A name of the tables means its entry. Any other gets a key made of its words without "Inc", "Ltd" and the
/// like, and one key stands for the whole name, its acronym (in brackets behind it, or of its initials) and
/// its beginning or end alone ("Purolator" after "Purolator Courier Corp", "Colts" after "Indianapolis
/// Colts").
[[nodiscard]] std::vector<std::optional<ActorMeaning>>
organisation_meanings(const std::vector<ActorName>& names, const ActorContext& context);

/// True for a name that ends in "Corp", "Ltd" and the like.
[[nodiscard]] bool is_firm(const std::vector<std::string>& words);

/// True for the name of a body that every state has: "Foreign Ministry", "Supreme Court", "Central Bank".
[[nodiscard]] bool is_body_of_any_state(const std::vector<std::string>& words);

} // namespace dateline::indexer
