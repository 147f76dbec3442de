#include "indexer/extract/actors/person_chains.hpp"

#include <algorithm>
#include <string>
#include <tuple>
#include <unordered_map>

#include "common/gazetteer/table_rows.hpp"
#include "common/text.hpp"
#include "indexer/extract/actors/person_titles.hpp"

namespace dateline::indexer {
namespace {

/// A person of the article.
struct Chain {
    std::vector<std::string> words; ///< of the whole name
    std::string surname;            ///< folded; empty if the name is one word
    ActorMeaning meaning;
    Address address = Address::none; ///< man or woman, if one name of it says so
    std::size_t last_named = 0;      ///< number of the last whole name
    bool in_office = false;          ///< of the tables, at the time of the article
};

/// "VLADIMIR IVANOV" -> "Vladimir Ivanov"; other names as they are.
std::string shown_name(std::string_view written) {
    std::string name = squeeze(written);
    if (has_lower_case(name)) return name;
    bool inside = false;
    for (char& c : name) {
        const bool letter = c >= 'A' && c <= 'Z';
        if (letter && inside) c = static_cast<char>(c - 'A' + 'a');
        inside = letter || (inside && c != ' ' && c != '-' && c != '\'' && c != '.');
    }
    return name;
}

/// Points that speak for a person of the tables in this article.
int evidence(std::size_t actor, const ActorContext& context) {
    int points = 0;
    constexpr Day ten_years = 3653;
    const std::optional<Day> days =
        context.published ? context.table.days_from_office(actor, *context.published) : std::nullopt;
    if (days) points += *days == 0 ? 4 : *days <= ten_years ? 2 : 0;
    const std::string& country = context.table.entries()[actor].country;
    if (!country.empty() && context.countries.contains(country)) points += 2;
    return points;
}

/// True if time and country both say that a bearer of the name is not the person of the tables: all offices
/// lie twenty years and more from the article, which speaks of other countries only.
bool is_somebody_else(std::size_t actor, const ActorContext& context) {
    constexpr Day twenty_years = 7305;
    const std::string& country = context.table.entries()[actor].country;
    if (!context.published || country.empty() || context.countries.empty()) return false;
    const std::optional<Day> days = context.table.days_from_office(actor, *context.published);
    return days && *days > twenty_years && !context.countries.contains(country);
}

/// The likeliest person of the tables that carries the name, with at least so many points; of equals the
/// upper one.
std::optional<std::size_t> listed_person(const std::string& name, const ActorContext& context, int least) {
    std::optional<std::size_t> best;
    int most = least - 1;
    for (const std::size_t actor : context.table.named(name)) {
        if (context.table.entries()[actor].kind != ActorKind::person) continue;
        if (is_somebody_else(actor, context)) continue;
        const int points = evidence(actor, context);
        if (points <= most) continue;
        most = points;
        best = actor;
    }
    return best;
}

bool is_initial(const std::string& word) {
    return word.size() == 1;
}

class PersonChains {
  public:
    PersonChains(const std::vector<ActorName>& names, const ActorContext& context)
        : names_(names), context_(context), meanings_(names.size()), chain_of_(names.size()) {}

    std::vector<std::optional<ActorMeaning>> run() {
        for (std::size_t i = 0; i < names_.size(); ++i)
            if (is_person(i)) take_whole_name(i);
        for (std::size_t i = 0; i < names_.size(); ++i)
            if (is_person(i) && !chain_of_[i]) take_part_of_name(i);
        for (std::size_t i = 0; i < names_.size(); ++i)
            if (chain_of_[i]) meanings_[i] = chains_[*chain_of_[i]].meaning;
        return std::move(meanings_);
    }

  private:
    [[nodiscard]] bool is_person(std::size_t i) const { return names_[i].type == NameType::person; }

    [[nodiscard]] const ArticleText& text_of(std::size_t i) const {
        return context_.texts.at(names_[i].text);
    }

    /// The words of the name without titles in front; what they and the word before say of the person.
    std::vector<std::string> bare_words(std::size_t i, Address& address) const {
        const ActorName& name = names_[i];
        address = address_of(word_before(text_of(i), name.first));
        std::size_t first = 0;
        while (first + 1 < name.words.size()) {
            const Address said = address_of(name.words[first]);
            if (said == Address::none) break;
            address = said;
            ++first;
        }
        return {name.words.begin() + static_cast<std::ptrdiff_t>(first), name.words.end()};
    }

    void take_whole_name(std::size_t i) {
        Address address = Address::none;
        const std::vector<std::string> words = bare_words(i, address);
        const bool initial = words.size() == 2 && is_initial(words.front());
        if (words.size() < 2 || initial) return;
        if (address == Address::title) address = Address::none;
        if (std::optional<std::size_t> known = chain_with(words)) {
            join(i, *known, address);
            return;
        }
        add_chain({words, surname_of(joined_words(words)), meaning_of_whole(i, words), address, i, false});
        const ActorMeaning& meaning = chains_.back().meaning;
        for (const std::size_t actor : context_.table.named(joined_words(words)))
            if (context_.table.entries()[actor].key == meaning.key && context_.published)
                chains_.back().in_office = context_.table.days_from_office(actor, *context_.published) == 0;
        chain_of_[i] = chains_.size() - 1;
    }

    void join(std::size_t i, std::size_t chain, Address address) {
        chain_of_[i] = chain;
        chains_[chain].last_named = i;
        if (chains_[chain].address == Address::none) chains_[chain].address = address;
    }

    void add_chain(Chain chain) {
        const std::size_t at = chains_.size();
        if (chain.words.size() > 1) {
            by_part_[chain.words.front()].push_back(at);
            for (const std::string& part : {chain.words.back(), chain.surname})
                if (!part.empty() && (by_part_[part].empty() || by_part_[part].back() != at))
                    by_part_[part].push_back(at);
        }
        by_part_[joined_words(chain.words)].push_back(at);
        by_key_.emplace(chain.meaning.key, at);
        by_ends_.emplace(ends_of(chain.words), at);
        chains_.push_back(std::move(chain));
    }

    static std::string ends_of(const std::vector<std::string>& words) {
        return words.front() + ' ' + words.back();
    }

    [[nodiscard]] std::optional<std::size_t> chain_with(const std::vector<std::string>& words) const {
        const auto found = by_ends_.find(ends_of(words));
        if (found == by_ends_.end()) return std::nullopt;
        return found->second;
    }

    [[nodiscard]] ActorMeaning meaning_of_whole(std::size_t i, const std::vector<std::string>& words) const {
        const std::vector<ActorEntry>& entries = context_.table.entries();
        if (const auto actor = listed_person(joined_words(words), context_, 0))
            return meaning_of(entries[*actor]);
        std::vector<std::string> without_initials;
        for (std::size_t at = 0; at < words.size(); ++at)
            if (at + 1 == words.size() || !is_initial(words[at])) without_initials.push_back(words[at]);
        if (without_initials.size() < 2) without_initials = words;
        const std::string name = joined_words(without_initials);
        if (const auto actor = listed_person(name, context_, 0)) return meaning_of(entries[*actor]);
        const ActorName& written = names_[i];
        const std::size_t begin =
            text_of(i).tokens[written.last - words.size()].begin; // behind titles in the name
        std::string key = key_of_name(name);
        // The key of somebody else of that name: a country tells them apart.
        if (context_.table.find(key) != nullptr && !context_.countries.empty())
            key += '-' + to_lower_ascii(*context_.countries.begin());
        return {std::move(key),
                shown_name(std::string_view(text_of(i).text).substr(begin, written.end - begin)),
                ActorKind::person};
    }

    /// "Putin", "V. Putin", "Lindsay".
    void take_part_of_name(std::size_t i) {
        Address address = Address::none;
        const std::vector<std::string> words = bare_words(i, address);
        if (words.empty()) return;
        if (const auto chain = chain_meant(i, words, address)) {
            chain_of_[i] = *chain;
            return;
        }
        if (const auto actor = surname_meant(words, address)) {
            const ActorEntry& entry = context_.table.entries()[*actor];
            add_chain({words, {}, meaning_of(entry), Address::none, i, true});
        } else {
            std::string key = key_of_name(joined_words(words));
            if (key.size() < 2) return;
            const ActorName& written = names_[i];
            const std::size_t begin = text_of(i).tokens[written.last - words.size()].begin;
            add_chain({words,
                       {},
                       {std::move(key),
                        shown_name(std::string_view(text_of(i).text).substr(begin, written.end - begin)),
                        ActorKind::person},
                       Address::none,
                       i,
                       false});
        }
        chain_of_[i] = chains_.size() - 1;
    }

    [[nodiscard]] static bool contradicts(Address said, Address known) {
        return (said == Address::man && known == Address::woman) ||
               (said == Address::woman && known == Address::man);
    }

    /// How well a part of a name fits a chain; 0 if not.
    [[nodiscard]] int fit(const std::vector<std::string>& words, const Chain& chain) const {
        if (words == chain.words) return 4;
        if (chain.words.size() < 2) return 0;
        const bool initial = words.size() == 2 && is_initial(words.front());
        if (initial && words.back() == chain.words.back() && chain.words.front().starts_with(words.front()))
            return 4;
        if (initial) return 0;
        const std::string name = joined_words(words);
        if (name == chain.surname || (words.size() == 1 && name == chain.words.back())) return 3;
        for (const std::size_t actor : context_.table.named(name))
            if (context_.table.entries()[actor].key == chain.meaning.key) return 3;
        // "Roh" of "Roh Tae-woo", a first name among friends.
        return words.size() == 1 && name == chain.words.front() ? 1 : 0;
    }

    [[nodiscard]] std::optional<std::size_t> chain_meant(std::size_t i, const std::vector<std::string>& words,
                                                         Address address) const {
        std::optional<std::size_t> best;
        std::tuple<int, bool, bool, std::size_t> most{0, false, false, 0};
        for (const std::size_t at : candidates(words)) {
            const Chain& chain = chains_[at];
            const int fits = fit(words, chain);
            if (fits == 0 || contradicts(address, chain.address)) continue;
            // Who was named before it, in the office of the time, last.
            const bool before = chain.last_named < i;
            const std::tuple<int, bool, bool, std::size_t> points{fits, before, chain.in_office,
                                                                  before ? chain.last_named : 0};
            if (best && points <= most) continue;
            most = points;
            best = at;
        }
        return best;
    }

    /// Chains that a part of a name may mean, a bounded number of them.
    [[nodiscard]] std::vector<std::size_t> candidates(const std::vector<std::string>& words) const {
        constexpr std::size_t most = 64; // bearers of one surname in one article that are looked at
        std::vector<std::size_t> found;
        const std::string name = joined_words(words);
        for (const std::string& part : {name, words.back()}) {
            const auto chains = by_part_.find(part);
            if (chains == by_part_.end()) continue;
            const std::size_t from = chains->second.size() - std::min(most, chains->second.size());
            found.insert(found.end(), chains->second.begin() + static_cast<std::ptrdiff_t>(from),
                         chains->second.end());
        }
        for (const std::size_t actor : context_.table.named(name))
            if (const auto chain = by_key_.find(context_.table.entries()[actor].key); chain != by_key_.end())
                found.push_back(chain->second);
        return found;
    }

    /// The person of the tables that a surname alone means. A title before it speaks for one in office.
    [[nodiscard]] std::optional<std::size_t> surname_meant(const std::vector<std::string>& words,
                                                           Address address) const {
        const std::string name = joined_words(words);
        const std::vector<std::size_t>& bearers = context_.table.named(name);
        const bool alone = bearers.size() == 1;
        // Without a day nothing speaks against the only one that ever held an office.
        if (!context_.published) {
            const auto held_office = [this](std::size_t actor) {
                return context_.table.days_from_office(actor, 0).has_value();
            };
            if (std::count_if(bearers.begin(), bearers.end(), held_office) == 1)
                return *std::find_if(bearers.begin(), bearers.end(), held_office);
        }
        constexpr int enough = 2;
        return listed_person(name, context_, alone || address == Address::title ? enough : enough + 1);
    }

    const std::vector<ActorName>& names_;
    const ActorContext& context_;
    std::vector<std::optional<ActorMeaning>> meanings_;
    std::vector<std::optional<std::size_t>> chain_of_;
    std::vector<Chain> chains_;
    std::unordered_map<std::string, std::vector<std::size_t>> by_part_; // surname, first, last, whole name
    std::unordered_map<std::string, std::size_t> by_ends_;              // first and last word
    std::unordered_map<std::string, std::size_t> by_key_;
};

} // namespace

std::vector<std::optional<ActorMeaning>> person_meanings(const std::vector<ActorName>& names,
                                                         const ActorContext& context) {
    return PersonChains(names, context).run();
}

} // namespace dateline::indexer
