/// The recogniser of the date reader: words -> what they say. Knows no reference day; see resolver.hpp.
///
///   date     = ["the"] (modifier ["on" | "in"] | edge "of" ["the"]) point | ["the"] point | clock [zone]
///   [point]
///            | amount | set | period | vague
///   point    = calendar | ordinal "century" | season year | quarter year | half year | holiday year
///            | weekday ["," calendar] | near day | shifted | amount ("ago" | "earlier" | "later")
///   calendar = ISO date [time] | month [day] [year] | day ["of"] month [year] | year | decade
///   shifted  = ("last" | "this" | "next" | ...) (unit | month | weekday | season | part of day | amount)
///   period   = ["the"] attribute* ("quarter" | "period" | "year" ...): "the year-ago quarter", "that day"
///   amount   = (number | "several" | "a") unit
///
/// Days and near days may have a part of day or a clock time behind them. Each part has a file of its own;
/// words that can begin no date cost one comparison.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "common/dates/meaning.hpp"
#include "common/dates/words.hpp"

namespace dateline {

/// What may stand between day, month and year in a publication's date, in any number.
inline constexpr std::string_view date_marks = " \t\r\n.,-/'";

/// An expression and the words it is made of, half-open.
struct DateMatch {
    std::size_t first = 0;
    std::size_t last = 0;
    DateExpression said;
};

/// A match of some words with nothing but a meaning.
[[nodiscard]] inline DateMatch matched(std::size_t first, std::size_t last, const DateMeaning& meaning) {
    DateMatch match;
    match.first = first;
    match.last = last;
    match.said.meaning = meaning;
    return match;
}

/// A day of a calendar, a weekday or a day near today: what a clock time and a part of day can stand beside.
[[nodiscard]] bool is_day(const DateMatch& match);

/// The expression that begins at word `at`; nothing if none does. In running text days that no year has
/// ("31 February") are not taken for days; in a phrase they are, so that the resolver can refuse them.
[[nodiscard]] std::optional<DateMatch> match_date(const DateWords& words, std::size_t at);

/// What a modifier can narrow: points in time, no amounts; with the time of day behind a day.
[[nodiscard]] std::optional<DateMatch> match_point(const DateWords& words, std::size_t at);

/// The same without a time of day.
[[nodiscard]] std::optional<DateMatch> match_bare_point(const DateWords& words, std::size_t at);

/// The part that stands on calendar names and numbers alone: ISO, months, days, years and decades.
[[nodiscard]] std::optional<DateMatch> match_calendar(const DateWords& words, std::size_t at);

/// Dates of numbers alone: ISO 8601, 27/09/2020, 9.10.2020; 20201009 in phrases and publications; in
/// publications also 2016/3/12, 9.10.20, 9-10-2020 and 2016年3月12日.
[[nodiscard]] std::optional<DateMatch> match_numeric(const DateWords& words, std::size_t at);

/// A year that stands alone, and a decade: "1994", "1990s", "the nineties".
[[nodiscard]] std::optional<DateMatch> match_year(const DateWords& words, std::size_t at);
[[nodiscard]] std::optional<DateMatch> match_decade(const DateWords& words, std::size_t at);

/// True if some year has the day, or a phrase says so and is to be told that it is wrong.
[[nodiscard]] bool plausible_day(const DateWords& words, const CalendarPoint& point);

/// Weekdays, days near today, holidays.
[[nodiscard]] std::optional<DateMatch> match_weekday(const DateWords& words, std::size_t at);
[[nodiscard]] std::optional<DateMatch> match_near_day(const DateWords& words, std::size_t at);
[[nodiscard]] std::optional<DateMatch> match_holiday(const DateWords& words, std::size_t at);

/// "second Tuesday in November", "last week of March": what begins with an ordinal or "last" at `at`.
[[nodiscard]] std::optional<DateMatch> match_nth_in_month(const DateWords& words, std::size_t at);

/// "the day after tomorrow", "early hours of Thursday", by the words before the day.
[[nodiscard]] std::optional<DateMatch> match_beside_day(const DateWords& words, std::size_t at);

/// "Thursday morning", "Thursday at 3 p.m.": what stands right behind a day.
void take_time_of_day(const DateWords& words, DateMatch& match);

/// A year written as a number at `at` that follows a month, a season or a quarter, perhaps behind "of" or a
/// comma. Gives the year in a `CalendarPoint`.
[[nodiscard]] std::optional<DateMatch> match_following_year(const DateWords& words, std::size_t at);

/// A year in words: "nineteen ninety-six", "two thousand".
[[nodiscard]] std::optional<DateMatch> match_spelled_year(const DateWords& words, std::size_t at);

/// The year behind a month, season, quarter or holiday that ends before word `last`: "1988", "of this year",
/// "of fiscal 1988", "a year ago". Moves `last` behind it; no year said leaves both.
void take_year_said(const DateWords& words, std::size_t& last, YearSaid& said);

/// Parts of years and centuries: "autumn 1994", "third quarter", "first half of 1989", "19th century".
[[nodiscard]] std::optional<DateMatch> match_season(const DateWords& words, std::size_t at);
[[nodiscard]] std::optional<DateMatch> match_nth_unit(const DateWords& words, std::size_t at);

/// "Q3 2013", "H1"
[[nodiscard]] std::optional<DateMatch> match_period_code(const DateWords& words, std::size_t at);

/// True behind "his", "her", "its" and the like.
[[nodiscard]] bool is_owned(const DateWords& words, std::size_t at);

/// What begins with "last", "this", "next", "previous", "past" and the like.
[[nodiscard]] std::optional<DateMatch> match_shifted(const DateWords& words, std::size_t at);

/// An amount and what is made of one: "three days", "a decade ago", "several weeks later", "weeks".
[[nodiscard]] std::optional<DateMatch> match_counted(const DateWords& words, std::size_t at);

/// "vor drei Tagen" of German: "ago" before its amount.
[[nodiscard]] std::optional<DateMatch> match_ago_before(const DateWords& words, std::size_t at);

/// A period by its attributes, with or without "the": "the latest quarter", "that day", "fiscal 1988".
[[nodiscard]] std::optional<DateMatch> match_period(const DateWords& words, std::size_t at);

/// A time of day, with the zone and the day beside it: "10 p.m. Wednesday", "noon", "1930 GMT".
[[nodiscard]] std::optional<DateMatch> match_clock(const DateWords& words, std::size_t at);

/// The time of day and its zone that begin at word `at`, without a day; moves `at` behind them.
[[nodiscard]] std::optional<ClockTime> read_time_of_day(const DateWords& words, std::size_t& at);

/// ":30" and ":00" behind an hour that ends before word `at`; moves `at` behind them.
[[nodiscard]] std::optional<ClockTime> read_clock(const DateWords& words, int hour, std::size_t& at);

/// The time of day with its zone behind the day of a publication, which ends before word `at`:
/// "T18:30:00.5Z",
/// ", 6:30 pm", "| 18:30 (UTC)". A number alone is none. Requires: words of a publication.
[[nodiscard]] std::optional<ClockTime> match_publication_clock(const DateWords& words, std::size_t at);

/// What comes again and again: "every Thursday", "daily".
[[nodiscard]] std::optional<DateMatch> match_set(const DateWords& words, std::size_t at);

/// What names no days: "now", "recent years", "the past".
[[nodiscard]] std::optional<DateMatch> match_vague(const DateWords& words, std::size_t at);

/// Lets an expression take in the words around it that qualify it: "nearly", "at least", "earlier", "or so".
/// Words before `floor` belong to another expression.
void grow(const DateWords& words, std::size_t floor, DateMatch& match);

/// The shortened second end of a range whose first end is `before`: "30" of "September 27-30", "94" of
/// "1992-94". Nothing if the words behind `before` are none.
[[nodiscard]] std::optional<DateMatch> match_range_end(const DateWords& words, const DateMatch& before);

/// True if the words from `before` on to `after` only join the ends of a range: a dash, "to", "until", "and".
[[nodiscard]] bool joins_range(const DateWords& words, const DateMatch& before, const DateMatch& after);

/// Gives the end of a range that lacks a year the year of the other: "September 27-October 10, 2020".
void share_year(DateMatch& before, DateMatch& after);

} // namespace dateline
