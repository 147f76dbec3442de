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

// Letters beyond ASCII: Latin-1, Latin Extended-A and -B (capitals are even there, with two stretches where
// they are odd), Greek and Cyrillic. Other scripts have no case, or no news in English is written with them.
Case case_of(char32_t c) {
    if (c < 0x80) {
        if (within(c, U'a', U'z')) return Case::small;
        if (within(c, U'A', U'Z')) return Case::capital;
        return within(c, U'0', U'9') ? Case::digit : Case::mark;
    }
    if (c < 0xC0 || within(c, 0x2000, 0x206F) || within(c, 0x3000, 0x303F)) return Case::mark;
    if (within(c, 0xC0, 0xDE)) return c == 0xD7 ? Case::mark : Case::capital;
    if (within(c, 0xDF, 0xFF)) return c == 0xF7 ? Case::mark : Case::small;
    if (within(c, 0x139, 0x148) || within(c, 0x179, 0x17E)) return c % 2 == 1 ? Case::capital : Case::small;
    if (within(c, 0x100, 0x24F) || within(c, 0x1E00, 0x1EFF)) return c % 2 == 0 ? Case::capital : Case::small;
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
