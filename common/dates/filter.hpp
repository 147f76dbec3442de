/// Dates as people write them in a filter: "last week", "since 2019", "2020-09-27..2020-10-10".
#pragma once

#include <string_view>

#include "common/date.hpp"
#include "common/dates/language.hpp"
#include "common/error.hpp"

namespace dateline {

/// Days that a filter value can mean. Accepts ISO and partial ISO dates, ranges "a..b" (either end may be
/// missing), "since X", "before X", "until X", "today", "yesterday", "tomorrow", weekdays (the latest one
/// before or on `today`), "last/this/next week|month|year", "N days|weeks|months|years ago", "last N days",
/// month names with or without day and year (without a year: the latest one not after `today`), years,
/// "1990s", "early|mid|late 1990s", "autumn 2020". Open ends reach to the supported days. Fails with
/// `bad_date`, the hint showing accepted forms.
///
/// Also accepted: "after X", "from X to Y", "between X and Y", "X-Y" of names and years ("1992-1994"),
/// quarters, centuries and ISO weeks ("2020-W41"). Units are whole calendar ones ("2 weeks ago" is a Monday
/// to Sunday); "last N days" ends with `today` and counts it. 10/09/2020 is refused: it can mean two days.
/// With an order among the options it is read.
[[nodiscard]] Result<DateRange> read_date_filter(std::string_view phrase, Day today,
                                                 DateOptions options = {});

} // namespace dateline
