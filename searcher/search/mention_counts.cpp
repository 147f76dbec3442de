#include "searcher/search/mention_counts.hpp"

#include <set>

#include "searcher/search/timeline_units.hpp"

namespace dateline::searcher {
namespace {

/// First days of the units that one of the dates lies in wholly.
std::set<Day> units_with(const std::vector<DateRange>& ranges, TimelineUnit unit) {
    std::set<Day> starts;
    for (const DateRange& range : ranges) {
        const DateRange period = unit_of(range.first, unit);
        if (range.last <= period.last) starts.insert(period.first);
    }
    return starts;
}

} // namespace

void MentionCounts::see(const std::vector<DateRange>& ranges, std::uint32_t family) {
    if (ranges.empty()) return undated_.add(family);
    for (const TimelineUnit unit : {TimelineUnit::year, TimelineUnit::month, TimelineUnit::day}) {
        UnitCounts& counts = units_.at(static_cast<std::size_t>(unit));
        const std::set<Day> starts = units_with(ranges, unit);
        if (starts.empty()) counts.coarser.add(family);
        for (const Day start : starts)
            counts.bars[start].add(family);
    }
}

Timeline MentionCounts::timeline(TimelineUnit unit) const {
    while (unit != TimelineUnit::year && counts(unit).bars.size() > max_bars)
        unit = coarser(unit);
    Timeline timeline;
    timeline.axis = TimelineAxis::mentions;
    timeline.unit = unit;
    for (const auto& [start, count] : counts(unit).bars)
        timeline.bars.push_back({unit_label(start, unit), count.total()});
    timeline.undated = undated_.total();
    timeline.coarser = counts(unit).coarser.total();
    return timeline;
}

std::vector<std::string> mentioned_years(const std::vector<DateRange>& ranges) {
    std::vector<std::string> years;
    for (const Day start : units_with(ranges, TimelineUnit::year))
        years.push_back(unit_label(start, TimelineUnit::year));
    return years;
}

} // namespace dateline::searcher
