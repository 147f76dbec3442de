#include "common/dates/resolver.hpp"

#include <algorithm>
#include <cstdlib>
#include <string_view>

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
    case TimeUnit::week:
        return "W";
    case TimeUnit::quarter:
        return "Q";
    case TimeUnit::year:
        return "Y";
    case TimeUnit::decade:
        return "DE";
    case TimeUnit::century:
        return "CE";
    }
    return "D";
}

std::string duration_value(TimeUnit unit, int count) {
    const std::string number = count == 0 ? "X" : fmt::format("{}", count);
    return fmt::format("P{}{}{}", unit < TimeUnit::day ? "T" : "", number, unit_letter(unit));
}

/// A period of a unit, none of which is known.
std::string unknown_value(TimeUnit unit) {
    switch (unit) {
    case TimeUnit::century:
        return "XX";
    case TimeUnit::decade:
        return std::string(3, 'X');
    case TimeUnit::year:
        return "XXXX";
    case TimeUnit::quarter:
        return "XXXX-QX";
    case TimeUnit::month:
        return "XXXX-XX";
    case TimeUnit::week:
        return "XXXX-WXX";
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
    case TimeUnit::quarter:
        return fmt::format("{:04}-Q{}", month.year, (month.month + 2) / 3);
    case TimeUnit::month:
        return fmt::format("{:04}-{:02}", month.year, month.month);
    case TimeUnit::week:
        return iso_week(first);
    default:
        return iso_day(first);
    }
}

MentionPrecision precision_of(TimeUnit unit) {
    switch (unit) {
    case TimeUnit::day:
        return MentionPrecision::day;
    case TimeUnit::week:
        return MentionPrecision::week;
    case TimeUnit::month:
        return MentionPrecision::month;
    case TimeUnit::quarter:
        return MentionPrecision::quarter;
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

std::string_view part_value(PartOfDay part) {
    switch (part) {
    case PartOfDay::morning:
        return "TMO";
    case PartOfDay::afternoon:
        return "TAF";
    case PartOfDay::evening:
        return "TEV";
    case PartOfDay::night:
        return "TNI";
    case PartOfDay::none:
        return "";
    }
    return "";
}

std::string clock_value(const ClockTime& clock) {
    std::string value = fmt::format("T{:02}:{:02}", clock.hour, clock.minute);
    if (clock.second) value += fmt::format(":{:02}", *clock.second);
    return value;
}

Day distance(const DateRange& range, Day day) {
    return std::max({range.first - day, day - range.last, 0});
}

/// How an occurrence of a name that comes back every year is chosen.
enum class Choice { begun, over, not_over, not_begun, nearest };

bool is_candidate(const DateRange& range, Day reference, Choice choice) {
    switch (choice) {
    case Choice::begun:
        return range.first <= reference;
    case Choice::over:
        return range.last < reference;
    case Choice::not_over:
        return range.last >= reference;
    case Choice::not_begun:
        return range.first > reference;
    case Choice::nearest:
        return true;
    }
    return true;
}

Choice choice_of(std::optional<int> shift, DateLean lean, Choice usual) {
    if (shift) return *shift < 0 ? Choice::over : Choice::not_begun;
    if (lean == DateLean::usual) return usual;
    return lean == DateLean::past ? Choice::begun : Choice::not_over;
}

/// The year whose occurrence is a candidate and nearest to the reference day; `range_of` gives the days of
/// the occurrence in a year or nothing. Leap days are at most eight years apart.
template <class RangeOf>
std::optional<int> choose_year(Day reference, Choice choice, const RangeOf& range_of) {
    const int this_year = month_of(reference).year;
    std::optional<int> best;
    Day best_distance = 0;
    for (int year = this_year - 8; year <= this_year + 8; ++year) {
        const std::optional<DateRange> range = range_of(year);
        if (!range || !is_candidate(*range, reference, choice)) continue;
        const Day gap = distance(*range, reference);
        if (best && gap >= best_distance) continue;
        best = year;
        best_distance = gap;
    }
    return best;
}

/// The same day of the month `count` months on, or the last day of a shorter month.
std::optional<Day> add_months_to_day(Day day, int count) {
    const std::optional<DateRange> month = months_range(add_months(month_of(day), count), 1);
    if (!month) return std::nullopt;
    const auto day_of_month = static_cast<Day>(static_cast<unsigned>(civil(day).day()));
    return std::min(month->first + day_of_month - 1, month->last);
}

std::optional<DateRange> stretch_range(const Stretch& stretch, Day reference) {
    if (stretch.unit < TimeUnit::day || stretch.count < 1) return std::nullopt;
    const int sign = stretch.past ? -1 : 1;
    std::optional<Day> end;
    if (stretch.unit <= TimeUnit::week) {
        end = reference + sign * stretch.count * (stretch.unit == TimeUnit::week ? 7 : 1);
    } else {
        int months = 12;
        if (stretch.unit == TimeUnit::month) months = 1;
        if (stretch.unit == TimeUnit::quarter) months = 3;
        if (stretch.unit == TimeUnit::decade) months = 120;
        if (stretch.unit == TimeUnit::century) months = 1200;
        end = add_months_to_day(reference, sign * stretch.count * months);
    }
    if (!end) return std::nullopt;
    // The reference day belongs to the stretch, so its other end is a day nearer.
    return supported(stretch.past ? DateRange{*end + 1, reference} : DateRange{reference, *end - 1});
}

/// One overload for each kind of meaning.
class Resolver {
  public:
    Resolver(const DateExpression& said, std::optional<Day> reference, DateLean lean)
        : said_(said), reference_(reference), lean_(lean) {}

    ResolvedDate operator()(const CalendarPoint& point) const {
        int year = point.year;
        if (year == 0 && reference_) {
            year = point.year_shift ? month_of(*reference_).year + *point.year_shift
                                    : usual_year(point, *reference_);
        }
        const TimeUnit unit = unit_of(point);
        std::string value = year == 0 ? "XXXX" : fmt::format("{:04}", year);
        if (point.month != 0) value += fmt::format("-{:02}", point.month);
        if (point.day != 0) value += fmt::format("-{:02}", point.day);
        return found(unit, std::move(value), days_of(point, year));
    }

    ResolvedDate operator()(const DecadePoint& point) const {
        return found(TimeUnit::decade, fmt::format("{:03}", point.tens), years_range(point.tens * 10, 10));
    }

    ResolvedDate operator()(const CenturyPoint& point) const {
        return found(TimeUnit::century, fmt::format("{:02}", point.hundreds),
                     years_range(point.hundreds * 100, 100));
    }

    ResolvedDate operator()(const SeasonPoint& point) const {
        static constexpr std::string_view codes[] = {"SP", "SU", "FA", "WI"};
        const auto first_month = static_cast<unsigned>(point.season) * 3;
        const int year = yearly(point.year, first_month, choice_of(said_.shift, lean_, Choice::begun));
        const std::string_view code = codes[static_cast<std::size_t>(point.season - 1)];
        return in_year(year, code, first_month);
    }

    ResolvedDate operator()(const QuarterPoint& point) const {
        const auto first_month = static_cast<unsigned>(point.quarter) * 3 - 2;
        // Companies report on the quarter just over and look out for the next: the sentence's verb says
        // little.
        const Choice choice = lean_ == DateLean::past ? Choice::begun : Choice::nearest;
        return in_year(yearly(point.year, first_month, choice), fmt::format("Q{}", point.quarter),
                       first_month);
    }

    ResolvedDate operator()(const WeekdayPoint& point) const {
        if (!reference_ || said_.repeats)
            return found(TimeUnit::day, fmt::format("XXXX-WXX-{}", point.weekday + 1), std::nullopt);
        const Day back = (weekday_of(*reference_) - point.weekday + 7) % 7; // 0 on the day itself
        Day day = *reference_ - back;
        if (said_.shift && *said_.shift == 0) {
            day = *reference_ - weekday_of(*reference_) + point.weekday;
        } else {
            const Choice choice = choice_of(said_.shift, lean_, Choice::begun);
            if (choice == Choice::over && back == 0) day -= 7;
            if (choice == Choice::not_begun || (choice == Choice::not_over && back != 0)) day += 7;
        }
        return found(TimeUnit::day, iso_day(day), supported({day, day}));
    }

    ResolvedDate operator()(const ShiftedUnit& shifted) const {
        const std::optional<DateRange> range =
            reference_ ? shifted_period(*reference_, shifted.unit, shifted.count) : std::nullopt;
        std::string value = range ? period_value(shifted.unit, range->first) : unknown_value(shifted.unit);
        return found(shifted.unit, std::move(value), range);
    }

    ResolvedDate operator()(const VagueShift& shifted) const {
        return {shifted.past ? "PAST_REF" : "FUTURE_REF", "DATE", std::nullopt, MentionPrecision::none};
    }

    ResolvedDate operator()(const UnanchoredShift& shifted) const {
        return {unknown_value(shifted.unit), shifted.unit < TimeUnit::day ? "TIME" : "DATE", std::nullopt,
                precision_of(shifted.unit)};
    }

    ResolvedDate operator()(const Stretch& stretch) const {
        const std::optional<DateRange> range =
            reference_ ? stretch_range(stretch, *reference_) : std::nullopt;
        return {duration_value(stretch.unit, stretch.count), "DURATION", range, MentionPrecision::none};
    }

    ResolvedDate operator()(const Duration& duration) const {
        return {duration_value(duration.unit, duration.count), said_.repeats ? "SET" : "DURATION",
                std::nullopt, MentionPrecision::none};
    }

  private:
    static TimeUnit unit_of(const CalendarPoint& point) {
        if (point.day != 0) return TimeUnit::day;
        return point.month != 0 ? TimeUnit::month : TimeUnit::year;
    }

    static std::optional<DateRange> days_of(const CalendarPoint& point, int year) {
        if (point.day != 0) {
            const std::optional<Day> day = make_day(year, point.month, point.day);
            if (!day) return std::nullopt;
            return DateRange{*day, *day};
        }
        if (point.month == 0) return years_range(year, 1);
        if (point.month > 12) return std::nullopt;
        return months_range({year, point.month}, 1);
    }

    /// The year of a month or day that names none; 0 if there is none.
    [[nodiscard]] int usual_year(const CalendarPoint& point, Day reference) const {
        if (said_.shift && *said_.shift == 0) return month_of(reference).year;
        const Choice usual = point.day != 0 ? Choice::nearest : Choice::begun;
        const auto range_of = [&point](int year) { return days_of(point, year); };
        return choose_year(reference, choice_of(said_.shift, lean_, usual), range_of).value_or(0);
    }

    /// The same for three months from `first_month` on.
    [[nodiscard]] int yearly(int year, unsigned first_month, Choice choice) const {
        if (year != 0 || !reference_) return year;
        if (said_.shift && *said_.shift == 0) return month_of(*reference_).year;
        const auto range_of = [first_month](int each) { return months_range({each, first_month}, 3); };
        return choose_year(*reference_, choice, range_of).value_or(0);
    }

    [[nodiscard]] ResolvedDate in_year(int year, std::string_view code, unsigned first_month) const {
        const std::string name = year == 0 ? "XXXX" : fmt::format("{:04}", year);
        return found(TimeUnit::quarter, fmt::format("{}-{}", name, code),
                     months_range({year, first_month}, 3));
    }

    /// A period with what narrows it.
    [[nodiscard]] ResolvedDate found(TimeUnit unit, std::string value, std::optional<DateRange> range) const {
        ResolvedDate resolved;
        resolved.type = said_.repeats ? "SET" : "DATE";
        resolved.precision = said_.repeats ? MentionPrecision::none : precision_of(unit);
        if (said_.clock || said_.part != PartOfDay::none) {
            value += said_.clock ? clock_value(*said_.clock) : std::string(part_value(said_.part));
            resolved.type = "TIME";
            if (!said_.repeats)
                resolved.precision = said_.clock ? MentionPrecision::time : MentionPrecision::part_of_day;
        }
        resolved.value = std::move(value);
        if (range && !said_.repeats) resolved.range = narrow({unit, *range}, said_.modifier);
        return resolved;
    }

    const DateExpression& said_;
    std::optional<Day> reference_;
    DateLean lean_;
};

Day january_first(int year) {
    return month_range(year, 1).first;
}

} // namespace

ResolvedDate resolve_date(const DateExpression& said, std::optional<Day> reference, DateLean lean) {
    return std::visit(Resolver(said, reference, lean), said.meaning);
}

std::string iso_week(Day day) {
    // The week belongs to the year of its Thursday.
    const Day thursday = day - weekday_of(day) + 3;
    const int year = month_of(thursday).year;
    return fmt::format("{:04}-W{:02}", year, (thursday - january_first(year)) / 7 + 1);
}

std::optional<DateRange> iso_week_range(int year, int week) {
    if (year < 1000 || year > 2999 || week < 1 || week > 53) return std::nullopt;
    const Day fourth = january_first(year) + 3; // always in week 1
    const Day monday = fourth - weekday_of(fourth) + 7 * (week - 1);
    if (month_of(monday + 3).year != year) return std::nullopt;
    return supported({monday, monday + 6});
}

} // namespace dateline
