// Dates made of units of time: shifted units, amounts of units, durations.
#include <algorithm>

#include "common/dates/grammar.hpp"

namespace dateline {
namespace {

using Kind = DateWordKind;

/// A count of units and the word behind the unit.
struct Counted {
    TimeUnit unit = TimeUnit::day;
    int count = 0; ///< 0 when not known
    bool and_half = false;
    std::size_t last = 0;
};

// Larger counts lead out of the supported days whatever the unit.
constexpr int largest_count = 1'000'000;

bool blank_before(const DateWords& words, std::size_t at) {
    return words.gap_before(at) == WordGap::blank;
}

bool is_word(const DateWords& words, std::size_t at, std::string_view word) {
    return at < words.size() && words.token(at).folded == word;
}

/// "hundred", "thousand" behind a number.
void multiply(const DateWords& words, Counted& counted) {
    while (words.is(counted.last, Kind::multiplier) && blank_before(words, counted.last) &&
           counted.count < largest_count) {
        counted.count = std::min(counted.count * words.word(counted.last).number, largest_count);
        ++counted.last;
    }
}

/// "1/2" behind a number, "and a half".
void take_half(const DateWords& words, Counted& counted) {
    const std::size_t at = counted.last;
    if (words.word(at).number == 1 && words.word(at).digits == 1 && words.word(at + 1).number == 2 &&
        words.word(at + 1).digits == 1 && words.gap_before(at + 1) == WordGap::slash && words.joined(at)) {
        counted.and_half = true;
        counted.last = at + 2;
    } else if (is_word(words, at, "and") && words.is(at + 1, Kind::single) && words.is(at + 2, Kind::half)) {
        counted.and_half = true;
        counted.last = at + 3;
    }
}

/// "3", "three", "twenty-five", "two hundred", "several", "a few", "a couple of"; the word behind it in
/// `last`.
std::optional<Counted> read_count(const DateWords& words, std::size_t at) {
    Counted counted;
    const DateWord& word = words.word(at);
    counted.count = word.number;
    counted.last = at + 1;
    switch (word.kind) {
    case Kind::vague_count:
        return counted;
    case Kind::multiplier:
        return counted;
    case Kind::couple:
        if (words.is(counted.last, Kind::of)) ++counted.last;
        return counted;
    case Kind::single: {
        const DateWord& behind = words.word(at + 1);
        const bool amount = behind.kind == Kind::vague_count || behind.kind == Kind::multiplier ||
                            behind.kind == Kind::couple;
        if (amount && blank_before(words, at + 1)) {
            auto inner = read_count(words, at + 1);
            return inner;
        }
        return counted;
    }
    case Kind::number:
        break;
    default:
        return std::nullopt;
    }
    if (word.number < 1 || word.digits > 4) return std::nullopt;
    const DateWord& ones = words.word(at + 1);
    const bool tens = word.digits == 0 && word.number >= 20 && word.number % 10 == 0;
    if (tens && ones.kind == Kind::number && ones.digits == 0 && ones.number < 10 && words.joined(at + 1)) {
        counted.count += ones.number;
        counted.last = at + 2;
    }
    multiply(words, counted);
    take_half(words, counted);
    return counted;
}

/// "to 18" of "12 to 18 months", "or three" of "two or three weeks": the second number is passed over.
void skip_second_count(const DateWords& words, Counted& counted) {
    const std::size_t at = counted.last;
    const bool joins = is_word(words, at, "or") || is_word(words, at, "to");
    if (!joins && words.gap_before(at) != WordGap::dash) return;
    const std::size_t second = joins ? at + 1 : at;
    if (!words.is(second, Kind::number)) return;
    const auto other = read_count(words, second);
    if (other && words.is(other->last, Kind::unit)) counted.last = other->last;
}

std::optional<Counted> read_counted_unit(const DateWords& words, std::size_t at) {
    std::optional<Counted> counted = read_count(words, at);
    if (!counted) return std::nullopt;
    skip_second_count(words, *counted);
    static constexpr std::string_view between[] = {"more",     "full",    "trading",
                                                   "business", "working", "calendar"};
    for (const std::string_view word : between) {
        if (is_word(words, counted->last, word) && blank_before(words, counted->last)) {
            ++counted->last;
            break;
        }
    }
    if (!words.joined(counted->last) || !words.is(counted->last, Kind::unit)) return std::nullopt;
    counted->unit = static_cast<TimeUnit>(words.word(counted->last).number);
    // "60 Minutes"
    if (counted->unit < TimeUnit::day && words.style() == DateStyle::running_text &&
        words.has_capital(counted->last))
        return std::nullopt;
    ++counted->last;
    if (!counted->and_half && is_word(words, counted->last, "and")) take_half(words, *counted);
    return counted;
}

bool is_plural(const DateWords& words, std::size_t at) {
    return words.token(at).folded.ends_with('s');
}

/// "this year's third quarter", "last year's Christmas": the period behind a year it belongs to.
std::optional<DateMatch> match_in_year(const DateWords& words, std::size_t first, int year_shift) {
    const std::size_t at = first + 2;
    if (!words.has_possessive(first + 1) || !blank_before(words, at)) return std::nullopt;
    const auto with_year = [&](YearSaid& in) {
        if (in.year == 0 && !in.year_shift) in.year_shift = year_shift;
    };
    if (words.is(at, Kind::unit) && words.word(at).number == static_cast<int>(TimeUnit::quarter)) {
        if (year_shift != -1) return std::nullopt;
        return matched(first, at + 1, BusinessPeriod{false, 0, true});
    }
    std::optional<DateMatch> match;
    if (words.is(at, Kind::ordinal)) match = match_nth_unit(words, at);
    if (words.is(at, Kind::holiday)) match = match_holiday(words, at);
    if (!match) return std::nullopt;
    if (auto* quarter = std::get_if<QuarterPoint>(&match->said.meaning))
        with_year(quarter->in);
    else if (auto* half = std::get_if<HalfPoint>(&match->said.meaning))
        with_year(half->in);
    else if (auto* holiday = std::get_if<HolidayPoint>(&match->said.meaning))
        with_year(holiday->in);
    else
        return std::nullopt;
    match->first = first;
    return match;
}

/// "last week", "this quarter", "the previous year", "the past month", "coming weeks".
std::optional<DateMatch> match_shifted_unit(const DateWords& words, std::size_t at) {
    const DateWord& shift = words.word(at);
    const auto unit = static_cast<TimeUnit>(words.word(at + 1).number);
    if (is_plural(words, at + 1)) {
        if (shift.kind == Kind::elsewhere || shift.number == 0) return std::nullopt;
        return matched(at, at + 2, Duration{unit, 0});
    }
    if (unit == TimeUnit::year && shift.kind == Kind::shift) {
        if (auto period = match_in_year(words, at, shift.number)) return period;
    }
    if (shift.kind == Kind::stretch && !(unit == TimeUnit::weekend))
        return matched(at, at + 2, Stretch{unit, 1, shift.number < 0});
    if (unit < TimeUnit::day) return std::nullopt;
    if (shift.kind == Kind::elsewhere) return matched(at, at + 2, AnchoredShift{unit, shift.number});
    if (unit == TimeUnit::day) {
        // "the last day" is that of something; "the next day" is one behind a day named before.
        if (shift.number != 1) return std::nullopt;
        return matched(at, at + 2, AnchoredShift{unit, 1});
    }
    return matched(at, at + 2, ShiftedUnit{unit, shift.number});
}

/// "last October", "next Thursday", "this summer", "this past spring", "last night", "the previous Friday".
std::optional<DateMatch> match_shifted_name(const DateWords& words, std::size_t first, std::size_t at) {
    const DateWord& shift = words.word(at);
    const DateWord& name = words.word(at + 1);
    std::optional<DateMatch> match;
    switch (name.kind) {
    case Kind::month:
        if (words.has_capital(at + 1) && shift.kind != Kind::elsewhere) match = match_calendar(words, at + 1);
        break;
    case Kind::weekday:
        if (words.has_capital(at + 1)) match = match_weekday(words, at + 1);
        if (match && shift.kind == Kind::elsewhere) {
            auto* weekday = std::get_if<WeekdayPoint>(&match->said.meaning);
            if (weekday != nullptr) weekday->elsewhere = shift.number;
        }
        break;
    case Kind::season:
        match = matched(at, at + 2, SeasonPoint{name.number, {}});
        break;
    case Kind::holiday:
        if (shift.kind != Kind::elsewhere) match = match_holiday(words, at + 1);
        break;
    case Kind::part_of_day:
        if (is_plural(words, at + 1)) return std::nullopt;
        if (shift.kind == Kind::elsewhere || shift.number == 1) {
            match = matched(at, at + 2, AnchoredShift{TimeUnit::day, shift.number});
        } else {
            match = matched(at, at + 2, ShiftedUnit{TimeUnit::day, shift.number});
        }
        match->said.part = static_cast<PartOfDay>(name.number);
        match->first = first;
        return match;
    default:
        break;
    }
    if (!match) return std::nullopt;
    if (shift.kind != Kind::elsewhere) match->said.shift = shift.number;
    match->first = first;
    return match;
}

/// "for five dollars a day" is a rate; a single unit needs a word of time or measure before it.
bool is_single_amount(const DateWords& words, std::size_t at, TimeUnit unit) {
    if (unit >= TimeUnit::weekend) return true;
    if (at == 0) return false;
    static constexpr std::string_view before[] = {"for",    "in",     "within", "after",  "over", "than",
                                                  "nearly", "almost", "about",  "barely", "least"};
    for (const std::string_view word : before) {
        if (words.token(at - 1).folded == word) return true;
    }
    return false;
}

/// Amounts followed by "ago", "earlier" or "later".
std::optional<DateMatch> match_moved_amount(const DateWords& words, std::size_t at, const Counted& counted) {
    std::size_t next = counted.last;
    if (is_word(words, next, "or") && is_word(words, next + 1, "so")) next += 2;
    if (!blank_before(words, next)) return std::nullopt;
    const DateWord& behind = words.word(next);
    if (behind.kind == Kind::ago) {
        const bool known = counted.count != 0 && counted.unit >= TimeUnit::day;
        if (!known) return matched(at, next + 1, VagueReference{-1});
        return matched(at, next + 1, ShiftedUnit{counted.unit, -counted.count, false});
    }
    if (behind.kind != Kind::later || counted.count == 0 || counted.unit < TimeUnit::day) return std::nullopt;
    return matched(at, next + 1, AnchoredShift{counted.unit, counted.count * behind.number});
}

/// "a year or two", "two years or so", "a three-year period".
void take_amount_tail(const DateWords& words, DateMatch& match) {
    const std::size_t last = match.last;
    if (is_word(words, last, "or") && (is_word(words, last + 1, "so") || is_word(words, last + 1, "two"))) {
        match.last = last + 2;
        return;
    }
    const bool adjective = words.gap_before(last - 1) == WordGap::dash;
    if (adjective && blank_before(words, last) &&
        (words.is(last, Kind::period) || is_word(words, last, "term")))
        match.last = last + 1;
}

/// "days", "for weeks": the plural alone says a duration.
std::optional<DateMatch> match_plural(const DateWords& words, std::size_t at) {
    const bool name = words.style() == DateStyle::running_text && words.has_capital(at) &&
                      !words.token(at).starts_sentence;
    if (!is_plural(words, at) || name) return std::nullopt;
    const auto unit = static_cast<TimeUnit>(words.word(at).number);
    const bool in_word = at > 0 && words.gap_before(at) != WordGap::blank &&
                         words.gap_before(at) != WordGap::far && words.gap_before(at) != WordGap::comma;
    if (in_word || unit == TimeUnit::quarter || unit < TimeUnit::minute || unit == TimeUnit::weekend)
        return std::nullopt;
    if (words.is(at + 1, Kind::old)) return std::nullopt;
    if (words.is(at + 1, Kind::ago) && blank_before(words, at + 1))
        return matched(at, at + 2, VagueReference{-1});
    DateMatch match = matched(at, at + 1, Duration{unit, 0});
    if (is_word(words, at + 1, "ahead")) match.last = at + 2;
    const bool both = (is_word(words, at + 1, "or") || is_word(words, at + 1, "and")) &&
                      words.is(at + 2, Kind::unit) && is_plural(words, at + 2);
    if (both) match.last = at + 3;
    return match;
}

/// "a three-year period": the article belongs to it.
std::optional<DateMatch> match_amount_of_period(const DateWords& words, std::size_t at) {
    if (!words.is(at, Kind::single) || !words.is(at + 1, Kind::number) || !blank_before(words, at + 1))
        return std::nullopt;
    const std::optional<Counted> counted = read_counted_unit(words, at + 1);
    if (!counted || words.gap_before(counted->last - 1) != WordGap::dash) return std::nullopt;
    DateMatch match = matched(at, counted->last, Duration{counted->unit, counted->count, counted->and_half});
    take_amount_tail(words, match);
    if (match.last == counted->last) return std::nullopt;
    return match;
}

/// "the last half of 1989"
std::optional<DateMatch> match_last_half(const DateWords& words, std::size_t at) {
    if (!words.is(at + 1, Kind::half) || words.word(at).number != -1) return std::nullopt;
    HalfPoint half;
    half.half = 2;
    std::size_t last = at + 2;
    take_year_said(words, last, half.in);
    if (last == at + 2) return std::nullopt;
    return matched(at, last, half);
}

} // namespace

std::optional<DateMatch> match_shifted(const DateWords& words, std::size_t at) {
    std::size_t shifted = at;
    // "this past spring", "this coming Sunday"
    if (words.is(at, Kind::shift) && words.word(at).number == 0 && words.is(at + 1, Kind::stretch)) ++shifted;
    const DateWord& shift = words.word(shifted);
    if (!blank_before(words, shifted + 1)) return std::nullopt;
    if (words.is(shifted + 1, Kind::unit)) {
        auto match = match_shifted_unit(words, shifted);
        if (match) match->first = at;
        return match;
    }
    if (auto named = match_shifted_name(words, at, shifted)) return named;
    if (auto half = match_last_half(words, shifted)) return half;
    if (shift.number == 0 || words.is(shifted + 1, Kind::single)) return std::nullopt;
    const std::optional<Counted> counted = read_counted_unit(words, shifted + 1);
    if (!counted) return std::nullopt;
    DateMatch match = matched(at, counted->last, Stretch{counted->unit, counted->count, shift.number < 0});
    if (counted->count == 0 || shift.kind == Kind::elsewhere || counted->and_half)
        match.said.meaning = Duration{counted->unit, counted->count, counted->and_half};
    take_amount_tail(words, match);
    return match;
}

std::optional<DateMatch> match_counted(const DateWords& words, std::size_t at) {
    if (words.is(at, Kind::unit)) return match_plural(words, at);
    if (words.is(at, Kind::half)) {
        // "half a year", "half an hour"
        const bool half = words.is(at + 1, Kind::single) && words.is(at + 2, Kind::unit);
        if (!half || is_plural(words, at + 2)) return std::nullopt;
        return matched(at, at + 3, Duration{static_cast<TimeUnit>(words.word(at + 2).number), -1, true});
    }
    if (auto period = match_amount_of_period(words, at)) return period;
    const std::optional<Counted> counted = read_counted_unit(words, at);
    if (!counted) return std::nullopt;
    const DateWord& behind = words.word(counted->last);
    if (behind.kind == Kind::old && words.joined(counted->last)) return std::nullopt;
    const bool period_behind = behind.kind == Kind::ago || behind.kind == Kind::later;
    if (period_behind && words.gap_before(counted->last) == WordGap::dash) return std::nullopt;
    if (auto moved = match_moved_amount(words, at, *counted)) return moved;
    const bool singular = words.is(at, Kind::single) && counted->count == 1 && counted->last == at + 2;
    const bool adjective = words.gap_before(counted->last - 1) == WordGap::dash;
    if (singular && !is_single_amount(words, at, counted->unit)) return std::nullopt;
    // "two quarters" are mostly fractions.
    if (counted->unit == TimeUnit::quarter && (words.is(at, Kind::number) || singular)) return std::nullopt;
    DateMatch match = matched(at, counted->last, Duration{counted->unit, counted->count, counted->and_half});
    take_amount_tail(words, match);
    const bool article_of_noun = adjective && words.is(at, Kind::single) && match.last == counted->last;
    if (article_of_noun) ++match.first;
    return match;
}

} // namespace dateline
