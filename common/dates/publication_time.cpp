#include "common/dates/publication_time.hpp"

#include <array>
#include <string>

#include "common/ascii.hpp"
#include "common/dates/calendar_names.hpp"
#include "common/dates/cursor.hpp"
#include "common/text.hpp"

namespace dateline {
namespace {

constexpr std::int32_t seconds_per_day = 86400;

/// Zones by name, as news and mail write them; minutes east of UTC.
struct Zone {
    std::string_view name;
    int minutes = 0;
};
constexpr auto zones = std::to_array<Zone>({
    {"z", 0},      {"ut", 0},     {"utc", 0},    {"gmt", 0},    {"est", -300}, {"edt", -240}, {"cst", -360},
    {"cdt", -300}, {"mst", -420}, {"mdt", -360}, {"pst", -480}, {"pdt", -420}, {"et", -300},  {"bst", 60},
    {"cet", 60},   {"cest", 120}, {"eet", 120},  {"eest", 180}, {"msk", 180},
});

using Cursor = DateCursor;

struct Date {
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;
};

struct Clock {
    std::int32_t second_of_day = 0;
    int zone_minutes = 0;
};

std::optional<unsigned> read_month(Cursor& cursor) {
    Cursor ahead = cursor;
    const std::optional<unsigned> month = month_by_name(ahead.folded_word());
    if (!month) return std::nullopt;
    ahead.take('.');
    cursor = ahead;
    return month;
}

/// "Fri, ", "Friday ", "Mittwoch, den "; nothing happens without one.
void skip_weekday(Cursor& cursor) {
    Cursor ahead = cursor;
    if (!is_weekday_name(ahead.folded_word())) return;
    ahead.skip("., ");
    cursor = ahead;
    const std::string article = ahead.word();
    if ((article == "den" || article == "le" || article == "dem") && ahead.skip(" ")) cursor = ahead;
}

/// Words between day, month and year: "9 of October", "9 de octubre de 2020".
void skip_joiner(Cursor& cursor) {
    Cursor ahead = cursor;
    const std::string word = ahead.word();
    if ((word == "of" || word == "de" || word == "del") && ahead.skip(" ")) cursor = ahead;
}

std::optional<int> read_year(Cursor& cursor, bool brief) {
    if (const auto year = cursor.number(4, 4)) return year;
    if (!brief) return std::nullopt;
    const std::optional<int> year = cursor.number(2, 2);
    if (!year) return std::nullopt;
    return *year < 50 ? 2000 + *year : 1900 + *year;
}

std::optional<unsigned> read_day_of_month(Cursor& cursor) {
    const std::optional<int> day = cursor.number(1, 2);
    if (!day) return std::nullopt;
    Cursor ahead = cursor;
    const std::string ending = ahead.word();
    if (ending == "st" || ending == "nd" || ending == "rd" || ending == "th" || ending == "er")
        cursor = ahead;
    return static_cast<unsigned>(*day);
}

/// 2020-10-09, 20201009, 2020/10/09, 2020-10, 2020.
std::optional<Date> read_iso(Cursor& cursor) {
    Cursor ahead = cursor;
    Date date;
    const std::optional<int> year = ahead.digits(4);
    if (!year) return std::nullopt;
    date.year = *year;
    const bool marked = ahead.peek() == '-' || ahead.peek() == '/';
    const char mark = ahead.peek();
    if (marked) ahead.take(mark);
    const std::optional<int> month = ahead.digits(2);
    if (month) {
        date.month = static_cast<unsigned>(*month);
        const bool more = marked ? ahead.take(mark) : true;
        const std::optional<int> day = more ? ahead.digits(2) : std::nullopt;
        if (more && !day) return std::nullopt;
        if (day) date.day = static_cast<unsigned>(*day);
        // A zero is no month and no day, but it is how an absent one is kept.
        if (*month == 0 || (day && *day == 0)) return std::nullopt;
    } else if (marked) {
        return std::nullopt;
    }
    if (is_digit(ahead.peek())) return std::nullopt;
    cursor = ahead;
    return date;
}

/// "9 October 2020", "26-FEB-1987", "09 Oct 20", "October 9, 2020", "October 2020", "9. Oktober 2020".
std::optional<Date> read_worded(Cursor& cursor) {
    constexpr std::string_view between = " \t-,./";
    Cursor ahead = cursor;
    skip_weekday(ahead);
    Date date;
    const std::optional<unsigned> day_first = read_day_of_month(ahead);
    if (day_first) {
        ahead.skip(between);
        skip_joiner(ahead);
    }
    const std::optional<unsigned> month = read_month(ahead);
    if (!month) return std::nullopt;
    date.month = *month;
    ahead.skip(between);
    if (day_first) {
        skip_joiner(ahead);
        date.day = *day_first;
    } else {
        Cursor behind_day = ahead;
        const std::optional<unsigned> day = read_day_of_month(behind_day);
        if (day && behind_day.skip(between)) {
            date.day = *day;
            ahead = behind_day;
        }
    }
    const std::optional<int> year = read_year(ahead, day_first.has_value());
    if (!year || (day_first && *day_first == 0) || is_ascii_letter(ahead.peek())) return std::nullopt;
    date.year = *year;
    cursor = ahead;
    return date;
}

/// "9.10.2020", "09.10.20"; with slashes or hyphens only where the month cannot be meant by the first number:
/// "13/10/2020".
std::optional<Date> read_day_first(Cursor& cursor) {
    Cursor ahead = cursor;
    skip_weekday(ahead);
    const std::optional<int> day = ahead.number(1, 2);
    const char mark = ahead.peek();
    if (!day || *day == 0 || (mark != '.' && mark != '/' && mark != '-')) return std::nullopt;
    if (mark != '.' && *day <= 12) return std::nullopt;
    ahead.take(mark);
    if (mark == '.') ahead.skip(" ");
    const std::optional<int> month = ahead.number(1, 2);
    if (!month || *month == 0 || !ahead.take(mark)) return std::nullopt;
    if (mark == '.') ahead.skip(" ");
    const std::optional<int> year = read_year(ahead, mark == '.');
    if (!year) return std::nullopt;
    cursor = ahead;
    return Date{*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day)};
}

/// "+02:00", "-0500", "+02", "GMT", "(UTC)"; 0 minutes for none and for unknown names.
int read_zone(Cursor& cursor) {
    cursor.skip(" (");
    if (cursor.peek() == '+' || cursor.peek() == '-') {
        const int sign = cursor.take('-') ? -1 : 1;
        if (sign > 0) cursor.take('+');
        const std::optional<int> hours = cursor.digits(2);
        cursor.take(':');
        const std::optional<int> minutes = hours ? cursor.digits(2) : std::nullopt;
        if (!hours || *hours > 14 || (minutes && *minutes > 59)) return 0;
        return sign * (*hours * 60 + minutes.value_or(0));
    }
    const std::string name = cursor.word();
    for (const Zone& zone : zones) {
        if (zone.name == name) return zone.minutes;
    }
    return 0;
}

/// Hour on the clock of 24; nothing for "13 pm" and "25".
std::optional<int> hour_of_day(int hour, Cursor& cursor) {
    Cursor ahead = cursor;
    ahead.skip(" ");
    const bool before_noon = ahead.take('a') || ahead.take('A');
    const bool after_noon = !before_noon && (ahead.take('p') || ahead.take('P'));
    if (before_noon || after_noon) {
        ahead.take('.');
        if ((ahead.take('m') || ahead.take('M')) && !is_ascii_letter(ahead.peek())) {
            ahead.take('.');
            cursor = ahead;
            if (hour < 1 || hour > 12) return std::nullopt;
            return hour % 12 + (after_noon ? 12 : 0);
        }
    }
    return hour <= 23 ? std::optional<int>(hour) : std::nullopt;
}

/// A number of two digits up to `most`.
std::optional<int> two_digits(Cursor& cursor, int most) {
    const std::optional<int> number = cursor.digits(2);
    return number && *number <= most ? number : std::nullopt;
}

/// ":30" and ":00.5" behind an hour, or "3000" in basic ISO; seconds within the hour, 0 when none are said.
std::optional<int> read_minutes(Cursor& cursor, bool basic) {
    if (!basic && !cursor.take(':')) return 0;
    const std::optional<int> minute = two_digits(cursor, 59);
    if (!minute) return std::nullopt;
    if (basic ? !is_digit(cursor.peek()) : !cursor.take(':')) return *minute * 60;
    const std::optional<int> second = two_digits(cursor, 60);
    if (!second) return std::nullopt;
    if (cursor.take('.') || cursor.take(',')) cursor.skip("0123456789");
    return *minute * 60 + (*second == 60 ? 59 : *second); // 60 is a leap second
}

/// What comes behind a day: "T18:30:00.5Z", ", 6:30 pm", " at 18:30", " 15:01:01.79".
std::optional<Clock> read_clock(Cursor cursor) {
    cursor.skip(" \t,-|");
    Cursor behind_word = cursor;
    const std::string word = behind_word.word();
    const bool iso = word == "t";
    if (iso || word == "at") {
        behind_word.skip(" ");
        cursor = behind_word;
    }
    const std::optional<int> hour = iso ? cursor.digits(2) : cursor.number(1, 2);
    if (!hour) return std::nullopt;
    const std::size_t behind_hour = cursor.left();
    const std::optional<int> rest = read_minutes(cursor, iso && is_digit(cursor.peek()));
    if (!rest) return std::nullopt;
    const std::optional<int> hour_24 = hour_of_day(*hour, cursor);
    // A number alone is no time: "9 October 2020, 18 dead".
    if (!hour_24 || (!iso && cursor.left() == behind_hour)) return std::nullopt;
    Clock clock;
    clock.second_of_day = *hour_24 * 3600 + *rest;
    clock.zone_minutes = read_zone(cursor);
    return clock;
}

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
std::optional<ReadTime> in_utc(Day day, const Clock& clock) {
    const Day written = day;
    std::int32_t second = clock.second_of_day - clock.zone_minutes * 60;
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

} // namespace

std::optional<ReadTime> read_publication_time(std::string_view text) {
    text = trim(text);
    if (const auto time = read_unix_seconds(text)) return time;
    Cursor cursor(text);
    std::optional<Date> date = read_iso(cursor);
    if (!date) date = read_worded(cursor);
    if (!date) date = read_day_first(cursor);
    if (!date) return std::nullopt;
    if (date->day == 0 && !cursor.at_end()) return std::nullopt;
    const std::optional<Day> first =
        make_day(date->year, date->month == 0 ? 1 : date->month, date->day == 0 ? 1 : date->day);
    if (!first) return std::nullopt;
    if (date->day == 0)
        return ReadTime{*first, 0, date->month == 0 ? DatePrecision::year : DatePrecision::month, *first};
    if (const auto clock = read_clock(cursor)) return in_utc(*first, *clock);
    // "2020-10-09abc" is no date, but "26-FEB-1987 &#5;&#5;" is one with garbage behind.
    if (is_ascii_letter(cursor.peek()) && cursor.peek() != 'T' && cursor.peek() != 't') return std::nullopt;
    return ReadTime{*first, 0, DatePrecision::day, *first};
}

} // namespace dateline
