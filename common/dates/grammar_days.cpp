// Weekdays, days near today, holidays, and the times of day beside them.
#include <string_view>

#include "common/dates/grammar.hpp"
#include "common/dates/holidays.hpp"

namespace dateline {
namespace {

using Kind = DateWordKind;

/// "Thursday, September 27, 2020": the calendar day behind a weekday.
std::optional<DateMatch> match_dated_weekday(const DateWords& words, std::size_t at) {
    const WordGap gap = words.gap_before(at + 1);
    const bool close = gap == WordGap::blank || gap == WordGap::comma ||
                       (words.is_publication() && words.parted_by(at + 1, "., ")) ||
                       (gap == WordGap::dot && words.word(at).abbreviation);
    if (!close) return std::nullopt;
    std::size_t next = at + 1;
    if (words.is(next, Kind::the) && words.spaced(next + 1)) ++next;
    auto day = match_calendar(words, next);
    if (!day || !is_day(*day)) return std::nullopt;
    day->first = at;
    return day;
}

/// "Monday next week", "Tuesday of last week"
void take_week(const DateWords& words, DateMatch& match) {
    std::size_t next = match.last;
    if (words.is(next, Kind::of)) ++next;
    if (!words.is(next, Kind::shift) || !words.is_unit(next + 1, TimeUnit::week) ||
        !words.joined(match.last) || !words.says(next + 1, "week"))
        return;
    std::get<WeekdayPoint>(match.said.meaning).week_shift = words.word(next).number;
    match.last = next + 2;
}

} // namespace

std::optional<DateMatch> match_weekday(const DateWords& words, std::size_t at) {
    if (!words.has_capital(at)) return std::nullopt;
    if (auto dated = match_dated_weekday(words, at)) return dated;
    static constexpr std::string_view named[] = {"super", "black", "bloody", "cyber"}; // "Super Tuesday"
    for (const std::string_view name : named) {
        if (at > 0 && words.says(at - 1, name) && words.has_capital(at - 1)) return std::nullopt;
    }
    // Short names also mean other things ("the Sun").
    const bool on = at > 0 && words.joined(at) && (words.says(at - 1, "on") || words.is(at - 1, Kind::shift));
    if (words.word(at).ambiguous && !on && words.is_running()) return std::nullopt;
    DateMatch match = matched(at, at + 1, WeekdayPoint{words.word(at).number});
    take_week(words, match);
    return match;
}

std::optional<DateMatch> match_nth_in_month(const DateWords& words, std::size_t at) {
    const bool week = words.is_unit(at + 1, TimeUnit::week) && !words.is_plural(at + 1);
    const bool weekday = words.is(at + 1, Kind::weekday) && words.has_capital(at + 1);
    if ((!week && !weekday) || !words.spaced(at + 1)) return std::nullopt;
    std::size_t next = at + 2;
    if (!words.is(next, Kind::of) && !(words.is(next, Kind::preposition) && words.says(next, "in")))
        return std::nullopt;
    ++next;
    if (!words.is(next, Kind::month) || !words.spaced(next) || !words.has_capital(next)) return std::nullopt;
    YearSaid in;
    std::size_t last = next + 1;
    take_year_said(words, last, in);
    NthInMonth nth;
    nth.nth = words.is(at, Kind::ordinal) ? words.word(at).number : -1;
    if (nth.nth > 5) return std::nullopt;
    nth.weekday = weekday ? words.word(at + 1).number : -1;
    nth.month.month = static_cast<unsigned>(words.word(next).number);
    nth.month.year = in.year;
    nth.month.year_shift = in.year_ago ? std::optional(-1) : in.year_shift;
    return matched(at, last, nth);
}

std::optional<DateMatch> match_beside_day(const DateWords& words, std::size_t at) {
    if (words.is_unit(at, TimeUnit::day) && words.is(at + 1, Kind::preposition) &&
        words.is(at + 2, Kind::near_day) && words.joined(at + 1)) {
        const int near = words.word(at + 2).number;
        const std::string_view side = words.token(at + 1).folded;
        if (near > 0 && side == "after") return matched(at, at + 3, ShiftedUnit{TimeUnit::day, near + 1});
        if (near < 0 && side == "before") return matched(at, at + 3, ShiftedUnit{TimeUnit::day, near - 1});
    }
    const bool hours = words.is(at, Kind::modifier) && words.is_unit(at + 1, TimeUnit::hour) &&
                       words.is(at + 2, Kind::of) && words.joined(at + 1);
    if (!hours) return std::nullopt;
    auto day = match_point(words, at + 3);
    if (!day || day->said.clock || day->said.modifier != DateModifier::none) return std::nullopt;
    day->first = at;
    day->said.modifier = static_cast<DateModifier>(words.word(at).number);
    return day;
}

std::optional<DateMatch> match_near_day(const DateWords& words, std::size_t at) {
    // "USA Today"
    const bool name = at > 0 && words.is_running() && words.has_capital(at) &&
                      !words.token(at).starts_sentence && words.spaced(at) && words.has_capital(at - 1) &&
                      words.is(at - 1, Kind::none);
    if (name) return std::nullopt;
    DateMatch match = matched(at, at + 1, ShiftedUnit{TimeUnit::day, words.word(at).number});
    const bool noun = words.options().language == DateLanguage::german && words.has_capital(at) &&
                      !words.token(at).starts_sentence && words.says(at, "morgen");
    if (noun) return std::nullopt; // "am Morgen"
    if (words.is(at, Kind::tonight)) match.said.part = PartOfDay::night;
    return match;
}

std::optional<DateMatch> match_holiday(const DateWords& words, std::size_t at) {
    const std::optional<HolidayName> name = find_holiday(words, at);
    if (!name) return std::nullopt;
    // "Easter Island"
    const std::size_t next = at + name->length;
    const bool part_of_name = name->length == 1 && words.is_running() && words.spaced(next) &&
                              words.has_capital(next) && words.is(next, Kind::none);
    if (part_of_name) return std::nullopt;
    HolidayPoint point;
    point.holiday = name->holiday;
    std::size_t last = at + name->length;
    take_year_said(words, last, point.in);
    return matched(at, last, point);
}

void take_time_of_day(const DateWords& words, DateMatch& match) {
    if (words.is(match.last, Kind::part_of_day) && words.spaced(match.last)) {
        match.said.part = static_cast<PartOfDay>(words.word(match.last).number);
        match.said.repeats = words.is_plural(match.last);
        ++match.last;
        return;
    }
    std::size_t next = match.last;
    const WordGap gap = words.gap_before(next);
    if (gap != WordGap::blank && gap != WordGap::comma) return;
    if (!words.says(next, "at")) return;
    ++next;
    const std::optional<ClockTime> clock = read_time_of_day(words, next);
    if (!clock) return;
    match.said.clock = clock;
    match.last = next;
}

} // namespace dateline
