// Capitals, digits and the rest in a token.
#include "common/text.hpp"
#include "indexer/extract/tagger/hashing.hpp"
#include "indexer/extract/tagger/tag_tokens.hpp"

namespace dateline::indexer {
namespace {

enum class Case : std::uint8_t { capital, small, digit, uncased, mark };

bool within(char32_t c, char32_t first, char32_t last) {
    return c >= first && c <= last;
}

Case case_of_ascii(char32_t c) {
    if (within(c, U'a', U'z')) return Case::small;
    if (within(c, U'A', U'Z')) return Case::capital;
    return within(c, U'0', U'9') ? Case::digit : Case::mark;
}

bool is_mark_beyond_ascii(char32_t c) {
    return c < 0xC0 || c == 0xD7 || c == 0xF7 || within(c, 0x2000, 0x206F) || within(c, 0x3000, 0x303F);
}

// Latin-1, Latin Extended-A and -B: capitals are even, but for two stretches where they are odd.
Case case_of_latin(char32_t c) {
    if (c <= 0xFF) return c <= 0xDE ? Case::capital : Case::small;
    const bool odd_capitals = within(c, 0x139, 0x148) || within(c, 0x179, 0x17E);
    return (c % 2 == 1) == odd_capitals ? Case::capital : Case::small;
}

// Other scripts than Latin, Greek and Cyrillic have no case, or no news in English is written with them.
Case case_of(char32_t c) {
    if (c < 0x80) return case_of_ascii(c);
    if (is_mark_beyond_ascii(c)) return Case::mark;
    if (c <= 0x24F || within(c, 0x1E00, 0x1EFF)) return case_of_latin(c);
    if (within(c, 0x386, 0x3AB) || within(c, 0x400, 0x42F)) return Case::capital;
    if (within(c, 0x3AC, 0x3CE) || within(c, 0x430, 0x45F)) return Case::small;
    return Case::uncased;
}

} // namespace

TokenShape shape_of(std::string_view token) {
    TokenShape shape;
    std::uint64_t hash = 0;
    char32_t last = 0;
    bool letter = false;
    for (std::size_t at = 0; at < token.size();) {
        const bool first = at == 0;
        const char32_t c = next_code_point(token, at);
        char32_t kind = c;
        switch (case_of(c)) {
        case Case::capital:
            kind = U'X';
            shape.has_capital = true;
            shape.capitalised = shape.capitalised || first;
            letter = true;
            break;
        case Case::small:
            kind = U'x';
            shape.has_small = true;
            letter = true;
            break;
        case Case::digit:
            kind = U'd';
            shape.word = true;
            shape.digits = shape.digits || first;
            break;
        case Case::uncased:
            kind = U'o';
            letter = true;
            break;
        case Case::mark:
            break;
        }
        if (kind != last) hash = mix(hash, kind);
        last = kind;
    }
    shape.hash = hash;
    shape.word = shape.word || letter;
    shape.all_capitals = shape.has_capital && !shape.has_small;
    shape.digits = shape.digits && !letter;
    return shape;
}

} // namespace dateline::indexer
