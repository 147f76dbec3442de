// Bytes of any encoding, with right and wrong hints, become well-formed UTF-8; so does what was encoded
// twice.
#include <array>

#include "indexer/readers/double_encoding.hpp"
#include "indexer/readers/encoding.hpp"
#include "tests/fuzz/fuzzing.hpp"

using namespace dateline;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    constexpr std::array<std::string_view, 12> names{"",       "utf-8",  "iso-8859-1", "windows-1252",
                                                     "koi8-r", "utf-16", "shift_jis",  "gb18030",
                                                     "euc-kr", "big5",   "utf-7",      "no such charset"};
    std::string input = fuzz::text_of(bytes, size);
    const unsigned choice = fuzz::take_choice(input);
    const indexer::CharsetHints hints{names[choice % names.size()], names[choice / 16 % names.size()]};
    const indexer::DecodedText decoded = indexer::to_utf8(std::move(input), hints);
    fuzz::require(is_valid_utf8(decoded.text));
    fuzz::require(is_valid_utf8(indexer::repair_double_encoding(decoded.text)));
    return 0;
}
