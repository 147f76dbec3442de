#include "common/dates/stretch.hpp"

#include <algorithm>

#include "common/dates/periods.hpp"

namespace dateline {
namespace {

/// The same day of the month `count` months on, or the last day of a shorter month.
std::optional<Day> add_months_to_day(Day day, int count) {
    const std::optional<DateRange> month = months_range(add_months(month_of(day), count), 1);
    if (!month) return std::nullopt;
    const auto day_of_month = static_cast<Day>(static_cast<unsigned>(civil(day).day()));
    return std::min(month->first + day_of_month - 1, month->last);
}

} // namespace

std::optional<DateRange> stretch_range(const Stretch& stretch, Day reference) {
    if (stretch.unit < TimeUnit::day || stretch.count < 1) return std::nullopt;
    const int sign = stretch.past ? -1 : 1;
    std::optional<Day> end;
    if (stretch.unit <= TimeUnit::week) {
        end = reference + sign * stretch.count * (stretch.unit == TimeUnit::day ? 1 : 7);
    } else {
        int months = 12;
        if (stretch.unit == TimeUnit::month) months = 1;
        if (stretch.unit == TimeUnit::quarter) months = 3;
        if (stretch.unit == TimeUnit::half_year) months = 6;
        if (stretch.unit == TimeUnit::decade) months = 120;
        if (stretch.unit == TimeUnit::century) months = 1200;
        end = add_months_to_day(reference, sign * stretch.count * months);
    }
    if (!end) return std::nullopt;
    // The reference day belongs to the stretch, so its other end is a day nearer.
    return supported(stretch.past ? DateRange{*end + 1, reference} : DateRange{reference, *end - 1});
}

} // namespace dateline
