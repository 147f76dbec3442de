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

/// Later words that mean an organisation named before: "the ministry", "the bank", "the company". Gives for
/// each the words with their bytes, and the meaning of the nearest organisation before it whose name ends in
/// the word, or is a firm's.
struct BackReference {
    std::size_t text = 0;
    std::size_t begin = 0; ///< bytes, half-open, "the" included
    std::size_t end = 0;
    ActorMeaning meaning;
};
[[nodiscard]] std::vector<BackReference>
back_references(const std::vector<ActorName>& names, const std::vector<std::optional<ActorMeaning>>& meanings,
                const ActorContext& context);

/// True for the name of a body that every state has: "Foreign Ministry", "Supreme Court", "Central Bank".
[[nodiscard]] bool is_body_of_any_state(const std::vector<std::string>& words);

} // namespace dateline::indexer
