#include "common/dates/publication_time.hpp"

#include <algorithm>
#include <string>

#include "common/ascii.hpp"
#include "common/dates/grammar.hpp"
#include "common/text.hpp"

namespace dateline {
namespace {

constexpr std::int32_t seconds_per_day = 86400;

// Bytes that are looked at: no date is longer, whatever a wire sends behind it.
constexpr std::size_t longest = 200;

/// Ten digits and nothing else: seconds since 1970.
std::optional<ReadTime> read_unix_seconds(std::string_view text) {
    if (text.size() != 10) return std::nullopt;
    std::int64_t seconds = 0;
    for (const char c : text) {
        if (!is_digit(c)) return std::nullopt;
        seconds = seconds * 10 + (c - '0');
    }
    ReadTime time;
    time.day = static_cast<Day>(seconds / seconds_per_day);
    time.written_day = time.day;
    time.second_of_day = static_cast<std::int32_t>(seconds % seconds_per_day);
    time.precision = DatePrecision::time;
    return time;
}

/// Puts a time on a day and moves it to UTC, which may be the day before or after.
std::optional<ReadTime> in_utc(Day day, const ClockTime& clock) {
    const Day written = day;
    const int leap_second = 60;
    const int second_said = clock.second.value_or(0);
    std::int32_t second =
        clock.hour * 3600 + clock.minute * 60 + (second_said == leap_second ? 59 : second_said);
    second -= clock.zone_minutes * 60;
    if (second < 0) {
        second += seconds_per_day;
        --day;
    } else if (second >= seconds_per_day) {
        second -= seconds_per_day;
        ++day;
    }
    if (day < first_supported_day || day > last_supported_day) return std::nullopt;
    return ReadTime{day, second, DatePrecision::time, written};
}

/// The date that the words begin with. "mar" is March, and Tuesday in "mar. 3 mars 2017".
std::optional<DateMatch> match_publication(const DateWords& words) {
    const auto complete = [](const std::optional<DateMatch>& match) {
        const auto* point = match ? std::get_if<CalendarPoint>(&match->said.meaning) : nullptr;
        return point != nullptr && point->year != 0 && !match->said.undecided_day;
    };
    std::optional<DateMatch> match = match_bare_point(words, 0);
    if (!complete(match) && words.says(0, "mar") && words.parted_by(1, "., "))
        match = match_bare_point(words, 1);
    return complete(match) ? match : std::nullopt;
}

/// A month or a year, which must be the whole text.
std::optional<ReadTime> read_period(const CalendarPoint& point) {
    const std::optional<Day> first = make_day(point.year, std::max(point.month, 1U), 1);
    if (!first) return std::nullopt;
    return ReadTime{*first, 0, point.month == 0 ? DatePrecision::year : DatePrecision::month, *first};
}

} // namespace

std::optional<ReadTime> read_publication_time(std::string_view text, std::optional<DateOrder> order) {
    text = trim(text);
    if (const auto time = read_unix_seconds(text)) return time;
    const std::string beginning = repair_utf8(text.substr(0, longest));
    const DateWords words(beginning, DateStyle::publication, {DateLanguage::other, order});
    if (words.size() == 0 || words.token(0).begin != 0) return std::nullopt;
    const std::optional<DateMatch> match = match_publication(words);
    if (!match) return std::nullopt;
    const auto& point = std::get<CalendarPoint>(match->said.meaning);
    if (point.day == 0) {
        const bool whole = match->last == words.size() && words.clean_ends() && text.size() <= longest;
        return whole ? read_period(point) : std::nullopt;
    }
    const std::optional<Day> day = make_day(point.year, point.month, point.day);
    if (!day) return std::nullopt;
    const std::optional<ClockTime> clock = match_publication_clock(words, match->last);
    if (clock && clock->hour < 24) return in_utc(*day, *clock);
    // "2020-10-09abc" is no date, but "26-FEB-1987 &#5;&#5;" is one with garbage behind.
    const char behind = words.character_after(match->last - 1);
    if (is_ascii_letter(behind) && behind != 'T' && behind != 't') return std::nullopt;
    return ReadTime{*day, 0, DatePrecision::day, *day};
}

} // namespace dateline
