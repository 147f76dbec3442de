// Reads the name of a place as the place or as its state, by the words around it.
#include <array>
#include <string_view>

#include "common/ascii.hpp"
#include "indexer/extract/actors/state_words.hpp"
#include "indexer/extract/actors/states.hpp"
#include "indexer/extract/phrase_index.hpp"

namespace dateline::indexer {
namespace {

constexpr std::array<std::string_view, 20> auxiliaries{
    "also", "appears", "can",   "cannot", "could",   "did",   "does",   "had", "has",  "have",
    "is",   "may",     "might", "must",   "remains", "seems", "should", "was", "will", "would"};
constexpr std::array<std::string_view, 35> adverbs{
    "again",      "already",  "also",       "always",   "angrily",     "both",      "eventually",
    "finally",    "first",    "flatly",     "formally", "immediately", "initially", "itself",
    "later",      "long",     "meanwhile",  "merely",   "never",       "not",       "now",
    "officially", "often",    "once",       "only",     "promptly",    "publicly",  "quickly",
    "quietly",    "recently", "repeatedly", "soon",     "still",       "then",      "yet"};

template <std::size_t n>
bool contains(const std::array<std::string_view, n>& list, std::string_view word) {
    for (const std::string_view item : list)
        if (item == word) return true;
    return false;
}

/// The words around a name. A step that a comma, a bracket or a line end bars leads nowhere.
class Surroundings {
  public:
    Surroundings(const ArticleText& text, std::size_t first, std::size_t last)
        : text_(text), first_(first), last_(last) {}

    [[nodiscard]] Reading read() const {
        if (const StateCue compound = by_compound(); compound != StateCue::none) return to_reading(compound);
        if (const StateCue owner = by_possession(); owner != StateCue::none) return to_reading(owner);
        if (const StateCue before = by_what_governs(); before != StateCue::none) return to_reading(before);
        if (const StateCue subject = by_verb(); subject != StateCue::none) return to_reading(subject);
        return Reading::place;
    }

  private:
    static Reading to_reading(StateCue cue) {
        return cue == StateCue::acting ? Reading::state : Reading::place;
    }

    /// The word so many before the name (1 is the nearest); empty beyond what parts them.
    [[nodiscard]] std::string_view before(std::size_t steps) const {
        for (std::size_t step = 0; step < steps; ++step) {
            if (step >= first_ || !joins_word_before(text_, first_ - step) ||
                text_.tokens[first_ - step].starts_sentence)
                return {};
        }
        return text_.tokens[first_ - steps].folded;
    }

    [[nodiscard]] std::string_view behind(std::size_t steps) const {
        for (std::size_t at = last_; at < last_ + steps; ++at) {
            if (at >= text_.tokens.size() || text_.tokens[at].starts_sentence ||
                !joins_word_before(text_, at))
                return {};
        }
        return text_.tokens[last_ + steps - 1].folded;
    }

    [[nodiscard]] StateCue by_compound() const {
        const std::size_t end = text_.tokens[last_ - 1].end;
        if (end >= text_.text.size() || text_.text[end] != '-') return StateCue::none;
        return cue_of_compound(behind(1));
    }

    [[nodiscard]] StateCue by_possession() const {
        const bool possessive = is_possessive(text_, last_ - 1);
        const std::string_view owned = behind(1);
        StateCue cue = cue_of_possession(owned);
        if (possessive) {
            // "Moscow's latest offer"
            if (cue == StateCue::none) cue = cue_of_possession(behind(2));
            return cue;
        }
        // "Moscow residents", "the Tehran regime" and not "Moscow demands".
        return cue == StateCue::located && cue_of_verb(owned) == StateCue::none ? cue : StateCue::none;
    }

    /// "talks between Baku and Yerevan", "relations with Moscow", "flew to Tehran", "accused Ankara of".
    [[nodiscard]] StateCue by_what_governs() const {
        std::size_t at = 1;
        if (before(at) == "the") ++at;
        const std::string_view nearest = before(at);
        if (nearest.empty()) return StateCue::none;
        if (nearest == "pro" || nearest == "anti") return StateCue::acting; // "pro-Moscow"
        if (nearest == "and" || nearest == "or") return by_first_of_pair(at);
        if (nearest == "of") // "the army of Luanda", "the president of Angola"
            return cue_of_governor(before(at + 1)) == StateCue::acting ? StateCue::acting : StateCue::located;
        const StateCue preposition = cue_of_preposition(nearest);
        if (preposition == StateCue::none) return cue_of_verb_before(nearest);
        // In English these say where, whatever stands before.
        if (nearest == "in" || nearest == "near" || nearest == "inside" || nearest == "outside" ||
            nearest == "at")
            return StateCue::located;
        for (std::size_t step = 1; step <= 3; ++step) {
            const StateCue governor = cue_of_governor(before(at + step));
            if (governor != StateCue::none) return governor;
        }
        return preposition;
    }

    /// "Baku and Yerevan": the second of a pair is what the first is; a pair before a verb acts.
    [[nodiscard]] StateCue by_first_of_pair(std::size_t at) const {
        if (first_ < at + 1 || before(at + 1).empty()) return StateCue::none;
        const std::size_t other = first_ - at - 1;
        if (!begins_with_capital(written_word(text_, other))) return StateCue::none;
        const Surroundings first(text_, other, other + 1);
        const StateCue cue = first.by_what_governs();
        return cue != StateCue::none ? cue : first.by_possession();
    }

    /// The verb behind a name and what leads to it.
    struct VerbBehind {
        std::string_view verb;
        bool auxiliary = false; ///< "has", "will", "is"
        bool being = false;     ///< "is" and its like
    };

    /// True for the "and Yerevan" of "Baku and Yerevan confirmed", `at` words behind the name.
    [[nodiscard]] bool joins_another_name(std::size_t at) const {
        const std::string_view word = behind(at);
        return (word == "and" || word == "or") && last_ + at < text_.tokens.size() &&
               begins_with_capital(written_word(text_, last_ + at));
    }

    [[nodiscard]] VerbBehind verb_behind() const {
        constexpr std::array<std::string_view, 5> beings{"appears", "is", "remains", "seems", "was"};
        constexpr std::size_t most_words = 5; // between a name and its verb
        VerbBehind found;
        std::size_t at = 1;
        while (at <= most_words) {
            const std::string_view word = behind(at);
            if (!found.auxiliary && joins_another_name(at)) {
                at += 2;
                continue;
            }
            const bool auxiliary = contains(auxiliaries, word);
            if (!auxiliary && !contains(adverbs, word)) break;
            found.auxiliary = found.auxiliary || auxiliary;
            found.being = found.being || contains(beings, word);
            ++at;
        }
        found.verb = behind(at);
        return found;
    }

    /// "Baku rejected", "Moscow has not yet agreed", "Tehran is ready"; a name that is the subject stands at
    /// the start of its clause.
    [[nodiscard]] StateCue by_verb() const {
        const auto [verb, auxiliary, being] = verb_behind();
        if (being) {
            const StateCue predicate = cue_of_predicate(verb);
            if (predicate != StateCue::none) return predicate;
            return verb.ends_with("ing") && begins_clause() ? StateCue::acting : StateCue::located;
        }
        const StateCue cue = cue_of_verb(verb);
        if (cue != StateCue::none || !begins_clause()) return cue;
        // A subject that does something: cities as such do little.
        const bool doing = verb.ends_with("ed") && verb.size() > 4;
        const bool does = auxiliary && !verb.empty() && verb != "be" && verb != "been";
        return doing || does ? StateCue::acting : StateCue::none;
    }

    /// True if the name is the first of its clause, and so its subject.
    [[nodiscard]] bool begins_clause() const {
        const std::string_view word = before(1);
        return word.empty() || is_digit(word.front()) || word == "after" || word == "before" ||
               word == "since" || word == "until" || word == "once" || word == "that" || word == "but" ||
               word == "while" || word == "if" || word == "because" || word == "when" || word == "as" ||
               word == "although" || word == "whether";
    }

    const ArticleText& text_;
    std::size_t first_;
    std::size_t last_;
};

} // namespace

Reading reading_of(const ArticleText& text, std::size_t first, std::size_t last) {
    return Surroundings(text, first, last).read();
}

} // namespace dateline::indexer
