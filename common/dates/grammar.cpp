#include "common/dates/grammar.hpp"

#include <utility>

namespace dateline {
namespace {

using Kind = DateWordKind;

DateMatch matched(std::size_t first, std::size_t last, DateMeaning meaning) {
    DateMatch match;
    match.first = first;
    match.last = last;
    match.said.meaning = meaning;
    return match;
}

/// "Thursday morning", "27 September in the evening" without the rest: a part of day right behind a day.
void take_part_of_day(const DateWords& words, DateMatch& match) {
    if (!words.is(match.last, Kind::part_of_day) || words.gap_before(match.last) != WordGap::blank) return;
    match.said.part = static_cast<PartOfDay>(words.word(match.last).number);
    ++match.last;
}

bool has_day(const DateMatch& match) {
    const CalendarPoint* point = std::get_if<CalendarPoint>(&match.said.meaning);
    return point != nullptr && point->day != 0;
}

/// "Thursday", "Thursday, September 27, 2020"; short names also mean other things ("the Sun").
std::optional<DateMatch> match_weekday(const DateWords& words, std::size_t at) {
    if (!words.has_capital(at)) return std::nullopt;
    const WordGap gap = words.gap_before(at + 1);
    if (gap == WordGap::blank || gap == WordGap::comma ||
        (gap == WordGap::dot && words.word(at).abbreviation)) {
        if (auto day = match_calendar(words, at + 1); day && has_day(*day)) {
            day->first = at;
            return day;
        }
    }
    const bool on =
        at > 0 && words.joined(at) && (words.token(at - 1).folded == "on" || words.is(at - 1, Kind::shift));
    if (words.word(at).ambiguous && !on && words.style() == DateStyle::running_text) return std::nullopt;
    DateMatch match = matched(at, at + 1, WeekdayPoint{words.word(at).number});
    take_part_of_day(words, match);
    return match;
}

std::optional<DateMatch> match_near_day(const DateWords& words, std::size_t at) {
    DateMatch match = matched(at, at + 1, ShiftedUnit{TimeUnit::day, words.word(at).number});
    if (words.is(at, Kind::tonight)) {
        match.said.part = PartOfDay::night;
    } else {
        take_part_of_day(words, match);
    }
    return match;
}

/// Without a year a season needs a word of time before: "in the autumn", but not "in the fall of the wall".
bool is_season_alone(const DateWords& words, std::size_t at) {
    if (words.style() == DateStyle::phrase) return true;
    if (words.is(at + 1, Kind::of) || at == 0) return false;
    if (words.word(at).ambiguous && words.is(at + 1, Kind::preposition)) return false;
    const std::size_t before = words.is(at - 1, Kind::the) && at >= 2 ? at - 2 : at - 1;
    const DateWord& word = words.word(before);
    return word.kind == Kind::modifier || (word.kind == Kind::preposition && word.number == 1) ||
           (word.kind == Kind::joiner && word.number == 1);
}

std::optional<DateMatch> match_season(const DateWords& words, std::size_t at) {
    SeasonPoint season;
    season.season = words.word(at).number;
    if (const auto year = match_following_year(words, at + 1)) {
        season.year = std::get<CalendarPoint>(year->said.meaning).year;
        return matched(at, year->last, season);
    }
    if (!is_season_alone(words, at)) return std::nullopt;
    return matched(at, at + 1, season);
}

/// "19th century", "third quarter of 1988".
std::optional<DateMatch> match_nth_unit(const DateWords& words, std::size_t at) {
    if (!words.joined(at + 1) || !words.is(at + 1, Kind::unit)) return std::nullopt;
    const int nth = words.word(at).number;
    const auto unit = static_cast<TimeUnit>(words.word(at + 1).number);
    if (unit == TimeUnit::century && nth >= 1 && nth <= 30) {
        if (words.gap_before(at + 2) == WordGap::blank && words.token(at + 2).folded.starts_with("bc"))
            return std::nullopt;
        return matched(at, at + 2, CenturyPoint{nth - 1});
    }
    if (unit != TimeUnit::quarter || nth < 1 || nth > 4) return std::nullopt;
    DateMatch match = matched(at, at + 2, QuarterPoint{nth});
    if (const auto year = match_following_year(words, at + 2)) {
        match.said.meaning = QuarterPoint{nth, std::get<CalendarPoint>(year->said.meaning).year};
        match.last = year->last;
    }
    return match;
}

/// What a modifier can narrow: everything but durations.
std::optional<DateMatch> match_point(const DateWords& words, std::size_t at) {
    std::optional<DateMatch> match;
    switch (words.word(at).kind) {
    case Kind::month:
    case Kind::decade:
    case Kind::number:
        match = match_calendar(words, at);
        break;
    case Kind::ordinal:
        match = match_calendar(words, at);
        if (!match) match = match_nth_unit(words, at);
        break;
    case Kind::weekday:
        match = match_weekday(words, at);
        break;
    case Kind::season:
        match = match_season(words, at);
        break;
    case Kind::near_day:
    case Kind::tonight:
        match = match_near_day(words, at);
        break;
    case Kind::shift:
    case Kind::elsewhere:
        match = match_shifted(words, at);
        break;
    default:
        break;
    }
    if (match && has_day(*match) && !match->said.clock) take_part_of_day(words, *match);
    return match;
}

bool narrows(const DateMatch& match) {
    return !std::holds_alternative<Stretch>(match.said.meaning) &&
           !std::holds_alternative<Duration>(match.said.meaning) &&
           !std::holds_alternative<UnanchoredShift>(match.said.meaning) &&
           match.said.modifier == DateModifier::none;
}

/// "early 1990s", "late on Thursday", "mid-1994".
std::optional<DateMatch> match_modified(const DateWords& words, std::size_t at) {
    if (!words.joined(at + 1)) return std::nullopt;
    std::size_t next = at + 1;
    if (words.is(next, Kind::preposition) && words.gap_before(next + 1) == WordGap::blank) ++next;
    std::optional<DateMatch> match = match_point(words, next);
    if (!match || !narrows(*match)) return std::nullopt;
    match->first = at;
    match->said.modifier = static_cast<DateModifier>(words.word(at).number);
    return match;
}

/// "end of 1994", "beginning of the 1990s", "end of last year", and "end-1994".
std::optional<DateMatch> match_edge(const DateWords& words, std::size_t at) {
    std::size_t next = at + 1;
    if (words.gap_before(next) == WordGap::blank && words.is(next, Kind::of)) {
        ++next;
        if (words.is(next, Kind::the) && words.gap_before(next) == WordGap::blank) ++next;
        if (words.gap_before(next) != WordGap::blank) return std::nullopt;
    } else if (words.gap_before(next) != WordGap::dash) {
        return std::nullopt;
    }
    std::optional<DateMatch> match = match_point(words, next);
    if (!match || !narrows(*match) || has_day(*match)) return std::nullopt;
    match->first = at;
    match->said.modifier = static_cast<DateModifier>(words.word(at).number);
    return match;
}

/// "every Thursday", "each year", "every three months".
std::optional<DateMatch> match_repeated(const DateWords& words, std::size_t at) {
    if (words.gap_before(at + 1) != WordGap::blank) return std::nullopt;
    std::optional<DateMatch> match;
    if (words.is(at + 1, Kind::unit)) {
        match = matched(at, at + 2, Duration{static_cast<TimeUnit>(words.word(at + 1).number), 1});
    } else if (words.is(at + 1, Kind::weekday)) {
        match = match_weekday(words, at + 1);
    } else if (words.is(at + 1, Kind::number)) {
        match = match_counted(words, at + 1);
        if (match && !std::holds_alternative<Duration>(match->said.meaning)) return std::nullopt;
    }
    if (!match || has_day(*match)) return std::nullopt;
    match->first = at;
    match->said.repeats = true;
    return match;
}

/// The article belongs to what a modifier, an ordinal or a shift begins: "the early 1990s", not "the 1994
/// election".
std::optional<DateMatch> match_with_article(const DateWords& words, std::size_t at) {
    if (words.gap_before(at + 1) != WordGap::blank) return std::nullopt;
    switch (words.word(at + 1).kind) {
    case Kind::modifier:
    case Kind::edge:
    case Kind::ordinal:
    case Kind::shift:
    case Kind::elsewhere:
    case Kind::stretch:
    case Kind::decade: {
        std::optional<DateMatch> match = match_date(words, at + 1);
        if (match) match->first = at;
        return match;
    }
    default:
        return std::nullopt;
    }
}

} // namespace

std::optional<DateMatch> match_date(const DateWords& words, std::size_t at) {
    switch (words.word(at).kind) {
    case Kind::month:
    case Kind::weekday:
    case Kind::ordinal:
    case Kind::decade:
    case Kind::season:
    case Kind::near_day:
    case Kind::tonight:
    case Kind::shift:
    case Kind::elsewhere:
        return match_point(words, at);
    case Kind::number: {
        std::optional<DateMatch> match = match_point(words, at);
        return match ? match : match_counted(words, at);
    }
    case Kind::single:
    case Kind::vague_count:
        return match_counted(words, at);
    case Kind::stretch:
        return match_shifted(words, at);
    case Kind::modifier:
        return match_modified(words, at);
    case Kind::edge:
        return match_edge(words, at);
    case Kind::every:
        return match_repeated(words, at);
    case Kind::the:
        return match_with_article(words, at);
    default:
        return std::nullopt;
    }
}

} // namespace dateline
