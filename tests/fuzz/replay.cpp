// Runs a fuzz target over files and folders of inputs: seeds, and findings that were mended.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

#include "tests/fuzz/fuzzing.hpp"

namespace {

void replay(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    const std::string input((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    LLVMFuzzerTestOneInput(static_cast<const std::uint8_t*>(static_cast<const void*>(input.data())),
                           input.size());
}

} // namespace

int main(int count, char** words) {
    std::vector<std::filesystem::path> paths;
    for (int i = 1; i < count; ++i) {
        if (!std::filesystem::is_directory(words[i])) {
            paths.emplace_back(words[i]);
            continue;
        }
        for (const auto& entry : std::filesystem::directory_iterator(words[i]))
            paths.push_back(entry.path());
    }
    std::sort(paths.begin(), paths.end());
    std::for_each(paths.begin(), paths.end(), replay);
    std::printf("%zu inputs\n", paths.size());
    return paths.empty() ? 1 : 0;
}
