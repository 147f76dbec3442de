#include "common/dates/year_sense.hpp"

#include <string_view>

namespace dateline {
namespace {

using Kind = DateWordKind;

/// A mark before the number that makes it a price, an address, a part of a formula. The last two are the last
/// bytes of the pound and the euro sign.
bool is_bad_before(char c) {
    return std::string_view("$#+=@_&/*\xA3\xAC").find(c) != std::string_view::npos && c != '\0';
}

bool is_bad_after(char c) {
    return c != '\0' && std::string_view("%$@_=&*").find(c) != std::string_view::npos;
}

/// Second half of "1992-1994" or "1992-94".
bool is_later_year(const DateWord& first, const DateWord& second) {
    if (second.kind != Kind::number) return false;
    if (second.digits == 4) return is_year_number(second) && second.number > first.number;
    return second.digits == 2 && second.number > first.number % 100;
}

/// "1994-95", "1994/95" and "1994 - today" are well; "1994-7781", "2000-strong" and "1994:15" are not.
bool well_behind(const DateWords& words, std::size_t at) {
    switch (words.gap_before(at + 1)) {
    case WordGap::dash:
        return is_later_year(words.word(at), words.word(at + 1)) || words.is(at + 1, Kind::month) ||
               words.character_after(at) == ' ';
    case WordGap::slash:
        return is_later_year(words.word(at), words.word(at + 1));
    case WordGap::colon:
        return words.word(at + 1).digits == 0;
    case WordGap::blank:
        return !words.is(at + 1, Kind::number) || words.word(at + 1).digits == 0;
    default:
        return true;
    }
}

/// "1992-1994", "mid-1994" and "September-1994" are well; "555-1994", "MH-1994", "10:1994", "15 1994" are
/// not.
bool well_before(const DateWords& words, std::size_t at) {
    if (is_bad_before(words.character_before(at))) return false;
    if (at == 0) return true;
    const DateWord& before = words.word(at - 1);
    switch (words.gap_before(at)) {
    case WordGap::dash:
        return is_year_number(before) || before.kind == Kind::modifier || before.kind == Kind::edge ||
               before.kind == Kind::month;
    case WordGap::colon:
        return before.kind != Kind::number;
    case WordGap::blank:
    case WordGap::dot:
        return before.kind != Kind::counter && before.kind != Kind::number;
    default:
        return true;
    }
}

bool has_time_word_before(const DateWords& words, std::size_t at) {
    const char mark = words.character_before(at);
    if (mark == '(' || mark == '[') return true;
    if (at == 0 || !words.joined(at)) return false;
    const DateWord& before = words.word(at - 1);
    return before.kind == Kind::preposition || before.kind == Kind::of || before.kind == Kind::modifier ||
           before.kind == Kind::season || (before.kind == Kind::joiner && before.number == 1);
}

/// A word in s behind the number that is no known verb: "1950 soldiers".
bool counts_plural(const DateWords& words, std::size_t at) {
    if (!words.spaced(at + 1) || !words.is(at + 1, Kind::none)) return false;
    const std::string_view next = words.token(at + 1).folded;
    const char last_in_text = words.character_after(at + 1);
    // "1994 Russia's": the token ends in s too, but its folded form does not.
    return next.size() > 2 && next.back() == 's' && last_in_text != '\'' && !words.has_capital(at + 1);
}

} // namespace

bool is_year_number(const DateWord& word) {
    return word.kind == Kind::number && word.digits == 4 && word.number >= 1000 && word.number <= 2999;
}

int year_of_date(const DateWord& word) {
    if (is_year_number(word)) return word.number;
    if (word.kind != Kind::number || word.digits != 2) return 0;
    return word.number + (word.number < 50 ? 2000 : 1900);
}

bool counts_next_word(const DateWords& words, std::size_t at) {
    if (words.character_after(at) == '%') return true;
    if (!words.spaced(at + 1)) return false;
    switch (words.word(at + 1).kind) {
    case Kind::counted:
    case Kind::multiplier:
    case Kind::zone:
    case Kind::meridiem:
        return true;
    case Kind::unit: {
        // "the 1988 quarter"
        const auto unit = words.unit(at + 1);
        return unit != TimeUnit::quarter || words.is_plural(at + 1);
    }
    default:
        return false;
    }
}

bool looks_like_year(const DateWords& words, std::size_t at) {
    if (!words.is_running()) return true;
    const int year = words.word(at).number;
    const bool cued = has_time_word_before(words, at);
    const bool strongly = cued && at > 0 && words.word(at - 1).number == 1;
    // "in 1492, when", "in 1564 at"; "in 1564 cases"
    const bool noun_behind = words.spaced(at + 1) && words.is(at + 1, Kind::none);
    const int first_year = !strongly ? 1900 : (noun_behind ? 1700 : 1100);
    if (year < first_year || year > 2099) return false;
    if (counts_next_word(words, at) || is_bad_after(words.character_after(at))) return false;
    if (!well_before(words, at) || !well_behind(words, at)) return false;
    // "the 1992 protests", but "the 1950 soldiers"
    const bool named = at > 0 && words.is(at - 1, Kind::the) && year % 10 != 0;
    const bool settled = (cued || named) && year % 100 != 0;
    return settled || !counts_plural(words, at);
}

} // namespace dateline
