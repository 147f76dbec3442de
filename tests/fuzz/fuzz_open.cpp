// Any bytes: the format is found by content, and its reader comes to an end.
#include "indexer/readers/byte_stream.hpp"
#include "indexer/readers/open_reader.hpp"
#include "tests/fuzz/fuzzing.hpp"

using namespace dateline;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const auto reader = indexer::open_reader(indexer::memory_stream(fuzz::text_of(bytes, size)), "news",
                                             fuzz::small_limits());
    if (!reader) {
        fuzz::require(!reader.error().message.empty());
        return 0;
    }
    fuzz::read_whole(**reader, size * 1100 + 1); // packed bytes can hold that many
    return 0;
}
