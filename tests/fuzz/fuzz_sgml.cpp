// SGML of the Reuters collection.
#include "indexer/readers/byte_stream.hpp"
#include "indexer/readers/sgml_reader.hpp"
#include "tests/fuzz/fuzzing.hpp"

using namespace dateline;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const auto reader = indexer::reuters_sgml_reader(indexer::memory_stream(fuzz::text_of(bytes, size)),
                                                     "reut.sgm", fuzz::small_limits());
    fuzz::read_whole(*reader, size);
    return 0;
}
