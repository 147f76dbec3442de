// Parts of years and centuries: "autumn 1994", "third quarter of 1988", "first half of last year", "19th
// century".
#include <string_view>

#include "common/dates/grammar.hpp"
#include "common/dates/year_sense.hpp"

namespace dateline {
namespace {

using Kind = DateWordKind;

bool is_fiscal(const DateWords& words, std::size_t at) {
    return words.is(at, Kind::attribute) &&
           words.word(at).number == static_cast<int>(PeriodAttribute::fiscal);
}

/// Without a year a season needs a word of time before: "in the autumn", but not "in the fall of the wall".
bool is_season_alone(const DateWords& words, std::size_t at) {
    if (!words.is_running()) return true;
    if (words.is(at + 1, Kind::of) || at == 0) return false;
    if (words.word(at).ambiguous && words.is(at + 1, Kind::preposition)) return false;
    const bool article = words.is(at - 1, Kind::the);
    const std::size_t before = article && at >= 2 ? at - 2 : at - 1;
    const DateWord& word = words.word(before);
    if (article && !words.word(at).ambiguous) return true;
    return word.kind == Kind::modifier || (word.kind == Kind::preposition && word.number == 1) ||
           (word.kind == Kind::joiner && word.number == 1) || (article && words.says(before, "over"));
}

/// "eleventh consecutive day", "eighth day"
std::optional<DateMatch> match_nth_day(const DateWords& words, std::size_t at) {
    std::size_t head = at + 1;
    const bool row =
        words.says(head, "consecutive") || words.says(head, "straight") || words.says(head, "successive");
    if (row && words.spaced(head + 1)) ++head;
    if (!words.is(head, Kind::unit) || words.is_plural(head)) return std::nullopt;
    const TimeUnit unit = words.unit(head);
    const bool day = unit == TimeUnit::day && words.word(at).number >= 2 && words.spaced(head) &&
                     words.gap_before(head + 1) != WordGap::dash;
    if (!day && !(row && unit >= TimeUnit::day)) return std::nullopt;
    DateMatch match = matched(at, head + 1, ShiftedUnit{unit, 0});
    match.said.loose = !row;
    return match;
}

/// "first half of 1989", "second-half"; "the first half" alone is mostly that of a match.
std::optional<DateMatch> match_nth_half(const DateWords& words, std::size_t at) {
    HalfPoint half;
    half.half = words.word(at).number;
    if (half.half != 1 && half.half != 2) return std::nullopt;
    std::size_t last = at + 2;
    take_year_said(words, last, half.in);
    if (last == at + 2 && words.gap_before(at + 1) != WordGap::dash) return std::nullopt;
    return matched(at, last, half);
}

} // namespace

void take_year_said(const DateWords& words, std::size_t& last, YearSaid& said) {
    if (const auto year = match_following_year(words, last)) {
        said.year = std::get<CalendarPoint>(year->said.meaning).year;
        last = year->last;
        return;
    }
    std::size_t next = last;
    if (!words.spaced(next)) return;
    if (words.is(next, Kind::of)) ++next;
    if (words.is(next, Kind::single) && words.is_unit(next + 1, TimeUnit::year) &&
        (words.is(next + 2, Kind::ago) || words.is(next + 2, Kind::later))) {
        said.year_ago = words.word(next + 2).number < 0;
        if (said.year_ago) last = next + 3;
        return;
    }
    if (is_fiscal(words, next) && is_year_number(words.word(next + 1))) {
        said.year = words.word(next + 1).number;
        said.fiscal = true;
        last = next + 2;
        return;
    }
    const bool shifted = words.is(next, Kind::shift);
    const bool of_the_year = next != last && words.is(next, Kind::the);
    if ((!shifted && !of_the_year) || !words.is_unit(next + 1, TimeUnit::year) || words.is_plural(next + 1))
        return;
    said.year_shift = shifted ? words.word(next).number : 0;
    last = next + 2;
}

std::optional<DateMatch> match_season(const DateWords& words, std::size_t at) {
    // "the Summer Olympics"
    const bool name = words.is_running() && words.has_capital(at) && words.has_capital(at + 1) &&
                      !words.token(at).starts_sentence;
    if (name) return std::nullopt;
    SeasonPoint season;
    season.season = words.word(at).number;
    std::size_t last = at + 1;
    take_year_said(words, last, season.in);
    if (last == at + 1) {
        if (const auto year = match_spelled_year(words, words.is(last, Kind::of) ? last + 1 : last)) {
            season.in.year = std::get<CalendarPoint>(year->said.meaning).year;
            last = year->last;
        }
    }
    if (last == at + 1 && !is_season_alone(words, at)) return std::nullopt;
    return matched(at, last, season);
}

std::optional<DateMatch> match_period_code(const DateWords& words, std::size_t at) {
    if (!words.has_capital(at)) return std::nullopt;
    YearSaid in;
    std::size_t last = at + 1;
    take_year_said(words, last, in);
    const int number = words.word(at).number;
    if (words.is(at, Kind::quarter_code)) return matched(at, last, QuarterPoint{number, in});
    if (last == at + 1) return std::nullopt; // "H1" alone is also a visa, a motorway
    return matched(at, last, HalfPoint{number, in});
}

std::optional<DateMatch> match_nth_unit(const DateWords& words, std::size_t at) {
    const bool dotted =
        words.gap_before(at + 1) == WordGap::dot && words.word(at).digits != 0; // "19. Jahrhundert"
    if (!words.joined(at + 1) && !dotted) return std::nullopt;
    const int nth = words.word(at).number;
    const std::size_t head = at + 1;
    if (auto day = match_nth_day(words, at)) return day;
    if (words.is(head, Kind::half)) return match_nth_half(words, at);
    if (words.is_plural(head)) return std::nullopt;
    if (words.is_unit(head, TimeUnit::century) && nth >= 1 && nth <= 30) {
        if (words.spaced(head + 1) && words.token(head + 1).folded.starts_with("bc")) return std::nullopt;
        return matched(at, head + 1, CenturyPoint{nth - 1});
    }
    if (!words.is_unit(head, TimeUnit::quarter) || nth < 1 || nth > 4) return std::nullopt;
    QuarterPoint quarter;
    quarter.quarter = nth;
    std::size_t last = head + 1;
    take_year_said(words, last, quarter.in);
    return matched(at, last, quarter);
}

} // namespace dateline
