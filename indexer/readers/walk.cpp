#include "indexer/readers/walk.hpp"

#include <algorithm>
#include <cerrno>
#include <optional>
#include <set>
#include <string_view>
#include <system_error>
#include <utility>

#include <dirent.h>
#include <sys/stat.h>

#include "common/index_layout.hpp"
#include "indexer/readers/sidecar.hpp"

namespace dateline::indexer {
namespace {

/// Device and number of a file: the same for all names of it.
using Identity = std::pair<dev_t, ino_t>;

struct Seen {
    std::set<Identity> folders;
    std::set<std::string> files;
};

std::string reason_of(int error) {
    return std::generic_category().message(error);
}

std::string joined(const std::string& folder, const std::string& name) {
    return folder.empty() || folder.back() == '/' ? folder + name : folder + "/" + name;
}

/// Names in a folder without the hidden ones, in byte order; nothing if it cannot be read.
std::optional<std::vector<std::string>> names_in(const std::string& folder, Walk& walk) {
    DIR* directory = opendir(folder.c_str());
    if (directory == nullptr) {
        walk.problems.push_back({folder, reason_of(errno)});
        return std::nullopt;
    }
    std::vector<std::string> names;
    // Each call has a stream of its own, so that readdir is safe.
    while (const dirent* entry = readdir(directory)) { // NOLINT(concurrency-mt-unsafe)
        const std::string_view name = static_cast<const char*>(entry->d_name);
        if (name.front() != '.') names.emplace_back(name);
    }
    closedir(directory);
    std::sort(names.begin(), names.end());
    return names;
}

bool is_text_name(std::string_view name) {
    constexpr std::string_view ending = ".txt";
    return name.size() > ending.size() && name.substr(name.size() - ending.size()) == ending;
}

/// True if a JSON file of this name belongs to a text beside it, among the sorted names of a folder.
bool is_sidecar(const std::string& folder, const std::string& name, const std::vector<std::string>& names) {
    constexpr std::string_view ending = ".json";
    if (name.size() <= ending.size() || name.compare(name.size() - ending.size(), ending.size(), ending) != 0)
        return false;
    const std::string stem = name.substr(0, name.size() - ending.size());
    if (is_text_name(stem) && std::binary_search(names.begin(), names.end(), stem)) return true;
    const std::string text = stem + ".txt";
    // x.json does not belong to x.txt when x.txt.json does.
    return std::binary_search(names.begin(), names.end(), text) &&
           !std::binary_search(names.begin(), names.end(), text + ".json") &&
           goes_with_text(joined(folder, name), joined(folder, text));
}

std::int64_t modified_ns(const struct stat& found) {
    constexpr std::int64_t second = 1'000'000'000;
    return static_cast<std::int64_t>(found.st_mtim.tv_sec) * second +
           static_cast<std::int64_t>(found.st_mtim.tv_nsec);
}

/// Finds the sidecar of a text file on disk and counts it in.
void add_sidecar(WalkedFile& file) {
    if (!is_text_name(file.path)) return;
    const std::string stem = file.path.substr(0, file.path.size() - std::string_view(".txt").size());
    for (const std::string& candidate : {file.path + ".json", stem + ".json"}) {
        struct stat found {};
        if (stat(candidate.c_str(), &found) != 0 || !S_ISREG(found.st_mode)) continue;
        if (candidate.size() == stem.size() + 5 && !goes_with_text(candidate, file.path)) continue;
        file.sidecar = candidate;
        file.size += static_cast<std::uint64_t>(found.st_size);
        file.modified_ns = std::max(file.modified_ns, modified_ns(found));
        return;
    }
}

void add_file(const std::string& path, const struct stat& found, Seen& seen, Walk& walk) {
    if (!seen.files.insert(path).second) return;
    WalkedFile file{path, {}, static_cast<std::uint64_t>(found.st_size), modified_ns(found)};
    add_sidecar(file);
    walk.files.push_back(std::move(file));
}

/// Adds the file, or puts the content of the folder on the stack, last name first.
void visit(const std::string& path, std::vector<std::string>& stack, Seen& seen, Walk& walk) {
    struct stat found {};
    if (stat(path.c_str(), &found) != 0) {
        walk.problems.push_back({path, reason_of(errno)});
        return;
    }
    if (S_ISREG(found.st_mode)) {
        add_file(path, found, seen, walk);
        return;
    }
    if (!S_ISDIR(found.st_mode)) return; // devices and pipes are not archives
    if (!seen.folders.insert({found.st_dev, found.st_ino}).second) return;
    const auto names = names_in(path, walk);
    if (!names) return;
    // An index holds no articles, even when it lies in the folder that is indexed.
    if (std::binary_search(names->begin(), names->end(), stub_file)) return;
    for (auto name = names->rbegin(); name != names->rend(); ++name) {
        if (!is_sidecar(path, *name, *names)) stack.push_back(joined(path, *name));
    }
}

} // namespace

Walk walk(const std::vector<std::string>& paths) {
    Walk result;
    Seen seen;
    for (const std::string& path : paths) {
        std::vector<std::string> stack{path};
        while (!stack.empty()) {
            const std::string next = std::move(stack.back());
            stack.pop_back();
            visit(next, stack, seen, result);
        }
    }
    return result;
}

} // namespace dateline::indexer
