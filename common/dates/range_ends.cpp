// Ranges written with two ends that share a month or a year.
#include "common/dates/grammar.hpp"
#include "common/dates/year_sense.hpp"

namespace dateline {
namespace {

using Kind = DateWordKind;

const CalendarPoint* calendar_of(const DateMatch& match) {
    return std::get_if<CalendarPoint>(&match.said.meaning);
}

/// "94" of "1992-94", "93" of "1992/93". `match` holds the word.
std::optional<DateMatch> match_brief_year(const DateWords& words, const CalendarPoint& start,
                                          DateMatch match) {
    const DateWord& word = words.word(match.first);
    const WordGap gap = words.gap_before(match.first);
    const bool close = gap == WordGap::dash || gap == WordGap::slash;
    const bool later = word.kind == Kind::number && word.digits == 2 && word.number > start.year % 100;
    if (start.month != 0 || start.year == 0 || !close || !later) return std::nullopt;
    match.said.meaning = CalendarPoint{start.year / 100 * 100 + word.number, 0, 0};
    return match;
}

/// A later day of the same month: no score, no time, no day of another month.
bool is_later_day(const DateWords& words, std::size_t at, unsigned first_day) {
    if (!words.is_day_number(at) || words.is(at + 1, Kind::month) || counts_next_word(words, at))
        return false;
    const WordGap behind = words.gap_before(at + 1);
    const bool part_of_number =
        words.is(at + 1, Kind::number) && (behind == WordGap::slash || behind == WordGap::colon);
    return !part_of_number && static_cast<unsigned>(words.word(at).number) > first_day;
}

} // namespace

std::optional<DateMatch> match_range_end(const DateWords& words, const DateMatch& before) {
    const CalendarPoint* start = calendar_of(before);
    if (start == nullptr || before.said.clock || before.said.part != PartOfDay::none) return std::nullopt;
    DateMatch match;
    match.first = before.last;
    match.last = before.last + 1;
    if (start->day == 0) return match_brief_year(words, *start, match);
    const WordGap gap = words.gap_before(match.first);
    if (words.is(match.first, Kind::joiner) && gap == WordGap::blank) {
        ++match.first;
        if (!words.spaced(match.first)) return std::nullopt;
    } else if (gap != WordGap::dash) {
        return std::nullopt;
    }
    // The first end must close with its day, as in "September 27-30": "27 September 2020-30" is none.
    if (!words.is_day_number(before.last - 1) || !is_later_day(words, match.first, start->day))
        return std::nullopt;
    CalendarPoint end = *start;
    end.day = static_cast<unsigned>(words.word(match.first).number);
    match.last = match.first + 1;
    if (const auto year = match_following_year(words, match.last)) {
        end.year = calendar_of(*year)->year;
        match.last = year->last;
    }
    match.said.meaning = end;
    return match;
}

bool joins_range(const DateWords& words, const DateMatch& before, const DateMatch& after) {
    if (after.first == before.last) return words.gap_before(after.first) == WordGap::dash;
    return after.first == before.last + 1 && words.is(before.last, Kind::joiner) &&
           words.spaced(before.last) && words.spaced(after.first);
}

void share_year(DateMatch& before, DateMatch& after) {
    CalendarPoint* start = std::get_if<CalendarPoint>(&before.said.meaning);
    CalendarPoint* end = std::get_if<CalendarPoint>(&after.said.meaning);
    if (start == nullptr || end == nullptr || start->month == 0 || end->month == 0) return;
    const bool wraps = start->month > end->month;
    if (start->year == 0 && end->year != 0 && !start->year_shift) {
        start->year = end->year - (wraps ? 1 : 0);
    } else if (end->year == 0 && start->year != 0 && !end->year_shift) {
        end->year = start->year + (wraps ? 1 : 0);
    }
}

} // namespace dateline
