#include "indexer/extract/actors/organisation_chains.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

#include "common/gazetteer/table_rows.hpp"
#include "common/sorted_words.hpp"
#include "common/text.hpp"
#include "indexer/extract/actors/back_references.hpp"
#include "indexer/extract/phrase_index.hpp"

namespace dateline::indexer {
namespace {

// What firms put behind their names; it tells nothing apart. Sorted.
constexpr std::array<std::string_view, 27> company_endings{
    "ab",          "ag",  "asa",  "bhd", "bv",           "co",  "companies", "company", "corp",
    "corporation", "cos", "gmbh", "inc", "incorporated", "kk",  "limited",   "llc",     "llp",
    "lp",          "ltd", "nv",   "oyj", "plc",          "pty", "sa",        "se",      "spa"};

// Words in the names of bodies that every state has. Sorted.
constexpr std::array<std::string_view, 52> body_words{
    "affairs",  "agriculture", "air",      "and",        "appeals",  "armed",          "army",
    "assembly", "bank",        "cabinet",  "central",    "congress", "constitutional", "council",
    "court",    "defence",     "defense",  "department", "economic", "economy",        "education",
    "election", "energy",      "federal",  "finance",    "force",    "forces",         "foreign",
    "general",  "government",  "health",   "high",       "home",     "house",          "interior",
    "justice",  "labor",       "labour",   "ministry",   "national", "navy",           "of",
    "office",   "parliament",  "police",   "security",   "senate",   "state",          "supreme",
    "the",      "trade",       "transport"};
// Of these at least one must be there. Sorted.
constexpr std::array<std::string_view, 15> body_heads{
    "army",       "assembly", "bank", "cabinet", "council",    "court",  "department", "forces",
    "government", "ministry", "navy", "office",  "parliament", "police", "senate"};

// Last words of the names of papers, agencies and stations. Sorted.
constexpr std::array<std::string_view, 13> media_endings{
    "broadcasting", "chronicle", "gazette",    "herald", "news",    "newspaper", "observer",
    "radio",        "telegraph", "television", "times",  "tribune", "wire"};
// Bodies of a state whose name can be one word. Sorted.
constexpr std::array<std::string_view, 5> lone_bodies{"army", "cabinet", "navy", "parliament", "senate"};
static_assert(is_sorted_list(company_endings) && is_sorted_list(body_words) && is_sorted_list(body_heads));

std::vector<std::string> core_words(const std::vector<std::string>& words) {
    std::vector<std::string> core = words;
    if (core.size() > 1 && core.front() == "the") core.erase(core.begin());
    while (core.size() > 1 && (contains_word(company_endings, core.back()) || core.back() == "and"))
        core.pop_back();
    return core;
}

/// "osce" of "Organization for Security and Co-operation in Europe"; both with and without the small words.
std::array<std::string, 2> initials(const std::vector<std::string>& words) {
    std::array<std::string, 2> letters;
    for (const std::string& word : words) {
        letters[0] += word.front();
        const bool small = word == "of" || word == "for" || word == "and" || word == "the" || word == "in";
        if (!small) letters[1] += word.front();
    }
    return letters;
}

/// "Harbour Wire", "Anatolian News Agency": by the last words.
bool is_name_of_media(std::string_view core) {
    if (core.ends_with(" news agency") || core.ends_with(" press agency")) return true;
    const std::size_t blank = core.rfind(' ');
    return blank != std::string_view::npos && contains_word(media_endings, core.substr(blank + 1));
}

/// True for last words that many organisations have.
bool is_common_ending(const std::string& word) {
    return word.size() < 4 || contains_word(body_words, word) || is_back_noun(word) ||
           contains_word(company_endings, word);
}

bool is_acronym(std::string_view written) {
    std::size_t capitals = 0;
    for (const char c : written) {
        if (c >= 'A' && c <= 'Z')
            ++capitals;
        else if (c != '.' && c != '&' && c != '-')
            return false;
    }
    return capitals >= 2;
}

class OrganisationChains {
  public:
    OrganisationChains(const std::vector<ActorName>& names, const ActorContext& context)
        : names_(names), context_(context), meanings_(names.size()) {}

    std::vector<std::optional<ActorMeaning>> run() {
        for (std::size_t i = 0; i < names_.size(); ++i)
            if (is_organisation(i) && !is_short(i)) take_whole(i);
        for (std::size_t i = 0; i < names_.size(); ++i)
            if (is_organisation(i) && is_short(i)) take_short(i);
        return std::move(meanings_);
    }

  private:
    [[nodiscard]] bool is_organisation(std::size_t i) const {
        return names_[i].type == NameType::organisation;
    }
    [[nodiscard]] std::string_view written(std::size_t i) const {
        const ActorName& name = names_[i];
        return std::string_view(context_.texts.at(name.text).text).substr(name.begin, name.end - name.begin);
    }
    /// One word: perhaps an acronym or the beginning of a longer name.
    [[nodiscard]] bool is_short(std::size_t i) const {
        return names_[i].words.size() == 1 && !names_[i].listed;
    }

    [[nodiscard]] std::optional<ActorMeaning> listed(std::size_t i, const std::string& core) const {
        const std::vector<ActorEntry>& entries = context_.table.entries();
        if (names_[i].listed) return meaning_of(entries[*names_[i].listed]);
        for (const std::size_t actor : context_.table.named(core))
            if (entries[actor].kind != ActorKind::person) return meaning_of(entries[actor]);
        return std::nullopt;
    }

    /// The organisation of the tables with this acronym, if the name before it has these initials.
    [[nodiscard]] std::optional<ActorMeaning> listed_acronym(const std::string& acronym,
                                                             const std::vector<std::string>& core) const {
        const std::array<std::string, 2> letters = initials(core);
        if (acronym != letters[0] && acronym != letters[1]) return std::nullopt;
        for (const std::size_t actor : context_.table.named(acronym))
            if (context_.table.entries()[actor].kind != ActorKind::person)
                return meaning_of(context_.table.entries()[actor]);
        return std::nullopt;
    }

    void take_whole(std::size_t i) {
        const std::vector<std::string> core = core_words(names_[i].words);
        const std::string name = joined_words(core);
        const std::string acronym = acronym_behind(i);
        std::optional<ActorMeaning> meaning = listed(i, name);
        if (!meaning && !acronym.empty()) meaning = listed_acronym(acronym, core);
        if (!meaning && is_body_of_any_state(names_[i].words)) return;
        if (!meaning) meaning = made_of(i, name);
        if (!meaning) return;
        for (const std::string& letters : initials(core))
            if (letters.size() >= 3) by_acronym_.emplace(letters, *meaning);
        if (!acronym.empty()) by_acronym_.insert_or_assign(acronym, *meaning);
        by_word_.emplace(core.front(), *meaning);
        if (core.size() > 1) by_ending_.emplace(core.back(), *meaning);
        // "the Colts", "the Times"
        if (core.size() > 1 && !is_common_ending(core.back())) by_word_.emplace(core.back(), *meaning);
        meanings_[i] = std::move(meaning);
    }

    [[nodiscard]] std::optional<ActorMeaning> made_of(std::size_t i, const std::string& core) const {
        std::string key = key_of_name(core);
        if (key.size() < 2) return std::nullopt;
        return ActorMeaning{std::move(key), squeeze(written(i)),
                            is_name_of_media(core) ? ActorKind::media : ActorKind::organisation};
    }

    /// The folded acronym in brackets right behind a name.
    [[nodiscard]] std::string acronym_behind(std::size_t i) const {
        const ActorName& name = names_[i];
        const ArticleText& text = context_.texts.at(name.text);
        if (name.last >= text.tokens.size()) return {};
        const Token& next = text.tokens[name.last];
        const std::string_view gap = std::string_view(text.text).substr(name.end, next.begin - name.end);
        if (gap != " (" || next.end >= text.text.size() || text.text[next.end] != ')') return {};
        if (!is_acronym(std::string_view(text.text).substr(next.begin, next.end - next.begin))) return {};
        return next.folded;
    }

    void take_short(std::size_t i) {
        const std::string& word = names_[i].words.front();
        if (is_acronym(written(i))) {
            if (const auto known = by_acronym_.find(word); known != by_acronym_.end()) {
                meanings_[i] = known->second;
                return;
            }
        }
        if (is_body_of_any_state(names_[i].words)) return;
        if (contains_word(body_words, word) || is_back_noun(word)) {
            // "the Council" is the one spoken of, if any.
            const auto known = by_ending_.find(word);
            if (known != by_ending_.end()) meanings_[i] = known->second;
            return;
        }
        std::optional<ActorMeaning> meaning = listed(i, word);
        if (!meaning) {
            const auto known = by_word_.find(word);
            meaning = known != by_word_.end() ? known->second : made_of(i, word);
        }
        meanings_[i] = std::move(meaning);
    }

    const std::vector<ActorName>& names_;
    const ActorContext& context_;
    std::vector<std::optional<ActorMeaning>> meanings_;
    std::unordered_map<std::string, std::optional<ActorMeaning>> by_acronym_;
    std::unordered_map<std::string, std::optional<ActorMeaning>> by_word_;   // first and last words
    std::unordered_map<std::string, std::optional<ActorMeaning>> by_ending_; // last words
};

} // namespace

bool is_firm(const std::vector<std::string>& words) {
    return words.size() > 1 && contains_word(company_endings, words.back());
}

bool is_body_of_any_state(const std::vector<std::string>& words) {
    if (words.size() == 1) return contains_word(lone_bodies, words.front());
    return std::all_of(words.begin(), words.end(),
                       [](const std::string& word) { return contains_word(body_words, word); }) &&
           std::any_of(words.begin(), words.end(),
                       [](const std::string& word) { return contains_word(body_heads, word); });
}

std::vector<std::optional<ActorMeaning>> organisation_meanings(const std::vector<ActorName>& names,
                                                               const ActorContext& context) {
    return OrganisationChains(names, context).run();
}

} // namespace dateline::indexer
