// Web pages: what they tell of themselves, and their main text.
#include "indexer/html/page.hpp"
#include "tests/fuzz/fuzzing.hpp"

using namespace dateline;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string text = repair_utf8(fuzz::text_of(bytes, size));
    const indexer::Page page = indexer::read_page(text, "https://news.example/2020/10/09/talks.html");
    fuzz::require(is_valid_utf8(page.title) && is_valid_utf8(page.text) && is_valid_utf8(page.byline));
    return 0;
}
