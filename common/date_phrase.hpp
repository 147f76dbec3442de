/// Human dates to day ranges: "3 October 2020", "last week", "early 1990s", "since 2019",
/// "2020-09-27..2020-10-10". The one date reader of the project: filters, publication dates and mentions in
/// text all come here.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/date.hpp"
#include "common/error.hpp"

namespace dateline {

/// Days that a filter value can mean. Accepts ISO and partial ISO dates, ranges "a..b" (either end may be
/// missing), "since X", "before X", "until X", "today", "yesterday", "tomorrow", weekdays (the latest one
/// before or on `today`), "last/this/next week|month|year", "N days|weeks|months|years ago", "last N days",
/// month names with or without day and year (without a year: the latest one not after `today`), years,
/// "1990s", "early|mid|late 1990s", "autumn 2020". Open ends reach to the supported days. Fails with
/// `bad_date`, the hint showing accepted forms.
[[nodiscard]] Result<DateRange> read_date_filter(std::string_view phrase, Day today);

/// A publication date as sources write it: ISO 8601 with or without time and zone, RFC 2822 ("Fri, 09 Oct
/// 2020 18:30:00 GMT"), "9 October 2020", "October 9, 2020, 6:30 pm", "26-FEB-1987 15:01:01.79" (trailing
/// wire garbage ignored), and Unix seconds (10 digits). Nothing if no form fits or the day does not exist.
/// Words like "yesterday" are not read here.
struct ReadTime {
    Day day = 0;
    std::int32_t second_of_day = 0; ///< UTC
    DatePrecision precision = DatePrecision::day;
};
[[nodiscard]] std::optional<ReadTime> read_publication_time(std::string_view text);

/// A date expression found in running text.
struct DateSpan {
    std::size_t begin = 0; ///< bytes, half-open
    std::size_t end = 0;
    std::string value;              ///< TIMEX3 value: "1994", "2020-09-27", "199", "P3D"
    std::string type;               ///< DATE, TIME, DURATION or SET
    std::optional<DateRange> range; ///< nothing when it cannot be resolved
};

/// Date expressions in `text` in order, resolved against the publication day; expressions that need a
/// reference day stay unresolved (no range, value as far as known) when there is none. Pure.
[[nodiscard]] std::vector<DateSpan> find_dates(std::string_view text, std::optional<Day> published);

} // namespace dateline
