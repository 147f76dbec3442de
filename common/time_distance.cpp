#include "common/time_distance.hpp"

#include <algorithm>
#include <charconv>
#include <limits>

#include <fmt/format.h>

#include "common/text.hpp"

namespace dateline {
namespace {

constexpr int most_years = 2000; // the supported days
constexpr int months_of_year = 12;
constexpr int days_of_week = 7;

constexpr std::string_view accepted_forms =
    "write for example >1y, >=6m, <2w, 1y..5y, 3d or yes, with d, w, m or y";

/// What one of a unit is; nothing if there is no such unit.
std::optional<Distance> unit_called(std::string_view name) {
    struct Unit {
        std::string_view letter, singular, plural;
        Distance one;
    };
    constexpr std::array<Unit, 4> units{{{"d", "day", "days", {.months = 0, .days = 1}},
                                         {"w", "week", "weeks", {.months = 0, .days = days_of_week}},
                                         {"m", "month", "months", {.months = 1, .days = 0}},
                                         {"y", "year", "years", {.months = months_of_year, .days = 0}}}};
    for (const Unit& unit : units) {
        if (name == unit.letter || name == unit.singular || name == unit.plural) return unit.one;
    }
    return std::nullopt;
}

Distance times(const Distance& one, int count) {
    return {.months = one.months * count, .days = one.days * count};
}

bool is_too_long(const Distance& distance) {
    return distance.months > most_years * months_of_year || distance.days > most_years * 366;
}

/// A number and its unit.
struct Count {
    int number = 0;
    Distance unit;
    [[nodiscard]] Distance distance() const { return times(unit, number); }
};

/// Reads "1y", "18 months".
std::optional<Count> read_count(std::string_view text) {
    text = trim(text);
    Count count;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), count.number);
    constexpr int most_of_a_unit = 1'000'000;
    if (read.ec != std::errc{} || count.number < 0 || count.number > most_of_a_unit) return std::nullopt;
    const std::string_view rest = text.substr(static_cast<std::size_t>(read.ptr - text.data()));
    const std::optional<Distance> unit = unit_called(to_lower_ascii(trim(rest)));
    if (!unit) return std::nullopt;
    count.unit = *unit;
    if (is_too_long(count.distance())) return std::nullopt;
    return count;
}

/// Bounds of the days that a distance can be, whatever months it runs over.
int fewest_days(const Distance& distance) {
    return distance.months == 0 ? distance.days : distance.months * 365 / months_of_year - 3;
}
int most_days(const Distance& distance) {
    return distance.months == 0 ? distance.days : distance.months * 366 / months_of_year + 3;
}

Distance class_begin(std::size_t number) {
    static const auto begins = [] {
        std::array<Distance, distance_classes.size()> read{};
        for (std::size_t i = 0; i < read.size(); ++i)
            read.at(i) = read_count(distance_classes.at(i))->distance();
        return read;
    }();
    return begins.at(number);
}

/// The day that a class is told by: the end that is nearest to the publication.
Day near_end(const DateRange& mentioned, TimeSide side) {
    return side == TimeSide::before ? mentioned.last : mentioned.first;
}

std::string text_of(const Distance& distance) {
    if (distance.months == 0) return fmt::format("{}d", distance.days);
    if (distance.months % months_of_year == 0) return fmt::format("{}y", distance.months / months_of_year);
    return fmt::format("{}m", distance.months);
}

auto refuse(std::string_view text) {
    constexpr std::size_t longest_shown = 40;
    return failure(
        ErrorKind::usage,
        fmt::format("'{}' is no distance in time", repair_utf8(std::string(text.substr(0, longest_shown)))),
        std::string(accepted_forms));
}

/// Reads what stands behind ">" and the like.
Result<DistanceRange> read_comparison(std::string_view text) {
    const bool greater = text.front() == '>';
    const bool equal = text.size() > 1 && text[1] == '=';
    const std::optional<Count> count = read_count(text.substr(equal ? 2 : 1));
    if (!count) return refuse(text);
    DistanceRange range;
    (greater ? range.least : range.most) = count->distance();
    (greater ? range.least_excluded : range.most_excluded) = !equal;
    return range;
}

} // namespace

Day shifted(Day day, const Distance& distance, int sign) {
    using namespace std::chrono;
    if (distance.months == 0) return day + sign * distance.days;
    const year_month_day from = civil(day);
    const year_month month = from.year() / from.month() + months{sign * distance.months};
    const year_month_day_last last{month.year(), month_day_last{month.month()}};
    return static_cast<Day>(sys_days{month / std::min(from.day(), last.day())}.time_since_epoch().count());
}

Result<DistanceRange> read_distance_range(std::string_view text) {
    text = trim(text);
    if (equal_ignoring_case(text, "yes")) return DistanceRange{};
    if (text.starts_with('>') || text.starts_with('<')) return read_comparison(text);
    const std::size_t dots = text.find("..");
    if (dots == std::string_view::npos) {
        const std::optional<Count> count = read_count(text);
        if (!count) return refuse(text);
        return DistanceRange{.least = count->distance(),
                             .most = times(count->unit, count->number + 1),
                             .least_excluded = false,
                             .most_excluded = true};
    }
    const std::string_view before = trim(text.substr(0, dots));
    const std::string_view behind = trim(text.substr(dots + 2));
    DistanceRange range;
    if (const std::optional<Count> least = read_count(before)) range.least = least->distance();
    if (const std::optional<Count> most = read_count(behind)) range.most = most->distance();
    const bool readable =
        before.empty() != range.least.has_value() && behind.empty() != range.most.has_value();
    if (!readable || (before.empty() && behind.empty())) return refuse(text);
    return range;
}

std::string to_text(const DistanceRange& range) {
    if (!range.least && !range.most) return "yes";
    if (!range.most) return (range.least_excluded ? ">" : ">=") + text_of(*range.least);
    if (!range.least) return (range.most_excluded ? "<" : "<=") + text_of(*range.most);
    return fmt::format("{}..{}{}", text_of(*range.least), range.most_excluded ? "<" : "",
                       text_of(*range.most));
}

std::optional<DateRange> fitting_days(const DistanceRange& range, TimeSide side, const DateRange& published) {
    const int sign = side == TimeSide::before ? -1 : 1;
    const Day edge = side == TimeSide::before ? published.first : published.last;
    constexpr Day endless = std::numeric_limits<Day>::max() / 2;
    Day nearest = edge + sign;
    Day farthest = sign * endless;
    if (range.least) {
        const Day least = shifted(edge, *range.least, sign) + (range.least_excluded ? sign : 0);
        nearest = sign < 0 ? std::min(nearest, least) : std::max(nearest, least);
    }
    if (range.most) farthest = shifted(edge, *range.most, sign) - (range.most_excluded ? sign : 0);
    const DateRange days = sign < 0 ? DateRange{farthest, nearest} : DateRange{nearest, farthest};
    if (days.first > days.last) return std::nullopt;
    return days;
}

bool fits(const DateRange& mentioned, const DistanceRange& range, TimeSide side, const DateRange& published) {
    const std::optional<DateRange> days = fitting_days(range, side, published);
    const Day told = near_end(mentioned, side);
    return days && days->first <= told && told <= days->last;
}

std::optional<std::size_t> distance_class(const DateRange& mentioned, TimeSide side,
                                          const DateRange& published) {
    // Most dates are near: from the nearest class outwards.
    std::optional<std::size_t> found;
    for (std::size_t number = 0; number < distance_classes.size(); ++number) {
        const DistanceRange from{.least = class_begin(number), .most = {}};
        if (!fits(mentioned, from, side, published)) break;
        found = number;
    }
    return found;
}

ClassMatch match_class(std::size_t number, const DistanceRange& range) {
    const Distance begin = class_begin(number);
    std::optional<Distance> end; // the first distance behind the class
    if (number + 1 < distance_classes.size()) end = class_begin(number + 1);
    bool all = true;
    if (range.least) {
        if (end && (*end == *range.least || most_days(*end) - 1 < fewest_days(*range.least)))
            return ClassMatch::none;
        all =
            (begin == *range.least && !range.least_excluded) || fewest_days(begin) > most_days(*range.least);
    }
    if (range.most) {
        if ((begin == *range.most && range.most_excluded) || fewest_days(begin) > most_days(*range.most))
            return ClassMatch::none;
        all = all && end && (*end == *range.most || most_days(*end) <= fewest_days(*range.most));
    }
    return all ? ClassMatch::all : ClassMatch::some;
}

DateRange publication_period(Day day, DatePrecision precision) {
    const std::chrono::year_month_day date = civil(day);
    const int year = static_cast<int>(date.year());
    if (precision == DatePrecision::year) return year_range(year);
    if (precision == DatePrecision::month) return month_range(year, static_cast<unsigned>(date.month()));
    return {day, day};
}

std::optional<DateRange> read_publication_value(std::string_view value) {
    const std::optional<Day> day = decode_day(value.substr(0, 4));
    if (!day) return std::nullopt;
    const char precision = value.back();
    return publication_period(*day, precision == 'y'   ? DatePrecision::year
                                    : precision == 'm' ? DatePrecision::month
                                                       : DatePrecision::day);
}

} // namespace dateline
