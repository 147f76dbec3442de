#include "searcher/search/snippet.hpp"

#include <algorithm>
#include <unordered_map>

#include "common/text.hpp"

namespace dateline::searcher {
namespace {

constexpr std::size_t no_match = static_cast<std::size_t>(-1);

/// For each token the number of the query word that it matches, or `no_match`.
std::vector<std::size_t> match_tokens(const std::vector<Token>& tokens, const query::HighlightWords& words,
                                      Stemmer& stemmer) {
    std::vector<std::size_t> matched(tokens.size(), no_match);
    std::unordered_map<std::string, std::size_t> numbers;
    const auto number_of = [&](const std::string& word) {
        return numbers.try_emplace(word, numbers.size()).first->second;
    };
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const std::string& form = tokens[i].folded;
        if (words.forms.contains(form)) {
            matched[i] = number_of(form);
        } else if (const std::string& stem = stemmer(form); words.stems.contains(stem)) {
            matched[i] = number_of(stem);
        }
    }
    for (const std::vector<std::string>& phrase : words.phrases) {
        for (std::size_t i = 0; i + phrase.size() <= tokens.size(); ++i) {
            const bool same =
                std::equal(phrase.begin(), phrase.end(), tokens.begin() + static_cast<std::ptrdiff_t>(i),
                           [](const std::string& form, const Token& token) { return form == token.folded; });
            for (std::size_t k = 0; same && k < phrase.size(); ++k)
                matched[i + k] = number_of(phrase[k]);
        }
    }
    return matched;
}

/// Start of the window of `width` tokens that holds the most different query words, then the most matches;
/// the earliest.
std::size_t best_window(const std::vector<std::size_t>& matched, std::size_t width) {
    constexpr std::size_t weight_of_different =
        100; // a new word outweighs any number of repeats in the window
    std::unordered_map<std::size_t, std::size_t> inside;
    std::size_t best = 0;
    std::size_t best_score = 0;
    std::size_t matches = 0;
    for (std::size_t end = 0; end < matched.size(); ++end) {
        if (matched[end] != no_match) {
            ++inside[matched[end]];
            ++matches;
        }
        if (end >= width && matched[end - width] != no_match) {
            const auto leaving = inside.find(matched[end - width]);
            if (--leaving->second == 0) inside.erase(leaving);
            --matches;
        }
        const std::size_t score = inside.size() * weight_of_different + matches;
        if (score > best_score) {
            best_score = score;
            best = end + 1 > width ? end + 1 - width : 0;
        }
    }
    if (best_score == 0) return 0;
    // The window ends with a match: let it begin with one too, so that the matches stand early.
    while (matched[best] == no_match)
        ++best;
    return best;
}

/// Moves the start back to the beginning of its sentence if that is near.
std::size_t sentence_start(const std::vector<Token>& tokens, std::size_t start) {
    constexpr std::size_t nearby = 15;
    for (std::size_t back = 0; back <= std::min(start, nearby); ++back) {
        if (tokens[start - back].starts_sentence) return start - back;
    }
    constexpr std::size_t context = 5;
    return start - std::min(start, context);
}

/// Copies text with white space squeezed and control characters dropped, and moves the ranges along.
Snippet squeeze_with_ranges(std::string_view text, const std::vector<ByteRange>& ranges) {
    Snippet snippet;
    std::size_t done = 0;
    const auto copy_until = [&](std::size_t end) {
        for (; done < end; ++done) {
            const char c = text[done];
            const bool blank = c == ' ' || (c >= '\t' && c <= '\r');
            if (!blank) {
                snippet.text.push_back(c);
            } else if (!snippet.text.empty() && snippet.text.back() != ' ') {
                snippet.text.push_back(' ');
            }
        }
    };
    for (const ByteRange& range : ranges) {
        copy_until(range.begin);
        const std::size_t begin = snippet.text.size();
        copy_until(range.end);
        snippet.highlights.push_back({begin, snippet.text.size()});
    }
    copy_until(text.size());
    while (!snippet.text.empty() && snippet.text.back() == ' ')
        snippet.text.pop_back();
    return snippet;
}

} // namespace

std::vector<ByteRange> find_highlights(const std::vector<Token>& tokens, const query::HighlightWords& words,
                                       Stemmer& stemmer) {
    const std::vector<std::size_t> matched = match_tokens(tokens, words, stemmer);
    std::vector<ByteRange> ranges;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (matched[i] != no_match) ranges.push_back({tokens[i].begin, tokens[i].end});
    }
    return ranges;
}

Snippet make_snippet(std::string_view text, const query::HighlightWords& words, Stemmer& stemmer,
                     std::size_t words_wanted) {
    const std::vector<Token> tokens = tokenize(text);
    if (tokens.empty()) return {};
    const std::vector<std::size_t> matched = match_tokens(tokens, words, stemmer);
    const std::size_t start = sentence_start(tokens, best_window(matched, words_wanted));
    const std::size_t end = std::min(tokens.size(), start + words_wanted);
    const std::size_t first_byte = start == 0 ? 0 : tokens[start].begin;
    // What follows the last word up to the next one is its punctuation.
    std::size_t last_byte = end == tokens.size() ? text.size() : tokens[end].begin;
    if (end < tokens.size() && tokens[end].begin > tokens[end - 1].end) {
        const std::string_view between =
            text.substr(tokens[end - 1].end, tokens[end].begin - tokens[end - 1].end);
        last_byte = tokens[end - 1].end + std::min(between.find_first_of(" \n\t"), between.size());
    }
    std::vector<ByteRange> ranges;
    for (std::size_t i = start; i < end; ++i) {
        if (matched[i] != no_match)
            ranges.push_back({tokens[i].begin - first_byte, tokens[i].end - first_byte});
    }
    Snippet snippet = squeeze_with_ranges(text.substr(first_byte, last_byte - first_byte), ranges);
    snippet.starts_mid_text = start > 0;
    snippet.ends_mid_text = end < tokens.size();
    return snippet;
}

} // namespace dateline::searcher
