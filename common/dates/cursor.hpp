/// A place in a text that dates are read from. Used by the readers of written dates alone.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "common/text.hpp"

namespace dateline {

/// Reads a text from left to right; every reader moves on only when it succeeds.
class DateCursor {
  public:
    explicit DateCursor(std::string_view text) : rest_(text) {}

    [[nodiscard]] static bool is_digit(char c) { return c >= '0' && c <= '9'; }
    [[nodiscard]] static bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
    /// A letter of ASCII, or a byte of any character beyond it.
    [[nodiscard]] static bool is_word_byte(char c) {
        return is_letter(c) || static_cast<unsigned char>(c) >= 0x80;
    }

    [[nodiscard]] bool at_end() const { return rest_.empty(); }
    [[nodiscard]] std::size_t left() const { return rest_.size(); }
    [[nodiscard]] char peek() const { return rest_.empty() ? '\0' : rest_.front(); }

    bool take(char c) {
        if (rest_.empty() || rest_.front() != c) return false;
        rest_.remove_prefix(1);
        return true;
    }

    bool take(std::string_view text) {
        if (rest_.substr(0, text.size()) != text) return false;
        rest_.remove_prefix(text.size());
        return true;
    }

    /// Skips any of the characters, U+00A0 counting as a blank; true if there was one.
    bool skip(std::string_view characters) {
        constexpr std::string_view hard_blank = "\u00A0";
        const std::size_t size = rest_.size();
        const bool blanks = characters.find(' ') != std::string_view::npos;
        while (!rest_.empty()) {
            if (characters.find(rest_.front()) != std::string_view::npos) {
                rest_.remove_prefix(1);
            } else if (!blanks || !take(hard_blank)) {
                break;
            }
        }
        return rest_.size() != size;
    }

    /// A whole run of digits, `least` to `most` long.
    std::optional<int> number(std::size_t least, std::size_t most) {
        std::size_t length = 0;
        while (length < rest_.size() && length <= most && is_digit(rest_[length]))
            ++length;
        if (length < least || length > most) return std::nullopt;
        return digits(length);
    }

    /// The next `length` digits, whatever follows. Requires: length <= 9.
    std::optional<int> digits(std::size_t length) {
        if (rest_.size() < length) return std::nullopt;
        int value = 0;
        for (const char c : rest_.substr(0, length)) {
            if (!is_digit(c)) return std::nullopt;
            value = value * 10 + (c - '0');
        }
        rest_.remove_prefix(length);
        return value;
    }

    /// A run of ASCII letters, in lower case; empty if there is none or it is longer than any we know.
    std::string word() { return to_lower_ascii(take_word(is_letter, 12)); }

    /// A run of letters of any script, folded ("März" -> "marz"); empty as in `word`.
    std::string folded_word() {
        const std::string_view found = take_word(is_word_byte, 24);
        return is_valid_utf8(found) ? fold(found) : std::string();
    }

  private:
    std::string_view take_word(bool (*belongs)(char), std::size_t longest) {
        std::size_t length = 0;
        while (length < rest_.size() && length <= longest && belongs(rest_[length]) &&
               rest_.substr(length, 2) != "\u00A0")
            ++length;
        if (length > longest) return {};
        const std::string_view found = rest_.substr(0, length);
        rest_.remove_prefix(length);
        return found;
    }

    std::string_view rest_;
};

} // namespace dateline
