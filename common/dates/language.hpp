/// What a reader of dates must be told of a text: its language, and how it writes dates of numbers.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace dateline {

/// The language whose words and patterns are read. To add one: a table of words (see lexicon_table.hpp), a
/// value here, and a line each in lexicon.cpp and in `date_language`.
enum class DateLanguage : std::uint8_t {
    english,
    german,
    other, ///< what publication dates are made of, in many languages: names of months and weekdays, zones
};

/// How dates with slashes or hyphens between short numbers are meant, where either would do: 03/04/2016.
enum class DateOrder : std::uint8_t { day_first, month_first };

/// What is known of a text beside its words.
struct DateOptions {
    DateLanguage language = DateLanguage::english;
    std::optional<DateOrder> order; ///< nothing: only dates that can be read in one way are
};

/// The language of a code as "en", "en-GB", "de", "de_AT"; English for others.
[[nodiscard]] DateLanguage date_language(std::string_view code);

/// The options for a language code; the order where the country is named (en-US month first, others day
/// first).
[[nodiscard]] DateOptions date_options(std::string_view code);

} // namespace dateline
