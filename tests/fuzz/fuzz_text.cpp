// Scraped text: header lines, title, byline, and the cleaned article.
#include "indexer/clean/normalise.hpp"
#include "indexer/readers/byte_stream.hpp"
#include "indexer/readers/text_reader.hpp"
#include "tests/fuzz/fuzzing.hpp"

using namespace dateline;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const auto reader = indexer::text_reader(indexer::memory_stream(fuzz::text_of(bytes, size)), "a.txt",
                                             fuzz::small_limits());
    auto result = reader->next();
    fuzz::require(result && *result);
    if (!(**result).item) return 0;
    const indexer::Normalised found = indexer::normalise(std::move(*(**result).item), {}, "a.txt");
    fuzz::require(is_valid_utf8(found.article.title) && is_valid_utf8(body_text(found.article)));
    return 0;
}
