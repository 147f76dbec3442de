#include "common/gazetteer/tables.hpp"

#include "common/text.hpp"

namespace dateline {

Result<Tables> load_tables(const std::filesystem::path& folder) {
    Result<Gazetteer> places = load_gazetteer(folder);
    if (!places) return propagate(places);
    Result<ActorTable> actors = ActorTable::load(folder);
    if (!actors) return propagate(actors);
    return Tables{std::move(*places), std::move(*actors)};
}

std::string digest(const Tables& tables) {
    return hex(stable_hash(tables.actors.digest(), stable_hash(tables.places.digest())));
}

} // namespace dateline
