#include "common/data_path.hpp"

#include <cstdlib>
#include <vector>

#include <fmt/format.h>

namespace dateline {

namespace fs = std::filesystem;
namespace {

std::optional<std::string> environment(const char* name) {
    const char* value = std::getenv(name); // NOLINT(concurrency-mt-unsafe): read before any thread starts
    if (value == nullptr || *value == '\0') return std::nullopt;
    return std::string(value);
}

} // namespace

Result<fs::path> find_data_folder(const std::string& kind, const std::optional<std::string>& override_root,
                                  const fs::path& program) {
    std::vector<fs::path> places;
    if (override_root) places.push_back(fs::path(*override_root) / kind);
    const fs::path folder = program.parent_path();
    places.push_back(folder / ".." / "share" / "dateline" / kind);
    places.push_back(folder / ".." / ".." / ".." / "corpus" / kind); // build/<preset>/bin of the source tree
    std::string looked_at;
    for (const fs::path& place : places) {
        std::error_code error;
        if (fs::is_directory(place, error)) return place.lexically_normal();
        looked_at += (looked_at.empty() ? "" : ", ") + place.lexically_normal().string();
    }
    return failure(
        ErrorKind::unreadable,
        fmt::format("cannot find the data folder '{}' (looked at {})", kind, looked_at),
        "install the program with 'cmake --install', or set DATELINE_DATA to the folder that holds it");
}

std::string default_index() {
    if (const auto index = environment("DATELINE_INDEX")) return *index;
    if (const auto share = environment("XDG_DATA_HOME"))
        return (fs::path(*share) / "dateline" / "index").string();
    const fs::path home = environment("HOME").value_or(".");
    return (home / ".local" / "share" / "dateline" / "index").string();
}

std::string default_aliases() {
    return environment("DATELINE_ALIASES").value_or("");
}

std::optional<std::string> data_root_from_environment() {
    return environment("DATELINE_DATA");
}

fs::path program_path() {
    std::error_code error;
    return fs::read_symlink("/proc/self/exe", error);
}

} // namespace dateline
