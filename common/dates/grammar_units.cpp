// Dates made of units of time: shifted units, counts of units, durations.
#include "common/dates/grammar.hpp"

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

/// A count of units and the word behind the unit.
struct Counted {
    TimeUnit unit = TimeUnit::day;
    int count = 0; ///< 0 when not known
    std::size_t last = 0;
};

/// "3", "three", "twenty-five", "several", "few"; the word behind it in `last`.
std::optional<Counted> read_count(const DateWords& words, std::size_t at) {
    Counted counted;
    const DateWord& word = words.word(at);
    counted.count = word.number;
    counted.last = at + 1;
    if (word.kind == Kind::vague_count) return counted;
    if (word.kind == Kind::single) {
        if (words.is(at + 1, Kind::vague_count) && words.gap_before(at + 1) == WordGap::blank) {
            counted.count = 0;
            counted.last = at + 2;
        }
        return counted;
    }
    if (word.kind != Kind::number || word.number < 1 || word.digits > 4) return std::nullopt;
    const DateWord& ones = words.word(at + 1);
    const bool tens = word.digits == 0 && word.number >= 20 && word.number % 10 == 0;
    if (tens && ones.kind == Kind::number && ones.digits == 0 && ones.number < 10 && words.joined(at + 1)) {
        counted.count += ones.number;
        counted.last = at + 2;
    }
    return counted;
}

std::optional<Counted> read_counted_unit(const DateWords& words, std::size_t at) {
    std::optional<Counted> counted = read_count(words, at);
    if (!counted || !words.joined(counted->last) || !words.is(counted->last, Kind::unit)) return std::nullopt;
    counted->unit = static_cast<TimeUnit>(words.word(counted->last).number);
    ++counted->last;
    return counted;
}

bool is_plural(const DateWords& words, std::size_t at) {
    return words.token(at).folded.ends_with('s');
}

/// "last week", "this quarter", "the previous year", "the past month", "coming weeks".
std::optional<DateMatch> match_shifted_unit(const DateWords& words, std::size_t at) {
    const DateWord& shift = words.word(at);
    const auto unit = static_cast<TimeUnit>(words.word(at + 1).number);
    const bool whole_days = unit >= TimeUnit::day;
    if (is_plural(words, at + 1)) {
        if (shift.kind == Kind::elsewhere || shift.number == 0) return std::nullopt;
        return matched(at, at + 2, Duration{unit, 0});
    }
    if (shift.kind == Kind::stretch) return matched(at, at + 2, Stretch{unit, 1, shift.number < 0});
    if (!whole_days) return std::nullopt;
    if (shift.kind == Kind::elsewhere) return matched(at, at + 2, UnanchoredShift{unit});
    if (unit == TimeUnit::day) {
        // "the last day" is that of something; "the next day" is one behind a day named before.
        if (shift.number != 1) return std::nullopt;
        return matched(at, at + 2, UnanchoredShift{unit});
    }
    return matched(at, at + 2, ShiftedUnit{unit, shift.number});
}

/// "last October", "next Thursday", "this summer", "last night".
std::optional<DateMatch> match_shifted_name(const DateWords& words, std::size_t at) {
    const DateWord& shift = words.word(at);
    const DateWord& name = words.word(at + 1);
    if (shift.kind == Kind::elsewhere) return std::nullopt;
    DateMatch match;
    match.first = at;
    match.last = at + 2;
    match.said.shift = shift.number;
    switch (name.kind) {
    case Kind::month: {
        if (!words.has_capital(at + 1)) return std::nullopt;
        std::optional<DateMatch> month = match_calendar(words, at + 1);
        if (!month) return std::nullopt;
        match.last = month->last;
        match.said.meaning = month->said.meaning;
        break;
    }
    case Kind::weekday:
        if (!words.has_capital(at + 1)) return std::nullopt;
        match.said.meaning = WeekdayPoint{name.number};
        break;
    case Kind::season:
        match.said.meaning = SeasonPoint{name.number, 0};
        break;
    case Kind::part_of_day:
        match.said.shift.reset();
        match.said.meaning = ShiftedUnit{TimeUnit::day, shift.number};
        match.said.part = static_cast<PartOfDay>(name.number);
        return match;
    default:
        return std::nullopt;
    }
    if (name.kind == Kind::weekday && words.is(match.last, Kind::part_of_day) &&
        words.gap_before(match.last) == WordGap::blank) {
        match.said.part = static_cast<PartOfDay>(words.word(match.last).number);
        ++match.last;
    }
    return match;
}

} // namespace

std::optional<DateMatch> match_shifted(const DateWords& words, std::size_t at) {
    const DateWord& shift = words.word(at);
    if (words.gap_before(at + 1) != WordGap::blank) return std::nullopt;
    if (words.is(at + 1, Kind::unit)) return match_shifted_unit(words, at);
    if (auto named = match_shifted_name(words, at)) return named;
    if (shift.number == 0 || words.is(at + 1, Kind::single)) return std::nullopt;
    const std::optional<Counted> counted = read_counted_unit(words, at + 1);
    if (!counted) return std::nullopt;
    if (counted->count == 0 || shift.kind == Kind::elsewhere)
        return matched(at, counted->last, Duration{counted->unit, counted->count});
    return matched(at, counted->last, Stretch{counted->unit, counted->count, shift.number < 0});
}

std::optional<DateMatch> match_counted(const DateWords& words, std::size_t at) {
    const std::optional<Counted> counted = read_counted_unit(words, at);
    if (!counted) return std::nullopt;
    const DateWord& behind = words.word(counted->last);
    if (behind.kind == Kind::old && words.joined(counted->last)) return std::nullopt;
    if (words.gap_before(counted->last) == WordGap::blank) {
        if (behind.kind == Kind::ago) {
            const bool known = counted->count != 0 && counted->unit >= TimeUnit::day;
            if (!known) return matched(at, counted->last + 1, VagueShift{true});
            return matched(at, counted->last + 1, ShiftedUnit{counted->unit, -counted->count});
        }
        if (behind.kind == Kind::later) return matched(at, counted->last + 1, UnanchoredShift{counted->unit});
    }
    // "five dollars a day" is no duration, "for a day" is one; "three quarters" is mostly a fraction.
    const bool for_one = at > 0 && words.token(at - 1).folded == "for";
    if (words.is(at, Kind::single) && counted->count == 1 && !for_one) return std::nullopt;
    if (counted->unit == TimeUnit::quarter) return std::nullopt;
    return matched(at, counted->last, Duration{counted->unit, counted->count});
}

} // namespace dateline
