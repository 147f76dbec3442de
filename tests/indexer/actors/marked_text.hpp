/// Actors of a short text whose names are marked as a tagger would find them.
#pragma once

#include <string>

#include "common/article.hpp"
#include "common/gazetteer/tables.hpp"

namespace dateline::tests {

/// Tables of a handful of states, persons, organisations and offices.
[[nodiscard]] const Tables& few_tables();

/// What the actor step finds in a body such as "[PER Vladimir Putin] met [PER Obama]." on a day
/// ("2009-07-08";
/// "" for none): each mention as "key=words", parted by "; ". Places come from the tables.
[[nodiscard]] std::string actors_in(const std::string& marked, const std::string& published);

/// The mentions themselves; title and body are marked alike.
[[nodiscard]] std::vector<Mention>
actor_mentions(const std::string& marked_title, const std::string& marked_body, const std::string& published);

} // namespace dateline::tests
