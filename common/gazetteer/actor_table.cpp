#include "common/gazetteer/actor_table.hpp"

#include <algorithm>
#include <array>

#include "common/gazetteer/table_rows.hpp"
#include "common/text.hpp"

namespace dateline {
namespace {

// Words behind a surname that do not belong to it, and words before one that do.
constexpr std::array<std::string_view, 6> name_endings{"ii", "iii", "iv", "jr", "sr", "x"};
constexpr std::array<std::string_view, 15> name_particles{
    "al", "ben", "bin", "da", "de", "del", "della", "di", "dos", "du", "el", "le", "van", "von", "der"};

template <std::size_t n>
bool contains(const std::array<std::string_view, n>& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

std::string office_key(std::string_view holder, std::string_view office) {
    std::string key(holder);
    key += '/';
    key += office;
    return key;
}

} // namespace

std::string surname_of(std::string_view name) {
    if (name.find('(') != std::string_view::npos) return {}; // "George Papandreou (senior)"
    const std::string folded = fold_name(name);
    std::vector<std::string_view> words = split(folded, ' ');
    while (words.size() > 1 && contains(name_endings, words.back()))
        words.pop_back();
    if (words.size() < 2) return {};
    std::size_t first = words.size() - 1;
    while (first > 1 && contains(name_particles, words[first - 1]))
        --first;
    std::string surname(words[first]);
    for (std::size_t i = first + 1; i < words.size(); ++i) {
        surname += ' ';
        surname += words[i];
    }
    return surname;
}

std::size_t ActorTable::add(ActorEntry entry) {
    const std::size_t number = entries_.size();
    by_key_.emplace(entry.key, number);
    entries_.push_back(std::move(entry));
    return number;
}

void ActorTable::add_name(const std::string& name, std::size_t actor) {
    const std::string folded = fold_name(name);
    if (folded.empty()) return;
    std::vector<std::size_t>& carriers = by_name_[folded];
    if (std::find(carriers.begin(), carriers.end(), actor) == carriers.end()) carriers.push_back(actor);
}

void ActorTable::add_names(std::size_t actor) {
    const ActorEntry& entry = entries_[actor];
    // "Russia (state)": what is in brackets tells entries apart and is not written so in texts.
    if (entry.name.find('(') == std::string::npos) add_name(entry.name, actor);
    for (const auto* list : {&entry.aliases, &entry.seats})
        for (const std::string& name : *list)
            add_name(name, actor);
    if (entry.kind != ActorKind::person) return;
    add_name(surname_of(entry.name), actor);
    for (const std::string& name : entry.aliases)
        add_name(surname_of(name), actor);
}

const ActorEntry* ActorTable::find(std::string_view key) const {
    const auto found = by_key_.find(std::string(key));
    return found == by_key_.end() ? nullptr : &entries_[found->second];
}

const std::vector<std::size_t>& ActorTable::named(std::string_view name) const {
    static const std::vector<std::size_t> nobody;
    const auto found = by_name_.find(fold_name(name));
    return found == by_name_.end() ? nobody : found->second;
}

std::optional<std::size_t> ActorTable::in_office(std::string_view holder, std::string_view office,
                                                 Day day) const {
    const auto found = terms_.find(office_key(holder, office));
    if (found == terms_.end()) return std::nullopt;
    std::optional<std::size_t> person;
    for (const OfficeTerm& term : found->second) {
        if (term.from > day) break;
        if (day <= term.until) person = term.person;
    }
    return person;
}

std::optional<Day> ActorTable::days_from_office(std::size_t actor, Day day) const {
    const auto found = days_in_office_.find(actor);
    if (found == days_in_office_.end()) return std::nullopt;
    Day nearest = last_supported_day;
    for (const auto& [from, until] : found->second)
        nearest = std::min(nearest, std::max({0, from - day, day - until}));
    return nearest;
}

const ActorEntry* ActorTable::state_in(const Places& places, std::string_view place,
                                       std::optional<Day> day) const {
    const auto found = places.find(std::string(place));
    if (found == places.end()) return nullptr;
    for (const std::size_t state : found->second)
        if (day && entries_[state].from <= *day && *day <= entries_[state].until) return &entries_[state];
    return &entries_[found->second.front()];
}

const ActorEntry* ActorTable::state_of_place(std::string_view place, std::optional<Day> day) const {
    return state_in(by_place_, place, day);
}

const ActorEntry* ActorTable::state_of_capital(std::string_view place, std::optional<Day> day) const {
    return state_in(by_capital_, place, day);
}

std::vector<std::string> ActorTable::capitals() const {
    std::vector<std::string> keys;
    for (const ActorEntry& entry : entries_)
        if (!entry.capital.empty()) keys.push_back(entry.capital);
    return keys;
}

std::string ActorTable::digest() const {
    return hex(digest_);
}

} // namespace dateline
