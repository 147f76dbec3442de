// Weekdays, days near today, holidays, and the times of day beside them.
#include "common/dates/grammar.hpp"
#include "common/dates/holidays.hpp"

namespace dateline {
namespace {

using Kind = DateWordKind;

/// "Thursday, September 27, 2020": the calendar day behind a weekday.
std::optional<DateMatch> match_dated_weekday(const DateWords& words, std::size_t at) {
    const WordGap gap = words.gap_before(at + 1);
    const bool close = gap == WordGap::blank || gap == WordGap::comma ||
                       (gap == WordGap::dot && words.word(at).abbreviation);
    if (!close) return std::nullopt;
    std::size_t next = at + 1;
    if (words.is(next, Kind::the) && words.gap_before(next + 1) == WordGap::blank) ++next;
    auto day = match_calendar(words, next);
    if (!day || !is_day(*day)) return std::nullopt;
    day->first = at;
    return day;
}

} // namespace

std::optional<DateMatch> match_weekday(const DateWords& words, std::size_t at) {
    if (!words.has_capital(at)) return std::nullopt;
    if (auto dated = match_dated_weekday(words, at)) return dated;
    // Short names also mean other things ("the Sun").
    const bool on =
        at > 0 && words.joined(at) && (words.token(at - 1).folded == "on" || words.is(at - 1, Kind::shift));
    if (words.word(at).ambiguous && !on && words.style() == DateStyle::running_text) return std::nullopt;
    return matched(at, at + 1, WeekdayPoint{words.word(at).number});
}

std::optional<DateMatch> match_near_day(const DateWords& words, std::size_t at) {
    // "USA Today"
    const bool name = at > 0 && words.style() == DateStyle::running_text && words.has_capital(at) &&
                      !words.token(at).starts_sentence && words.gap_before(at) == WordGap::blank &&
                      words.has_capital(at - 1) && words.is(at - 1, Kind::none);
    if (name) return std::nullopt;
    DateMatch match = matched(at, at + 1, ShiftedUnit{TimeUnit::day, words.word(at).number});
    if (words.is(at, Kind::tonight)) match.said.part = PartOfDay::night;
    return match;
}

std::optional<DateMatch> match_holiday(const DateWords& words, std::size_t at) {
    const std::optional<HolidayName> name = find_holiday(words, at);
    if (!name) return std::nullopt;
    HolidayPoint point;
    point.holiday = name->holiday;
    std::size_t last = at + name->length;
    take_year_said(words, last, point.in);
    return matched(at, last, point);
}

void take_time_of_day(const DateWords& words, DateMatch& match) {
    if (words.is(match.last, Kind::part_of_day) && words.gap_before(match.last) == WordGap::blank) {
        match.said.part = static_cast<PartOfDay>(words.word(match.last).number);
        match.said.repeats = words.token(match.last).folded.ends_with('s');
        ++match.last;
        return;
    }
    std::size_t next = match.last;
    const WordGap gap = words.gap_before(next);
    if (gap != WordGap::blank && gap != WordGap::comma) return;
    if (words.token(next).folded != "at") return;
    ++next;
    const std::optional<ClockTime> clock = read_time_of_day(words, next);
    if (!clock) return;
    match.said.clock = clock;
    match.last = next;
}

} // namespace dateline
