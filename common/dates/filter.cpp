#include "common/dates/filter.hpp"

#include <optional>
#include <string>

#include <fmt/format.h>

#include "common/dates/grammar.hpp"
#include "common/dates/resolver.hpp"
#include "common/dates/values.hpp"
#include "common/text.hpp"

namespace dateline {
namespace {

using Kind = DateWordKind;

// No date phrase is longer; what is, is not looked at.
constexpr std::size_t longest_phrase = 120;
constexpr std::size_t longest_shown = 40;

constexpr std::string_view accepted_forms =
    "write for example 2020, 2020-10, 2020-10-09, 9 October 2020, October 2020, autumn 2020, early 1990s, "
    "today, Thursday, last week, 3 days ago, last 7 days, since 2019, before 2020-10-01, or a range "
    "2020-09-27..2020-10-10";

/// The phrase in quotes, cut short and made safe to print.
std::string shown(std::string_view phrase) {
    std::string clean = squeeze(repair_utf8(phrase.substr(0, longest_shown)));
    if (phrase.size() > longest_shown) clean += "...";
    return fmt::format("'{}'", clean);
}

Result<DateRange> refuse(std::string message) {
    return failure(ErrorKind::bad_date, std::move(message), std::string(accepted_forms));
}

/// A range that begins no later than it ends.
Result<DateRange> ordered(Day first, Day last, std::string_view phrase) {
    if (first <= last) return DateRange{first, last};
    return failure(ErrorKind::bad_date, fmt::format("the range {} ends before it begins", shown(phrase)),
                   fmt::format("write the earlier date first: {}..{}", iso_day(last), iso_day(first)));
}

/// The range, or a failure when "before 1000" or "after 2999" leaves no day.
Result<DateRange> supported_or_refuse(Day first, Day last, std::string_view phrase) {
    if (first <= last) return DateRange{first, last};
    return refuse(fmt::format("{} lies outside the years 1000 to 2999", shown(phrase)));
}

Result<DateRange> days_of(const DateExpression& said, std::string_view phrase, Day today) {
    const ResolvedDate resolved = resolve_date(said, today, DateLean::past);
    if (resolved.range && !said.repeats) return *resolved.range;
    const CalendarPoint* point = std::get_if<CalendarPoint>(&said.meaning);
    if (point != nullptr && point->month > 12)
        return refuse(fmt::format("{} names a month that does not exist", shown(phrase)));
    if (point != nullptr && point->day != 0)
        return refuse(fmt::format("{} names a day that does not exist", shown(phrase)));
    if (said.repeats || std::holds_alternative<Duration>(said.meaning) ||
        std::holds_alternative<AnchoredShift>(said.meaning))
        return refuse(fmt::format("{} does not say which days", shown(phrase)));
    return refuse(fmt::format("{} lies outside the years 1000 to 2999", shown(phrase)));
}

/// The second end of "X to Y" or "X-Y" behind the first.
std::optional<DateMatch> second_end(const DateWords& words, DateMatch& start) {
    std::optional<DateMatch> end = match_range_end(words, start);
    if (!end) {
        const std::size_t next = words.is(start.last, Kind::joiner) ? start.last + 1 : start.last;
        end = match_date(words, next);
    }
    if (!end || end->last != words.size() || !joins_range(words, start, *end)) return std::nullopt;
    share_year(start, *end);
    return end;
}

/// True for names that say no year or week: there is always a next one.
bool comes_back(const DateExpression& said) {
    const CalendarPoint* point = std::get_if<CalendarPoint>(&said.meaning);
    const bool no_year = point != nullptr && point->year == 0 && !point->year_shift;
    return !said.shift && (no_year || std::holds_alternative<WeekdayPoint>(said.meaning));
}

/// One expression or two ends of a range, from word `at` to the end of the phrase.
Result<DateRange> read_ends(const DateWords& words, std::size_t at, std::string_view phrase, Day today) {
    std::optional<DateMatch> start = match_date(words, at);
    if (!start) return refuse(fmt::format("{} is not a date", shown(phrase)));
    if (start->last == words.size()) return days_of(start->said, phrase, today);
    const std::optional<DateMatch> end = second_end(words, *start);
    if (!end) return refuse(fmt::format("{} is not a date", shown(phrase)));
    Result<DateRange> first = days_of(start->said, phrase, today);
    if (!first) return first;
    Result<DateRange> last = days_of(end->said, phrase, today);
    if (!last) return last;
    if (last->last < first->first && comes_back(end->said)) {
        // "September 27-October 10" on 9 October: the end is the first one behind the start.
        const ResolvedDate behind = resolve_date(end->said, first->first, DateLean::coming);
        if (behind.range) return DateRange{first->first, behind.range->last};
    }
    return ordered(first->first, last->last, phrase);
}

/// "2020-W41"
std::optional<DateRange> read_iso_week(std::string_view phrase) {
    if (phrase.size() != 8 || phrase[4] != '-' || (phrase[5] != 'W' && phrase[5] != 'w')) return std::nullopt;
    const DateWord year = find_date_word(phrase.substr(0, 4));
    const DateWord week = find_date_word(phrase.substr(6));
    if (year.digits != 4 || week.digits != 2 || week.kind != Kind::number) return std::nullopt;
    return iso_week_range(year.number, week.number);
}

/// A phrase without "..".
Result<DateRange> read_phrase(std::string_view phrase, Day today, DateOptions options) {
    if (const auto week = read_iso_week(phrase)) return *week;
    const DateWords words(phrase, DateStyle::phrase, options);
    if (!words.clean_ends()) return refuse(fmt::format("{} is not a date", shown(phrase)));
    const std::string_view lead = words.token(0).folded;
    const bool led = words.is(0, Kind::preposition) || words.is(0, Kind::joiner);
    if (!led) return read_ends(words, 0, phrase, today);
    if (words.gap_before(1) != WordGap::blank) return refuse(fmt::format("{} is not a date", shown(phrase)));
    Result<DateRange> range = read_ends(words, 1, phrase, today);
    if (!range) return range;
    const std::optional<DateMatch> start = match_date(words, 1);
    const bool two_ends = start && start->last != words.size();
    if (lead == "after") return supported_or_refuse(range->last + 1, last_supported_day, phrase);
    if (lead == "before") return supported_or_refuse(first_supported_day, range->first - 1, phrase);
    if (lead == "since" || (lead == "from" && !two_ends)) return DateRange{range->first, last_supported_day};
    if (lead == "by" || words.is(0, Kind::joiner)) return DateRange{first_supported_day, range->last};
    return range;
}

} // namespace

Result<DateRange> read_date_filter(std::string_view phrase, Day today, DateOptions options) {
    phrase = trim(phrase);
    if (phrase.empty()) return refuse("a date is missing");
    if (phrase.size() > longest_phrase || !is_valid_utf8(phrase))
        return refuse(fmt::format("{} is not a date", shown(phrase)));
    const std::size_t dots = phrase.find("..");
    if (dots == std::string_view::npos) return read_phrase(phrase, today, options);
    const std::string_view before = trim(phrase.substr(0, dots));
    const std::string_view behind = trim(phrase.substr(dots + 2));
    if (before.empty() && behind.empty()) return refuse("a range needs at least one date");
    DateRange range{first_supported_day, last_supported_day};
    if (!before.empty()) {
        Result<DateRange> start = read_phrase(before, today, options);
        if (!start) return start;
        range.first = start->first;
    }
    if (!behind.empty()) {
        Result<DateRange> end = read_phrase(behind, today, options);
        if (!end) return end;
        range.last = end->last;
    }
    return ordered(range.first, range.last, phrase);
}

} // namespace dateline
