/// What a date expression says, before a reference day gives it days: the tree between grammar and resolver.
#pragma once

#include <cstdint>
#include <optional>
#include <variant>

#include "common/dates/lexicon.hpp"

namespace dateline {

/// Year, month and day as far as said; 0 for a part that is not. A day comes with a month. The year may be
/// said as one near the reference day's instead ("October last year": -1).
struct CalendarPoint {
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;
    std::optional<int> year_shift = std::nullopt;
};

/// "1990s": 199.
struct DecadePoint {
    int tens = 0;
};

/// "19th century": 18, the first two digits of its years (1800 to 1899).
struct CenturyPoint {
    int hundreds = 0;
};

/// 1 = spring ... 4 = winter of the northern half of the world, by whole months; 0 for no year. A winter has
/// the year of its December.
struct SeasonPoint {
    int season = 1;
    int year = 0;
};

/// A quarter of a calendar year, 1 to 4; 0 for no year.
struct QuarterPoint {
    int quarter = 1;
    int year = 0;
};

/// 0 = Monday.
struct WeekdayPoint {
    int weekday = 0;
};

/// The day, week, month ... that lies `count` units from the reference day's: "last week" is {week, -1},
/// "two days ago" {day, -2}, "today" {day, 0}.
struct ShiftedUnit {
    TimeUnit unit = TimeUnit::day;
    int count = 0;
};

/// "a few weeks ago": at some time on one side of the reference day.
struct VagueShift {
    bool past = true;
};

/// "three days earlier", "the following week": seen from a time that the text has named before.
struct UnanchoredShift {
    TimeUnit unit = TimeUnit::day;
};

/// "the last three days", "the next two years": a stretch that touches the reference day.
struct Stretch {
    TimeUnit unit = TimeUnit::day;
    int count = 1;
    bool past = true;
};

/// "three days"; a count of 0 says that it is not known ("several days").
struct Duration {
    TimeUnit unit = TimeUnit::day;
    int count = 0;
};

using DateMeaning = std::variant<CalendarPoint, DecadePoint, CenturyPoint, SeasonPoint, QuarterPoint,
                                 WeekdayPoint, ShiftedUnit, VagueShift, UnanchoredShift, Stretch, Duration>;

/// A time of day; seconds count only when they are said.
struct ClockTime {
    int hour = 0;
    int minute = 0;
    std::optional<int> second;
};

/// A date expression: what it says and how it is narrowed.
struct DateExpression {
    DateMeaning meaning;
    std::optional<int> shift; ///< -1 last, 0 this, 1 next: for months, weekdays and seasons
    DateModifier modifier = DateModifier::none;
    PartOfDay part = PartOfDay::none;
    std::optional<ClockTime> clock;
    bool repeats = false; ///< "every Thursday"
};

} // namespace dateline
