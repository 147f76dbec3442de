/// From what a date expression says to the days it means, given a reference day; and its TIMEX3 value.
#pragma once

#include <optional>
#include <string>

#include "common/date.hpp"
#include "common/dates/meaning.hpp"

namespace dateline {

/// Which occurrence of a name without a year is meant, when the expression itself does not say.
enum class DateLean {
    usual,  ///< what news mostly means: weekdays, months and seasons past or now, days of a month the nearest
    past,   ///< the latest one that has begun
    coming, ///< the first one that is not over
};

/// What an expression means.
struct ResolvedDate {
    std::string value;              ///< TIMEX3 value; digits not known are written X
    std::string type;               ///< DATE, TIME, DURATION or SET
    std::optional<DateRange> range; ///< closed; nothing when the days are not known, do not exist or are not
                                    ///< supported
    MentionPrecision precision = MentionPrecision::none; ///< also without a range
};

/// Resolves against `reference`, the day of the writing; without one only expressions that name their year
/// get a range. Periods are whole calendar ones: weeks from Monday, seasons by whole months. A modifier
/// narrows the range, not the value: of a decade early is the years 0 to 3, mid 4 to 6, late 7 to 9; of a
/// century 0 to 32, 33 to 65, 66 to 99; of a year four months each; of a season or quarter one month each; of
/// a month the days 1 to 10, 11 to 20 and the rest; of anything shorter nothing is taken away. Pure.
[[nodiscard]] ResolvedDate resolve_date(const DateExpression& said, std::optional<Day> reference,
                                        DateLean lean);

/// Monday to Sunday of an ISO 8601 week; nothing if the year has no such week.
[[nodiscard]] std::optional<DateRange> iso_week_range(int year, int week);

/// "2020-W53": the ISO 8601 week a day lies in.
[[nodiscard]] std::string iso_week(Day day);

} // namespace dateline
