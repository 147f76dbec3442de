/// Whole calendar periods around a day: shifting by months and years, and the parts of a period that "early"
/// and "late" mean. Results outside the supported days are nothing.
#pragma once

#include <optional>

#include "common/date.hpp"
#include "common/dates/lexicon.hpp"

namespace dateline {

/// A period by its length, and its days.
struct DatePeriod {
    TimeUnit unit = TimeUnit::day;
    DateRange range;
};

/// A year and a month, 1 to 12.
struct YearMonth {
    int year = 0;
    unsigned month = 1;
};

/// The month that lies `count` months after (before, if negative) another.
[[nodiscard]] YearMonth add_months(YearMonth from, int count);

/// The month a day lies in.
[[nodiscard]] YearMonth month_of(Day day);

/// The days of `length` months from a month on; nothing if some are not supported.
[[nodiscard]] std::optional<DateRange> months_range(YearMonth first, int length);

/// The days of `length` years from a year on; nothing if some are not supported.
[[nodiscard]] std::optional<DateRange> years_range(int first, int length);

/// The range, if all its days are supported.
[[nodiscard]] std::optional<DateRange> supported(DateRange range);

/// The whole period of a unit (day or longer) that lies `count` periods from the one `day` is in: {week, -1}
/// is the Monday to Sunday before.
[[nodiscard]] std::optional<DateRange> shifted_period(Day day, TimeUnit unit, int count);

/// The nth (-1: the last) weekday of a month, or for a weekday of -1 the nth seven days; nothing if there is
/// none.
[[nodiscard]] std::optional<DateRange> nth_in(DateRange month, int nth, int weekday);

/// The part of a period that a modifier means; see `resolve_date`.
[[nodiscard]] DateRange narrow(DatePeriod period, DateModifier modifier);

} // namespace dateline
