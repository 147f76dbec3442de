#include "common/dates/written_dates.hpp"

#include <algorithm>
#include <optional>

#include "common/ascii.hpp"
#include "common/dates/grammar.hpp"

namespace dateline {
namespace {

// Bytes read at a time, so that a text of any length needs little memory; a date that the end of a piece
// would cut stands whole in the next one.
constexpr std::size_t longest_piece = 64 * 1024;
constexpr std::size_t longest_date = 100;

bool is_blank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/// The last place behind a blank, or else between characters, in the bytes from `least` to `end`.
std::size_t cut_before(std::string_view text, std::size_t least, std::size_t end) {
    if (end >= text.size()) return text.size();
    for (std::size_t at = end; at > least; --at) {
        if (is_blank(text[at - 1])) return at;
    }
    while (end > least && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    return end;
}

/// True for words that a full date can begin with. Eight digits in a text mostly number something else.
bool can_begin(const DateWords& words, std::size_t at) {
    const DateWord& word = words.word(at);
    return word.kind == DateWordKind::month || word.kind == DateWordKind::date_number ||
           (word.digits >= 1 && word.digits <= 4);
}

/// True if a number that begins here is the tail of something longer: "v12.03.2016", "4-12.03.2016".
bool is_inside(std::string_view text, std::size_t pos) {
    if (pos == 0 || !is_digit(text[pos])) return false;
    const char before = text[pos - 1];
    if (is_ascii_letter(before) || before == '_' || before == '=' || before == '$') return true;
    const bool mark = before == '.' || before == '/' || before == '-' || before == ':' || before == ',';
    return mark && pos > 1 && is_digit(text[pos - 2]);
}

/// True if a number that ends here goes on: "2016-03-12-44" and "12.03.2016.7".
bool goes_on(std::string_view text, std::size_t end) {
    if (!is_digit(text[end - 1])) return false; // "2016年3月12日8时"
    const std::size_t next = text.find_first_not_of("./-", end);
    return next != std::string_view::npos && is_digit(text[next]);
}

/// True for a number at the beginning of a part of an address.
bool begins_part(std::string_view address, std::size_t pos) {
    constexpr std::string_view marks = "/-_";
    return pos > 0 && is_digit(address[pos]) && marks.find(address[pos - 1]) != std::string_view::npos;
}

/// A day, or nothing for what is none or names no year.
std::optional<Day> full_day(const DateMatch& match) {
    const auto* point = std::get_if<CalendarPoint>(&match.said.meaning);
    if (point == nullptr || point->day == 0 || point->year == 0) return std::nullopt;
    return make_day(point->year, point->month, point->day);
}

/// True unless the year has two digits only: "/part-10-12-15".
bool has_whole_year(const DateWords& words, const DateMatch& match) {
    const std::size_t last = match.last - 1;
    return words.is(last, DateWordKind::date_number) || words.word(match.first).digits >= 4 ||
           words.word(last).digits >= 4;
}

/// "2017/03": the first day of the month.
std::optional<Day> month_in_path(const DateWords& words, const DateMatch& match) {
    const auto* point = std::get_if<CalendarPoint>(&match.said.meaning);
    const bool month = point != nullptr && point->day == 0 && point->month != 0 &&
                       words.gap_before(match.first + 1) == WordGap::slash;
    return month ? make_day(point->year, point->month, 1) : std::nullopt;
}

/// Adds the dates of the piece of the text that begins at `begin`, those before `floor` left out.
void add_dates(std::string_view piece, std::size_t begin, std::size_t floor, DateOrder order,
               std::vector<WrittenDate>& dates) {
    const DateWords words(piece, DateStyle::publication, {DateLanguage::other, order});
    std::size_t at = 0;
    while (at < words.size()) {
        const std::size_t first = words.token(at).begin;
        const bool may = can_begin(words, at) && begin + first >= floor && !is_inside(piece, first);
        const std::optional<DateMatch> match = may ? match_calendar(words, at) : std::nullopt;
        const std::optional<Day> day = match ? full_day(*match) : std::nullopt;
        const std::size_t end = day ? words.token(match->last - 1).end : 0;
        if (!day || goes_on(piece, end)) {
            ++at;
            continue;
        }
        dates.push_back({begin + first, begin + end, *day});
        at = match->last;
    }
}

} // namespace

std::vector<WrittenDate> find_written_dates(std::string_view text, DateOrder order) {
    std::vector<WrittenDate> dates;
    std::size_t begin = 0;
    while (begin < text.size()) {
        const std::size_t end = cut_before(text, begin + longest_piece / 2, begin + longest_piece);
        const std::string_view piece = text.substr(begin, end - begin);
        const std::size_t floor = dates.empty() ? 0 : dates.back().end;
        if (std::any_of(piece.begin(), piece.end(), is_digit)) add_dates(piece, begin, floor, order, dates);
        if (end == text.size()) break;
        begin = cut_before(text, end - 2 * longest_date, end - longest_date);
    }
    return dates;
}

std::vector<AddressDate> find_address_dates(std::string_view address, DateOrder order) {
    std::vector<AddressDate> dates;
    const DateWords words(address, DateStyle::publication, {DateLanguage::other, order});
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (!begins_part(address, words.token(at).begin)) continue;
        const std::optional<DateMatch> match = match_numeric(words, at);
        if (!match || !has_whole_year(words, *match)) continue;
        if (const auto day = full_day(*match))
            dates.push_back({*day, false});
        else if (const auto month = month_in_path(words, *match))
            dates.push_back({*month, true});
    }
    return dates;
}

} // namespace dateline
