#include "common/dates/values.hpp"

#include <fmt/format.h>

#include "common/dates/periods.hpp"

namespace dateline {
namespace {

std::string_view unit_letter(TimeUnit unit) {
    switch (unit) {
    case TimeUnit::second:
        return "S";
    case TimeUnit::minute:
    case TimeUnit::month:
        return "M";
    case TimeUnit::hour:
        return "H";
    case TimeUnit::day:
        return "D";
    case TimeUnit::weekend:
        return "WE";
    case TimeUnit::week:
        return "W";
    case TimeUnit::quarter:
        return "Q";
    case TimeUnit::half_year:
        return "H";
    case TimeUnit::year:
        return "Y";
    case TimeUnit::decade:
        return "DE";
    case TimeUnit::century:
        return "CE";
    }
    return "D";
}

/// A unit in smaller ones: how many of them are the whole, and how the half is written.
struct Smaller {
    TimeUnit unit = TimeUnit::day;
    int times = 1;
    std::string_view half;
};

Smaller smaller(TimeUnit unit) {
    switch (unit) {
    case TimeUnit::minute:
        return {unit, 1, "30S"};
    case TimeUnit::hour:
        return {unit, 1, "30M"};
    case TimeUnit::day:
        return {unit, 1, "T12H"};
    case TimeUnit::quarter:
        return {TimeUnit::month, 3, "45D"};
    case TimeUnit::year:
        return {unit, 1, "6M"};
    case TimeUnit::decade:
        return {TimeUnit::year, 10, ""};
    case TimeUnit::century:
        return {TimeUnit::year, 100, ""};
    default:
        return {unit, 1, ""};
    }
}

} // namespace

std::string duration_value(const Duration& duration) {
    const std::string_view time = duration.unit < TimeUnit::day ? "T" : "";
    if (duration.count == 0) return fmt::format("P{}X{}", time, unit_letter(duration.unit));
    const Smaller in = smaller(duration.unit);
    const int count = duration.count < 0 ? 0 : duration.count;
    if (duration.and_half && in.half.empty()) {
        // Halves that have no whole smaller unit: "P1.5W", but "P15Y" for a decade and a half.
        if (in.times > 1) return fmt::format("P{}{}", count * in.times + in.times / 2, unit_letter(in.unit));
        return fmt::format("P{}.5{}", count, unit_letter(in.unit));
    }
    const std::string whole = count == 0 ? "" : fmt::format("{}{}", count * in.times, unit_letter(in.unit));
    return fmt::format("P{}{}{}", time, whole, duration.and_half ? in.half : "");
}

std::string unknown_value(TimeUnit unit) {
    switch (unit) {
    case TimeUnit::century:
        return "XX";
    case TimeUnit::decade:
        return std::string(3, 'X');
    case TimeUnit::year:
        return "XXXX";
    case TimeUnit::half_year:
        return "XXXX-HX";
    case TimeUnit::quarter:
        return "XXXX-QX";
    case TimeUnit::month:
        return "XXXX-XX";
    case TimeUnit::week:
        return "XXXX-WXX";
    case TimeUnit::weekend:
        return "XXXX-WXX-WE";
    case TimeUnit::day:
        return "XXXX-XX-XX";
    default:
        return "XXXX-XX-XXTXX";
    }
}

std::string period_value(TimeUnit unit, Day first) {
    const YearMonth month = month_of(first);
    switch (unit) {
    case TimeUnit::century:
        return fmt::format("{:02}", month.year / 100);
    case TimeUnit::decade:
        return fmt::format("{:03}", month.year / 10);
    case TimeUnit::year:
        return fmt::format("{:04}", month.year);
    case TimeUnit::half_year:
        return fmt::format("{:04}-H{}", month.year, month.month <= 6 ? 1 : 2);
    case TimeUnit::quarter:
        return fmt::format("{:04}-Q{}", month.year, (month.month + 2) / 3);
    case TimeUnit::month:
        return fmt::format("{:04}-{:02}", month.year, month.month);
    case TimeUnit::week:
        return iso_week(first);
    case TimeUnit::weekend:
        return iso_week(first) + "-WE";
    default:
        return iso_day(first);
    }
}

std::string_view part_value(PartOfDay part) {
    static constexpr std::string_view values[] = {"", "TMO", "TAF", "TEV", "TNI"};
    return values[static_cast<std::size_t>(part)];
}

std::string clock_value(const ClockTime& clock) {
    std::string value = fmt::format("T{:02}:{:02}", clock.hour, clock.minute);
    if (clock.second) value += fmt::format(":{:02}", *clock.second);
    return value;
}

std::string iso_week(Day day) {
    // The week belongs to the year of its Thursday.
    const Day thursday = day - weekday_of(day) + 3;
    const int year = month_of(thursday).year;
    return fmt::format("{:04}-W{:02}", year, (thursday - month_range(year, 1).first) / 7 + 1);
}

std::optional<DateRange> iso_week_range(int year, int week) {
    if (year < 1000 || year > 2999 || week < 1 || week > 53) return std::nullopt;
    const Day fourth = month_range(year, 1).first + 3; // always in week 1
    const Day monday = fourth - weekday_of(fourth) + 7 * (week - 1);
    if (month_of(monday + 3).year != year) return std::nullopt;
    return supported({monday, monday + 6});
}

MentionPrecision precision_of(TimeUnit unit) {
    switch (unit) {
    case TimeUnit::day:
        return MentionPrecision::day;
    case TimeUnit::weekend:
        return MentionPrecision::weekend;
    case TimeUnit::week:
        return MentionPrecision::week;
    case TimeUnit::month:
        return MentionPrecision::month;
    case TimeUnit::quarter:
        return MentionPrecision::quarter;
    case TimeUnit::half_year:
        return MentionPrecision::half_year;
    case TimeUnit::year:
        return MentionPrecision::year;
    case TimeUnit::decade:
        return MentionPrecision::decade;
    case TimeUnit::century:
        return MentionPrecision::century;
    default:
        return MentionPrecision::time;
    }
}

} // namespace dateline
