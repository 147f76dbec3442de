#include "indexer/extract/places/capitals.hpp"

#include <array>

#include "common/sorted_words.hpp"
#include "indexer/extract/phrase_index.hpp"

namespace dateline::indexer {
namespace {

constexpr std::array<std::string_view, 9> word_acronyms{"aids", "am", "as", "in", "is",
                                                        "it",   "or", "us", "who"};

constexpr std::array<std::string_view, 12> name_like_places{"berlin",  "chad",    "dallas", "florence",
                                                            "georgia", "houston", "jordan", "kent",
                                                            "london",  "paris",   "sydney", "washington"};

constexpr std::array<std::string_view, 3> given_name_places{"chad", "jordan", "sydney"};

// Large cities and subdivisions whose names begin many sentences and headlines as common words.
constexpr std::array<std::string_view, 71> common_words{
    "apr",     "april",    "aug",      "august",   "bar",       "bath",     "best",   "born",      "brent",
    "deal",    "dec",      "december", "derby",    "feb",       "february", "fri",    "friday",    "general",
    "hall",    "jan",      "january",  "jul",      "july",      "jun",      "june",   "lens",      "male",
    "man",     "mar",      "march",    "may",      "mobile",    "mon",      "monday", "most",      "nancy",
    "nice",    "nov",      "nova",     "november", "oct",       "october",  "of",     "orange",    "police",
    "reading", "sale",     "santa",    "sat",      "saturday",  "sep",      "sept",   "september", "split",
    "spring",  "sun",      "sunday",   "thu",      "thursday",  "tours",    "tue",    "tuesday",   "union",
    "van",     "victoria", "war",      "wed",      "wednesday", "why",      "york",   "young"};

constexpr std::array<std::string_view, 34> parts_of_names{
    "bay",    "border",   "capital",   "center", "central",  "centre",    "coast",   "coastal",  "delta",
    "east",   "eastern",  "federal",   "gulf",   "island",   "islands",   "lake",    "littoral", "lower",
    "middle", "midlands", "national",  "north",  "northern", "northwest", "plateau", "river",    "rivers",
    "south",  "southern", "southwest", "upper",  "valley",   "west",      "western"};

// Capitalised words that can stand right before a surname or a place without being a given name.
constexpr std::array<std::string_view, 44> words_before_names{
    "after",    "against", "and",       "as",  "at",         "before", "but",     "by",       "central",
    "democrat", "east",    "eastern",   "for", "former",     "from",   "gov",     "governor", "greater",
    "if",       "in",      "mayor",     "mr",  "mrs",        "ms",     "near",    "north",    "northern",
    "of",       "on",      "president", "rep", "republican", "sen",    "senator", "south",    "southern",
    "state",    "that",    "the",       "to",  "upstate",    "west",   "western", "when"};
static_assert(is_sorted_list(word_acronyms) && is_sorted_list(name_like_places) &&
              is_sorted_list(given_name_places) && is_sorted_list(common_words) &&
              is_sorted_list(parts_of_names) && is_sorted_list(words_before_names));

bool is_bare_name(const ArticleText& text, std::size_t at) {
    const Token& word = text.tokens[at];
    const std::string_view written = written_word(text, at);
    return !word.starts_sentence && begins_with_capital(written) && has_lower_case(written) &&
           !is_possessive(text, at) && !contains_word(words_before_names, word.folded);
}

bool is_behind_blank(const ArticleText& text, std::size_t at) {
    const std::size_t before = text.tokens[at - 1].end;
    return std::string_view(text.text).substr(before, text.tokens[at].begin - before) == " ";
}

} // namespace

CapitalStyle capital_style(const ArticleText& text, std::size_t at) {
    std::size_t count = 0;
    std::size_t lower = 0;
    std::size_t initial = 0;
    do {
        const std::string_view word = written_word(text, at);
        ++count;
        initial += begins_with_capital(word) ? 1U : 0U;
        lower += has_lower_case(word) ? 1U : 0U;
        ++at;
    } while (at < text.tokens.size() && !text.tokens[at].starts_paragraph);
    if (lower * 5 <= count) return CapitalStyle::capitals;
    return initial * 5 >= count * 3 ? CapitalStyle::headline : CapitalStyle::running;
}

bool may_be_person(const ArticleText& text, std::size_t at) {
    const Token& word = text.tokens[at];
    if (!contains_word(name_like_places, word.folded)) return false;
    if (at > 0 && !word.starts_sentence && is_bare_name(text, at - 1) && is_behind_blank(text, at))
        return true;
    return contains_word(given_name_places, word.folded) && at + 1 < text.tokens.size() &&
           is_bare_name(text, at + 1) && is_behind_blank(text, at + 1) && !is_possessive(text, at);
}

bool is_common_word(std::string_view folded_word) {
    return contains_word(common_words, folded_word);
}

bool is_part_of_names(std::string_view folded_word) {
    return contains_word(parts_of_names, folded_word);
}

bool is_word_acronym(std::string_view folded_word) {
    return contains_word(word_acronyms, folded_word);
}

} // namespace dateline::indexer
