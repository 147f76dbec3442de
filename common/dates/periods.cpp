#include "common/dates/periods.hpp"

#include <algorithm>
#include <array>

namespace dateline {
namespace {

/// Division that rounds down, so that periods before year 0 keep their length.
constexpr int floor_divide(int a, int b) {
    return a / b - (a % b < 0 ? 1 : 0);
}

constexpr int first_year = 1000;
constexpr int last_year = 2999;
// Counts beyond it lead out of the supported days whatever the unit; keeps sums far from overflow.
constexpr int largest_count = 1'000'000;

/// Where the middle and the last part of a period begin, in its smaller steps, and the number of those.
struct Parts {
    int mid = 0;
    int late = 0;
    int all = 0;
};

DateRange part_of_months(YearMonth first, Parts parts, DateModifier modifier) {
    const std::array<int, 4> edges{0, parts.mid, parts.late, parts.all};
    const auto index = static_cast<std::size_t>(modifier) - 1;
    const YearMonth from = add_months(first, edges[index]);
    const YearMonth to = add_months(first, edges[index + 1] - 1);
    return {month_range(from.year, from.month).first, month_range(to.year, to.month).last};
}

} // namespace

YearMonth add_months(YearMonth from, int count) {
    const int months = from.year * 12 + static_cast<int>(from.month) - 1 + count;
    const int year = floor_divide(months, 12);
    return {year, static_cast<unsigned>(months - year * 12) + 1};
}

YearMonth month_of(Day day) {
    const std::chrono::year_month_day date = civil(day);
    return {static_cast<int>(date.year()), static_cast<unsigned>(date.month())};
}

std::optional<DateRange> supported(DateRange range) {
    if (range.first < first_supported_day || range.last > last_supported_day) return std::nullopt;
    return range;
}

std::optional<DateRange> months_range(YearMonth first, int length) {
    const YearMonth last = add_months(first, length - 1);
    if (first.year < first_year || last.year > last_year) return std::nullopt;
    return DateRange{month_range(first.year, first.month).first, month_range(last.year, last.month).last};
}

std::optional<DateRange> years_range(int first, int length) {
    const int last = first + length - 1;
    if (first < first_year || last > last_year) return std::nullopt;
    return DateRange{year_range(first).first, year_range(last).last};
}

std::optional<DateRange> shifted_period(Day day, TimeUnit unit, int count) {
    count = std::clamp(count, -largest_count, largest_count);
    const YearMonth month = month_of(day);
    switch (unit) {
    case TimeUnit::week: {
        const Day monday = day - weekday_of(day) + 7 * count;
        return supported({monday, monday + 6});
    }
    case TimeUnit::weekend: {
        const Day saturday = day - weekday_of(day) + 5 + 7 * count;
        return supported({saturday, saturday + 1});
    }
    case TimeUnit::month:
        return months_range(add_months(month, count), 1);
    case TimeUnit::half_year: {
        const YearMonth start{month.year, month.month <= 6 ? 1U : 7U};
        return months_range(add_months(start, 6 * count), 6);
    }
    case TimeUnit::quarter: {
        const YearMonth start{month.year, (month.month - 1) / 3 * 3 + 1};
        return months_range(add_months(start, 3 * count), 3);
    }
    case TimeUnit::year:
        return years_range(month.year + count, 1);
    case TimeUnit::decade:
        return years_range((month.year / 10 + count) * 10, 10);
    case TimeUnit::century:
        return years_range((month.year / 100 + count) * 100, 100);
    default:
        return supported({day + count, day + count});
    }
}

std::optional<DateRange> nth_in(DateRange month, int nth, int weekday) {
    constexpr Day week = 7;
    Day first = nth < 0 ? month.last - week + 1 : month.first + week * (nth - 1);
    if (weekday >= 0) first += (weekday - weekday_of(first) + 7) % 7;
    if (first > month.last) return std::nullopt;
    return weekday >= 0 ? DateRange{first, first} : DateRange{first, std::min(first + week - 1, month.last)};
}

DateRange narrow(DatePeriod period, DateModifier modifier) {
    if (modifier == DateModifier::none) return period.range;
    const YearMonth first = month_of(period.range.first);
    switch (period.unit) {
    case TimeUnit::century:
        return part_of_months(first, {33 * 12, 66 * 12, 100 * 12}, modifier);
    case TimeUnit::decade:
        return part_of_months(first, {4 * 12, 7 * 12, 10 * 12}, modifier);
    case TimeUnit::year:
        return part_of_months(first, {4, 8, 12}, modifier);
    case TimeUnit::half_year:
        return part_of_months(first, {2, 4, 6}, modifier);
    case TimeUnit::quarter:
        return part_of_months(first, {1, 2, 3}, modifier);
    case TimeUnit::month: {
        const Day start = period.range.first;
        if (modifier == DateModifier::early) return {start, start + 9};
        if (modifier == DateModifier::mid) return {start + 10, start + 19};
        return {start + 20, period.range.last};
    }
    default:
        return period.range;
    }
}

} // namespace dateline
