/// Calendar days and closed ranges of days: reading ISO forms, printing, and the cover of a range by whole
/// centuries, decades, years, months and days that the date terms of the index are built on.
#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// Days since 1970-01-01 in the proleptic Gregorian calendar; negative before it.
using Day = std::int32_t;

/// First and last day that the project accepts: 1000-01-01 and 2999-12-31.
inline constexpr Day first_supported_day = -354285;
inline constexpr Day last_supported_day = 376199;

/// A closed range of days. Requires: first <= last.
struct DateRange {
    Day first = 0;
    Day last = 0;
    auto operator<=>(const DateRange&) const = default;
};

/// How finely a date is known.
enum class DatePrecision : std::uint8_t { time, day, month, year };

/// "time", "day", "month" or "year".
[[nodiscard]] std::string_view to_text(DatePrecision precision);

/// How long the period is that a date expression in a text names; `none` for those that name none (durations,
/// sets, "recently"). In order of length, so that they can be compared.
enum class MentionPrecision : std::uint8_t {
    none,
    time,
    part_of_day,
    day,
    weekend,
    week,
    month,
    quarter,
    season,
    half_year,
    year,
    decade,
    century
};

/// "none", "time", "part of day", "day" ... "half-year" ... "century".
[[nodiscard]] std::string_view to_text(MentionPrecision precision);

/// The day of a civil date; nothing if there is no such day (31 February) or it is outside the supported
/// range.
[[nodiscard]] std::optional<Day> make_day(int year, unsigned month, unsigned day);

/// The civil date of a day.
[[nodiscard]] std::chrono::year_month_day civil(Day day);

/// Weekday of a day: 0 = Monday ... 6 = Sunday.
[[nodiscard]] int weekday_of(Day day);

/// First to last day of a month or a year. Requires: 1000 <= year <= 2999, 1 <= month <= 12.
[[nodiscard]] DateRange month_range(int year, unsigned month);
[[nodiscard]] DateRange year_range(int year);

/// "2020-10-08".
[[nodiscard]] std::string iso_day(Day day);

/// "2020-10-08", or "2020-10-01 to 2020-10-31".
[[nodiscard]] std::string to_text(const DateRange& range);

/// Reads exactly YYYY, YYYY-MM, YYYY-MM-DD (also YYYYMMDD), a decade "199" is not one. Nothing for other text
/// and for days that do not exist.
[[nodiscard]] std::optional<DateRange> read_iso_date(std::string_view text);

/// The fewest whole centuries, decades, years, months and days that make up a range, each written as the
/// prefix of the ISO dates in it: "19" (1900-1999), "199", "1994", "1994-05", "1994-05-12". In calendar
/// order. A node's ancestors are therefore its shorter forms; see `ancestors`.
[[nodiscard]] std::vector<std::string> calendar_cover(DateRange range);

/// The strict ancestors of a node of `calendar_cover`, longest first: "1994-05" -> "1994", "199", "19".
[[nodiscard]] std::vector<std::string> ancestors(std::string_view node);

/// Sortable form of a day for a value slot: four bytes whose order is the order of days.
[[nodiscard]] std::string encode_day(Day day);

/// Reads `encode_day`; nothing if the bytes are not four.
[[nodiscard]] std::optional<Day> decode_day(std::string_view bytes);

} // namespace dateline
