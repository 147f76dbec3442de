// Times of day: "10 p.m.", "7:15 p.m. EST", "1930 GMT", "noon", with the day behind them.
#include <string_view>

#include "common/dates/grammar.hpp"

namespace dateline {
namespace {

using Kind = DateWordKind;

/// Two digits at the start of a word; -1 if there are none.
int two_digits(std::string_view word) {
    if (word.size() < 2 || word[0] < '0' || word[0] > '9' || word[1] < '0' || word[1] > '9') return -1;
    return (word[0] - '0') * 10 + (word[1] - '0');
}

/// "pm", "p.m.", "p m" at word `at`: hours to add; moves `at` behind it.
std::optional<int> read_meridiem(const DateWords& words, std::size_t& at) {
    if (!words.spaced(at)) return std::nullopt;
    if (words.is(at, Kind::meridiem)) return words.word(at++).number;
    if (at + 1 >= words.size() || words.gap_before(at + 1) != WordGap::dot || !words.says(at + 1, "m"))
        return std::nullopt;
    const std::string_view letter = words.token(at).folded;
    if (letter != "a" && letter != "p") return std::nullopt;
    at += 2;
    return letter == "a" ? 0 : 12;
}

/// "GMT", "local time", "Eastern time".
bool take_zone(const DateWords& words, std::size_t& at) {
    if (!words.is(at, Kind::zone) || words.gap_before(at) == WordGap::far) return false;
    const std::string_view name = words.token(at).folded;
    if (name == "local" || name == "eastern" || name == "pacific") {
        if (at + 1 >= words.size() || !words.says(at + 1, "time")) return false;
        ++at;
    }
    ++at;
    return true;
}

} // namespace

std::optional<ClockTime> read_clock(const DateWords& words, int hour, std::size_t& at) {
    if (hour < 0 || hour > 24 || words.gap_before(at) != WordGap::colon) return std::nullopt;
    ClockTime clock;
    clock.hour = hour;
    clock.minute = two_digits(words.token(at).folded);
    if (clock.minute < 0 || clock.minute > 59 || (hour == 24 && clock.minute != 0)) return std::nullopt;
    ++at;
    if (words.gap_before(at) == WordGap::colon) {
        const int second = two_digits(words.token(at).folded);
        if (second >= 0 && second <= 60) {
            clock.second = second;
            ++at;
        }
    }
    return clock;
}

std::optional<ClockTime> read_time_of_day(const DateWords& words, std::size_t& at) {
    ClockTime clock;
    std::size_t next = at + 1;
    const DateWord& hour = words.word(at);
    if (hour.kind == Kind::clock_time) {
        // "High Noon"
        const bool name = hour.digits == 0 && words.has_capital(at) && !words.token(at).starts_sentence;
        const bool high = at > 0 && words.says(at - 1, "high");
        if (words.style() == DateStyle::running_text && (name || high)) return std::nullopt;
        clock.hour = hour.number / 60;
        clock.minute = hour.number % 60;
        take_zone(words, next);
        at = next;
        return clock;
    }
    if (hour.digits == 0) return std::nullopt;
    if (hour.digits == 4) { // "1930 GMT"
        clock.hour = hour.number / 100;
        clock.minute = hour.number % 100;
        if (clock.hour > 24 || clock.minute > 59 || !take_zone(words, next)) return std::nullopt;
        at = next;
        return clock;
    }
    if (hour.digits > 2) return std::nullopt;
    const auto with_minutes = read_clock(words, hour.number, next);
    if (with_minutes)
        clock = *with_minutes;
    else
        clock.hour = hour.number;
    const std::optional<int> added = read_meridiem(words, next);
    if (added) {
        if (clock.hour < 1 || clock.hour > 12) return std::nullopt;
        clock.hour = clock.hour % 12 + *added;
    }
    const bool zone = take_zone(words, next);
    const bool introduced = at > 0 && words.says(at - 1, "at");
    if (!added && !(with_minutes && (zone || introduced))) return std::nullopt;
    at = next;
    return clock;
}

std::optional<DateMatch> match_clock(const DateWords& words, std::size_t at) {
    std::size_t last = at;
    const std::optional<ClockTime> clock = read_time_of_day(words, last);
    if (!clock) return std::nullopt;
    DateMatch match = matched(at, last, NamedBefore{TimeUnit::day});
    match.said.clock = clock;
    std::size_t next = last;
    const WordGap gap = words.gap_before(next);
    if (gap != WordGap::blank && gap != WordGap::comma && gap != WordGap::dot) return match;
    if (words.is(next, Kind::preposition) && words.says(next, "on")) ++next;
    if (words.is(next, Kind::clock_time) || words.gap_before(next) == WordGap::far) return match;
    const auto day = match_bare_point(words, next);
    if (!day || !is_day(*day)) return match;
    match.said.meaning = day->said.meaning;
    match.said.shift = day->said.shift;
    match.last = day->last;
    return match;
}

} // namespace dateline
