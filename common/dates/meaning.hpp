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

/// The year of a quarter, half or season: 0 for none said; `year_shift` as in `CalendarPoint`.
/// `year_ago` for "the year-ago third quarter".
struct YearSaid {
    int year = 0;
    std::optional<int> year_shift = std::nullopt;
    bool year_ago = false;
    bool fiscal = false;
};

/// 1 = spring ... 4 = winter of the northern half of the world, by whole months. A winter has the year of its
/// December.
struct SeasonPoint {
    int season = 1;
    YearSaid in;
};

/// A quarter of a year, 1 to 4. Quarters of fiscal years are taken for those of calendar years.
struct QuarterPoint {
    int quarter = 1;
    YearSaid in;
};

/// A half of a year, 1 or 2.
struct HalfPoint {
    int half = 1;
    YearSaid in;
};

/// A holiday, as numbered by the table of holidays.
struct HolidayPoint {
    int holiday = 0;
    YearSaid in;
};

/// 0 = Monday. `elsewhere` as of "the previous Friday": -1 or 1 from a day the text has named. `week_shift`
/// as of "Tuesday of last week".
struct WeekdayPoint {
    int weekday = 0;
    int elsewhere = 0;
    std::optional<int> week_shift = std::nullopt;
};

/// "the second Tuesday in November", "the last week of March 2013". `nth` counts from 1, -1 is the last; a
/// weekday of -1 stands for a week, by sevens from the first of the month.
struct NthInMonth {
    int nth = 1;
    int weekday = -1;
    CalendarPoint month;
};

/// The day, week, month ... that lies `count` units from the reference day's: "last week" is {week, -1},
/// "two days ago" {day, -2}, "today" {day, 0}. With `whole` the period, else, for decades and centuries, the
/// year that lies so far: "a decade ago".
struct ShiftedUnit {
    TimeUnit unit = TimeUnit::day;
    int count = 0;
    bool whole = true;
};

/// "now", "in the past", "a few weeks ago": -1 before, 0 at, 1 after the time of writing.
struct VagueReference {
    int direction = 0;
};

/// "three days earlier", "the following week": seen from a time that the text has named before, `count` units
/// after it.
struct AnchoredShift {
    TimeUnit unit = TimeUnit::day;
    int count = 0;
};

/// "that day", "the same week": the period around the time named before.
struct NamedBefore {
    TimeUnit unit = TimeUnit::day;
};

/// "the latest quarter", "the year-ago period", "the 1988 period", "the quarter". A `period` stands for the
/// quarter or year the text speaks of.
struct BusinessPeriod {
    bool period = false;
    int year = 0;
    bool year_ago = false;
    CalendarPoint ended = {}; ///< "ended July 31"; no month if not said
};

/// "the last three days", "the next two years": a stretch that touches the reference day.
struct Stretch {
    TimeUnit unit = TimeUnit::day;
    int count = 1;
    bool past = true;
};

/// "three days"; a count of 0 says that it is not known ("several days"). A half is counted beside ("2 1/2
/// years"); a count of -1 with one is the half alone.
struct Duration {
    TimeUnit unit = TimeUnit::day;
    int count = 0;
    bool and_half = false;
};

using DateMeaning =
    std::variant<CalendarPoint, DecadePoint, CenturyPoint, SeasonPoint, QuarterPoint, HalfPoint, HolidayPoint,
                 WeekdayPoint, NthInMonth, ShiftedUnit, VagueReference, AnchoredShift, NamedBefore,
                 BusinessPeriod, Stretch, Duration>;

/// A time of day; seconds count only when they are said.
struct ClockTime {
    int hour = 0;
    int minute = 0;
    std::optional<int> second;
    int zone_minutes = 0; ///< east of UTC; read of publications alone
};

/// A date expression: what it says and how it is narrowed.
struct DateExpression {
    DateMeaning meaning;
    std::optional<int> shift; ///< -1 last, 0 this, 1 next: for months, weekdays and seasons
    DateModifier modifier = DateModifier::none;
    PartOfDay part = PartOfDay::none;
    std::optional<ClockTime> clock;
    bool repeats = false;       ///< "every Thursday"
    bool loose = false;         ///< "the third day": most often that of writing, but too unsure to give days
    bool undecided_day = false; ///< "10/09/2020": a day, but which of two is not known
    bool week_around = false;   ///< "the week of March 6"
};

} // namespace dateline
