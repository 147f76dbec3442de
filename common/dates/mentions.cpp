#include "common/dates/mentions.hpp"

#include <utility>

#include "common/dates/grammar.hpp"
#include "common/dates/resolver.hpp"

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

/// Whether the sentence tells of what lies ahead: the nearest verb before the expression decides, else the
/// nearest one behind it. "The ministers will meet on Thursday", but "he said on Thursday".
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

/// Bytes of the sentences that expressions stand in; asked in the order of the text, so that the whole text
/// is walked once.
class Sentences {
  public:
    Sentences(const DateWords& words, std::string_view text) : words_(words), text_(text) {}

    /// Gives a span the sentence around word `at`, with its marks and without blanks at its ends.
    void place(std::size_t at, DateSpan& span) {
        if (at >= next_) {
            first_ = at;
            while (first_ > 0 && !words_.token(first_).starts_sentence)
                --first_;
            next_ = at + 1;
            while (next_ < words_.size() && !words_.token(next_).starts_sentence)
                ++next_;
        }
        span.sentence_begin = begin_of(first_);
        span.sentence_end = next_ < words_.size() ? begin_of(next_) : text_.size();
        const std::string_view sentence =
            text_.substr(span.sentence_begin, span.sentence_end - span.sentence_begin);
        const std::size_t last = sentence.find_last_not_of(" \n\t\r");
        span.sentence_end = span.sentence_begin + last + 1;
    }

  private:
    /// Where a sentence begins: its first word with the quotes and brackets right before it.
    [[nodiscard]] std::size_t begin_of(std::size_t at) const {
        const std::size_t floor = at == 0 ? 0 : words_.token(at - 1).end;
        std::size_t begin = words_.token(at).begin;
        while (begin > floor && !is_blank(text_[begin - 1]))
            --begin;
        return begin;
    }

    static bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

    const DateWords& words_;
    std::string_view text_;
    std::size_t first_ = 0;
    std::size_t next_ = 0;
};

} // namespace

std::vector<DateSpan> find_dates(std::string_view text, std::optional<Day> published) {
    const DateWords words(text, DateStyle::running_text);
    Sentences sentences(words, text);
    std::vector<DateSpan> spans;
    for (const DateMatch& match : find_matches(words)) {
        ResolvedDate resolved = resolve_date(match.said, published, lean_of(words, match));
        DateSpan span;
        span.begin = words.token(match.first).begin;
        span.end = end_without_possessive(text, words.token(match.last - 1));
        span.value = std::move(resolved.value);
        span.type = std::move(resolved.type);
        span.range = resolved.range;
        span.precision = resolved.precision;
        span.unresolved = !span.range && span.precision != MentionPrecision::none;
        sentences.place(match.first, span);
        spans.push_back(std::move(span));
    }
    return spans;
}

} // namespace dateline
