// Looks the names of the gazetteer up in the words of a text, longest first, and drops look-alikes by their
// capitals.
#include "indexer/extract/names.hpp"

#include <algorithm>
#include <array>

namespace dateline::indexer {
namespace {

// Acronyms that are also English words: in a text all in capitals they need their dots.
constexpr std::array<std::string_view, 9> word_acronyms{"aids", "am", "as", "in", "is",
                                                        "it",   "or", "us", "who"};

// Places that are also common given names or surnames of people in the news, sorted.
constexpr std::array<std::string_view, 12> name_like_places{"berlin",  "chad",    "dallas", "florence",
                                                            "georgia", "houston", "jordan", "kent",
                                                            "london",  "paris",   "sydney", "washington"};

// Those of them that are given names: a capitalised word after them is a surname.
constexpr std::array<std::string_view, 3> given_name_places{"chad", "jordan", "sydney"};

// Capitalised words that can stand right before a surname or a place without being a given name, sorted.
constexpr std::array<std::string_view, 96> words_before_names{
    "admiral",    "after",       "against",   "ambassador", "and",        "april",     "archbishop",
    "as",         "at",          "august",    "before",     "but",        "by",        "candidate",
    "captain",    "central",     "chairman",  "challenger", "chancellor", "chief",     "colonel",
    "comrade",    "congressman", "d",         "december",   "defence",    "defense",   "democrat",
    "democratic", "director",    "dr",        "east",       "eastern",    "emperor",   "february",
    "field",      "for",         "foreign",   "former",     "friday",     "from",      "gen",
    "general",    "governor",    "greater",   "if",         "in",         "january",   "judge",
    "july",       "june",        "justice",   "king",       "leader",     "lord",      "march",
    "marshal",    "mayor",       "minister",  "monday",     "mr",         "mrs",       "ms",
    "near",       "north",       "northern",  "november",   "october",    "of",        "on",
    "pope",       "premier",     "president", "prime",      "prince",     "prof",      "professor",
    "queen",      "republican",  "saturday",  "sen",        "senator",    "september", "sir",
    "south",      "southern",    "speaker",   "sunday",     "that",       "the",       "thursday",
    "to",         "tuesday",     "wednesday", "west",       "western"};

template <std::size_t n>
constexpr bool is_sorted_list(const std::array<std::string_view, n>& list) {
    return std::is_sorted(list.begin(), list.end());
}
static_assert(is_sorted_list(word_acronyms) && is_sorted_list(name_like_places) &&
              is_sorted_list(given_name_places) && is_sorted_list(words_before_names));

template <std::size_t n>
bool contains(const std::array<std::string_view, n>& list, std::string_view word) {
    return std::binary_search(list.begin(), list.end(), word);
}

bool is_ascii_upper(char c) {
    return c >= 'A' && c <= 'Z';
}
bool is_ascii_lower(char c) {
    return c >= 'a' && c <= 'z';
}

// True if the word does not begin with an ASCII lower-case letter. Letters outside ASCII count as capitals:
// names such as "Élysée" have one, and no common English word that is also a name here begins with one.
bool begins_with_capital(std::string_view word) {
    return !word.empty() && !is_ascii_lower(word.front());
}

bool has_lower_case(std::string_view text) {
    return std::any_of(text.begin(), text.end(), is_ascii_lower);
}

// The bytes of a word without a possessive 's, which the reader of a mention does not want to see.
std::size_t end_without_possessive(std::string_view text, const Token& token) {
    const std::string_view word = text.substr(token.begin, token.end - token.begin);
    for (const std::string_view ending : {"'s", "'S", "\u2019s", "\u2019S"})
        if (word.size() > ending.size() && word.ends_with(ending)) return token.end - ending.size();
    return token.end;
}

// True if what stands between two words of a text does not part a name. A full stop is allowed after short
// words
// ("St. Petersburg"), but not after longer ones, where it ends a sentence.
bool joins(std::string_view text, const Token& left, const Token& right) {
    const std::string_view gap = text.substr(left.end, right.begin - left.end);
    constexpr std::size_t max_gap_bytes = 5;
    constexpr std::size_t max_abbreviation = 3;
    if (gap.size() > max_gap_bytes || gap.find_first_of(",;:!?()[]\"\n/") != std::string_view::npos)
        return false;
    return gap.find('.') == std::string_view::npos || left.folded.size() <= max_abbreviation;
}

Mention make_mention(const GazetteerEntry& entry, MentionField field, std::string_view text,
                     std::size_t begin, std::size_t end) {
    Mention mention;
    mention.kind = entry.kind;
    mention.field = field;
    mention.key = entry.key;
    mention.name = entry.name;
    mention.surface = text.substr(begin, end - begin);
    mention.begin = begin;
    mention.end = end;
    mention.actor_kind = entry.actor_kind;
    mention.country = entry.country;
    mention.latitude = entry.latitude;
    mention.longitude = entry.longitude;
    mention.within = entry.within;
    return mention;
}

} // namespace

/// One walk over the words of one text.
class NameFinder::Scan {
  public:
    Scan(const NameFinder& finder, std::string_view text, const std::vector<Token>& tokens,
         MentionField field)
        : finder_(finder), text_(text), tokens_(tokens), field_(field) {}

    std::vector<Mention> run() {
        for (std::size_t at = 0; at < tokens_.size(); ++at) {
            if (at == 0 || tokens_[at].starts_paragraph) style_ = style_from(at);
            if (at < next_place_ && at < next_actor_) continue;
            if (const auto found = finder_.by_first_word_.find(tokens_[at].folded);
                found != finder_.by_first_word_.end())
                choose(found->second, at);
        }
        return std::move(mentions_);
    }

  private:
    [[nodiscard]] std::string_view word(std::size_t at) const {
        return text_.substr(tokens_[at].begin, tokens_[at].end - tokens_[at].begin);
    }

    // Paragraphs with hardly a lower-case word are capitals; those with few are headlines.
    [[nodiscard]] Style style_from(std::size_t at) const {
        std::size_t words = 0;
        std::size_t lower = 0;
        std::size_t initial = 0;
        do {
            ++words;
            initial += begins_with_capital(word(at)) ? 1U : 0U;
            lower += has_lower_case(word(at)) ? 1U : 0U;
            ++at;
        } while (at < tokens_.size() && !tokens_[at].starts_paragraph);
        if (lower * 5 <= words) return Style::capitals;
        return initial * 5 >= words * 3 ? Style::headline : Style::running;
    }

    // Takes the longest place and the longest actor at a word; see the contract of `find` for who yields to
    // whom.
    void choose(const std::vector<Entry>& entries, std::size_t at) {
        const Entry* place = nullptr;
        const Entry* actor = nullptr;
        for (const Entry& entry : entries) {
            const bool is_place = entry.target->kind == MentionKind::place;
            const Entry*& best = is_place ? place : actor;
            if (best == nullptr && at >= (is_place ? next_place_ : next_actor_) && matches(entry, at))
                best = &entry;
        }
        const bool state = actor != nullptr && actor->target->actor_kind == ActorKind::state;
        if (place != nullptr && actor != nullptr && !state) {
            if (actor->words.size() >= place->words.size())
                place = nullptr;
            else
                actor = nullptr;
        }
        if (actor != nullptr && (state || at >= next_place_)) {
            take(*actor, at);
            next_actor_ = at + actor->words.size();
            if (!state) next_place_ = next_actor_;
        }
        if (place != nullptr) {
            take(*place, at);
            next_place_ = at + place->words.size();
            next_actor_ = std::max(next_actor_, next_place_);
        }
    }

    void take(const Entry& entry, std::size_t at) {
        const Token& last = tokens_[at + entry.words.size() - 1];
        mentions_.push_back(make_mention(*entry.target, field_, text_, tokens_[at].begin,
                                         end_without_possessive(text_, last)));
    }

    [[nodiscard]] bool matches(const Entry& entry, std::size_t at) const {
        if (entry.words.size() > tokens_.size() - at) return false;
        for (std::size_t i = 0; i < entry.words.size(); ++i) {
            if (tokens_[at + i].folded != entry.words[i]) return false;
            if (entry.capitalised[i] && !begins_with_capital(word(at + i))) return false;
            if (i > 0 && !joins(text_, tokens_[at + i - 1], tokens_[at + i])) return false;
        }
        if (entry.acronym && !is_written_as_acronym(at)) return false;
        return entry.words.size() > 1 || !is_part_of_other_name(entry, at);
    }

    [[nodiscard]] bool is_written_as_acronym(std::size_t at) const {
        const Token& token = tokens_[at];
        const std::string_view written =
            text_.substr(token.begin, end_without_possessive(text_, token) - token.begin);
        if (has_lower_case(written)) return false;
        return style_ != Style::capitals || !contains(word_acronyms, token.folded) ||
               written.find('.') != std::string_view::npos;
    }

    // "Michael Jordan", "Melania Trump", "Chad Wolf".
    [[nodiscard]] bool is_part_of_other_name(const Entry& entry, std::size_t at) const {
        if (style_ != Style::running) return false;
        const std::string_view name = tokens_[at].folded;
        const GazetteerEntry& target = *entry.target;
        const bool surname = target.kind == MentionKind::actor && target.actor_kind == ActorKind::person;
        const bool name_like = target.kind == MentionKind::place && contains(name_like_places, name);
        if ((surname || name_like) && at > 0 && !tokens_[at].starts_sentence && is_bare_name(at - 1) &&
            text_.substr(tokens_[at - 1].end, tokens_[at].begin - tokens_[at - 1].end) == " ")
            return true;
        return name_like && contains(given_name_places, name) && at + 1 < tokens_.size() &&
               is_bare_name(at + 1) &&
               text_.substr(tokens_[at].end, tokens_[at + 1].begin - tokens_[at].end) == " " &&
               end_without_possessive(text_, tokens_[at]) == tokens_[at].end;
    }

    // True for a capitalised word that is no title, weekday or preposition and begins no name of the
    // gazetteer, and so may be somebody's name.
    [[nodiscard]] bool is_bare_name(std::size_t at) const {
        const Token& token = tokens_[at];
        const std::string_view written = word(at);
        return !token.starts_sentence && begins_with_capital(written) && has_lower_case(written) &&
               end_without_possessive(text_, token) == token.end &&
               !contains(words_before_names, token.folded) && !finder_.by_first_word_.contains(token.folded);
    }

    const NameFinder& finder_;
    std::string_view text_;
    const std::vector<Token>& tokens_;
    MentionField field_;
    Style style_ = Style::running;
    std::size_t next_place_ = 0; // first word that is free for a place
    std::size_t next_actor_ = 0;
    std::vector<Mention> mentions_;
};

NameFinder::NameFinder(const Gazetteer& gazetteer) {
    for (const GazetteerEntry& entry : gazetteer.entries()) {
        add_spelling(entry, entry.name);
        for (const auto* list : {&entry.aliases, &entry.demonyms})
            for (const std::string& spelling : *list)
                add_spelling(entry, spelling);
    }
    // Stable, so that the first entry of the gazetteer wins among equals.
    for (auto& [word, entries] : by_first_word_)
        std::stable_sort(entries.begin(), entries.end(),
                         [](const Entry& a, const Entry& b) { return a.words.size() > b.words.size(); });
}

void NameFinder::add_spelling(const GazetteerEntry& target, std::string_view spelling) {
    // "Russia (state)": what is in brackets tells entries apart and is not written so in texts.
    if (spelling.find('(') != std::string_view::npos) return;
    Entry entry;
    entry.target = &target;
    std::size_t capitals = 0;
    for (Token& token : tokenize(spelling)) {
        const std::string_view written = spelling.substr(token.begin, token.end - token.begin);
        entry.capitalised.push_back(begins_with_capital(written));
        capitals += static_cast<std::size_t>(std::count_if(written.begin(), written.end(), is_ascii_upper));
        entry.words.push_back(std::move(token.folded));
    }
    if (entry.words.empty()) return;
    constexpr std::size_t max_acronym_letters = 4;
    const std::string& first = entry.words.front();
    entry.acronym =
        entry.words.size() == 1 && first.size() <= max_acronym_letters && first.size() == capitals;
    by_first_word_[first].push_back(std::move(entry));
}

std::vector<Mention> NameFinder::find(std::string_view text, const std::vector<Token>& tokens,
                                      MentionField field) const {
    return Scan(*this, text, tokens, field).run();
}

} // namespace dateline::indexer
