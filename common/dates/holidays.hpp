/// Holidays and other named days: their names, and the day each has in a year.
#pragma once

#include <cstddef>
#include <optional>

#include "common/date.hpp"
#include "common/dates/words.hpp"

namespace dateline {

/// A name found in a text: the holiday's number in the table, and how many words the name has.
struct HolidayName {
    int holiday = 0;
    std::size_t length = 0;
};

/// The longest name of a holiday at word `at`, which needs a capital in running text.
[[nodiscard]] std::optional<HolidayName> find_holiday(const DateWords& words, std::size_t at);

/// True for holidays whose day follows another calendar (Ramadan): they have no day here.
[[nodiscard]] bool is_vague_holiday(int holiday);

/// The day of a holiday in a year of the Gregorian calendar; nothing for vague ones and outside 1583 to 2999.
[[nodiscard]] std::optional<Day> holiday_in(int holiday, int year);

/// Easter Sunday of the Western churches. Source: the anonymous Gregorian algorithm (Meeus, Jones, Butcher).
/// Requires: 1583 <= year <= 2999.
[[nodiscard]] Day easter_sunday(int year);

} // namespace dateline
