#include "indexer/extract/places/atlas.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "common/mention_class.hpp"
#include "common/text.hpp"
#include "indexer/extract/places/capitals.hpp"

namespace dateline::indexer {
namespace {

// Two rows for one city lie this near to each other; both tables round to hundredths, and large cities have
// several middles.
constexpr double same_city_degrees = 0.4;
// A region by hand and a subdivision built from its cities: the middle of Siberian ones differs widely.
constexpr double same_division_degrees = 6;

// Views lead from place to place; a table that leads in a circle must end.
constexpr int max_view_depth = 8;

// What stands behind or before the name of a subdivision.
constexpr std::array<std::string_view, 25> generic_words{
    "kabupaten",    "provincia", "regency",    "di",         "de",          "autonomous", "canton",
    "city",         "county",    "department", "district",   "governorate", "krai",       "metropolitan",
    "municipality", "oblast",    "of",         "province",   "rayon",       "prefecture", "region",
    "republic",     "state",     "territory",  "voivodeship"};

std::string without_generic_words(const std::string& canonical) {
    std::string bare;
    for (const std::string_view word : split(canonical, ' ')) {
        if (std::find(generic_words.begin(), generic_words.end(), word) != generic_words.end()) continue;
        if (!bare.empty()) bare += ' ';
        bare += word;
    }
    return bare;
}

// True for a second-level subdivision that goes by its bare name, as provinces do and counties do not.
bool is_province(const std::string& canonical) {
    constexpr std::array<std::string_view, 7> kinds{"province",  "governorate", "oblast",   "regency",
                                                    "kabupaten", "prefecture",  "provincia"};
    const std::vector<std::string_view> words = split(canonical, ' ');
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
        return std::find(kinds.begin(), kinds.end(), word) != kinds.end();
    });
}

PlaceLevel level_of(std::string_view kind) {
    if (kind == "country") return PlaceLevel::country;
    if (kind == "city") return PlaceLevel::city;
    return kind == "continent" ? PlaceLevel::continent : PlaceLevel::region;
}

std::array<char, 2> letters(std::string_view country) {
    return country.size() == 2 ? std::array<char, 2>{country[0], country[1]} : std::array<char, 2>{};
}

std::string_view text_of(const std::array<char, 2>& country) {
    return country[0] == '\0' ? std::string_view{} : std::string_view(country.data(), country.size());
}

bool is_acronym(std::string_view name) {
    constexpr std::size_t max_acronym_letters = 4;
    const auto is = [name](auto in) { return std::count_if(name.begin(), name.end(), in); };
    const auto capitals = is([](char c) { return c >= 'A' && c <= 'Z'; });
    const auto dots = is([](char c) { return c == '.'; });
    return capitals > 0 && capitals <= static_cast<std::ptrdiff_t>(max_acronym_letters) &&
           static_cast<std::size_t>(capitals + dots) == name.size();
}

void add_missing(std::vector<std::string>& list, std::string_view item) {
    if (std::find(list.begin(), list.end(), item) == list.end()) list.emplace_back(item);
}

} // namespace

Atlas::Atlas(const Gazetteer& gazetteer, const std::vector<std::string>& capitals) : gazetteer_(&gazetteer) {
    for (const GazetteerEntry& entry : gazetteer.entries())
        add_by_hand(entry);
    for (const std::string& key : capitals)
        if (const auto id = by_key_.find(key); id != by_key_.end()) places_[id->second].capital = true;
    add_built();
    for (PlaceId id = 0; id < entries_.size(); ++id)
        join(id);
    for (const ViewRow& row : gazetteer.views())
        disputed_.insert(row.place);
    // What lies in a joined subdivision lies in the row by hand.
    for (Place& place : places_)
        for (PlaceId* outer : {&place.division, &place.district})
            if (*outer != no_place && is_built(*outer))
                *outer = of_built(*outer - static_cast<PlaceId>(entries_.size()));
}

void Atlas::add_by_hand(const GazetteerEntry& entry) {
    const auto id = static_cast<PlaceId>(entries_.size());
    entries_.push_back(&entry);
    by_key_.emplace(entry.key, id);
    Place place;
    place.level = level_of(entry.place_kind);
    place.by_hand = true;
    place.country = letters(entry.country);
    place.has_point = entry.latitude && entry.longitude;
    place.latitude = static_cast<float>(entry.latitude.value_or(0));
    place.longitude = static_cast<float>(entry.longitude.value_or(0));
    places_.push_back(place);
    if (place.level == PlaceLevel::country && !entry.country.empty()) countries_.emplace(entry.country, id);
    // "Brest (Belarus)": what is in brackets tells entries apart and is not written so in texts.
    add_hand_name(id, std::string_view(entry.name).substr(0, entry.name.find(" (")), false);
    for (const std::string& alias : entry.aliases)
        add_hand_name(id, alias, false);
    for (const std::string& demonym : entry.demonyms)
        add_hand_name(id, demonym, true);
}

void Atlas::add_hand_name(PlaceId id, std::string_view name, bool demonym) {
    NameFolder folder;
    hand_names_.add(folder.canonical(name), static_cast<std::uint32_t>(hand_places_.size()));
    hand_places_.push_back({id, demonym, is_acronym(name)});
}

void Atlas::add_built() {
    const std::vector<BuiltPlace>& built = gazetteer_->built_places().places();
    const auto first = static_cast<PlaceId>(entries_.size());
    places_.reserve(places_.size() + built.size());
    NameFolder folder;
    for (std::uint32_t number = 0; number < built.size(); ++number) {
        const BuiltPlace& row = built[number];
        Place place;
        place.level = row.is_city()    ? PlaceLevel::city
                      : row.level == 1 ? PlaceLevel::division
                                       : PlaceLevel::district;
        place.country = letters(row.country());
        place.population = row.population;
        place.has_point = true;
        place.latitude = static_cast<float>(row.latitude());
        place.longitude = static_cast<float>(row.longitude());
        for (std::uint32_t outer = row.container; outer != BuiltPlace::none; outer = built[outer].container)
            (built[outer].level == 1 ? place.division : place.district) = first + outer;
        places_.push_back(place);
        if (row.is_city()) continue;
        if (row.level == 1) divisions_.emplace(row.code, first + number);
        const std::string& canonical = folder.canonical(row.name);
        const std::string bare = without_generic_words(canonical);
        if (!bare.empty() && bare != canonical && !is_part_of_names(bare) &&
            (row.level == 1 || is_province(canonical)))
            bare_names_.add(bare, number);
    }
}

// Finds the built rows that are the same place as a row by hand, and takes over what they know.
void Atlas::join(PlaceId id) {
    const GazetteerEntry& entry = *entries_[id];
    const PlaceLevel level = places_[id].level;
    if (level != PlaceLevel::city && level != PlaceLevel::region) return;
    NameFolder folder;
    std::vector<std::string_view> names{std::string_view(entry.name).substr(0, entry.name.find(" ("))};
    names.insert(names.end(), entry.aliases.begin(), entry.aliases.end());
    for (const std::string_view name : names) {
        const std::uint64_t hash = stable_hash(folder.canonical(name));
        std::vector<std::uint32_t> numbers = gazetteer_->built_places().named(hash);
        for (const std::uint32_t bare : bare_names_.find(hash))
            numbers.push_back(bare);
        for (const std::uint32_t number : numbers)
            if (is_same(id, gazetteer_->built_places().places()[number])) join_built(id, number);
    }
}

bool Atlas::is_same(PlaceId id, const BuiltPlace& built) const {
    const Place& place = places_[id];
    if (text_of(place.country) != built.country() || !place.has_point) return false;
    if ((place.level == PlaceLevel::city) != built.is_city() || built.level == 2) return false;
    const double most = built.is_city() ? same_city_degrees : same_division_degrees;
    return std::abs(place.latitude - built.latitude()) < most &&
           std::abs(std::remainder(place.longitude - built.longitude(), 360.0)) < 2 * most;
}

void Atlas::join_built(PlaceId id, std::uint32_t number) {
    if (!joined_.emplace(number, id).second) return;
    Place& place = places_[id];
    const Place& row = places_[entries_.size() + number];
    if (row.level == PlaceLevel::division) {
        place.level = PlaceLevel::division;
        const auto division = divisions_.find(built(static_cast<PlaceId>(entries_.size() + number)).code);
        if (division != divisions_.end()) division->second = id;
    }
    if (row.population < place.population) return;
    place.population = row.population;
    place.division = row.division;
    place.district = row.district;
}

const BuiltPlace& Atlas::built(PlaceId id) const {
    return gazetteer_->built_places().places()[id - entries_.size()];
}

PlaceId Atlas::of_built(std::uint32_t number) const {
    const auto joined = joined_.find(number);
    return joined == joined_.end() ? static_cast<PlaceId>(entries_.size() + number) : joined->second;
}

PlaceId Atlas::country_of(const Place& place) const {
    const auto country = countries_.find(text_of(place.country));
    return country == countries_.end() ? no_place : country->second;
}

std::vector<NamedPlace> Atlas::named(std::uint64_t hash) const {
    std::vector<NamedPlace> found;
    const auto add = [&found](NamedPlace more) {
        const auto same = [more](const NamedPlace& other) { return other.place == more.place; };
        if (std::none_of(found.begin(), found.end(), same)) found.push_back(more);
    };
    for (const std::uint32_t number : hand_names_.find(hash))
        add(hand_places_[number]);
    const std::size_t by_hand = found.size();
    const auto add_built_place = [&](std::uint32_t number) {
        const PlaceId id = of_built(number);
        // Only rows by hand can repeat: built ones come once for each name.
        if (!is_built(id) || by_hand > 0)
            add({id, false, false});
        else
            found.push_back({id, false, false});
    };
    for (const std::uint32_t number : gazetteer_->built_places().named(hash))
        add_built_place(number);
    for (const std::uint32_t number : bare_names_.find(hash))
        add_built_place(number);
    return found;
}

bool Atlas::is_name(std::uint64_t hash) const {
    return hand_names_.contains(hash) || gazetteer_->built_places().names().contains(hash) ||
           bare_names_.contains(hash);
}

std::size_t Atlas::longest_from(std::uint64_t first_word_hash) const {
    return std::max({hand_names_.longest_from(first_word_hash), bare_names_.longest_from(first_word_hash),
                     gazetteer_->built_places().names().longest_from(first_word_hash)});
}

std::optional<PlaceId> Atlas::division(std::string_view code) const {
    const auto found = divisions_.find(code);
    if (found == divisions_.end()) return std::nullopt;
    return found->second;
}

std::string Atlas::key(PlaceId id) const {
    return is_built(id) ? gazetteer_->built_places().key(id - static_cast<PlaceId>(entries_.size()))
                        : entries_[id]->key;
}

std::string Atlas::name(PlaceId id) const {
    return is_built(id) ? std::string(built(id).name) : entries_[id]->name;
}

bool Atlas::contains(PlaceId outer, PlaceId inner) const {
    const Place& place = places_[inner];
    if (place.division == outer || place.district == outer) return true;
    const Place& container = places_[outer];
    if (outer == inner) return false;
    if (container.level == PlaceLevel::country && container.country[0] != '\0' &&
        container.country == place.country)
        return true;
    if (is_built(outer)) return false;
    const std::string& key = entries_[outer]->key;
    for (const PlaceId known : {inner, place.division, country_of(place)}) {
        if (known == no_place || is_built(known)) continue;
        const std::vector<std::string>& within = entries_[known]->within;
        if (std::find(within.begin(), within.end(), key) != within.end()) return true;
    }
    return false;
}

std::vector<std::string> Atlas::within(PlaceId id) const {
    const Place& place = places_[id];
    std::vector<std::string> chain;
    const auto add = [&](PlaceId outer) {
        if (outer == no_place || outer == id) return;
        add_missing(chain, key(outer));
        if (is_built(outer)) return;
        for (const std::string& further : entries_[outer]->within)
            add_missing(chain, further);
    };
    if (!is_built(id)) {
        const std::vector<std::string>& own = entries_[id]->within;
        // A row by hand that names a nearer place than the country knows better than the built tables.
        const auto nearest = own.empty() ? by_key_.end() : by_key_.find(own.front());
        if (nearest != by_key_.end() && places_[nearest->second].level == PlaceLevel::country) {
            add(place.district);
            add(place.division);
        }
        for (const std::string& outer : own)
            add_missing(chain, outer);
        return chain;
    }
    add(place.district);
    add(place.division);
    add(country_of(place));
    return chain;
}

Mention Atlas::mention(PlaceId id, std::optional<Day> day) const {
    const Place& place = places_[id];
    Mention mention;
    mention.kind = MentionKind::place;
    mention.key = key(id);
    mention.name = name(id);
    mention.country = text_of(place.country);
    if (is_built(id)) {
        mention.latitude = built(id).latitude();
        mention.longitude = built(id).longitude();
    } else {
        mention.latitude = entries_[id]->latitude;
        mention.longitude = entries_[id]->longitude;
    }
    mention.within = within(id);
    mention.views = views(id, day);
    return mention;
}

std::vector<std::string> Atlas::chain_by_view(std::vector<std::string> chain, std::string_view view,
                                              std::optional<Day> day, int depth) const {
    // Up to the place that lies elsewhere the chain is the same; beyond it the view has the word.
    for (std::size_t i = 0; i < chain.size() && depth < max_view_depth; ++i) {
        std::vector<std::string> beyond;
        for (const ViewRow& row : gazetteer_->views()) {
            if (row.place != chain[i] || row.view != view || !row.holds_on(day)) continue;
            std::vector<std::string> outer{row.within};
            if (const auto known = by_key_.find(row.within); known != by_key_.end()) {
                const std::vector<std::string> further = within(known->second);
                outer.insert(outer.end(), further.begin(), further.end());
            }
            for (const std::string& key : chain_by_view(std::move(outer), view, day, depth + 1))
                add_missing(beyond, key);
        }
        if (beyond.empty()) continue;
        chain.resize(i + 1);
        for (const std::string& key : beyond)
            add_missing(chain, key);
        break;
    }
    return chain;
}

std::vector<PlaceView> Atlas::views(PlaceId id, std::optional<Day> day) const {
    std::vector<PlaceView> chains;
    std::vector<std::string> own = within(id);
    own.insert(own.begin(), key(id));
    if (std::none_of(own.begin(), own.end(), [&](const std::string& k) { return disputed_.contains(k); }))
        return chains;
    std::set<std::string_view> seen;
    for (const ViewRow& row : gazetteer_->views()) {
        if (row.view == default_view || !row.holds_on(day) ||
            std::find(own.begin(), own.end(), row.place) == own.end() || !seen.insert(row.view).second)
            continue;
        std::vector<std::string> chain = chain_by_view(own, row.view, day, 0);
        if (chain == own) continue;
        chain.erase(chain.begin());
        chains.push_back({row.view, std::move(chain)});
    }
    std::sort(chains.begin(), chains.end(),
              [](const PlaceView& a, const PlaceView& b) { return a.view < b.view; });
    return chains;
}

} // namespace dateline::indexer
