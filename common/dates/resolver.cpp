#include "common/dates/resolver.hpp"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "common/dates/holidays.hpp"
#include "common/dates/periods.hpp"
#include "common/dates/stretch.hpp"
#include "common/dates/values.hpp"

namespace dateline {
namespace {

TimeUnit unit_of(const CalendarPoint& point) {
    if (point.day != 0) return TimeUnit::day;
    return point.month != 0 ? TimeUnit::month : TimeUnit::year;
}

std::optional<DateRange> days_of(const CalendarPoint& point, int year) {
    if (point.day != 0) {
        const std::optional<Day> day = make_day(year, point.month, point.day);
        if (!day) return std::nullopt;
        return DateRange{*day, *day};
    }
    if (point.month == 0) return years_range(year, 1);
    if (point.month > 12) return std::nullopt;
    return months_range({year, point.month}, 1);
}

std::string year_name(int year) {
    return year == 0 ? "XXXX" : fmt::format("{:04}", year);
}

/// The quarter that had ended last before a day.
std::optional<DateRange> last_quarter(std::optional<Day> day) {
    return day ? shifted_period(*day, TimeUnit::quarter, -1) : std::nullopt;
}

/// One overload for each kind of meaning.
class Resolver {
  public:
    Resolver(const DateExpression& said, const DateContext& context)
        : said_(said), context_(context), reference_(context.published) {}

    ResolvedDate operator()(const CalendarPoint& point) const {
        int year = point.year;
        if (year == 0 && reference_ && !said_.repeats) {
            year = point.year_shift ? month_of(*reference_).year + *point.year_shift
                                    : usual_year(point, *reference_);
        }
        if (said_.undecided_day) return found(TimeUnit::day, year_name(year) + "-XX-XX", std::nullopt);
        if (said_.week_around) {
            const std::optional<DateRange> day = days_of(point, year);
            return period(TimeUnit::week, day ? shifted_period(day->first, TimeUnit::week, 0) : std::nullopt);
        }
        std::string value = year_name(year);
        if (point.month != 0) value += fmt::format("-{:02}", point.month);
        if (point.day != 0) value += fmt::format("-{:02}", point.day);
        return found(unit_of(point), std::move(value), days_of(point, year));
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
        const int year = said_.repeats ? 0
                                       : yearly(point.in, first_month, 3,
                                                choice_of(said_.shift, context_.lean, Choice::begun));
        ResolvedDate resolved = in_year(TimeUnit::quarter, year,
                                        codes[static_cast<std::size_t>(point.season - 1)], {first_month, 3});
        if (resolved.precision == MentionPrecision::quarter) resolved.precision = MentionPrecision::season;
        return resolved;
    }

    ResolvedDate operator()(const QuarterPoint& point) const {
        const auto first_month = static_cast<unsigned>(point.quarter) * 3 - 2;
        // Companies report on the quarter just over and look out for the next: the sentence's verb says
        // little.
        const bool past = context_.lean == DateLean::past || point.in.fiscal;
        const Choice choice = past ? Choice::begun : Choice::nearest;
        return in_year(TimeUnit::quarter, yearly(point.in, first_month, 3, choice),
                       fmt::format("Q{}", point.quarter), {first_month, 3});
    }

    ResolvedDate operator()(const HalfPoint& point) const {
        const auto first_month = static_cast<unsigned>(point.half) * 6 - 5;
        return in_year(TimeUnit::half_year, yearly(point.in, first_month, 6, Choice::nearest),
                       fmt::format("H{}", point.half), {first_month, 6});
    }

    ResolvedDate operator()(const HolidayPoint& point) const {
        const auto range_of = [&point](int year) -> std::optional<DateRange> {
            const std::optional<Day> day = holiday_in(point.holiday, year);
            if (!day) return std::nullopt;
            return DateRange{*day, *day};
        };
        int year = said_year(point.in);
        if (is_vague_holiday(point.holiday))
            return {year_name(year), "DATE", std::nullopt, MentionPrecision::none};
        if (year == 0 && reference_) {
            year = choose_year(*reference_, choice_of(said_.shift, context_.lean, Choice::nearest), range_of)
                       .value_or(0);
        }
        const std::optional<DateRange> range = range_of(year);
        return found(TimeUnit::day, range ? iso_day(range->first) : unknown_value(TimeUnit::day), range);
    }

    ResolvedDate operator()(const WeekdayPoint& point) const {
        const bool anchored = point.elsewhere != 0 && context_.named_day;
        const std::optional<Day> reference = anchored ? context_.named_day : reference_;
        if (!reference || said_.repeats)
            return found(TimeUnit::day, fmt::format("XXXX-WXX-{}", point.weekday + 1), std::nullopt);
        const Day day = weekday_near(*reference, point);
        return found(TimeUnit::day, iso_day(day), supported({day, day}));
    }

    ResolvedDate operator()(const NthInMonth& nth) const {
        int year = nth.month.year;
        if (year == 0 && reference_) {
            year = nth.month.year_shift ? month_of(*reference_).year + *nth.month.year_shift
                                        : usual_year(nth.month, *reference_);
        }
        const std::optional<DateRange> month = days_of(nth.month, year);
        const TimeUnit unit = nth.weekday < 0 ? TimeUnit::week : TimeUnit::day;
        const std::optional<DateRange> range = month ? nth_in(*month, nth.nth, nth.weekday) : std::nullopt;
        if (!range) return found(unit, unknown_value(unit), std::nullopt);
        // The week that most of the seven days lie in gives the value.
        return found(unit, period_value(unit, unit == TimeUnit::week ? range->first + 3 : range->first),
                     range);
    }

    ResolvedDate operator()(const ShiftedUnit& shifted) const {
        if (!shifted.whole && shifted.unit == TimeUnit::year && shifted.count == -1 && context_.quarter)
            return year_before(*context_.quarter);
        TimeUnit unit = shifted.unit;
        int count = shifted.count;
        if (!shifted.whole && unit > TimeUnit::year) {
            count *= unit == TimeUnit::decade ? 10 : 100;
            unit = TimeUnit::year;
        }
        if (unit == TimeUnit::weekend && count == 0) count = weekend_shift();
        return period(unit, reference_ ? shifted_period(*reference_, unit, count) : std::nullopt);
    }

    ResolvedDate operator()(const VagueReference& vague) const {
        static constexpr std::string_view values[] = {"PAST_REF", "PRESENT_REF", "FUTURE_REF"};
        return {std::string(values[static_cast<std::size_t>(vague.direction + 1)]), "DATE", std::nullopt,
                MentionPrecision::none};
    }

    ResolvedDate operator()(const AnchoredShift& shifted) const {
        if (shifted.unit == TimeUnit::year && shifted.count == -1 && context_.quarter)
            return year_before(*context_.quarter);
        std::optional<Day> anchor = reference_;
        if (shifted.unit == TimeUnit::day) {
            if (context_.named_day) anchor = context_.named_day;
        } else if (context_.named) {
            anchor = context_.named->first;
        }
        ResolvedDate resolved = period(
            shifted.unit, anchor ? shifted_period(*anchor, shifted.unit, shifted.count) : std::nullopt);
        // "Three years later he came up with a better one": told as past, so that the anchor was another.
        const bool ahead = reference_ && resolved.range && resolved.range->first > *reference_;
        if (ahead && context_.lean != DateLean::coming) resolved.range.reset();
        return resolved;
    }

    ResolvedDate operator()(const NamedBefore& before) const {
        std::optional<Day> anchor = reference_;
        const bool time_alone = said_.clock || said_.part != PartOfDay::none;
        if (said_.repeats) {
            anchor.reset();
        } else if (before.unit == TimeUnit::day) {
            if (context_.named_day && (!time_alone || context_.day_is_near)) anchor = context_.named_day;
        } else if (context_.named) {
            anchor = context_.named->first;
        }
        return period(before.unit, anchor ? shifted_period(*anchor, before.unit, 0) : std::nullopt);
    }

    ResolvedDate operator()(const BusinessPeriod& business) const {
        if (business.ended.month != 0) return ended_quarter(business);
        const std::optional<DateRange> quarter =
            context_.quarter ? context_.quarter : last_quarter(reference_);
        const bool years = business.period && !context_.quarter;
        if (!quarter || (years && business.year != 0)) {
            const auto range = years_range(business.year, 1);
            return found(TimeUnit::year, year_name(business.year), range);
        }
        if (years && business.year_ago)
            return period(TimeUnit::year, shifted_period(*reference_, TimeUnit::year, -1));
        if (business.year != 0) {
            const unsigned month = month_of(quarter->first).month;
            return period(TimeUnit::quarter, months_range({business.year, month}, 3));
        }
        return business.year_ago ? year_before(*quarter) : period(TimeUnit::quarter, quarter);
    }

    ResolvedDate operator()(const Stretch& stretch) const {
        const std::optional<DateRange> range =
            reference_ ? stretch_range(stretch, *reference_) : std::nullopt;
        return {duration_value({stretch.unit, stretch.count}), "DURATION", range, MentionPrecision::none};
    }

    ResolvedDate operator()(const Duration& duration) const {
        return {duration_value(duration), said_.repeats ? "SET" : "DURATION", std::nullopt,
                MentionPrecision::none};
    }

  private:
    /// The months of a part of a year.
    struct Months {
        unsigned first = 1;
        int length = 1;
    };

    /// The year of a month or day that names none; 0 if there is none.
    [[nodiscard]] int usual_year(const CalendarPoint& point, Day reference) const {
        if (said_.shift && *said_.shift == 0) return month_of(reference).year;
        const Choice usual = point.day != 0 ? Choice::rather_past : Choice::mostly_past;
        const auto range_of = [&point](int year) { return days_of(point, year); };
        Choice choice = choice_of(said_.shift, context_.lean, usual);
        if (point.day != 0 && choice == Choice::not_over) choice = Choice::rather_coming;
        return choose_year(reference, choice, range_of).value_or(0);
    }

    [[nodiscard]] Day weekday_near(Day reference, const WeekdayPoint& point) const {
        const Day in_week = reference - weekday_of(reference) + point.weekday;
        if (point.week_shift) return in_week + 7 * *point.week_shift;
        if (said_.shift && *said_.shift == 0) return in_week;
        Choice choice = choice_of(said_.shift, context_.lean, Choice::begun);
        if (choice == Choice::nearest) choice = Choice::not_over;
        if (point.elsewhere != 0) choice = point.elsewhere < 0 ? Choice::over : Choice::not_begun;
        const Day back = (weekday_of(reference) - point.weekday + 7) % 7; // 0 on the day itself
        if (choice == Choice::over && back == 0) return reference - 7;
        const bool ahead = choice == Choice::not_begun || (choice == Choice::not_over && back != 0);
        return reference - back + (ahead ? 7 : 0);
    }

    /// The year that is said, 0 if none is or it is not known.
    [[nodiscard]] int said_year(const YearSaid& in) const {
        if (in.year != 0 || !reference_) return in.year;
        if (in.year_shift) return month_of(*reference_).year + *in.year_shift;
        return said_.shift && *said_.shift == 0 ? month_of(*reference_).year : 0;
    }

    /// The year of some months from `first_month` on.
    [[nodiscard]] int yearly(const YearSaid& in, unsigned first_month, int length, Choice choice) const {
        int year = said_year(in);
        if (year != 0 || !reference_) return year;
        const auto range_of = [&](int each) { return months_range({each, first_month}, length); };
        year = choose_year(*reference_, choice, range_of).value_or(0);
        return in.year_ago && year != 0 ? year - 1 : year;
    }

    [[nodiscard]] ResolvedDate in_year(TimeUnit unit, int year, std::string_view code, Months months) const {
        return found(unit, fmt::format("{}-{}", year_name(year), code),
                     months_range({year, months.first}, months.length));
    }

    /// "the weekend" of a working day is the one before, unless the text looks ahead; "this weekend" is so on
    /// Monday alone.
    [[nodiscard]] int weekend_shift() const {
        if (!reference_ || context_.lean >= DateLean::coming) return 0;
        const int weekday = weekday_of(*reference_);
        const bool before = said_.shift ? weekday == 0 : weekday < 5;
        return before ? -1 : 0;
    }

    /// The quarter of which most lies before the day it ended on.
    [[nodiscard]] ResolvedDate ended_quarter(const BusinessPeriod& business) const {
        int year = business.ended.year;
        const auto range_of = [&business](int each) { return days_of(business.ended, each); };
        if (year == 0 && reference_) year = choose_year(*reference_, Choice::begun, range_of).value_or(0);
        const std::optional<DateRange> end = range_of(year);
        constexpr Day half_quarter = 45;
        const auto quarter =
            end ? shifted_period(end->first - half_quarter, TimeUnit::quarter, business.year_ago ? -4 : 0)
                : std::nullopt;
        return period(TimeUnit::quarter, quarter);
    }

    [[nodiscard]] ResolvedDate year_before(const DateRange& quarter) const {
        return period(TimeUnit::quarter, shifted_period(quarter.first, TimeUnit::quarter, -4));
    }

    [[nodiscard]] ResolvedDate period(TimeUnit unit, std::optional<DateRange> range) const {
        std::string value = range ? period_value(unit, range->first) : unknown_value(unit);
        return found(unit, std::move(value), range);
    }

    /// A period with what narrows it.
    [[nodiscard]] ResolvedDate found(TimeUnit unit, std::string value, std::optional<DateRange> range) const {
        ResolvedDate resolved;
        resolved.type = "DATE";
        resolved.precision = precision_of(unit);
        if (said_.clock || said_.part != PartOfDay::none) {
            value += said_.clock ? clock_value(*said_.clock) : std::string(part_value(said_.part));
            resolved.type = "TIME";
            resolved.precision = said_.clock ? MentionPrecision::time : MentionPrecision::part_of_day;
        }
        resolved.value = std::move(value);
        if (said_.repeats) {
            resolved.type = "SET";
            resolved.precision = MentionPrecision::none;
        } else if (said_.loose) {
            resolved.precision = MentionPrecision::none;
        } else if (range) {
            resolved.range = narrow({unit, *range}, said_.modifier);
        }
        return resolved;
    }

    const DateExpression& said_;
    const DateContext& context_;
    std::optional<Day> reference_;
};

} // namespace

ResolvedDate resolve_date(const DateExpression& said, const DateContext& context) {
    return std::visit(Resolver(said, context), said.meaning);
}

ResolvedDate resolve_date(const DateExpression& said, std::optional<Day> reference, DateLean lean) {
    DateContext context;
    context.published = reference;
    context.lean = lean;
    return resolve_date(said, context);
}

} // namespace dateline
