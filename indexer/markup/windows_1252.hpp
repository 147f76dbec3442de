/// The characters of windows-1252 beyond Latin-1: browsers read them wherever Latin-1 is said, and for the
/// numbers 128 to 159 of character references.
#pragma once

#include <array>

namespace dateline::indexer {

/// What windows-1252 has for its five undefined bytes: nothing.
inline constexpr char32_t no_character = 0xFFFD;

/// Characters of the bytes 0x80 to 0x9F; the rest of the set equals Latin-1.
/// Source: https://www.unicode.org/Public/MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1252.TXT
inline constexpr std::array<char32_t, 32> windows_1252{
    0x20AC,       no_character, 0x201A, 0x0192, 0x201E, 0x2026,       0x2020, 0x2021,
    0x02C6,       0x2030,       0x0160, 0x2039, 0x0152, no_character, 0x017D, no_character,
    no_character, 0x2018,       0x2019, 0x201C, 0x201D, 0x2022,       0x2013, 0x2014,
    0x02DC,       0x2122,       0x0161, 0x203A, 0x0153, no_character, 0x017E, 0x0178};

/// True for the code points U+0080 to U+009F, which stand in texts by mistake only.
[[nodiscard]] constexpr bool is_c1_control(char32_t c) {
    return c >= 0x80 && c < 0xA0;
}

/// The character that windows-1252 has in the place of a C1 control; others, and where it has none,
/// unchanged.
[[nodiscard]] constexpr char32_t without_c1_control(char32_t c) {
    if (!is_c1_control(c)) return c;
    const char32_t character = windows_1252.at(c - 0x80);
    return character == no_character ? c : character;
}

} // namespace dateline::indexer
