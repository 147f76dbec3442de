// Web archives, packed or plain: the records alone, and with the articles in them.
#include "indexer/readers/byte_stream.hpp"
#include "indexer/readers/web/warc_reader.hpp"
#include "indexer/readers/web/warc_records.hpp"
#include "tests/fuzz/fuzzing.hpp"

using namespace dateline;

namespace {

void read_records(const std::string& input, bool every_other) {
    std::size_t count = 0;
    indexer::WarcRecords records(
        indexer::memory_stream(input), fuzz::small_limits().max_record_bytes,
        [&](const indexer::WarcHeader&, std::string_view) { return !every_other || ++count % 2 == 0; });
    for (std::size_t results = 0;; ++results) {
        const auto record = records.next();
        if (!record || !*record) return;
        fuzz::require((**record).block.size() <= input.size() * 1100); // as much as gzip can give
        fuzz::require(results <= input.size());
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    std::string input = fuzz::text_of(bytes, size);
    const unsigned choice = fuzz::take_choice(input);
    if (choice % 4 < 3) {
        read_records(input, choice % 2 == 0);
    } else {
        const auto reader =
            indexer::warc_reader(indexer::memory_stream(input), "crawl.warc", fuzz::small_limits());
        fuzz::read_whole(*reader, input.size() * 1100 + 1);
    }
    return 0;
}
