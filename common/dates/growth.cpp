// Words around an expression that belong to it: "nearly two years", "at least the past 18 months", "earlier
// this year".
#include <array>
#include <string_view>

#include "common/dates/grammar.hpp"

namespace dateline {
namespace {

/// What a leader stands before.
enum class Before {
    amount,   ///< an expression that begins with a number, "a" or "several"
    measured, ///< an amount, where "over" is "more than": behind "for", "just" or a verb of lasting
    number,   ///< an amount or what begins with a number or a month
    moment,   ///< a date
    vague,    ///< what names no days
    any,
};

/// Up to three words that end right before an expression.
struct Leader {
    std::array<std::string_view, 3> words; ///< the last one nearest to the expression; empty ones first
    Before before = Before::any;
};

// Longer leaders stand first.
// clang-format off
constexpr auto leaders = std::to_array<Leader>({
    {{"no", "more", "than"}, Before::amount}, {{"not", "more", "than"}, Before::amount}, {{"no", "less", "than"}, Before::amount},
    {{"a", "little", "over"}, Before::amount}, {{"", "each", "of"}, Before::any},
    {{"", "more", "than"}, Before::amount}, {{"", "less", "than"}, Before::amount}, {{"", "fewer", "than"}, Before::amount},
    {{"", "at", "least"}, Before::any}, {{"", "at", "most"}, Before::amount}, {{"", "up", "to"}, Before::amount},
    {{"", "a", "mere"}, Before::amount}, {{"", "an", "estimated"}, Before::amount}, {{"", "an", "additional"}, Before::amount},
    {{"", "", "more"}, Before::vague},
    {{"", "", "about"}, Before::amount}, {{"", "", "around"}, Before::number}, {{"", "", "nearly"}, Before::amount},
    {{"", "", "almost"}, Before::amount}, {{"", "", "roughly"}, Before::amount}, {{"", "", "approximately"}, Before::amount},
    {{"", "", "over"}, Before::measured}, {{"", "", "another"}, Before::amount},
    {{"", "earlier", "on"}, Before::moment}, {{"", "later", "on"}, Before::moment},
    {{"", "", "earlier"}, Before::moment}, {{"", "", "later"}, Before::moment}, {{"", "", "sometime"}, Before::moment},
});
// clang-format on

bool is_amount(const DateWords& words, const DateMatch& match) {
    switch (words.word(match.first).kind) {
    case DateWordKind::number:
    case DateWordKind::single:
    case DateWordKind::couple:
    case DateWordKind::multiplier:
    case DateWordKind::vague_count:
    case DateWordKind::half:
        return true;
    default:
        return false;
    }
}

bool is_moment(const DateMatch& match) {
    return !std::holds_alternative<Duration>(match.said.meaning) &&
           !std::holds_alternative<Stretch>(match.said.meaning) &&
           !std::holds_alternative<VagueReference>(match.said.meaning) && !match.said.repeats;
}

/// Number of words of the leader that end right before `first`; 0 if they are not there.
std::size_t match_leader(const DateWords& words, std::size_t floor, std::size_t first, const Leader& leader) {
    std::size_t at = first;
    for (std::size_t back = leader.words.size(); back > 0; --back) {
        const std::string_view word = leader.words[back - 1];
        if (word.empty()) break;
        if (at == floor || !words.spaced(at) || !words.says(at - 1, word)) return 0;
        --at;
    }
    return first - at;
}

/// "for over two years", "lasted over an hour"; in "fell over three years" the word is a preposition.
bool is_measure(const DateWords& words, const DateMatch& match) {
    static constexpr std::string_view cues[] = {"for",  "just",  "well",   "after",   "in",   "of",
                                                "last", "lasts", "lasted", "lasting", "take", "takes",
                                                "took", "taken", "taking", "spent"};
    if (match.first < 2 || !is_amount(words, match)) return false;
    for (const std::string_view cue : cues) {
        if (words.says(match.first - 2, cue)) return true;
    }
    return false;
}

bool suits(const DateWords& words, const DateMatch& match, Before before) {
    if (before == Before::measured) return is_measure(words, match);
    if (before == Before::amount) return is_amount(words, match);
    if (before == Before::moment) return is_moment(match);
    const bool vague = std::holds_alternative<VagueReference>(match.said.meaning);
    if (before == Before::vague)
        return vague && words.is(match.first, DateWordKind::reference) && words.word(match.first).number < 0;
    if (before == Before::number)
        return is_amount(words, match) || words.is(match.first, DateWordKind::month) ||
               words.is(match.first, DateWordKind::unit) || words.is(match.first, DateWordKind::clock_time);
    return true;
}

} // namespace

void grow(const DateWords& words, std::size_t floor, DateMatch& match) {
    const bool or_so = match.last + 1 < words.size() && words.says(match.last, "or") &&
                       words.says(match.last + 1, "so") && words.spaced(match.last);
    if (or_so) match.last += 2;
    constexpr int most_leaders = 2;
    for (int round = 0; round < most_leaders; ++round) {
        bool grown = false;
        for (const Leader& leader : leaders) {
            const std::size_t length = match_leader(words, floor, match.first, leader);
            if (length == 0 || !suits(words, match, leader.before)) continue;
            match.first -= length;
            grown = true;
            break;
        }
        if (!grown) return;
    }
}

} // namespace dateline
