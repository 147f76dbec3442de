#include "common/date_mentions.hpp"

#include <utility>

#include "common/date_grammar.hpp"
#include "common/date_resolver.hpp"

namespace dateline {
namespace {

using Kind = DateWordKind;

constexpr std::size_t words_looked_back = 10;
constexpr std::size_t words_looked_ahead = 6;

/// Whether the sentence tells of what lies ahead: the nearest verb before the expression decides, else the
/// nearest one behind it. "The ministers will meet on Thursday", but "he said on Thursday".
DateLean lean_of(const DateWords& words, const DateMatch& match) {
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

/// All expressions from left to right, none of them overlapping; ends of ranges have shared their years.
std::vector<DateMatch> find_matches(const DateWords& words) {
    std::vector<DateMatch> matches;
    std::size_t at = 0;
    while (at < words.size()) {
        if (words.is(at, Kind::none)) {
            ++at;
            continue;
        }
        std::optional<DateMatch> match;
        if (!matches.empty() && at - matches.back().last <= 1) {
            match = match_range_end(words, matches.back());
            if (match && match->first < at) match.reset();
        }
        if (!match) match = match_date(words, at);
        if (!match) {
            ++at;
            continue;
        }
        if (!matches.empty() && joins_range(words, matches.back(), *match))
            share_year(matches.back(), *match);
        at = match->last;
        matches.push_back(*match);
    }
    return matches;
}

} // namespace

std::vector<DateSpan> find_dates(std::string_view text, std::optional<Day> published) {
    const DateWords words(text, DateStyle::running_text);
    std::vector<DateSpan> spans;
    for (const DateMatch& match : find_matches(words)) {
        ResolvedDate resolved = resolve_date(match.said, published, lean_of(words, match));
        DateSpan span;
        span.begin = words.token(match.first).begin;
        span.end = words.token(match.last - 1).end;
        span.value = std::move(resolved.value);
        span.type = std::move(resolved.type);
        span.range = resolved.range;
        spans.push_back(std::move(span));
    }
    return spans;
}

} // namespace dateline
