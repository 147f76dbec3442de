#include "common/gazetteer/tables.hpp"

#include "common/text.hpp"

namespace dateline {

Result<Tables> load_tables(const std::filesystem::path& folder) {
    Result<Gazetteer> places = load_gazetteer(folder);
    if (!places) return propagate(places);
    Result<ActorTable> actors = ActorTable::load(folder);
    if (!actors) return propagate(actors);
    return Tables{.places = std::move(*places), .actors = std::move(*actors)};
}

std::string digest(const Tables& tables) {
    std::uint64_t hash = stable_hash(tables.actors.digest(), stable_hash(tables.places.digest()));
    if (tables.aliases.change_indexes()) hash = stable_hash(hex(tables.aliases.indexing_digest()), hash);
    return hex(hash);
}

} // namespace dateline
