/// All that the gazetteer folder says: places and actors.
#pragma once

#include <filesystem>
#include <string>

#include "common/error.hpp"
#include "common/gazetteer/actor_table.hpp"
#include "common/gazetteer/gazetteer.hpp"

namespace dateline {

/// Places and actors that belong together.
struct Tables {
    Gazetteer places;
    ActorTable actors;
};

/// Reads the tables of a folder; fails as `load_gazetteer` and `ActorTable::load` do.
[[nodiscard]] Result<Tables> load_tables(const std::filesystem::path& folder);

/// Digest of all rows, 16 hexadecimal digits: the same tables give the same digest on every machine.
[[nodiscard]] std::string digest(const Tables& tables);

} // namespace dateline
