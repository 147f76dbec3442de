// JSON Lines, JSON documents, and the mending of what scrapers get wrong.
#include "indexer/markup/json_mend.hpp"
#include "indexer/readers/byte_stream.hpp"
#include "indexer/readers/json_reader.hpp"
#include "tests/fuzz/fuzzing.hpp"

using namespace dateline;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    std::string input = fuzz::text_of(bytes, size);
    const bool lines = fuzz::take_choice(input) % 2 == 0;
    static_cast<void>(indexer::mend_json(input));
    auto stream = indexer::memory_stream(input);
    const auto reader = lines ? indexer::json_lines_reader(std::move(stream), "x", fuzz::small_limits())
                              : indexer::json_reader(std::move(stream), "x", fuzz::small_limits());
    fuzz::read_whole(*reader, size);
    return 0;
}
