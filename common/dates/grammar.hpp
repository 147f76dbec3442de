/// The recogniser of the date reader: words -> what they say. Knows no reference day; see date_resolver.hpp.
///
///   date     = ["the"] (modifier ["on" | "in"] | edge "of" ["the"]) point | ["the"] point | duration | set
///   point    = calendar | ordinal "century" | ordinal "quarter" [["of"] year] | season [["of"] year]
///            | weekday ["," calendar] | near day | shifted | count unit ("ago" | "earlier" | "later")
///   calendar = ISO date [time] | month [day] [year] | day ["of"] month [year] | year | decade
///   shifted  = ("last" | "this" | "next" | ...) (unit | month | weekday | season | part of day | count unit)
///
/// Days and near days may have a part of day behind them.
#pragma once

#include <cstddef>
#include <optional>

#include "common/dates/meaning.hpp"
#include "common/dates/words.hpp"

namespace dateline {

/// An expression and the words it is made of, half-open.
struct DateMatch {
    std::size_t first = 0;
    std::size_t last = 0;
    DateExpression said;
};

/// The expression that begins at word `at`; nothing if none does. Words that can begin none cost one
/// comparison. In running text days that no year has ("31 February") are not taken for days; in a phrase they
/// are, so that the resolver can refuse them.
[[nodiscard]] std::optional<DateMatch> match_date(const DateWords& words, std::size_t at);

/// The part that stands on calendar names and numbers alone: ISO, months, days, years and decades.
[[nodiscard]] std::optional<DateMatch> match_calendar(const DateWords& words, std::size_t at);

/// A year written as a number at `at` that follows a month, a season or a quarter, perhaps behind "of" or a
/// comma. Gives the year in a `CalendarPoint`.
[[nodiscard]] std::optional<DateMatch> match_following_year(const DateWords& words, std::size_t at);

/// What begins with "last", "this", "next", "previous", "past" and the like.
[[nodiscard]] std::optional<DateMatch> match_shifted(const DateWords& words, std::size_t at);

/// What begins with a count of units: "three days", "a decade ago", "several weeks later".
[[nodiscard]] std::optional<DateMatch> match_counted(const DateWords& words, std::size_t at);

/// The shortened second end of a range whose first end is `before`: "30" of "September 27-30", "94" of
/// "1992-94". Nothing if the words behind `before` are none.
[[nodiscard]] std::optional<DateMatch> match_range_end(const DateWords& words, const DateMatch& before);

/// True if the words from `before` on to `after` only join the ends of a range: a dash, "to", "until", "and".
[[nodiscard]] bool joins_range(const DateWords& words, const DateMatch& before, const DateMatch& after);

/// Gives the end of a range that lacks a year the year of the other: "September 27-October 10, 2020".
void share_year(DateMatch& before, DateMatch& after);

} // namespace dateline
