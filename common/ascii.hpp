/// Digits and letters of ASCII, and whole numbers made of them.
#pragma once

#include <algorithm>
#include <charconv>
#include <string_view>
#include <system_error>

namespace dateline {

[[nodiscard]] constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

[[nodiscard]] constexpr bool is_ascii_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// True for one digit or more, and nothing else.
[[nodiscard]] constexpr bool all_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

/// Reads a number that is the whole text ("17", "-3" where the type has a sign); false for anything else and
/// for numbers that the type cannot hold.
template <class Number>
[[nodiscard]] bool read_number(std::string_view text, Number& number, int base = 10) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number, base);
    return error == std::errc{} && end == text.data() + text.size();
}

} // namespace dateline
