// Times of day: "10 p.m.", "7:15 p.m. EST", "1930 GMT", "noon", with the day behind them.
#include <string_view>

#include "common/ascii.hpp"
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

/// "GMT", "local time", "Eastern time". Those of publications are read behind, with their offset.
bool take_zone(const DateWords& words, std::size_t& at) {
    if (words.is_publication()) return false;
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
    if (words.is_running() && (name || high)) return std::nullopt;
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

/// True if the word is a number of so many digits, whatever the lexicon thinks of it.
bool is_number_of(const DateWords& words, std::size_t at, std::size_t digits) {
    return at < words.size() && words.token(at).folded.size() == digits && all_digits(words.token(at).folded);
}

/// ".5" of seconds.
void skip_fraction(const DateWords& words, std::size_t& at) {
    const bool fraction =
        words.parted_by(at, ".,") && !words.parted_by(at, "") && is_digit(words.token(at).folded.front());
    if (words.is_publication() && fraction) ++at;
}

/// "18", "1830" and "183000" behind the T of ISO 8601.
std::optional<ClockTime> read_basic_time(const DateWords& words, std::size_t& at) {
    if (words.gap_before(at + 1) == WordGap::colon) return std::nullopt;
    const bool seconds = is_number_of(words, at, 6);
    const bool minutes = seconds || is_number_of(words, at, 4);
    if (!minutes && !is_number_of(words, at, 2)) return std::nullopt;
    const std::string_view digits = words.token(at).folded;
    ClockTime clock{two_digits(digits), minutes ? two_digits(digits.substr(2)) : 0, std::nullopt};
    if (seconds) clock.second = two_digits(digits.substr(4));
    if (clock.hour > 24 || clock.minute > 59 || clock.second.value_or(0) > 60) return std::nullopt;
    ++at;
    return clock;
}

/// "+02:00", "-0500", "+02" within the offsets in use; 0 for none.
int read_offset(const DateWords& words, std::size_t at) {
    if (!words.parted_by(at, " (.+-")) return 0;
    const char sign = words.character_before(at);
    if (sign != '+' && sign != '-') return 0;
    const DateWord& number = words.word(at);
    const bool whole = number.digits == 4;
    if (!whole && number.digits != 2) return 0;
    const bool minutes =
        !whole && words.gap_before(at + 1) == WordGap::colon && is_number_of(words, at + 1, 2);
    const int hour = whole ? number.number / 100 : number.number;
    const int minute = whole ? number.number % 100 : (minutes ? words.word(at + 1).number : 0);
    constexpr int furthest = 14; // Line Islands
    if (hour > furthest || minute > 59) return 0;
    return (sign == '-' ? -1 : 1) * (hour * 60 + minute);
}

/// Minutes east of UTC by the zone behind a time: "GMT", "(EST)", "+02:00", "GMT+0200"; 0 if none is known.
int zone_behind(const DateWords& words, std::size_t at) {
    const bool named = words.is(at, Kind::zone) && words.parted_by(at, " (.");
    if (!named) return read_offset(words, at);
    const bool shifted = words.word(at).number == 0 && words.parted_by(at + 1, "+-"); // "CET+0100" is CET
    return shifted ? read_offset(words, at + 1) : words.word(at).number;
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
            skip_fraction(words, at);
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
    if (!added && !(with_minutes && (zone || introduced || words.is_publication()))) return std::nullopt;
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

std::optional<ClockTime> match_publication_clock(const DateWords& words, std::size_t at) {
    if (!words.parted_by(at, " \t\r\n,-|")) return std::nullopt;
    const bool iso = words.says(at, "t");
    if (iso || words.says(at, "at")) ++at;
    std::optional<ClockTime> clock = iso ? read_basic_time(words, at) : std::nullopt;
    if (!clock) clock = read_time_of_day(words, at);
    if (clock) clock->zone_minutes = zone_behind(words, at);
    return clock;
}

} // namespace dateline
