#include "common/dates/tense.hpp"

#include <array>
#include <optional>
#include <string_view>

namespace dateline {
namespace {

using Kind = DateWordKind;

// Within a sentence the verb is seldom farther away.
constexpr std::size_t words_looked_back = 14;
constexpr std::size_t words_looked_ahead = 6;

/// Words right before a date that look ahead, the last one nearest to it; empty ones first.
using Cue = std::array<std::string_view, 3>;
constexpr auto coming_cues = std::to_array<Cue>({
    {"", "", "until"},
    {"", "", "till"},
    {"", "", "bis"},
    {"", "", "through"},
    {"", "", "starting"},
    {"", "", "beginning"},
    {"as", "soon", "as"},
    {"as", "early", "as"},
    {"no", "later", "than"},
});

bool ends_with_cue(const DateWords& words, std::size_t at, const Cue& cue) {
    for (std::size_t back = cue.size(); back > 0 && !cue[back - 1].empty(); --back) {
        if (at == 0 || !words.joined(at) || !words.says(at - 1, cue[back - 1])) return false;
        --at;
    }
    return true;
}

bool has_coming_cue(const DateWords& words, std::size_t first) {
    // "Until Thursday, they had not called"
    if (first > 0 && words.token(first - 1).starts_sentence) return false;
    for (const Cue& cue : coming_cues) {
        if (ends_with_cue(words, first, cue)) return true;
    }
    return false;
}

/// "by May": a month to come, but not in "had left by May".
bool is_due_month(const DateWords& words, const DateMatch& match) {
    const auto* point = std::get_if<CalendarPoint>(&match.said.meaning);
    if (point == nullptr || match.first == 0 || !words.says(match.first - 1, "by")) return false;
    for (std::size_t at = match.first; at > 0 && match.first - at < words_looked_back; --at) {
        if (words.says(at - 1, "had")) return false;
        if (words.token(at - 1).starts_sentence) break;
    }
    return true;
}

bool is_regular_past(const DateWords& words, std::size_t at) {
    const std::string_view word = words.token(at).folded;
    return words.is(at, Kind::none) && word.size() > 4 && word.ends_with("ed");
}

/// A verb in the past; "held" of "will be held" is none.
bool is_past(const DateWords& words, std::size_t at) {
    const bool passive = at > 0 && (words.says(at - 1, "be") || words.says(at - 1, "being"));
    return (words.is(at, Kind::past_verb) || is_regular_past(words, at)) && !passive;
}

/// "closed Wednesday", "arrived on Wednesday": a past verb right before, but not "to be completed on Monday".
bool follows_past_verb(const DateWords& words, std::size_t first) {
    std::size_t at = first;
    if (at > 0 && words.is(at - 1, Kind::preposition)) --at;
    if (at == 0 || !words.joined(at)) return false;
    return is_past(words, at - 1);
}

/// "had been scheduled"
bool is_past_plan(const DateWords& words, std::size_t at) {
    return at >= 2 && words.says(at - 1, "been") && words.says(at - 2, "had");
}

/// "is to resume", "set to resume", "plans to meet": the infinitive at `at`.
bool is_planned_infinitive(const DateWords& words, std::size_t at) {
    if (at < 2 || !words.says(at - 1, "to") || !words.is(at, Kind::none) || words.has_capital(at))
        return false;
    static constexpr std::string_view plans[] = {
        "is",     "are",       "set",    "plan",  "plans", "planning", "ready", "agree",
        "agreed", "agreement", "hopes",  "hope",  "wants", "want",     "vowed", "forecast",
        "slated", "poised",    "likely", "about", "going", "intends"};
    for (const std::string_view plan : plans) {
        if (words.says(at - 2, plan)) return true;
    }
    return words.is(at - 2, Kind::will) && !is_past_plan(words, at - 2);
}

/// "Under the February 27 accord", "(April 12)": the verb behind is not that of the date; "The March
/// accession will" is its subject.
bool stands_apart(const DateWords& words, const DateMatch& match) {
    if (words.character_after(match.last - 1) == ')') return true;
    const std::size_t before = match.first - (match.first > 0 ? 1 : 0);
    const bool determined = words.is(before, Kind::the) || words.is(before, Kind::single);
    return determined && !words.token(before).starts_sentence && words.spaced(match.last) &&
           words.is(match.last, Kind::none);
}

/// What the nearest verb before word `first` in its sentence says; nothing without one.
std::optional<DateLean> lean_before(const DateWords& words, std::size_t first) {
    std::size_t at = first;
    for (std::size_t steps = 0; steps < words_looked_back && at > 0; ++steps) {
        if (words.token(at).starts_sentence) break;
        --at;
        if (words.is(at, Kind::past_verb) && is_past(words, at)) return DateLean::usual;
        if (words.is(at, Kind::will)) return is_past_plan(words, at) ? DateLean::usual : DateLean::coming;
        if (is_planned_infinitive(words, at)) return DateLean::coming;
    }
    return std::nullopt;
}

/// The same for the verbs from word `last` on.
DateLean lean_behind(const DateWords& words, std::size_t last) {
    for (std::size_t next = last; next < last + words_looked_ahead; ++next) {
        if (next >= words.size() || words.token(next).starts_sentence) break;
        if (is_past(words, next)) return DateLean::usual;
        if (words.is(next, Kind::will)) return DateLean::coming;
    }
    return DateLean::usual;
}

} // namespace

DateLean lean_of(const DateWords& words, const DateMatch& match) {
    // "who has lived there since August, will move"
    if (match.first > 0 && words.says(match.first - 1, "since")) return DateLean::past;
    if (is_due_month(words, match)) return DateLean::coming;
    if (has_coming_cue(words, match.first)) return DateLean::near;
    if (follows_past_verb(words, match.first)) {
        const bool ended = match.first > 0 && words.says(match.first - 1, "ended");
        return ended ? DateLean::past : DateLean::usual;
    }
    // "Wednesday's ruling"
    const bool weekday = std::holds_alternative<WeekdayPoint>(match.said.meaning);
    if (weekday && words.has_possessive(match.last - 1)) return DateLean::usual;
    if (const auto lean = lean_before(words, match.first)) return *lean;
    return stands_apart(words, match) ? DateLean::usual : lean_behind(words, match.last);
}

} // namespace dateline
