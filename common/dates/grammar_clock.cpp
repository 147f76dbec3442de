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

/// "noon", "midnight", "3pm"
std::optional<ClockTime> read_named_time(const DateWords& words, std::size_t& at) {
    const DateWord& time = words.word(at);
    // "High Noon"
    const bool name = time.digits == 0 && words.has_capital(at) && !words.token(at).starts_sentence;
    const bool high = at > 0 && words.says(at - 1, "high");
    if (words.style() == DateStyle::running_text && (name || high)) return std::nullopt;
    ++at;
    take_zone(words, at);
    return ClockTime{time.number / 60, time.number % 60, std::nullopt};
}

/// "1930 GMT"
std::optional<ClockTime> read_military_time(const DateWords& words, std::size_t& at) {
    const int number = words.word(at).number;
    std::size_t next = at + 1;
    if (number > 2400 || number % 100 > 59 || !take_zone(words, next)) return std::nullopt;
    at = next;
    return ClockTime{number / 100, number % 100, std::nullopt};
}

/// Adds what a meridiem says; false if the hour does not go with it.
bool add_hours(ClockTime& clock, int added) {
    constexpr int whole_day = 24; // "15 Uhr"
    if (added == whole_day) return clock.hour <= whole_day;
    if (clock.hour < 1 || clock.hour > 12) return false;
    clock.hour = clock.hour % 12 + added;
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
    const DateWord& hour = words.word(at);
    if (hour.kind == Kind::clock_time) return read_named_time(words, at);
    if (hour.digits == 4) return read_military_time(words, at);
    if (hour.digits == 0 || hour.digits > 2) return std::nullopt;
    std::size_t next = at + 1;
    const auto with_minutes = read_clock(words, hour.number, next);
    ClockTime clock = with_minutes.value_or(ClockTime{hour.number, 0, std::nullopt});
    const std::optional<int> added = read_meridiem(words, next);
    if (added && !add_hours(clock, *added)) return std::nullopt;
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
