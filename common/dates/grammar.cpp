#include "common/dates/grammar.hpp"

namespace dateline {
namespace {

using Kind = DateWordKind;

/// "earlier in the year", "later in the day"
std::optional<DateMatch> match_within(const DateWords& words, std::size_t at) {
    const bool within = words.is(at + 1, Kind::preposition) && words.says(at + 1, "in") &&
                        words.is(at + 2, Kind::the) && words.is(at + 3, Kind::unit) && words.joined(at + 1);
    if (!within) return std::nullopt;
    const auto unit = words.unit(at + 3);
    if (unit < TimeUnit::day || unit > TimeUnit::year || words.is_plural(at + 3)) return std::nullopt;
    return matched(at, at + 4, ShiftedUnit{unit, 0});
}

/// "year-end", "year's end"
std::optional<DateMatch> match_year_end(const DateWords& words, std::size_t at) {
    const bool end = words.is(at + 1, Kind::edge) && words.says(at + 1, "end") && words.joined(at + 1);
    if (!end || words.unit(at) != TimeUnit::year) return std::nullopt;
    const bool named = words.gap_before(at + 1) == WordGap::dash;
    DateMatch match = matched(at, at + 2, ShiftedUnit{TimeUnit::year, 0});
    if (named)
        match.said.meaning = CalendarPoint{0, 12, 31};
    else
        match.said.modifier = DateModifier::late;
    return match;
}

bool narrows(const DateMatch& match) {
    return !std::holds_alternative<Stretch>(match.said.meaning) &&
           !std::holds_alternative<Duration>(match.said.meaning) &&
           !std::holds_alternative<AnchoredShift>(match.said.meaning) &&
           match.said.modifier == DateModifier::none;
}

/// "early 1990s", "late on Thursday", "mid-1994"; "the early years" stays an amount.
std::optional<DateMatch> match_modified(const DateWords& words, std::size_t at) {
    // "the late '70s"
    const bool short_decade = words.is(at + 1, Kind::decade) && words.has_apostrophe_before(at + 1);
    if (!words.joined(at + 1) && !short_decade) return std::nullopt;
    if (auto hours = match_beside_day(words, at)) return hours;
    std::size_t next = at + 1;
    if (words.is(next, Kind::preposition) && words.spaced(next + 1)) ++next;
    if (words.is(next, Kind::part_of_day) && next == at + 1) {
        DateMatch match = matched(at, next + 1, NamedBefore{TimeUnit::day});
        match.said.part = static_cast<PartOfDay>(words.word(next).number);
        if (const auto day = match_bare_point(words, match.last); day && is_day(*day)) {
            match.said.meaning = day->said.meaning;
            match.last = day->last;
        }
        return match;
    }
    // "the early years"
    if (next == at + 1 && words.is(next, Kind::unit) && words.is_plural(next) &&
        words.unit(next) >= TimeUnit::day)
        return matched(at, next + 1, Duration{words.unit(next), 0});
    if (words.is(next, Kind::the)) ++next;
    std::optional<DateMatch> match = match_point(words, next);
    if (!match || !narrows(*match)) return std::nullopt;
    match->first = at;
    match->said.modifier = static_cast<DateModifier>(words.word(at).number);
    return match;
}

/// "end of 1994", "beginning of the 1990s", "end of the year", and "end-1994", "year's end" aside.
std::optional<DateMatch> match_edge(const DateWords& words, std::size_t at) {
    std::size_t next = at + 1;
    std::optional<DateMatch> match;
    if (words.spaced(next) && words.is(next, Kind::of)) {
        ++next;
        if (!words.spaced(next)) return std::nullopt;
        match = match_period(words, next);
        if (!match && words.is(next, Kind::the) && words.spaced(next + 1)) ++next;
    } else if (words.gap_before(next) != WordGap::dash) {
        return std::nullopt;
    }
    if (!match) match = match_point(words, next);
    if (!match || !narrows(*match) || is_day(*match)) return std::nullopt;
    match->first = at;
    match->said.modifier = static_cast<DateModifier>(words.word(at).number);
    return match;
}

/// "The next month, he left": seen from what was named before, other than "next month" and "in the next
/// month".
void see_from_before(DateMatch& match) {
    const auto* shifted = std::get_if<ShiftedUnit>(&match.said.meaning);
    if (shifted != nullptr && shifted->whole && shifted->count == 1)
        match.said.meaning = AnchoredShift{shifted->unit, 1};
}

/// The article belongs to what it makes definite: "the early 1990s", "the four days", "the past"; not to what
/// stands before a noun ("the 1994 election", "the third-quarter loss").
std::optional<DateMatch> match_with_article(const DateWords& words, std::size_t at) {
    if (!words.spaced(at + 1)) return std::nullopt;
    std::optional<DateMatch> match;
    switch (words.word(at + 1).kind) {
    case Kind::modifier:
    case Kind::edge:
    case Kind::ordinal:
    case Kind::shift:
    case Kind::elsewhere:
    case Kind::stretch:
    case Kind::decade:
    case Kind::season:
    case Kind::future:
        match = match_date(words, at + 1);
        if (match && words.token(at).starts_sentence) see_from_before(*match);
        break;
    case Kind::unit:
        match = match_beside_day(words, at + 1);
        break;
    case Kind::part_of_day: {
        const bool in = at > 0 && words.says(at - 1, "in") && words.joined(at);
        if (!in) return std::nullopt;
        match = matched(at, at + 2, NamedBefore{TimeUnit::day});
        match->said.part = static_cast<PartOfDay>(words.word(at + 1).number);
        return match;
    }
    default:
        break;
    }
    if (!match) {
        match = match_period(words, at);
        if (match) return match;
    }
    if (!match && !words.is(at + 1, Kind::single)) {
        match = match_counted(words, at + 1);
        if (match && !std::holds_alternative<Duration>(match->said.meaning)) return std::nullopt;
    }
    if (!match || match->first == at) return match;
    const bool before_noun =
        words.gap_before(match->last - 1) == WordGap::dash && words.is(match->last - 1, Kind::unit);
    if (!before_noun) match->first = at;
    return match;
}

std::optional<DateMatch> match_ordinal(const DateWords& words, std::size_t at) {
    if (auto match = match_calendar(words, at)) return match;
    if (auto match = match_nth_in_month(words, at)) return match;
    if (auto match = match_nth_unit(words, at)) return match;
    // "first nine months", "first hours"
    const bool first = words.word(at).number == 1 && words.word(at).digits == 0;
    if (!first || !words.spaced(at + 1)) return std::nullopt;
    if (!words.is(at + 1, Kind::unit) && words.word(at + 1).kind != Kind::number &&
        !words.is(at + 1, Kind::vague_count))
        return std::nullopt;
    auto match = match_counted(words, at + 1);
    if (!match || !std::holds_alternative<Duration>(match->said.meaning)) return std::nullopt;
    match->first = at;
    return match;
}

/// "an eleventh consecutive day", "a third straight week"
std::optional<DateMatch> match_nth_in_row(const DateWords& words, std::size_t at) {
    if (!words.is(at + 1, Kind::ordinal) || !words.spaced(at + 1)) return std::nullopt;
    auto match = match_nth_unit(words, at + 1);
    if (!match || match->last != at + 4) return std::nullopt;
    const auto* near = std::get_if<ShiftedUnit>(&match->said.meaning);
    if (near == nullptr) return std::nullopt;
    match->first = at;
    return match;
}

std::optional<DateMatch> match_shift(const DateWords& words, std::size_t at) {
    if (auto match = match_shifted(words, at)) return match;
    return match_period(words, at);
}

std::optional<DateMatch> match_number(const DateWords& words, std::size_t at) {
    if (auto match = match_clock(words, at)) return match;
    if (auto match = match_point(words, at)) return match;
    return match_counted(words, at);
}

} // namespace

bool is_day(const DateMatch& match) {
    if (match.said.clock || match.said.part != PartOfDay::none) return false;
    if (const auto* point = std::get_if<CalendarPoint>(&match.said.meaning)) return point->day != 0;
    if (const auto* near = std::get_if<ShiftedUnit>(&match.said.meaning)) return near->unit == TimeUnit::day;
    return std::holds_alternative<WeekdayPoint>(match.said.meaning) ||
           std::holds_alternative<HolidayPoint>(match.said.meaning);
}

std::optional<DateMatch> match_bare_point(const DateWords& words, std::size_t at) {
    std::optional<DateMatch> match;
    switch (words.word(at).kind) {
    case Kind::month:
    case Kind::decade:
    case Kind::number:
    case Kind::date_number:
        match = match_calendar(words, at);
        break;
    case Kind::ordinal:
        match = match_ordinal(words, at);
        break;
    case Kind::quarter_code:
    case Kind::half_code:
        match = match_period_code(words, at);
        break;
    case Kind::weekday:
        match = match_weekday(words, at);
        break;
    case Kind::season:
        match = match_season(words, at);
        break;
    case Kind::holiday:
        match = match_holiday(words, at);
        break;
    case Kind::near_day:
    case Kind::tonight:
        match = match_near_day(words, at);
        break;
    case Kind::shift:
    case Kind::elsewhere:
    case Kind::stretch:
        match = match_shift(words, at);
        break;
    case Kind::same:
    case Kind::attribute:
        match = match_period(words, at);
        break;
    default:
        break;
    }
    return match;
}

std::optional<DateMatch> match_point(const DateWords& words, std::size_t at) {
    std::optional<DateMatch> match = match_bare_point(words, at);
    if (match && is_day(*match)) take_time_of_day(words, *match);
    return match;
}

std::optional<DateMatch> match_date(const DateWords& words, std::size_t at) {
    switch (words.word(at).kind) {
    case Kind::month:
    case Kind::weekday:
    case Kind::decade:
    case Kind::date_number:
    case Kind::season:
    case Kind::holiday:
    case Kind::near_day:
    case Kind::tonight:
    case Kind::shift:
    case Kind::elsewhere:
    case Kind::stretch:
    case Kind::same:
    case Kind::attribute:
    case Kind::ordinal:
    case Kind::quarter_code:
    case Kind::half_code:
        return match_point(words, at);
    case Kind::number:
    case Kind::clock_time:
        return match_number(words, at);
    case Kind::single: {
        auto match = match_counted(words, at);
        return match ? match : match_nth_in_row(words, at);
    }
    case Kind::couple:
    case Kind::multiplier:
    case Kind::vague_count:
    case Kind::half:
        return match_counted(words, at);
    case Kind::later:
        return match_within(words, at);
    case Kind::ago_before:
        return match_ago_before(words, at);
    case Kind::unit: {
        auto match = match_year_end(words, at);
        if (!match) match = match_period(words, at);
        return match ? match : match_counted(words, at);
    }
    case Kind::modifier:
        return match_modified(words, at);
    case Kind::edge:
        return match_edge(words, at);
    case Kind::every:
    case Kind::frequency:
        return match_set(words, at);
    case Kind::these:
    case Kind::reference:
    case Kind::recent:
    case Kind::future:
        return match_vague(words, at);
    case Kind::the: {
        auto match = match_with_article(words, at);
        return match ? match : match_vague(words, at);
    }
    default:
        return std::nullopt;
    }
}

} // namespace dateline
