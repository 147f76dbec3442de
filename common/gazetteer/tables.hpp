/// All that the gazetteer folder says, places and actors, and what the user says of names.
#pragma once

#include <filesystem>
#include <string>

#include "common/entity_aliases.hpp"
#include "common/error.hpp"
#include "common/gazetteer/actor_table.hpp"
#include "common/gazetteer/gazetteer.hpp"

namespace dateline {

/// Places and actors that belong together.
struct Tables {
    Gazetteer places;
    ActorTable actors;
    EntityAliases aliases{}; ///< the user's own; of a folder none
};

/// Reads the tables of a folder; fails as `load_gazetteer` and `ActorTable::load` do.
[[nodiscard]] Result<Tables> load_tables(const std::filesystem::path& folder);

/// Digest of all rows, and of the aliases as far as they change an index, 16 hexadecimal digits: the same
/// tables give the same digest on every machine.
[[nodiscard]] std::string digest(const Tables& tables);

} // namespace dateline
