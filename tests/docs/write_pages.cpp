/// write_pages FOLDER: writes the made pages below a folder, usually the root of the project.
#include <filesystem>
#include <fstream>
#include <iostream>

#include "tests/docs/pages.hpp"

int main(int count, char** words) {
    if (count != 2) {
        std::cerr << "Usage: write_pages FOLDER\n";
        return 2;
    }
    for (const auto& [path, text] : dateline::tests::all_pages()) {
        const std::filesystem::path file = std::filesystem::path(words[1]) / path;
        std::error_code error;
        std::filesystem::create_directories(file.parent_path(), error);
        std::ofstream out(file, std::ios::binary);
        out << text << std::flush;
        if (!out) {
            std::cerr << "write_pages: cannot write " << file.string() << '\n';
            return 2;
        }
        std::cout << file.string() << '\n';
    }
    return 0;
}
