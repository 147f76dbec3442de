// Messages of news wires (IPTC 7901, ANPA), and TREC's collections.
#include "indexer/readers/byte_stream.hpp"
#include "indexer/readers/trec/trec_reader.hpp"
#include "indexer/readers/wire/wire_reader.hpp"
#include "tests/fuzz/fuzzing.hpp"

using namespace dateline;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    std::string input = fuzz::text_of(bytes, size);
    const bool is_trec = fuzz::take_choice(input) % 4 == 3;
    auto stream = indexer::memory_stream(std::move(input));
    const auto reader = is_trec ? indexer::trec_reader(std::move(stream), "x", fuzz::small_limits())
                                : indexer::wire_reader(std::move(stream), "x", fuzz::small_limits());
    fuzz::read_whole(*reader, size + 1);
    return 0;
}
