// How fast web pages are read: character set, tree, facts, main text and date of every page below the folders
// given (gzip allowed), all in memory before the clock starts. Prints pages and megabytes of HTML a second of
// processor time on one core. Usage: bench_pages FOLDER...
#include <cstdio>
#include <ctime>
#include <string>
#include <vector>

#include "indexer/html/page.hpp"
#include "indexer/readers/byte_stream.hpp"
#include "indexer/readers/charset_label.hpp"
#include "indexer/readers/double_encoding.hpp"
#include "indexer/readers/walk.hpp"

using namespace dateline;

namespace {

std::string content_of(const std::string& path) {
    constexpr std::size_t max_bytes = 64U << 20U;
    auto file = indexer::open_file(path);
    if (!file) return {};
    const bool packed = path.ends_with(".gz");
    const auto stream = packed ? indexer::gzip_stream(std::move(*file)) : std::move(*file);
    return indexer::read_all(*stream, max_bytes).value_or(std::nullopt).value_or("");
}

std::size_t text_bytes(std::string page) {
    const std::string declared = indexer::declared_charset(page);
    const indexer::DecodedText decoded =
        indexer::to_repaired_utf8(std::move(page), {.transport = {}, .declared = declared}, false);
    return indexer::read_page(decoded.text, {}).text.size();
}

} // namespace

int main(int count, char** words) {
    if (count < 2) return 2;
    std::vector<std::string> pages;
    std::size_t bytes = 0;
    for (const indexer::WalkedFile& file : indexer::walk({words + 1, words + count}).files) {
        const bool page = file.path.find(".htm") != std::string::npos;
        std::string content = page ? content_of(file.path) : std::string();
        if (content.empty()) continue;
        bytes += content.size();
        pages.push_back(std::move(content));
    }
    const std::clock_t begin = std::clock();
    std::size_t text = 0;
    for (std::string& page : pages)
        text += text_bytes(std::move(page));
    const double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    std::printf(
        "%zu pages, %zu bytes, %zu bytes of text, %.2f s of processor time, %.0f pages/s, %.1f MB/s\n",
        pages.size(), bytes, text, seconds, static_cast<double>(pages.size()) / seconds,
        static_cast<double>(bytes) / 1e6 / seconds);
    return 0;
}
