// Days and months by name: "27 September 2020", "Sept. 27", "October".
#include <string_view>

#include "common/date.hpp"
#include "common/dates/grammar.hpp"
#include "common/dates/year_sense.hpp"

namespace dateline {
namespace {

using Kind = DateWordKind;

/// Adds the year behind a month or a day to `match`, if there is one.
void take_year(const DateWords& words, DateMatch& match) {
    auto& point = std::get<CalendarPoint>(match.said.meaning);
    YearSaid said;
    std::size_t last = match.last;
    take_year_said(words, last, said);
    if (last == match.last) {
        const auto spelled = match_spelled_year(words, last);
        if (!spelled) return;
        said.year = std::get<CalendarPoint>(spelled->said.meaning).year;
        last = spelled->last;
    }
    CalendarPoint with_year = point;
    with_year.year = said.year;
    with_year.year_shift = said.year_ago ? std::optional(-1) : said.year_shift;
    point = with_year;
    match.last = last;
}

/// "9 Oct 20" of a publication.
void take_brief_year(const DateWords& words, DateMatch& match) {
    if (!words.is_publication() || !words.parted_by(match.last, date_marks)) return;
    const bool clock = words.gap_before(match.last + 1) == WordGap::colon;
    const int year = year_of_date(words.word(match.last));
    if (year == 0 || clock) return;
    std::get<CalendarPoint>(match.said.meaning).year = year;
    ++match.last;
}

/// True if word `at` follows the month's name, or the name the word before it, as close as a date has it.
bool is_beside_month(const DateWords& words, std::size_t at, bool dotted) {
    if (words.is_publication()) return words.parted_by(at, date_marks);
    const WordGap gap = words.gap_before(at);
    return gap == WordGap::blank || (dotted && (gap == WordGap::dot || gap == WordGap::loose_dot)) ||
           (gap == WordGap::dash && !words.is_running());
}

/// A number behind a month is no day when it is a score ("Leeds in May 2-1") or counts what follows.
bool is_day_behind_month(const DateWords& words, std::size_t at) {
    if (!words.is_day_number(at)) return false;
    if (!words.is_running()) return true;
    const bool clock = words.gap_before(at + 1) == WordGap::colon && words.is(at + 1, Kind::number);
    if (clock || counts_next_word(words, at)) return false;
    const bool score = words.gap_before(at + 1) == WordGap::dash && words.is_day_number(at + 1) &&
                       words.word(at + 1).number <= words.word(at).number && !words.is(at + 2, Kind::month);
    return !score;
}

/// A month alone: names that are also words or people need a word of time before, or another month beside.
bool is_month_alone(const DateWords& words, std::size_t at) {
    if (!words.word(at).ambiguous || !words.is_running()) return true;
    if (at == 0) return false;
    const DateWord& before = words.word(at - 1);
    const bool time_before = (before.kind == Kind::preposition && before.number == 1) ||
                             (before.kind == Kind::joiner && before.number == 1) ||
                             before.kind == Kind::modifier || before.kind == Kind::shift ||
                             before.kind == Kind::stretch ||
                             (before.kind == Kind::of && at >= 2 && words.is(at - 2, Kind::edge));
    if (time_before && words.joined(at)) return true;
    // "by May", "a June agreement", but not "April Jones" and not a sentence that begins with "May"
    const bool by = before.kind == Kind::preposition && words.joined(at);
    const bool plain = words.word(at).number != 5 && !words.token(at).starts_sentence &&
                       (!words.has_capital(at - 1) || before.kind == Kind::the) && words.joined(at);
    const bool name = words.spaced(at + 1) && words.has_capital(at + 1);
    if ((by || plain) && !name && !words.word(at).abbreviation) return true;
    const bool month_after = words.is(at + 1, Kind::joiner) && words.is(at + 2, Kind::month);
    const bool month_before = before.kind == Kind::joiner && at >= 2 && words.is(at - 2, Kind::month);
    return month_after || month_before;
}

std::optional<DateMatch> match_month_first(const DateWords& words, std::size_t at) {
    if (!words.has_capital(at)) return std::nullopt;
    CalendarPoint point;
    point.month = static_cast<unsigned>(words.word(at).number);
    const bool close = is_beside_month(words, at + 1, words.word(at).abbreviation);
    if (close && is_day_behind_month(words, at + 1)) {
        point.day = static_cast<unsigned>(words.word(at + 1).number);
        const bool plausible = plausible_day(words, point);
        DateMatch match = matched(at, at + 2, point);
        take_year(words, match);
        // "June 31, 2020" is said to be a day; "In June 31 sailors ..." is not.
        if (plausible || match.last != at + 2) return match;
        if (at > 0 && words.says(at - 1, "on")) return std::nullopt;
        point.day = 0;
    }
    DateMatch match = matched(at, at + 1, point);
    if (close || words.gap_before(at + 1) == WordGap::comma) take_year(words, match);
    if (match.last == at + 1 && !is_month_alone(words, at)) return std::nullopt;
    return match;
}

std::optional<DateMatch> match_day_first(const DateWords& words, std::size_t at) {
    if (!words.is_day_number(at)) return std::nullopt;
    std::size_t month = at + 1;
    if (words.is(month, Kind::of) && words.spaced(month)) ++month;
    const bool dotted =
        words.options().language == DateLanguage::german && words.gap_before(month) == WordGap::dot;
    const bool close = dotted || is_beside_month(words, month, false);
    if (!close || !words.is(month, Kind::month) || !words.has_capital(month)) return std::nullopt;
    CalendarPoint point;
    point.month = static_cast<unsigned>(words.word(month).number);
    point.day = static_cast<unsigned>(words.word(at).number);
    DateMatch match = matched(at, month + 1, point);
    take_year(words, match);
    if (match.last == month + 1) take_brief_year(words, match);
    if (match.last == month + 1 && !plausible_day(words, point)) return std::nullopt;
    return match;
}

/// "27" of "27-30 September 2020" and "27 and 28 September": the day of the month named behind.
std::optional<DateMatch> match_first_day_of_range(const DateWords& words, std::size_t at) {
    if (!words.is_day_number(at) || words.is_publication()) return std::nullopt;
    std::size_t next = at + 1;
    if (words.is(next, Kind::joiner) && words.spaced(next)) {
        ++next;
    } else if (words.gap_before(next) != WordGap::dash) {
        return std::nullopt;
    }
    if (words.word(next).number <= words.word(at).number) return std::nullopt;
    const std::optional<DateMatch> end = match_day_first(words, next);
    if (!end) return std::nullopt;
    CalendarPoint point = std::get<CalendarPoint>(end->said.meaning);
    point.day = static_cast<unsigned>(words.word(at).number);
    return matched(at, at + 1, point);
}

} // namespace

bool plausible_day(const DateWords& words, const CalendarPoint& point) {
    if (!words.is_running()) return true;
    const int year = point.year != 0 ? point.year : 2000; // a leap year
    return make_day(year, point.month, point.day).has_value();
}

std::optional<DateMatch> match_calendar(const DateWords& words, std::size_t at) {
    const DateWord& word = words.word(at);
    switch (word.kind) {
    case Kind::month:
        return match_month_first(words, at);
    case Kind::decade:
        return match_decade(words, at);
    case Kind::number:
        if (word.digits == 0) return match_spelled_year(words, at);
        if (auto match = match_numeric(words, at)) return match;
        if (is_year_number(word)) return match_year(words, at);
        break;
    case Kind::date_number:
        return match_numeric(words, at);
    case Kind::ordinal:
        if (auto match = match_numeric(words, at)) return match;
        break;
    default:
        return std::nullopt;
    }
    if (auto match = match_day_first(words, at)) return match;
    return match_first_day_of_range(words, at);
}

} // namespace dateline
