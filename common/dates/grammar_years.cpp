// Years and decades: "1994", "1990s", "nineteen ninety-six".
#include <string_view>

#include "common/dates/grammar.hpp"
#include "common/dates/year_sense.hpp"

namespace dateline {
namespace {

using Kind = DateWordKind;

/// A number in words from `least` to `most` at `at`; 0 if there is none.
int spelled_number(const DateWords& words, std::size_t at, int least, int most) {
    const DateWord& word = words.word(at);
    const bool fits = word.kind == Kind::number && word.digits == 0 && word.number >= least &&
                      word.number <= most && words.joined(at);
    return fits ? word.number : 0;
}

/// "two thousand four", "two thousand" behind a word of time: "two thousand people" are none.
std::optional<DateMatch> match_two_thousand(const DateWords& words, std::size_t at) {
    if (words.word(at).number != 2 || !words.says(at + 1, "thousand")) return std::nullopt;
    const int more = spelled_number(words, at + 2, 1, 19);
    const std::size_t next = at + (more != 0 ? 3 : 2);
    const bool cued = at > 0 && (words.is(at - 1, Kind::preposition) || words.is(at - 1, Kind::month) ||
                                 words.is(at - 1, Kind::of) || words.is(at - 1, Kind::unit));
    const bool counts =
        counts_next_word(words, next - 1) || (words.spaced(next) && words.is(next, Kind::none));
    if (!cued || counts) return std::nullopt;
    return matched(at, next, CalendarPoint{2000 + more, 0, 0});
}

} // namespace

std::optional<DateMatch> match_decade(const DateWords& words, std::size_t at) {
    const DateWord& word = words.word(at);
    const bool of_years = words.is_unit(at + 1, TimeUnit::year) && words.is_plural(at + 1); // "90er Jahre"
    if (words.is_running() && word.digits != 4 && !of_years) {
        const bool introduced =
            at > 0 && words.joined(at) && (words.is(at - 1, Kind::the) || words.is(at - 1, Kind::modifier));
        const bool spelled =
            word.digits == 0 && introduced && !is_owned(words, at - 1); // "in his late eighties"
        if (!spelled && !words.has_apostrophe_before(at)) return std::nullopt;
    }
    DateMatch match = matched(at, at + 1, DecadePoint{word.number});
    // "1990er Jahre"
    if (words.options().language == DateLanguage::german && words.is_unit(at + 1, TimeUnit::year) &&
        words.is_plural(at + 1))
        ++match.last;
    return match;
}

std::optional<DateMatch> match_year(const DateWords& words, std::size_t at) {
    const int year = words.word(at).number;
    // "1990's" comes as two words.
    if (year % 10 == 0 && words.gap_before(at + 1) == WordGap::apostrophe && words.says(at + 1, "s"))
        return matched(at, at + 2, DecadePoint{year / 10});
    if (!looks_like_year(words, at)) return std::nullopt;
    CalendarPoint point;
    point.year = year;
    return matched(at, at + 1, point);
}

std::optional<DateMatch> match_following_year(const DateWords& words, std::size_t at) {
    const WordGap gap = words.gap_before(at);
    const bool usual = gap == WordGap::blank || gap == WordGap::comma || gap == WordGap::dot ||
                       (gap == WordGap::dash && !words.is_running());
    const bool close = words.is_publication() ? words.parted_by(at, date_marks) : usual;
    if (!close) return std::nullopt;
    std::size_t year = at;
    if (words.is(year, Kind::of)) ++year;
    if (!is_year_number(words.word(year)) || (year != at && !words.spaced(year))) return std::nullopt;
    if (words.is_running() && counts_next_word(words, year)) return std::nullopt;
    CalendarPoint point;
    point.year = words.word(year).number;
    return matched(at, year + 1, point);
}

std::optional<DateMatch> match_spelled_year(const DateWords& words, std::size_t at) {
    const DateWord& hundreds = words.word(at);
    if (hundreds.kind != Kind::number || hundreds.digits != 0) return std::nullopt;
    if (hundreds.number < 15 || hundreds.number > 20) return match_two_thousand(words, at);
    const int tens = spelled_number(words, at + 1, 10, 99);
    if (tens == 0) return std::nullopt;
    const int ones = tens >= 20 ? spelled_number(words, at + 2, 1, 9) : 0;
    return matched(at, at + (ones != 0 ? 3 : 2), CalendarPoint{hundreds.number * 100 + tens + ones, 0, 0});
}

} // namespace dateline
