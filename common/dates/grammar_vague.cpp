// What comes again and again, and what names no days.
#include "common/dates/grammar.hpp"

namespace dateline {
namespace {

using Kind = DateWordKind;

/// "recent years", "recent weeks and months"
std::optional<DateMatch> match_recent(const DateWords& words, std::size_t at, int direction) {
    if (!words.is(at + 1, Kind::unit) || !words.spaced(at + 1) || !words.is_plural(at + 1))
        return std::nullopt;
    DateMatch match = matched(at, at + 2, VagueReference{direction});
    if (words.says(at + 2, "and") && words.is(at + 3, Kind::unit)) match.last = at + 4;
    return match;
}

/// "the past" as a noun: nothing of time behind it.
std::optional<DateMatch> match_the_past(const DateWords& words, std::size_t at) {
    const WordGap gap = words.gap_before(at + 2);
    const bool noun = gap != WordGap::blank || words.word(at + 2).kind != Kind::none ||
                      (at > 0 && words.says(at - 1, "in") && words.says(at + 2, "it"));
    if (!noun || words.has_capital(at + 1)) return std::nullopt;
    return matched(at, at + 2, VagueReference{-1});
}

/// "the future", "the near future", "the foreseeable future", "the short term"
std::optional<DateMatch> match_the_future(const DateWords& words, std::size_t at) {
    if (words.is(at + 1, Kind::future) && !words.has_capital(at + 1)) {
        // "the future direction": an adjective
        const bool noun = !words.spaced(at + 2) || words.word(at + 2).kind != Kind::none;
        if (noun) return matched(at, at + 2, VagueReference{1});
        return std::nullopt;
    }
    static constexpr std::string_view adjectives[] = {"near",    "foreseeable", "immediate",
                                                      "distant", "short",       "long"};
    for (const std::string_view adjective : adjectives) {
        if (words.says(at + 1, adjective) && words.spaced(at + 2) &&
            (words.is(at + 2, Kind::future) || words.says(at + 2, "term")))
            return matched(at, at + 3, VagueReference{1});
    }
    return std::nullopt;
}

} // namespace

std::optional<DateMatch> match_vague(const DateWords& words, std::size_t at) {
    switch (words.word(at).kind) {
    case Kind::these:
        if (!words.says(at + 1, "days") || !words.spaced(at + 1)) return std::nullopt;
        return matched(at, at + 2, VagueReference{0});
    case Kind::reference:
        if (words.gap_before(at + 1) == WordGap::dash) return std::nullopt;
        return matched(at, at + 1, VagueReference{words.word(at).number});
    case Kind::recent:
        return match_recent(words, at, -1);
    case Kind::future:
        return match_recent(words, at, 1);
    case Kind::the:
        if (!words.spaced(at + 1)) return std::nullopt;
        if (words.is(at + 1, Kind::stretch) && words.word(at + 1).number < 0)
            return match_the_past(words, at);
        return match_the_future(words, at);
    default:
        return std::nullopt;
    }
}

std::optional<DateMatch> match_set(const DateWords& words, std::size_t at) {
    if (words.is(at, Kind::frequency)) {
        // "Daily Mail", "the Daily"
        const bool name = words.has_capital(at) && !words.token(at).starts_sentence;
        if (name || words.gap_before(at + 1) == WordGap::dash) return std::nullopt;
        DateMatch match = matched(at, at + 1, Duration{words.unit(at), 1});
        match.said.repeats = true;
        return match;
    }
    if (!words.spaced(at + 1)) return std::nullopt;
    std::optional<DateMatch> match;
    switch (words.word(at + 1).kind) {
    case Kind::unit:
        match = matched(at, at + 2, Duration{words.unit(at + 1), 1});
        break;
    case Kind::weekday:
    case Kind::month:
        match = match_bare_point(words, at + 1);
        if (match && std::holds_alternative<WeekdayPoint>(match->said.meaning))
            take_time_of_day(words, *match);
        break;
    case Kind::none:
        if (!words.says(at + 1, "season")) return std::nullopt;
        match = matched(at, at + 2, Duration{TimeUnit::year, 1});
        break;
    case Kind::season:
        match = matched(at, at + 2, SeasonPoint{words.word(at + 1).number, {}});
        break;
    case Kind::part_of_day:
        match = matched(at, at + 2, NamedBefore{TimeUnit::day});
        match->said.part = static_cast<PartOfDay>(words.word(at + 1).number);
        break;
    case Kind::number:
    case Kind::vague_count:
        match = match_counted(words, at + 1);
        if (match && !std::holds_alternative<Duration>(match->said.meaning)) return std::nullopt;
        break;
    default:
        break;
    }
    if (!match) return std::nullopt;
    if (const auto* point = std::get_if<CalendarPoint>(&match->said.meaning);
        point != nullptr && point->year != 0)
        return std::nullopt;
    match->first = at;
    match->said.repeats = true;
    return match;
}

} // namespace dateline
