// Periods known by their attributes: "the year-ago period", "that day", "the current fiscal year".
#include "common/dates/grammar.hpp"
#include "common/dates/year_sense.hpp"

namespace dateline {
namespace {

using Kind = DateWordKind;

bool has_attribute(const DateWords& words, std::size_t at, PeriodAttribute attribute) {
    return words.is(at, Kind::attribute) && words.word(at).number == static_cast<int>(attribute);
}

/// What a period is known by, read from left to right.
struct PeriodRead {
    bool article = false;
    bool same = false;
    bool year_ago = false;
    bool latest = false;
    bool current = false;
    bool attributed = false; ///< "full", "comparable", "fiscal"
    bool fiscal = false;
    std::optional<int> shift;
    int year = 0;
};

/// One attribute at `at`, which moves behind it; false if there is none.
bool read_attribute(const DateWords& words, std::size_t& at, PeriodRead& read) {
    const DateWord& word = words.word(at);
    switch (word.kind) {
    case Kind::the:
        if (read.article) return false;
        read.article = true;
        ++at;
        return true;
    case Kind::same: {
        // "that third-quarter profits": a conjunction
        const DateWord& behind = words.word(at + 1);
        if (behind.kind != Kind::unit && behind.kind != Kind::same && behind.kind != Kind::attribute &&
            behind.kind != Kind::period)
            return false;
        read.same = true;
        ++at;
        return true;
    }
    case Kind::shift:
        read.shift = word.number;
        ++at;
        return true;
    case Kind::attribute:
        read.latest = read.latest || has_attribute(words, at, PeriodAttribute::latest);
        read.current = read.current || has_attribute(words, at, PeriodAttribute::current);
        read.fiscal = read.fiscal || has_attribute(words, at, PeriodAttribute::fiscal);
        read.attributed = true;
        ++at;
        return true;
    case Kind::unit: {
        const DateWord& behind = words.word(at + 1);
        const bool ago = behind.kind == Kind::ago || (behind.kind == Kind::later && behind.number < 0);
        if (!ago || !words.is_unit(at, TimeUnit::year) || words.is_plural(at) ||
            words.gap_before(at + 1) != WordGap::dash)
            return false;
        read.year_ago = true;
        at += 2;
        return true;
    }
    case Kind::number:
        if (!is_year_number(word) || read.year != 0) return false;
        read.year = word.number;
        ++at;
        return true;
    default:
        return false;
    }
}

YearSaid year_of(const PeriodRead& read) {
    YearSaid said;
    said.year = read.year;
    said.year_ago = read.year_ago;
    said.fiscal = read.fiscal;
    return said;
}

/// "ended Sept. 30"
bool ends_behind(const DateWords& words, std::size_t at) {
    if (at >= words.size() || !words.spaced(at)) return false;
    return words.says(at, "ended") || words.says(at, "ending");
}

/// "the week of March 6"
void take_week_day(const DateWords& words, DateMatch& match) {
    if (!words.is(match.last, Kind::of)) return;
    const auto day = match_calendar(words, match.last + 1);
    if (!day || !is_day(*day)) return;
    match.said.meaning = day->said.meaning;
    match.said.week_around = true;
    match.last = day->last;
}

/// What the unit at the head of a period means; nothing if the attributes do not make a period of it.
std::optional<DateMeaning> meaning_of_quarter(const PeriodRead& read) {
    if (read.shift) return ShiftedUnit{TimeUnit::quarter, *read.shift};
    if (read.current) return ShiftedUnit{TimeUnit::quarter, 0};
    const bool known = read.article || read.attributed || read.same || read.year_ago || read.year != 0;
    if (!known) return std::nullopt;
    return BusinessPeriod{false, read.year, read.year_ago};
}

std::optional<DateMeaning> meaning_of_unit(TimeUnit unit, const PeriodRead& read) {
    if (unit == TimeUnit::quarter) return meaning_of_quarter(read);
    const bool of_years = read.year != 0 || read.fiscal;
    if (of_years && unit != TimeUnit::year) return std::nullopt;
    if (read.year != 0) return CalendarPoint{read.year, 0, 0};
    if (read.year_ago) return std::nullopt;
    if (read.same) return NamedBefore{unit};
    if (unit <= TimeUnit::day || unit > TimeUnit::year) return std::nullopt;
    if (read.shift) return ShiftedUnit{unit, *read.shift};
    if (read.latest) return ShiftedUnit{unit, -1};
    if (!read.article && !read.attributed) return std::nullopt;
    return ShiftedUnit{unit, 0};
}

/// "the year 2000", "the year two thousand"
std::optional<DateMatch> match_named_year(const DateWords& words, std::size_t first, std::size_t at) {
    if (!words.spaced(at)) return std::nullopt;
    if (is_year_number(words.word(at)))
        return matched(first, at + 1, CalendarPoint{words.word(at).number, 0, 0});
    auto spelled = match_spelled_year(words, at);
    if (spelled) spelled->first = first;
    return spelled;
}

/// "the week before", "the year after" at the end of a clause: seen from what was named before.
std::optional<DateMatch> match_beside_named(const DateWords& words, std::size_t first, std::size_t at,
                                            const PeriodRead& read) {
    const TimeUnit unit = words.unit(at);
    if (!read.article || at != first + 1 || unit < TimeUnit::day || unit > TimeUnit::year)
        return std::nullopt;
    if (at + 1 >= words.size() || !words.spaced(at + 1)) return std::nullopt;
    const std::string_view side = words.token(at + 1).folded;
    if ((side != "before" && side != "after") || words.spaced(at + 2)) return std::nullopt;
    return matched(first, at + 2, AnchoredShift{unit, side == "before" ? -1 : 1});
}

bool is_year_ago(const YearSaid& said) {
    return said.year_ago || (said.year_shift && *said.year_shift == -1);
}

/// "third quarter" behind the attributes.
std::optional<DateMatch> match_nth_head(const DateWords& words, std::size_t first, std::size_t at,
                                        const PeriodRead& read) {
    auto nth = match_nth_unit(words, at);
    QuarterPoint* quarter = nth ? std::get_if<QuarterPoint>(&nth->said.meaning) : nullptr;
    if (quarter == nullptr) return std::nullopt;
    if (quarter->in.year == 0 && !quarter->in.year_shift) quarter->in = year_of(read);
    nth->first = first;
    return nth;
}

/// "period" behind the attributes; "the same period last year".
std::optional<DateMatch> match_period_head(const DateWords& words, std::size_t first, std::size_t at,
                                           const PeriodRead& read) {
    std::size_t last = at + 1;
    YearSaid said = year_of(read);
    take_year_said(words, last, said);
    const bool compared = read.same && last != at + 1;
    const bool attributed =
        read.latest || read.year_ago || read.year != 0 || (read.attributed && read.article);
    if (!attributed && !compared) return std::nullopt;
    return matched(first, last, BusinessPeriod{true, said.year, is_year_ago(said)});
}

/// What stands behind a business quarter: "ended Sept. 30", "a year ago".
void take_quarter_tail(const DateWords& words, std::size_t head, const PeriodRead& read, DateMatch& match) {
    auto& quarter = std::get<BusinessPeriod>(match.said.meaning);
    const auto end = ends_behind(words, head + 1) ? match_calendar(words, head + 2) : std::nullopt;
    if (end && is_day(*end)) quarter.ended = std::get<CalendarPoint>(end->said.meaning);
    YearSaid said = year_of(read);
    take_year_said(words, match.last, said);
    quarter.year_ago = is_year_ago(said);
}

/// "the only time of the year", "Person of the Year", "any other year": no year in particular.
bool is_any_year(const DateWords& words, std::size_t first, std::size_t at) {
    if (first == 0) return false;
    if (words.says(first - 1, "any") || words.says(first - 1, "other")) return true;
    if (first < 2 || !words.is(first - 1, Kind::of)) return false;
    return words.says(first - 2, "time") ||
           (words.has_capital(at) && words.has_capital(first - 2) && !words.has_capital(first));
}

/// A unit behind the attributes.
std::optional<DateMatch> match_unit_head(const DateWords& words, std::size_t first, std::size_t at,
                                         const PeriodRead& read) {
    if (words.is_plural(at)) return std::nullopt;
    if (auto beside = match_beside_named(words, first, at, read)) return beside;
    const bool year = words.is_unit(at, TimeUnit::year);
    if (year && is_any_year(words, first, at)) return std::nullopt;
    if (year && ((read.article && at == first + 1) || read.fiscal)) {
        if (auto named = match_named_year(words, first, at + 1)) return named;
        if (words.spaced(at + 1) && words.word(at + 1).digits != 0) return std::nullopt; // "the year 0"
    }
    const auto meaning = meaning_of_unit(words.unit(at), read);
    if (!meaning) return std::nullopt;
    DateMatch match = matched(first, at + 1, *meaning);
    if (year && ends_behind(words, at + 1)) match.said.meaning = Duration{TimeUnit::year, 1};
    if (std::holds_alternative<BusinessPeriod>(*meaning)) take_quarter_tail(words, at, read, match);
    const bool week = words.is_unit(at, TimeUnit::week) && std::holds_alternative<ShiftedUnit>(*meaning);
    if (week) take_week_day(words, match);
    return match;
}

/// What the attributes belong to.
std::optional<DateMatch> match_head(const DateWords& words, std::size_t first, std::size_t at,
                                    const PeriodRead& read) {
    switch (words.word(at).kind) {
    case Kind::ordinal:
        return match_nth_head(words, first, at, read);
    case Kind::period:
        return match_period_head(words, first, at, read);
    case Kind::unit:
        return match_unit_head(words, first, at, read);
    case Kind::number: {
        // "the year-earlier nine months"
        auto amount = read.year_ago || read.latest ? match_counted(words, at) : std::nullopt;
        if (!amount || !std::holds_alternative<Duration>(amount->said.meaning)) return std::nullopt;
        amount->first = first;
        return amount;
    }
    default:
        return std::nullopt;
    }
}

} // namespace

std::optional<DateMatch> match_period(const DateWords& words, std::size_t at) {
    constexpr std::size_t most_attributes = 5;
    PeriodRead read;
    std::size_t next = at;
    while (next < at + most_attributes && (next == at || words.joined(next)) &&
           read_attribute(words, next, read)) {
    }
    if (next == at) return std::nullopt;
    // "from a fiscal year to a calendar year": none in particular
    if (!read.article && !read.year_ago && at > 0 && words.is(at - 1, Kind::single)) return std::nullopt;
    if (words.joined(next)) {
        if (auto match = match_head(words, at, next, read)) return match;
    }
    // "the year-ago results", "the fiscal 1988 results": the article is theirs.
    const std::size_t first = read.article ? at + 1 : at;
    if (read.year_ago) return matched(first, next, BusinessPeriod{true, 0, true});
    const bool fiscal_year = read.fiscal && read.year != 0 && words.is(next - 1, Kind::number);
    if (fiscal_year) return matched(first, next, CalendarPoint{read.year, 0, 0});
    return std::nullopt;
}

} // namespace dateline
