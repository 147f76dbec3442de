// Ranges written with two ends that share a month or a year.
#include "common/date_grammar.hpp"
#include "common/year_sense.hpp"

namespace dateline {
namespace {

using Kind = DateWordKind;

const CalendarPoint* calendar_of(const DateMatch& match) {
    return std::get_if<CalendarPoint>(&match.said.meaning);
}

} // namespace

std::optional<DateMatch> match_range_end(const DateWords& words, const DateMatch& before) {
    const CalendarPoint* start = calendar_of(before);
    if (start == nullptr || before.said.clock || before.said.part != PartOfDay::none) return std::nullopt;
    std::size_t at = before.last;
    const WordGap gap = words.gap_before(at);
    DateMatch match;
    match.first = at;
    match.last = at + 1;
    CalendarPoint end = *start;
    if (start->day == 0) {
        // "1992-94", "1992/93"
        const DateWord& word = words.word(at);
        const bool close = gap == WordGap::dash || gap == WordGap::slash;
        const bool later = word.kind == Kind::number && word.digits == 2 && word.number > start->year % 100;
        if (start->month != 0 || start->year == 0 || !close || !later) return std::nullopt;
        end.year = start->year / 100 * 100 + word.number;
        match.said.meaning = end;
        return match;
    }
    if (words.is(at, Kind::joiner) && gap == WordGap::blank) {
        ++at;
        if (words.gap_before(at) != WordGap::blank) return std::nullopt;
    } else if (gap != WordGap::dash) {
        return std::nullopt;
    }
    // The first end must close with its day, as in "September 27-30": "27 September 2020-30" is none.
    if (!words.is_day_number(before.last - 1) || !words.is_day_number(at)) return std::nullopt;
    end.day = static_cast<unsigned>(words.word(at).number);
    if (end.day <= start->day || words.is(at + 1, Kind::month) || counts_next_word(words, at))
        return std::nullopt;
    const WordGap behind = words.gap_before(at + 1);
    if (words.is(at + 1, Kind::number) && (behind == WordGap::slash || behind == WordGap::colon))
        return std::nullopt;
    match.first = at;
    match.last = at + 1;
    if (const auto year = match_following_year(words, at + 1)) {
        end.year = calendar_of(*year)->year;
        match.last = year->last;
    }
    match.said.meaning = end;
    return match;
}

bool joins_range(const DateWords& words, const DateMatch& before, const DateMatch& after) {
    if (after.first == before.last) return words.gap_before(after.first) == WordGap::dash;
    return after.first == before.last + 1 && words.is(before.last, Kind::joiner) &&
           words.gap_before(before.last) == WordGap::blank && words.gap_before(after.first) == WordGap::blank;
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
