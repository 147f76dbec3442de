#include "common/dates/tense.hpp"

namespace dateline {
namespace {

using Kind = DateWordKind;

constexpr std::size_t words_looked_back = 10;
constexpr std::size_t words_looked_ahead = 6;

/// "closed Wednesday", "arrived on Wednesday": a past verb right before, but not "to be completed on Monday".
bool follows_past_verb(const DateWords& words, std::size_t first) {
    std::size_t at = first;
    if (at > 0 && words.is(at - 1, Kind::preposition)) --at;
    if (at == 0 || !words.is(at - 1, Kind::none) || !words.joined(at)) return false;
    const bool passive = at >= 2 && words.token(at - 2).folded == "be";
    return words.token(at - 1).folded.ends_with("ed") && !passive;
}

} // namespace

DateLean lean_of(const DateWords& words, const DateMatch& match) {
    if (follows_past_verb(words, match.first)) return DateLean::usual;
    std::size_t at = match.first;
    for (std::size_t steps = 0; steps < words_looked_back && at > 0; ++steps) {
        if (words.token(at).starts_sentence) break;
        --at;
        if (words.is(at, Kind::past_verb)) return DateLean::usual;
        if (words.is(at, Kind::will)) return DateLean::coming;
    }
    for (std::size_t step = 0; step < words_looked_ahead; ++step) {
        const std::size_t next = match.last + step;
        if (next >= words.size() || words.token(next).starts_sentence) break;
        if (words.is(next, Kind::past_verb)) return DateLean::usual;
        if (words.is(next, Kind::will)) return DateLean::coming;
    }
    return DateLean::usual;
}

} // namespace dateline
