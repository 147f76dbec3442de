// Dates made of month names and numbers: ISO forms, days, months, years, decades.
#include <string_view>

#include "common/date.hpp"
#include "common/dates/grammar.hpp"
#include "common/dates/year_sense.hpp"

namespace dateline {
namespace {

using Kind = DateWordKind;

/// Some year has this day, or a phrase says so and is to be told that it is wrong.
bool plausible_day(const DateWords& words, const CalendarPoint& point) {
    if (words.style() == DateStyle::phrase) return true;
    const int year = point.year != 0 ? point.year : 2000; // a leap year
    return make_day(year, point.month, point.day).has_value();
}

/// Two digits at the start of a word, however it goes on; -1 if there are none.
int two_digits(std::string_view word, std::size_t at) {
    if (word.size() < at + 2) return -1;
    const int tens = word[at] - '0';
    const int ones = word[at + 1] - '0';
    return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}

/// 2020-09-27, 2020/09/27, with "T18:30:00Z" or " 18:30" behind.
std::optional<DateMatch> match_iso_day(const DateWords& words, std::size_t at) {
    const WordGap mark = words.gap_before(at + 1);
    if (mark != WordGap::dash && mark != WordGap::slash) return std::nullopt;
    if (words.word(at + 1).digits != 2 || !words.is(at + 1, Kind::number)) return std::nullopt;
    if (words.gap_before(at + 2) != mark) return std::nullopt;
    const std::string_view last = words.token(at + 2).folded;
    const int day = two_digits(last, 0);
    if (day < 1) return std::nullopt;
    if (last.size() > 2 && last[2] != 't') return std::nullopt;
    CalendarPoint point;
    point.year = words.word(at).number;
    point.month = static_cast<unsigned>(words.word(at + 1).number);
    point.day = static_cast<unsigned>(day);
    if (!plausible_day(words, point)) return std::nullopt;
    DateMatch match = matched(at, at + 3, point);
    std::size_t next = at + 3;
    if (last.size() == 5) {
        match.said.clock = read_clock(words, two_digits(last, 3), next);
    } else if (last.size() == 2 && words.spaced(next) && words.word(next).digits == 2) {
        ++next;
        match.said.clock = read_clock(words, words.word(next - 1).number, next);
    }
    if (match.said.clock) match.last = next;
    return match;
}

/// 2020-09; but "1992-94" is a range of years, and so is "2009-10" in running text: a season or a school
/// year.
std::optional<DateMatch> match_iso_month(const DateWords& words, std::size_t at) {
    const DateWord& month = words.word(at + 1);
    if (words.gap_before(at + 1) != WordGap::dash || month.kind != Kind::number || month.digits != 2)
        return std::nullopt;
    const WordGap behind = words.gap_before(at + 2);
    if (behind == WordGap::dash || behind == WordGap::slash || month.number < 1) return std::nullopt;
    const int year_in_century = words.word(at).number % 100;
    if (month.number > 12) {
        const bool range = month.number > year_in_century;
        if (range || words.style() == DateStyle::running_text) return std::nullopt;
    }
    if (words.style() == DateStyle::running_text && month.number == year_in_century + 1) return std::nullopt;
    CalendarPoint point;
    point.year = words.word(at).number;
    point.month = static_cast<unsigned>(month.number);
    return matched(at, at + 2, point);
}

/// 20201009, in phrases only: in running text it is a number.
std::optional<DateMatch> match_compact_day(const DateWords& words, std::size_t at) {
    if (words.style() == DateStyle::running_text) return std::nullopt;
    const int number = words.word(at).number;
    CalendarPoint point;
    point.year = number / 10000;
    point.month = static_cast<unsigned>(number / 100 % 100);
    point.day = static_cast<unsigned>(number % 100);
    if (point.year < 1000 || point.year > 2999 || point.month == 0 || point.day == 0) return std::nullopt;
    return matched(at, at + 1, point);
}

/// 27/09/2020 and 9/27/2020: only where one number can be no month, or both are the same.
std::optional<DateMatch> match_slashed(const DateWords& words, std::size_t at) {
    if (words.gap_before(at + 1) != WordGap::slash || words.gap_before(at + 2) != WordGap::slash)
        return std::nullopt;
    if (!words.is_day_number(at + 1) || !is_year_number(words.word(at + 2))) return std::nullopt;
    const auto first = static_cast<unsigned>(words.word(at).number);
    const auto second = static_cast<unsigned>(words.word(at + 1).number);
    if (first <= 12 && second <= 12 && first != second) return std::nullopt;
    CalendarPoint point;
    point.year = words.word(at + 2).number;
    point.month = first > 12 ? second : first;
    point.day = first > 12 ? first : second;
    if (point.month > 12 || !plausible_day(words, point)) return std::nullopt;
    return matched(at, at + 3, point);
}

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
    const bool lost = with_year.day != 0 && with_year.year != 0 && !plausible_day(words, with_year);
    if (lost && plausible_day(words, point)) return;
    point = with_year;
    match.last = last;
}

/// A number behind a month is no day when it is a score ("Leeds in May 2-1") or counts what follows.
bool is_day_behind_month(const DateWords& words, std::size_t at) {
    if (!words.is_day_number(at)) return false;
    if (words.style() == DateStyle::phrase) return true;
    const bool clock = words.gap_before(at + 1) == WordGap::colon && words.is(at + 1, Kind::number);
    if (clock || counts_next_word(words, at)) return false;
    const bool score = words.gap_before(at + 1) == WordGap::dash && words.is_day_number(at + 1) &&
                       words.word(at + 1).number <= words.word(at).number && !words.is(at + 2, Kind::month);
    return !score;
}

/// A month alone: names that are also words or people need a word of time before, or another month beside.
bool is_month_alone(const DateWords& words, std::size_t at) {
    if (!words.word(at).ambiguous || words.style() == DateStyle::phrase) return true;
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
    const WordGap gap = words.gap_before(at + 1);
    const bool close = gap == WordGap::blank || (gap == WordGap::dot && words.word(at).abbreviation) ||
                       (gap == WordGap::dash && words.style() == DateStyle::phrase);
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
    if (close || gap == WordGap::comma) take_year(words, match);
    if (match.last == at + 1 && !is_month_alone(words, at)) return std::nullopt;
    return match;
}

std::optional<DateMatch> match_day_first(const DateWords& words, std::size_t at) {
    if (!words.is_day_number(at)) return std::nullopt;
    std::size_t month = at + 1;
    if (words.is(month, Kind::of) && words.spaced(month)) ++month;
    const bool close = words.spaced(month) || (words.style() == DateStyle::phrase && words.joined(month));
    if (!close || !words.is(month, Kind::month) || !words.has_capital(month)) return std::nullopt;
    CalendarPoint point;
    point.month = static_cast<unsigned>(words.word(month).number);
    point.day = static_cast<unsigned>(words.word(at).number);
    DateMatch match = matched(at, month + 1, point);
    take_year(words, match);
    if (match.last == month + 1 && !plausible_day(words, point)) return std::nullopt;
    return match;
}

/// "27" of "27-30 September 2020" and "27 and 28 September": the day of the month named behind.
std::optional<DateMatch> match_first_day_of_range(const DateWords& words, std::size_t at) {
    if (!words.is_day_number(at)) return std::nullopt;
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

std::optional<DateMatch> match_decade(const DateWords& words, std::size_t at) {
    const DateWord& word = words.word(at);
    if (words.style() == DateStyle::running_text && word.digits != 4) {
        const bool introduced =
            at > 0 && words.joined(at) && (words.is(at - 1, Kind::the) || words.is(at - 1, Kind::modifier));
        const bool spelled = word.digits == 0 && introduced;
        const char mark = words.character_before(at);
        // The last byte of the typographic apostrophe is 0x99.
        if (!spelled && mark != '\'' && mark != '\x99') return std::nullopt;
    }
    return matched(at, at + 1, DecadePoint{word.number});
}

std::optional<DateMatch> match_year(const DateWords& words, std::size_t at) {
    const int year = words.word(at).number;
    // "1990's" comes as two words.
    if (year % 10 == 0 && words.gap_before(at + 1) == WordGap::apostrophe && words.says(at + 1, "s"))
        return matched(at, at + 2, DecadePoint{year / 10});
    if (!looks_like_year(words, at)) return std::nullopt;
    CalendarPoint point;
    point.year = year;
    return matched(at, at + 1, point);
}

} // namespace

std::optional<DateMatch> match_following_year(const DateWords& words, std::size_t at) {
    const WordGap gap = words.gap_before(at);
    if (gap != WordGap::blank && gap != WordGap::comma && gap != WordGap::dot &&
        (gap != WordGap::dash || words.style() == DateStyle::running_text))
        return std::nullopt;
    std::size_t year = at;
    if (words.is(year, Kind::of)) ++year;
    if (!is_year_number(words.word(year)) || (year != at && !words.spaced(year))) return std::nullopt;
    if (words.style() == DateStyle::running_text && counts_next_word(words, year)) return std::nullopt;
    CalendarPoint point;
    point.year = words.word(year).number;
    return matched(at, year + 1, point);
}

std::optional<DateMatch> match_spelled_year(const DateWords& words, std::size_t at) {
    const DateWord& hundreds = words.word(at);
    if (hundreds.kind != Kind::number || hundreds.digits != 0) return std::nullopt;
    const auto number_at = [&words](std::size_t place, int least, int most) {
        const DateWord& word = words.word(place);
        const bool fits = word.kind == Kind::number && word.digits == 0 && word.number >= least &&
                          word.number <= most && words.joined(place);
        return fits ? word.number : 0;
    };
    std::size_t next = at + 1;
    int year = hundreds.number * 100;
    if (hundreds.number == 2 && words.token(next < words.size() ? next : at).folded == "thousand") {
        year = 2000 + number_at(++next, 1, 19);
        if (year != 2000) ++next;
    } else if (hundreds.number >= 15 && hundreds.number <= 20) {
        const int tens = number_at(next, 10, 99);
        if (tens == 0) return std::nullopt;
        year += tens;
        ++next;
        const int ones = tens >= 20 ? number_at(next, 1, 9) : 0;
        year += ones;
        if (ones != 0) ++next;
    } else {
        return std::nullopt;
    }
    // "two thousand people", "nineteen ninety-dollar bills"
    const bool cued = at > 0 && (words.is(at - 1, Kind::preposition) || words.is(at - 1, Kind::month) ||
                                 words.is(at - 1, Kind::of) || words.is(at - 1, Kind::unit));
    if (hundreds.number == 2 && (!cued || counts_next_word(words, next - 1) || words.is(next, Kind::none)))
        return std::nullopt;
    return matched(at, next, CalendarPoint{year, 0, 0});
}

std::optional<DateMatch> match_calendar(const DateWords& words, std::size_t at) {
    const DateWord& word = words.word(at);
    if (word.kind == Kind::month) return match_month_first(words, at);
    if (word.kind == Kind::decade) return match_decade(words, at);
    if (word.digits == 8) return match_compact_day(words, at);
    if (word.digits == 0 && word.kind == Kind::number) return match_spelled_year(words, at);
    if (is_year_number(word)) {
        if (auto match = match_iso_day(words, at)) return match;
        if (auto match = match_iso_month(words, at)) return match;
        return match_year(words, at);
    }
    if (auto match = match_slashed(words, at)) return match;
    if (auto match = match_day_first(words, at)) return match;
    return match_first_day_of_range(words, at);
}

} // namespace dateline
