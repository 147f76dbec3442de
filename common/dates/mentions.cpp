#include "common/dates/mentions.hpp"

#include <utility>

#include "common/dates/grammar.hpp"
#include "common/dates/resolver.hpp"
#include "common/dates/tense.hpp"
#include "common/sentence.hpp"

namespace dateline {
namespace {

using Kind = DateWordKind;

/// End of a word in the text, the 's of "Thursday's" left out.
std::size_t end_without_possessive(std::string_view text, const Token& token) {
    const std::string_view surface = text.substr(token.begin, token.end - token.begin);
    for (const std::string_view ending : {"'s", "\u2019s"}) {
        if (surface.size() > ending.size() && surface.ends_with(ending)) return token.end - ending.size();
    }
    return token.end;
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
        const std::size_t floor = matches.empty() ? 0 : matches.back().last;
        std::optional<DateMatch> match;
        if (!matches.empty() && at - floor <= 1) {
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
        grow(words, floor, *match);
        at = match->last;
        matches.push_back(*match);
    }
    return matches;
}

/// What the text has named before each expression.
class Named {
  public:
    explicit Named(std::optional<Day> published) { context_.published = published; }

    const DateContext& before(DateLean lean, std::size_t sentence) {
        context_.lean = lean;
        context_.day_is_near = context_.named_day && day_sentence_ == sentence;
        return context_;
    }

    void note(const DateExpression& said, const ResolvedDate& resolved, std::size_t sentence) {
        // "for the nine months": what is compared from here on is no quarter.
        const auto* months = std::get_if<Duration>(&said.meaning);
        const bool part_year = months != nullptr && months->unit == TimeUnit::month && !said.repeats &&
                               (months->count == 6 || months->count == 9);
        if (part_year) context_.quarter.reset();
        if (!resolved.range || resolved.type == "DURATION") return;
        if (resolved.precision == MentionPrecision::quarter) note_quarter(said, *resolved.range);
        context_.named = resolved.range;
        if (resolved.range->first != resolved.range->last) return;
        context_.named_day = resolved.range->first;
        day_sentence_ = sentence;
    }

  private:
    /// The quarter spoken of is not the one it is compared with.
    void note_quarter(const DateExpression& said, const DateRange& range) {
        const auto* quarter = std::get_if<QuarterPoint>(&said.meaning);
        const auto* business = std::get_if<BusinessPeriod>(&said.meaning);
        const bool ended = business != nullptr && business->ended.month != 0 && !business->year_ago;
        const bool named = quarter != nullptr && !quarter->in.year_ago && quarter->in.year == 0;
        if (!ended && !named) return;
        if (context_.published && range.last >= *context_.published) return;
        context_.quarter = range;
    }

    DateContext context_;
    std::size_t day_sentence_ = 0;
};

/// A month or day that names no year.
const CalendarPoint* without_year(const DateMatch& match) {
    const auto* point = std::get_if<CalendarPoint>(&match.said.meaning);
    const bool open = point != nullptr && point->month != 0 && point->year == 0 && !point->year_shift;
    return open && !match.said.shift ? point : nullptr;
}

void set_meaning(DateSpan& span, ResolvedDate&& resolved) {
    span.value = std::move(resolved.value);
    span.type = std::move(resolved.type);
    span.range = resolved.range;
    span.precision = resolved.precision;
    span.unresolved = !span.range && span.precision != MentionPrecision::none;
}

/// "between January and December": a range does not end before it begins.
void put_before(const DateMatch& first, const DateMatch& last, const DateSpan& end, DateSpan& begin) {
    const CalendarPoint* point = without_year(first);
    if (point == nullptr || without_year(last) == nullptr || !begin.range || !end.range) return;
    if (begin.range->first <= end.range->first) return;
    DateExpression said = first.said;
    const YearMonth ended = month_of(end.range->first);
    CalendarPoint earlier = *point;
    earlier.year = point->month > ended.month ? ended.year - 1 : ended.year;
    said.meaning = earlier;
    set_meaning(begin, resolve_date(said, DateContext{}));
}

} // namespace

std::vector<DateSpan> find_dates(std::string_view text, std::span<const Token> tokens,
                                 std::optional<Day> published, DateOptions options) {
    const DateWords words(text, tokens, options);
    std::vector<DateSpan> spans;
    Named named(published);
    const std::vector<DateMatch> matches = find_matches(words);
    if (matches.empty()) return spans;
    SentenceWalk sentences(text, tokens);
    for (std::size_t i = 0; i < matches.size(); ++i) {
        const DateMatch& match = matches[i];
        DateSpan span;
        const Sentence sentence = sentences.around_word(match.first);
        span.sentence_begin = sentence.begin;
        span.sentence_end = sentence.end;
        ResolvedDate resolved =
            resolve_date(match.said, named.before(lean_of(words, match), span.sentence_begin));
        named.note(match.said, resolved, span.sentence_begin);
        span.begin = words.token(match.first).begin;
        span.end = end_without_possessive(text, words.token(match.last - 1));
        set_meaning(span, std::move(resolved));
        if (i > 0 && joins_range(words, matches[i - 1], match))
            put_before(matches[i - 1], match, span, spans.back());
        spans.push_back(std::move(span));
    }
    return spans;
}

std::vector<DateSpan> find_dates(std::string_view text, std::optional<Day> published, DateOptions options) {
    return find_dates(text, tokenize(text), published, options);
}

} // namespace dateline
