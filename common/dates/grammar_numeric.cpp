// Dates of numbers alone: ISO 8601, days with slashes and dots.
#include <string_view>

#include "common/dates/grammar.hpp"
#include "common/dates/year_sense.hpp"

namespace dateline {
namespace {

using Kind = DateWordKind;

/// Two digits at the start of a word, however it goes on; -1 if there are none.
int two_digits(std::string_view word, std::size_t at) {
    if (word.size() < at + 2) return -1;
    const int tens = word[at] - '0';
    const int ones = word[at + 1] - '0';
    return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}

/// 2020-09-27, 2020/09/27, with "T18:30:00Z" or " 18:30" behind.
std::optional<DateMatch> match_iso_day(const DateWords& words, std::size_t at) {
    const WordGap mark = words.gap_before(at + 1);
    if (mark != WordGap::dash && mark != WordGap::slash) return std::nullopt;
    if (words.word(at + 1).digits != 2 || !words.is(at + 1, Kind::number)) return std::nullopt;
    if (words.gap_before(at + 2) != mark) return std::nullopt;
    const std::string_view last = words.token(at + 2).folded;
    const int day = two_digits(last, 0);
    if (day < 1) return std::nullopt;
    if (last.size() > 2 && last[2] != 't') return std::nullopt;
    CalendarPoint point;
    point.year = words.word(at).number;
    point.month = static_cast<unsigned>(words.word(at + 1).number);
    point.day = static_cast<unsigned>(day);
    if (!plausible_day(words, point)) return std::nullopt;
    DateMatch match = matched(at, at + 3, point);
    std::size_t next = at + 3;
    if (last.size() == 5) {
        match.said.clock = read_clock(words, two_digits(last, 3), next);
    } else if (last.size() == 2 && words.spaced(next) && words.word(next).digits == 2) {
        ++next;
        match.said.clock = read_clock(words, words.word(next - 1).number, next);
    }
    if (match.said.clock) match.last = next;
    return match;
}

/// 2020-09, in publications also 2020/9; but "1992-94" is a range of years, and so is "2009-10" in running
/// text: a season or a school year.
std::optional<DateMatch> match_iso_month(const DateWords& words, std::size_t at) {
    const DateWord& month = words.word(at + 1);
    const bool publication = words.is_publication();
    const WordGap mark = words.gap_before(at + 1);
    const bool close = mark == WordGap::dash || (mark == WordGap::slash && publication);
    const bool whole = month.digits == 2 || (month.digits == 1 && publication);
    if (!close || !whole || month.kind != Kind::number || month.number < 1) return std::nullopt;
    const WordGap behind = words.gap_before(at + 2);
    if (!publication && (behind == WordGap::dash || behind == WordGap::slash)) return std::nullopt;
    const int year_in_century = words.word(at).number % 100;
    if (month.number > 12) {
        const bool range = month.number > year_in_century;
        if (range || words.is_running()) return std::nullopt;
    }
    // "2009-11"
    if (words.is_running() && month.number > year_in_century) return std::nullopt;
    CalendarPoint point;
    point.year = words.word(at).number;
    point.month = static_cast<unsigned>(month.number);
    return matched(at, at + 2, point);
}

/// A day written as one number, yyyymmdd.
std::optional<DateMatch> match_packed(std::size_t at, int number) {
    CalendarPoint point;
    point.year = number / 10000;
    point.month = static_cast<unsigned>(number / 100 % 100);
    point.day = static_cast<unsigned>(number % 100);
    if (point.year < 1000 || point.year > 2999 || point.month == 0 || point.day == 0) return std::nullopt;
    return matched(at, at + 1, point);
}

/// True for a number of at most two digits that is not 0.
bool is_short(const DateWords& words, std::size_t at) {
    const DateWord& word = words.word(at);
    return word.kind == Kind::number && word.number > 0 && (word.digits == 1 || word.digits == 2);
}

/// What parts the three numbers of a date, the same mark twice; in publications also hyphens without blanks.
/// `far` for what is none.
WordGap mark_of_numbers(const DateWords& words, std::size_t at) {
    const WordGap mark = words.gap_before(at + 1);
    if (words.gap_before(at + 2) != mark) return WordGap::far;
    const bool publication = words.is_publication();
    const bool touching = words.parted_by(at + 1, "-_") && words.parted_by(at + 2, "-_");
    // "10/9/8/2020", but "https://site.example/2016/03/12/title"
    const bool chain = words.gap_before(at + 3) == WordGap::slash || words.gap_before(at) == WordGap::slash;
    const bool known = mark == WordGap::dot || (mark == WordGap::dash && publication && touching) ||
                       (mark == WordGap::slash && (publication || !chain));
    return known ? mark : WordGap::far;
}

/// 2016-3-12, 2016/03/12, 2016.03.12 of a publication.
std::optional<DateMatch> match_year_first(const DateWords& words, std::size_t at) {
    const bool marked = mark_of_numbers(words, at) != WordGap::far;
    if (!marked || !is_short(words, at + 1) || !is_short(words, at + 2)) return std::nullopt;
    return matched(at, at + 3,
                   CalendarPoint{words.word(at).number, static_cast<unsigned>(words.word(at + 1).number),
                                 static_cast<unsigned>(words.word(at + 2).number)});
}

/// 2016年3月12日
std::optional<DateMatch> match_named_parts(const DateWords& words, std::size_t at) {
    static constexpr TimeUnit units[] = {TimeUnit::year, TimeUnit::month, TimeUnit::day};
    std::size_t name = at + 1;
    for (const TimeUnit unit : units) {
        if (!words.is_unit(name, unit) || !words.spaced(name)) return std::nullopt;
        if (unit != TimeUnit::year && (!is_short(words, name - 1) || !words.spaced(name - 1)))
            return std::nullopt;
        name += 2;
    }
    return matched(at, at + 6,
                   CalendarPoint{words.word(at).number, static_cast<unsigned>(words.word(at + 2).number),
                                 static_cast<unsigned>(words.word(at + 4).number)});
}

/// 27/09/2020, 9/27/20, "9. 10. 2020": dots put the day first; else, where either number can be the month,
/// the order of the text decides; without one the day stays undecided.
std::optional<DateMatch> match_year_last(const DateWords& words, std::size_t at) {
    const WordGap mark = mark_of_numbers(words, at);
    if (mark == WordGap::far) return std::nullopt;
    const int year = year_of_date(words.word(at + 2));
    const bool brief = words.word(at + 2).digits == 2;
    if (!words.is_day_number(at) || !words.is_day_number(at + 1) || year == 0) return std::nullopt;
    if (brief && mark == WordGap::dot && !words.is_publication()) return std::nullopt; // a version
    const auto first = static_cast<unsigned>(words.word(at).number);
    const auto second = static_cast<unsigned>(words.word(at + 1).number);
    const bool either = mark != WordGap::dot && first <= 12 && second <= 12 && first != second;
    if (either && !words.order()) {
        if (!words.is_running() || brief) return std::nullopt;
        DateMatch match = matched(at, at + 3, CalendarPoint{year, 0, 0});
        match.said.undecided_day = true;
        return match;
    }
    const bool day_first =
        mark == WordGap::dot || (either ? *words.order() == DateOrder::day_first : first > 12);
    CalendarPoint point{year, day_first ? second : first, day_first ? first : second};
    if (point.month > 12 || !plausible_day(words, point)) return std::nullopt;
    return matched(at, at + 3, point);
}

} // namespace

std::optional<DateMatch> match_numeric(const DateWords& words, std::size_t at) {
    const DateWord& word = words.word(at);
    if (word.kind == Kind::date_number) {
        auto match = match_packed(at, word.number);
        if (match && !plausible_day(words, std::get<CalendarPoint>(match->said.meaning))) return std::nullopt;
        return match;
    }
    // In running text eight digits are a number of something else.
    if (word.digits == 8) return words.is_running() ? std::nullopt : match_packed(at, word.number);
    if (!is_year_number(word)) return match_year_last(words, at);
    auto match = words.is_publication() ? match_year_first(words, at) : match_iso_day(words, at);
    if (!match && words.is_publication()) match = match_named_parts(words, at);
    return match ? match : match_iso_month(words, at);
}

} // namespace dateline
