#include "common/dates/holidays.hpp"

#include <array>
#include <string_view>

namespace dateline {
namespace {

/// How the day of a holiday is found.
enum class Rule {
    fixed,        ///< month, day
    nth_weekday,  ///< weekday 0 = Monday, the nth of a month; -1 the last
    from_easter,  ///< days after Easter Sunday
    election_day, ///< Tuesday after the first Monday of November
    vague,        ///< by another calendar
};

struct HolidayRow {
    std::string_view name; ///< folded, without 's, words parted by one blank
    Rule rule = Rule::fixed;
    unsigned month = 0;
    int day_or_nth = 0;
    int weekday = 0;
};

// Longer names stand before shorter ones with the same beginning. Rules: national holidays of the countries
// named by the holiday, as their laws have them today; church feasts by Easter.
// clang-format off
constexpr auto holidays = std::to_array<HolidayRow>({
    {"new years eve", Rule::fixed, 12, 31}, {"new years day", Rule::fixed, 1, 1}, {"new year day", Rule::fixed, 1, 1},
    {"new year eve", Rule::fixed, 12, 31},
    {"epiphany", Rule::fixed, 1, 6}, {"martin luther king day", Rule::nth_weekday, 1, 3, 0},
    {"inauguration day", Rule::fixed, 1, 20}, {"australia day", Rule::fixed, 1, 26}, {"groundhog day", Rule::fixed, 2, 2},
    {"valentine day", Rule::fixed, 2, 14}, {"valentines day", Rule::fixed, 2, 14}, {"presidents day", Rule::nth_weekday, 2, 3, 0},
    {"shrove tuesday", Rule::from_easter, 0, -47}, {"ash wednesday", Rule::from_easter, 0, -46},
    {"palm sunday", Rule::from_easter, 0, -7}, {"maundy thursday", Rule::from_easter, 0, -3},
    {"good friday", Rule::from_easter, 0, -2}, {"holy saturday", Rule::from_easter, 0, -1},
    {"easter monday", Rule::from_easter, 0, 1}, {"easter sunday", Rule::from_easter, 0, 0}, {"easter day", Rule::from_easter, 0, 0},
    {"easter", Rule::from_easter, 0, 0}, {"ascension day", Rule::from_easter, 0, 39},
    {"whit sunday", Rule::from_easter, 0, 49}, {"whit monday", Rule::from_easter, 0, 50}, {"pentecost", Rule::from_easter, 0, 49},
    {"earth day", Rule::fixed, 4, 22}, {"mother day", Rule::nth_weekday, 5, 2, 6}, {"memorial day", Rule::nth_weekday, 5, -1, 0},
    {"father day", Rule::nth_weekday, 6, 3, 6}, {"canada day", Rule::fixed, 7, 1}, {"independence day", Rule::fixed, 7, 4},
    {"bastille day", Rule::fixed, 7, 14}, {"labor day", Rule::nth_weekday, 9, 1, 0}, {"labour day", Rule::fixed, 5, 1},
    {"columbus day", Rule::nth_weekday, 10, 2, 0}, {"halloween", Rule::fixed, 10, 31},
    {"election day", Rule::election_day}, {"veterans day", Rule::fixed, 11, 11}, {"armistice day", Rule::fixed, 11, 11},
    {"remembrance day", Rule::fixed, 11, 11}, {"remembrance sunday", Rule::nth_weekday, 11, 2, 6},
    {"thanksgiving day", Rule::nth_weekday, 11, 4, 3}, {"thanksgiving", Rule::nth_weekday, 11, 4, 3},
    {"christmas eve", Rule::fixed, 12, 24}, {"christmas day", Rule::fixed, 12, 25}, {"christmas", Rule::fixed, 12, 25},
    {"boxing day", Rule::fixed, 12, 26},
    {"weihnachten", Rule::fixed, 12, 25}, {"heiligabend", Rule::fixed, 12, 24}, {"silvester", Rule::fixed, 12, 31},
    {"neujahr", Rule::fixed, 1, 1}, {"ostern", Rule::from_easter, 0, 0}, {"ostersonntag", Rule::from_easter, 0, 0},
    {"ostermontag", Rule::from_easter, 0, 1}, {"karfreitag", Rule::from_easter, 0, -2}, {"pfingsten", Rule::from_easter, 0, 49},
    {"pfingstmontag", Rule::from_easter, 0, 50},
    {"ramadan", Rule::vague}, {"passover", Rule::vague}, {"hanukkah", Rule::vague}, {"yom kippur", Rule::vague},
    {"rosh hashanah", Rule::vague}, {"eid al fitr", Rule::vague}, {"eid al adha", Rule::vague}, {"diwali", Rule::vague},
    {"lent", Rule::vague},
});
// clang-format on

constexpr int first_gregorian_year = 1583;
constexpr int last_year = 2999;

/// Number of words that the name has in the text at word `at`; 0 if it is not there.
std::size_t match_name(const DateWords& words, std::size_t at, std::string_view name) {
    std::size_t next = at;
    while (!name.empty()) {
        if (next >= words.size() || (next > at && words.gap_before(next) == WordGap::far)) return 0;
        const std::string_view word = name.substr(0, name.find(' '));
        if (words.token(next).folded != word) return 0;
        name.remove_prefix(word.size() + (word.size() < name.size() ? 1 : 0));
        ++next;
    }
    return next - at;
}

Day nth_weekday(int year, unsigned month, int nth, int weekday) {
    const DateRange days = month_range(year, month);
    if (nth < 0) return days.last - (weekday_of(days.last) - weekday + 7) % 7;
    return days.first + (weekday - weekday_of(days.first) + 7) % 7 + 7 * (nth - 1);
}

} // namespace

std::optional<HolidayName> find_holiday(const DateWords& words, std::size_t at) {
    if (!words.has_capital(at)) return std::nullopt;
    for (std::size_t row = 0; row < holidays.size(); ++row) {
        if (const std::size_t length = match_name(words, at, holidays[row].name); length != 0)
            return HolidayName{static_cast<int>(row), length};
    }
    return std::nullopt;
}

bool is_vague_holiday(int holiday) {
    return holidays[static_cast<std::size_t>(holiday)].rule == Rule::vague;
}

std::optional<Day> holiday_in(int holiday, int year) {
    if (year < first_gregorian_year || year > last_year) return std::nullopt;
    const HolidayRow& row = holidays[static_cast<std::size_t>(holiday)];
    switch (row.rule) {
    case Rule::fixed:
        return make_day(year, row.month, static_cast<unsigned>(row.day_or_nth));
    case Rule::nth_weekday:
        return nth_weekday(year, row.month, row.day_or_nth, row.weekday);
    case Rule::from_easter:
        return easter_sunday(year) + row.day_or_nth;
    case Rule::election_day:
        return nth_weekday(year, 11, 1, 0) + 1;
    case Rule::vague:
        return std::nullopt;
    }
    return std::nullopt;
}

Day easter_sunday(int year) {
    const int golden = year % 19;
    const int century = year / 100;
    const int rest = year % 100;
    const int skipped_leaps = (century + 8) / 25;
    const int moon = (19 * golden + century - century / 4 - (century - skipped_leaps + 1) / 3 + 15) % 30;
    const int weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
    const int late = (golden + 11 * moon + 22 * weekday) / 451;
    const int count = moon + weekday - 7 * late + 114;
    return month_range(year, static_cast<unsigned>(count / 31)).first + count % 31;
}

} // namespace dateline
