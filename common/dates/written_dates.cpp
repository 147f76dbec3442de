#include "common/dates/written_dates.hpp"

#include <algorithm>
#include <optional>

#include "common/dates/calendar_names.hpp"
#include "common/dates/cursor.hpp"
#include "common/text.hpp"

namespace dateline {
namespace {

constexpr std::string_view digit_characters = "0123456789";

/// Years of two digits: dates of pages lie behind 1995 (see `page_date`).
int full_year(int brief) {
    return brief < 70 ? 2000 + brief : 1900 + brief;
}

/// True if a number may end here: "2016-03-12" does not in "2016-03-12-44" and "12.03.2016.7".
bool ends_number(const DateCursor& cursor) {
    DateCursor ahead = cursor;
    if (DateCursor::is_digit(ahead.peek())) return false;
    return !(ahead.skip("./-") && DateCursor::is_digit(ahead.peek()));
}

std::optional<int> read_year(DateCursor& cursor, bool brief) {
    DateCursor ahead = cursor;
    std::optional<int> year = ahead.number(4, 4);
    if (!year && brief) {
        year = ahead.number(2, 2);
        if (year) year = full_year(*year);
    }
    if (!year || !ends_number(ahead)) return std::nullopt;
    cursor = ahead;
    return year;
}

std::optional<Day> day_of(int year, int month, int day) {
    if (year < 1000 || month < 1 || day < 1) return std::nullopt;
    return make_day(year, static_cast<unsigned>(month), static_cast<unsigned>(day));
}

/// 2016-03-12, 2016/03/12, 2016.03.12, with or without a time behind a T.
std::optional<Day> read_year_first(DateCursor& cursor) {
    const std::optional<int> year = cursor.number(4, 4);
    const char mark = cursor.peek();
    if (!year) return std::nullopt;
    if (cursor.take("年") || cursor.take("년")) {
        cursor.skip(" ");
        const std::optional<int> month = cursor.number(1, 2);
        if (!month || !(cursor.take("月") || cursor.take("월"))) return std::nullopt;
        cursor.skip(" ");
        const std::optional<int> day = cursor.number(1, 2);
        if (!day || !(cursor.take("日") || cursor.take("일"))) return std::nullopt;
        return day_of(*year, *month, *day);
    }
    if (mark != '-' && mark != '/' && mark != '.') return std::nullopt;
    cursor.take(mark);
    const std::optional<int> month = cursor.number(1, 2);
    if (!month || !cursor.take(mark)) return std::nullopt;
    const std::optional<int> day = cursor.number(1, 2);
    if (!day || !ends_number(cursor)) return std::nullopt;
    return day_of(*year, *month, *day);
}

/// 12.03.2016, "12. 3. 16", 12/03/2016, 12-03-2016.
std::optional<Day> read_numbers(DateCursor& cursor, DateOrder order) {
    const std::optional<int> first = cursor.number(1, 2);
    const char mark = cursor.peek();
    if (!first || (mark != '.' && mark != '/' && mark != '-')) return std::nullopt;
    const auto skip_mark = [&] {
        const bool taken = cursor.take(mark);
        if (taken && mark == '.') cursor.skip(" ");
        return taken;
    };
    skip_mark();
    const std::optional<int> second = cursor.number(1, 2);
    if (!second || !skip_mark()) return std::nullopt;
    const std::optional<int> year = read_year(cursor, true);
    if (!year) return std::nullopt;
    const bool day_first = mark == '.' || (order == DateOrder::day_first ? *second <= 12 : *first > 12);
    return day_first ? day_of(*year, *second, *first) : day_of(*year, *first, *second);
}

void skip_joiner(DateCursor& cursor) {
    DateCursor ahead = cursor;
    const std::string word = ahead.word();
    if ((word == "of" || word == "de" || word == "del") && ahead.skip(" ")) cursor = ahead;
}

/// "24. Dezember 2018", "3rd of March, 2017", "1er mars 2017", "9 de octubre de 2020", "24-Dec-2018".
std::optional<Day> read_day_month(DateCursor& cursor) {
    constexpr std::string_view between = " \t\r\n.,-/\'";
    const std::optional<int> day = cursor.number(1, 2);
    if (!day) return std::nullopt;
    DateCursor ahead = cursor;
    const std::string ending = ahead.word();
    if (ending == "st" || ending == "nd" || ending == "rd" || ending == "th" || ending == "er")
        cursor = ahead;
    cursor.skip(between);
    skip_joiner(cursor);
    const std::optional<unsigned> month = month_by_name(cursor.folded_word());
    if (!month) return std::nullopt;
    cursor.skip(between);
    skip_joiner(cursor);
    const std::optional<int> year = read_year(cursor, true);
    return year ? day_of(*year, static_cast<int>(*month), *day) : std::nullopt;
}

/// The word that ends right before `pos`, blanks and a dot between them; where it begins goes to `begin`.
std::optional<unsigned> month_before(std::string_view text, std::size_t pos, std::size_t& begin) {
    constexpr std::size_t longest = 24;
    std::size_t end = pos;
    while (end > 0 && std::string_view(" .\t\r\n").find(text[end - 1]) != std::string_view::npos &&
           pos - end < 8)
        --end;
    if (end == pos) return std::nullopt;
    begin = end;
    while (begin > 0 && end - begin <= longest && DateCursor::is_word_byte(text[begin - 1]))
        --begin;
    const std::string_view word = text.substr(begin, end - begin);
    if (word.size() < 3 || word.size() > longest || !is_valid_utf8(word)) return std::nullopt;
    return month_by_name(fold(word));
}

/// The day and year behind a month: "24, 2018", "3rd 2017".
std::optional<Day> read_day_year(DateCursor& cursor, unsigned month) {
    const std::optional<int> day = cursor.number(1, 2);
    if (!day) return std::nullopt;
    DateCursor ahead = cursor;
    const std::string ending = ahead.word();
    if (ending == "st" || ending == "nd" || ending == "rd" || ending == "th") cursor = ahead;
    if (!cursor.skip(" \t\r\n.,")) return std::nullopt;
    const std::optional<int> year = read_year(cursor, false);
    return year ? day_of(*year, static_cast<int>(month), *day) : std::nullopt;
}

/// True if a number that begins here is the tail of something longer.
bool is_inside(std::string_view text, std::size_t pos) {
    if (pos == 0) return false;
    const char before = text[pos - 1];
    if (DateCursor::is_letter(before) || before == '_' || before == '=' || before == '$') return true;
    const bool mark = before == '.' || before == '/' || before == '-' || before == ':' || before == ',';
    return mark && pos > 1 && DateCursor::is_digit(text[pos - 2]);
}

std::optional<WrittenDate> date_at(std::string_view text, std::size_t pos, DateOrder order) {
    const std::string_view rest = text.substr(pos);
    const auto found = [&](const DateCursor& cursor, std::size_t begin, Day day) {
        return WrittenDate{begin, text.size() - cursor.left(), day};
    };
    DateCursor cursor(rest);
    if (const auto day = read_year_first(cursor)) return found(cursor, pos, *day);
    cursor = DateCursor(rest);
    if (const auto day = read_numbers(cursor, order)) return found(cursor, pos, *day);
    cursor = DateCursor(rest);
    if (const auto day = read_day_month(cursor)) return found(cursor, pos, *day);
    std::size_t begin = pos;
    if (const auto month = month_before(text, pos, begin)) {
        cursor = DateCursor(rest);
        if (const auto day = read_day_year(cursor, *month)) return found(cursor, begin, *day);
    }
    return std::nullopt;
}

} // namespace

std::vector<WrittenDate> find_written_dates(std::string_view text, DateOrder order) {
    std::vector<WrittenDate> dates;
    std::size_t pos = text.find_first_of(digit_characters);
    while (pos != std::string_view::npos) {
        std::size_t end = std::min(text.find_first_not_of(digit_characters, pos), text.size());
        if (end - pos <= 4 && !is_inside(text, pos)) {
            if (const std::optional<WrittenDate> date = date_at(text, pos, order)) {
                dates.push_back(*date);
                end = date->end;
            }
        }
        pos = text.find_first_of(digit_characters, end);
    }
    return dates;
}

} // namespace dateline
