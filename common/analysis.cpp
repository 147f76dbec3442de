#include "common/analysis.hpp"

#include <algorithm>
#include <array>

#include "common/ascii.hpp"

namespace dateline {
namespace {

// Function words of English; none that carries meaning in news ("against", "not", "us" are left out on
// purpose).
constexpr std::array<std::string_view, 88> stop_words{
    "a",     "about",  "after",  "all",   "also", "an",    "and",   "any",   "are",   "as",    "at",
    "be",    "been",   "before", "being", "both", "but",   "by",    "can",   "could", "did",   "do",
    "does",  "during", "each",   "for",   "from", "had",   "has",   "have",  "he",    "her",   "him",
    "his",   "how",    "i",      "if",    "in",   "into",  "is",    "it",    "its",   "may",   "more",
    "most",  "my",     "no",     "of",    "on",   "or",    "other", "our",   "s",     "she",   "should",
    "so",    "some",   "such",   "t",     "than", "that",  "the",   "their", "them",  "then",  "there",
    "these", "they",   "this",   "those", "to",   "under", "upon",  "was",   "we",    "were",  "what",
    "when",  "where",  "which",  "while", "who",  "whom",  "whose", "will",  "with",  "would", "you"};

constexpr bool sorted_and_unique() {
    for (std::size_t i = 1; i < stop_words.size(); ++i) {
        if (!(stop_words[i - 1] < stop_words[i])) return false;
    }
    return true;
}
static_assert(sorted_and_unique(), "binary search needs order");

bool has_digit(const std::string& word) {
    return std::any_of(word.begin(), word.end(), is_digit);
}

} // namespace

const std::string& Stemmer::operator()(const std::string& word) {
    if (known_.size() > max_remembered) known_.clear();
    const auto [position, is_new] = known_.try_emplace(word);
    if (is_new) position->second = has_digit(word) ? word : stem_(word);
    return position->second;
}

bool is_stop_word(std::string_view folded) {
    return std::binary_search(stop_words.begin(), stop_words.end(), folded);
}

} // namespace dateline
