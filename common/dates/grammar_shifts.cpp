// What begins with "last", "this", "next", "previous", "past" and the like.
#include <string_view>

#include "common/dates/amounts.hpp"
#include "common/dates/grammar.hpp"

namespace dateline {
namespace {

using Kind = DateWordKind;

/// "this year's third quarter", "last year's Christmas": the period behind a year it belongs to.
std::optional<DateMatch> match_in_year(const DateWords& words, std::size_t first, int year_shift) {
    const std::size_t at = first + 2;
    if (!words.has_possessive(first + 1) || !words.spaced(at)) return std::nullopt;
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
    const auto unit = words.unit(at + 1);
    if (words.is_plural(at + 1)) {
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
    DateMatch match = matched(at, at + 2, ShiftedUnit{unit, shift.number});
    match.said.shift = shift.number;
    return match;
}

/// "last night", "this morning"; "the next morning" is one behind a day named before.
std::optional<DateMatch> match_shifted_part(const DateWords& words, std::size_t first, std::size_t at) {
    if (words.is_plural(at + 1)) return std::nullopt;
    const DateWord& shift = words.word(at);
    const bool anchored = shift.kind == Kind::elsewhere || shift.number == 1;
    DateMatch match = matched(first, at + 2, ShiftedUnit{TimeUnit::day, shift.number});
    if (anchored) match.said.meaning = AnchoredShift{TimeUnit::day, shift.number};
    match.said.part = static_cast<PartOfDay>(words.word(at + 1).number);
    return match;
}

/// "last October", "next Thursday", "this summer", "this past spring", "last night", "the previous Friday".
std::optional<DateMatch> match_shifted_name(const DateWords& words, std::size_t first, std::size_t at) {
    const DateWord& shift = words.word(at);
    const bool elsewhere = shift.kind == Kind::elsewhere;
    std::optional<DateMatch> match;
    switch (words.word(at + 1).kind) {
    case Kind::month:
        if (words.has_capital(at + 1) && !elsewhere) match = match_calendar(words, at + 1);
        break;
    case Kind::weekday:
        match = match_weekday(words, at + 1);
        if (auto* weekday = match ? std::get_if<WeekdayPoint>(&match->said.meaning) : nullptr)
            weekday->elsewhere = elsewhere ? shift.number : 0;
        break;
    case Kind::season:
        match = matched(at, at + 2, SeasonPoint{words.word(at + 1).number, {}});
        break;
    case Kind::holiday:
        if (!elsewhere) match = match_holiday(words, at + 1);
        break;
    case Kind::part_of_day:
        return match_shifted_part(words, first, at);
    default:
        break;
    }
    if (!match) return std::nullopt;
    if (!elsewhere) match->said.shift = shift.number;
    match->first = first;
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

bool is_owned(const DateWords& words, std::size_t at) {
    static constexpr std::string_view owners[] = {"his", "her", "their", "its", "our", "my", "your"};
    if (at == 0) return false;
    for (const std::string_view owner : owners) {
        if (words.says(at - 1, owner)) return true;
    }
    return false;
}

std::optional<DateMatch> match_shifted(const DateWords& words, std::size_t at) {
    // "their last night", "his next year": not seen from the day of writing.
    if (words.is(at, Kind::shift) && words.word(at).number != 0 && is_owned(words, at)) return std::nullopt;
    std::size_t shifted = at;
    // "this past spring", "this coming Sunday"
    if (words.is(at, Kind::shift) && words.word(at).number == 0 && words.is(at + 1, Kind::stretch)) ++shifted;
    const DateWord& shift = words.word(shifted);
    if (!words.spaced(shifted + 1)) return std::nullopt;
    if (shift.kind == Kind::shift && shift.number == -1) {
        if (auto nth = match_nth_in_month(words, at)) return nth;
    }
    if (words.is(shifted + 1, Kind::unit)) {
        auto match = match_shifted_unit(words, shifted);
        if (match) match->first = at;
        return match;
    }
    if (auto named = match_shifted_name(words, at, shifted)) return named;
    if (auto half = match_last_half(words, shifted)) return half;
    if (shift.number == 0 || words.is(shifted + 1, Kind::single)) return std::nullopt;
    const std::optional<Amount> counted = read_amount(words, shifted + 1);
    if (!counted) return std::nullopt;
    DateMatch match = matched(at, counted->last, Stretch{counted->unit, counted->count, shift.number < 0});
    if (counted->count == 0 || shift.kind == Kind::elsewhere || counted->and_half)
        match.said.meaning = Duration{counted->unit, counted->count, counted->and_half};
    take_amount_tail(words, match);
    return match;
}

} // namespace dateline
