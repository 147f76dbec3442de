/// Years, months and days as the bars of a timeline.
#pragma once

#include <cstddef>
#include <string>

#include "common/date.hpp"
#include "searcher/search/request.hpp"

namespace dateline::searcher {

/// A timeline shows at most this many bars; a longer one is drawn in the next larger unit.
inline constexpr std::size_t max_bars = 1000;

/// ISO prefix of a day in a unit: "2020", "2020-10" or "2020-10-09".
[[nodiscard]] std::string unit_label(Day day, TimelineUnit unit);

/// The year, month or day that a day lies in.
[[nodiscard]] DateRange unit_of(Day day, TimelineUnit unit);

/// Day to month, anything else to year.
[[nodiscard]] TimelineUnit coarser(TimelineUnit unit);

/// About how many bars there are from day to day; never too few.
[[nodiscard]] std::size_t bars_between(Day first, Day last, TimelineUnit unit);

} // namespace dateline::searcher
