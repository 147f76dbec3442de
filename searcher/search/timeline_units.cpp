#include "searcher/search/timeline_units.hpp"

namespace dateline::searcher {

std::string unit_label(Day day, TimelineUnit unit) {
    std::string label = iso_day(day);
    if (unit == TimelineUnit::month) label.resize(7);
    if (unit == TimelineUnit::year) label.resize(4);
    return label;
}

DateRange unit_of(Day day, TimelineUnit unit) {
    if (unit == TimelineUnit::day) return {day, day};
    const std::chrono::year_month_day date = civil(day);
    const int year = static_cast<int>(date.year());
    return unit == TimelineUnit::year ? year_range(year)
                                      : month_range(year, static_cast<unsigned>(date.month()));
}

TimelineUnit coarser(TimelineUnit unit) {
    return unit == TimelineUnit::day ? TimelineUnit::month : TimelineUnit::year;
}

std::size_t bars_between(Day first, Day last, TimelineUnit unit) {
    const auto days = static_cast<std::size_t>(last - first) + 1;
    return unit == TimelineUnit::day ? days : unit == TimelineUnit::month ? days / 28 + 1 : days / 365 + 1;
}

} // namespace dateline::searcher
