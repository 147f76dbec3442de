#include "indexer/extract/phrase_index.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "common/ascii.hpp"
#include "common/sorted_words.hpp"

namespace dateline::indexer {
namespace {

// Acronyms that are also English words: in a paragraph all in capitals they need their dots. Sorted.
constexpr std::array<std::string_view, 9> word_acronyms{"aids", "am", "as", "in", "is",
                                                        "it",   "or", "us", "who"};
static_assert(is_sorted_list(word_acronyms));

constexpr std::size_t max_acronym_letters = 4;

bool is_ascii_upper(char c) {
    return c >= 'A' && c <= 'Z';
}

/// True if no word of the paragraph that `at` stands in has a lower-case letter, as far as one looks.
bool in_capitals(const ArticleText& text, std::size_t at) {
    constexpr std::size_t reach = 6; // words to either side that decide
    std::size_t first = at;
    while (first > 0 && at - first < reach && !text.tokens[first].starts_paragraph)
        --first;
    std::size_t last = at + 1;
    while (last < text.tokens.size() && last - at <= reach && !text.tokens[last].starts_paragraph)
        ++last;
    if (last - first < 3) return false;
    return !has_lower_case(std::string_view(text.text).substr(
        text.tokens[first].begin, text.tokens[last - 1].end - text.tokens[first].begin));
}

bool is_written_as_acronym(const ArticleText& text, std::size_t at) {
    const std::string_view written = written_word(text, at);
    if (has_lower_case(written)) return false;
    const bool word = contains_word(word_acronyms, text.tokens[at].folded);
    return !word || written.find('.') != std::string_view::npos || !in_capitals(text, at);
}

} // namespace

bool begins_with_capital(std::string_view word) {
    return !word.empty() && !(word.front() >= 'a' && word.front() <= 'z') && !is_digit(word.front());
}

bool has_lower_case(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

std::size_t word_end(const ArticleText& text, std::size_t at) {
    const Token& token = text.tokens[at];
    const std::string_view word = std::string_view(text.text).substr(token.begin, token.end - token.begin);
    for (const std::string_view ending : {"'s", "'S", "\u2019s", "\u2019S"})
        if (word.size() > ending.size() && word.ends_with(ending)) return token.end - ending.size();
    return token.end;
}

std::string_view written_word(const ArticleText& text, std::size_t at) {
    const std::size_t begin = text.tokens[at].begin;
    return std::string_view(text.text).substr(begin, word_end(text, at) - begin);
}

bool is_possessive(const ArticleText& text, std::size_t at) {
    const Token& token = text.tokens[at];
    if (word_end(text, at) != token.end) return true;
    const std::string_view rest = std::string_view(text.text).substr(token.end);
    return token.folded.ends_with('s') && (rest.starts_with("' ") || rest.starts_with("\u2019 "));
}

bool joins_word_before(const ArticleText& text, std::size_t at) {
    if (at == 0) return false;
    const Token& left = text.tokens[at - 1];
    const std::string_view gap =
        std::string_view(text.text).substr(left.end, text.tokens[at].begin - left.end);
    constexpr std::size_t max_gap_bytes = 5;
    constexpr std::size_t max_abbreviation = 3;
    if (gap.size() > max_gap_bytes || gap.find_first_of(",;:!?()[]\"\n/") != std::string_view::npos)
        return false;
    return gap.find('.') == std::string_view::npos || left.folded.size() <= max_abbreviation;
}

void PhraseIndex::add(std::string_view phrase, std::uint32_t meaning) {
    if (phrase.find('(') != std::string_view::npos) return;
    Phrase added;
    added.meaning = meaning;
    std::size_t capitals = 0;
    for (Token& token : tokenize(phrase)) {
        const std::string_view written = phrase.substr(token.begin, token.end - token.begin);
        added.capitalised.push_back(begins_with_capital(written));
        capitals += static_cast<std::size_t>(std::count_if(written.begin(), written.end(), is_ascii_upper));
        added.words.push_back(std::move(token.folded));
    }
    if (added.words.empty()) return;
    const std::string& first = added.words.front();
    added.acronym =
        added.words.size() == 1 && first.size() <= max_acronym_letters && first.size() == capitals;
    std::vector<Phrase>& phrases = by_first_word_[first];
    const auto shorter = std::find_if(phrases.begin(), phrases.end(), [&added](const Phrase& other) {
        return other.words.size() < added.words.size();
    });
    phrases.insert(shorter, std::move(added));
}

bool PhraseIndex::matches(const Phrase& phrase, const ArticleText& text, std::size_t at) {
    if (phrase.words.size() > text.tokens.size() - at) return false;
    for (std::size_t i = 0; i < phrase.words.size(); ++i) {
        if (text.tokens[at + i].folded != phrase.words[i]) return false;
        if (phrase.capitalised[i] && !begins_with_capital(written_word(text, at + i))) return false;
        if (i > 0 && !joins_word_before(text, at + i)) return false;
    }
    return !phrase.acronym || is_written_as_acronym(text, at);
}

void PhraseIndex::find(const ArticleText& text, std::size_t at, std::vector<PhraseMatch>& found) const {
    const auto phrases = by_first_word_.find(text.tokens[at].folded);
    if (phrases == by_first_word_.end()) return;
    for (const Phrase& phrase : phrases->second)
        if (matches(phrase, text, at)) found.push_back({phrase.words.size(), phrase.meaning});
}

} // namespace dateline::indexer
