// Amounts and what is made of them: "three days", "a decade ago", "several weeks later", "twice a week", "for
// weeks".
#include <string_view>

#include "common/dates/amounts.hpp"
#include "common/dates/grammar.hpp"

namespace dateline {
namespace {

using Kind = DateWordKind;

/// "for five dollars a day" is a rate; a single unit needs a word of time or measure before it.
bool is_single_amount(const DateWords& words, std::size_t at, TimeUnit unit) {
    if (unit >= TimeUnit::weekend) return true;
    if (at == 0) return false;
    static constexpr std::string_view before[] = {"once",   "twice", "times",  "for",  "in",
                                                  "within", "after", "over",   "than", "nearly",
                                                  "almost", "about", "barely", "least"};
    for (const std::string_view word : before) {
        if (words.says(at - 1, word)) return true;
    }
    return false;
}

/// Amounts followed by "ago", "earlier" or "later".
std::optional<DateMatch> match_moved_amount(const DateWords& words, std::size_t at, const Amount& counted) {
    std::size_t next = counted.last;
    if (words.says(next, "or") && words.says(next + 1, "so")) next += 2;
    if (!words.spaced(next)) return std::nullopt;
    const DateWord& behind = words.word(next);
    if (behind.kind == Kind::ago) {
        const bool known = counted.count != 0 && counted.unit >= TimeUnit::day;
        if (!known) return matched(at, next + 1, VagueReference{-1});
        return matched(at, next + 1, ShiftedUnit{counted.unit, -counted.count, false});
    }
    if (behind.kind != Kind::later || counted.count == 0 || counted.unit < TimeUnit::day) return std::nullopt;
    return matched(at, next + 1, AnchoredShift{counted.unit, counted.count * behind.number});
}

/// "days", "for weeks": the plural alone says a duration.
std::optional<DateMatch> match_plural(const DateWords& words, std::size_t at) {
    const bool name = words.is_running() && words.has_capital(at) && !words.token(at).starts_sentence;
    if (!words.is_plural(at) || name) return std::nullopt;
    const auto unit = words.unit(at);
    const bool in_word = at > 0 && !words.spaced(at) && words.gap_before(at) != WordGap::far &&
                         words.gap_before(at) != WordGap::comma;
    if (in_word || unit == TimeUnit::quarter || unit < TimeUnit::minute || unit == TimeUnit::weekend)
        return std::nullopt;
    if (words.is(at + 1, Kind::old)) return std::nullopt;
    if (words.is(at + 1, Kind::ago) && words.spaced(at + 1)) return matched(at, at + 2, VagueReference{-1});
    DateMatch match = matched(at, at + 1, Duration{unit, 0});
    if (words.says(at + 1, "ahead")) match.last = at + 2;
    const bool both = (words.says(at + 1, "or") || words.says(at + 1, "and")) &&
                      words.is(at + 2, Kind::unit) && words.is_plural(at + 2);
    if (both) match.last = at + 3;
    return match;
}

/// "a three-year period": the article belongs to it.
std::optional<DateMatch> match_amount_of_period(const DateWords& words, std::size_t at) {
    if (!words.is(at, Kind::single) || !words.is(at + 1, Kind::number) || !words.spaced(at + 1))
        return std::nullopt;
    const std::optional<Amount> counted = read_amount(words, at + 1);
    if (!counted || words.gap_before(counted->last - 1) != WordGap::dash) return std::nullopt;
    DateMatch match = matched(at, counted->last, Duration{counted->unit, counted->count, counted->and_half});
    take_amount_tail(words, match);
    if (match.last == counted->last) return std::nullopt;
    return match;
}

/// "half a year", "half-hour"
std::optional<DateMatch> match_half(const DateWords& words, std::size_t at) {
    const bool article = words.is(at + 1, Kind::single);
    const std::size_t unit = article ? at + 2 : at + 1;
    if (!words.is(unit, Kind::unit) || words.is_plural(unit)) return std::nullopt;
    if (!article && words.gap_before(unit) != WordGap::dash) return std::nullopt;
    return matched(at, unit + 1, Duration{words.unit(unit), -1, true});
}

/// "twice a week", "$500 a month": how often.
bool is_rate(const DateWords& words, std::size_t at, DateMatch& match) {
    if (at == 0 || !words.spaced(at)) return false;
    const std::string_view before = words.token(at - 1).folded;
    if (before == "once" || before == "twice" || before == "times") {
        match.first = at - 1;
        const bool count = before == "times" && at >= 2 && words.is(at - 2, Kind::number);
        if (count) match.first = at - 2;
        return true;
    }
    const DateWord& word = words.word(at - 1);
    const bool noun = word.kind == Kind::none && before.size() > 3 && before.ends_with('s');
    const bool money = before.front() >= '0' && before.front() <= '9';
    return noun || money || word.kind == Kind::counted || word.kind == Kind::number;
}

} // namespace

std::optional<DateMatch> match_ago_before(const DateWords& words, std::size_t at) {
    if (!words.spaced(at + 1)) return std::nullopt;
    const std::optional<Amount> amount = read_amount(words, at + 1);
    if (!amount) return std::nullopt;
    const bool known = amount->count != 0 && amount->unit >= TimeUnit::day;
    if (!known) return matched(at, amount->last, VagueReference{-1});
    return matched(at, amount->last, ShiftedUnit{amount->unit, -amount->count, false});
}

std::optional<DateMatch> match_counted(const DateWords& words, std::size_t at) {
    if (words.is(at, Kind::unit)) return match_plural(words, at);
    if (words.is(at, Kind::half)) return match_half(words, at);
    if (auto period = match_amount_of_period(words, at)) return period;
    const std::optional<Amount> counted = read_amount(words, at);
    if (!counted) return std::nullopt;
    const DateWord& behind = words.word(counted->last);
    if (behind.kind == Kind::old && words.joined(counted->last)) return std::nullopt;
    const bool period_behind = behind.kind == Kind::ago || behind.kind == Kind::later;
    if (period_behind && words.gap_before(counted->last) == WordGap::dash) return std::nullopt;
    if (auto moved = match_moved_amount(words, at, *counted)) return moved;
    const bool singular = words.is(at, Kind::single) && counted->count == 1 && counted->last == at + 2;
    const bool adjective = words.gap_before(counted->last - 1) == WordGap::dash;
    if (singular && !is_single_amount(words, at, counted->unit)) return std::nullopt;
    // "two quarters" are mostly fractions.
    if (counted->unit == TimeUnit::quarter && (words.is(at, Kind::number) || singular)) return std::nullopt;
    DateMatch match = matched(at, counted->last, Duration{counted->unit, counted->count, counted->and_half});
    take_amount_tail(words, match);
    if (singular && match.last == counted->last) match.said.repeats = is_rate(words, at, match);
    const bool article_of_noun = adjective && words.is(at, Kind::single) && match.last == counted->last;
    if (article_of_noun) ++match.first;
    return match;
}

} // namespace dateline
