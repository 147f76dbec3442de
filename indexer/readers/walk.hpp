/// Files below the paths the user names, in an order that never changes.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace dateline::indexer {

/// A file to be read.
struct WalkedFile {
    std::string path;
    std::string sidecar;          ///< path of the JSON file with its fields; empty if there is none
    std::uint64_t size = 0;       ///< bytes, the sidecar included
    std::int64_t modified_ns = 0; ///< nanoseconds since 1970, the later of file and sidecar
};

/// A path that could not be looked at.
struct WalkProblem {
    std::string path;
    std::string reason; ///< short: "no such file or folder", "permission denied"
};

struct Walk {
    std::vector<WalkedFile> files; ///< in the order of the given paths; in each folder by name, in byte order
    std::vector<WalkProblem> problems;
};

/// Lists regular files. Below folders, names that begin with a dot are left out; a named path always counts.
/// A folder that is an index is not entered. Symbolic links are followed, each folder is entered once. A file
/// met twice is listed once. "x.txt.json", or else "x.json" if it holds no article of its own
/// (`goes_with_text`), is the sidecar of "x.txt" in the same folder and no file of its own, unless named.
[[nodiscard]] Walk walk(const std::vector<std::string>& paths);

} // namespace dateline::indexer
