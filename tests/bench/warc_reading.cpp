// How fast web archives are read: the records alone (unpacked, found, every response given whole to the
// caller), without looking at what the pages hold. Prints unpacked bytes, processor time and megabytes a
// second. Usage: bench_warc FILE
#include <cstdio>
#include <ctime>
#include <string_view>

#include "indexer/readers/byte_stream.hpp"
#include "indexer/readers/web/warc_payload.hpp"
#include "indexer/readers/web/warc_records.hpp"

using namespace dateline;

namespace {

/// Counts what comes out of gzip, read as the reader reads it.
double unpacked_bytes(const char* path) {
    auto file = indexer::open_file(path);
    if (!file) return 0;
    indexer::WarcInput input(std::move(*file));
    double bytes = 0;
    while (input.ensure(1)) {
        bytes += static_cast<double>(input.window().size());
        input.consume(input.window().size());
    }
    return bytes;
}

} // namespace

int main(int count, char** words) {
    if (count != 2) return 2;
    const double bytes = unpacked_bytes(words[1]);
    auto file = indexer::open_file(words[1]);
    if (!file) return 2;
    const std::clock_t begin = std::clock();
    constexpr std::size_t max_bytes = 64U << 20U;
    indexer::WarcRecords records(std::move(*file), max_bytes,
                                 [](const indexer::WarcHeader& header, std::string_view beginning) {
                                     return indexer::look_at_payload(header, beginning).passed_over.empty();
                                 });
    unsigned long long given = 0;
    unsigned long long bytes_given = 0;
    for (;;) {
        const auto record = records.next();
        if (!record || !*record) break;
        ++given;
        bytes_given += (**record).block.size();
    }
    const double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    std::printf(
        "%.0f bytes unpacked, %llu records with %llu bytes given, %.2f s of processor time, %.0f MB/s\n",
        bytes, given, bytes_given, seconds, bytes / 1e6 / seconds);
    return 0;
}
