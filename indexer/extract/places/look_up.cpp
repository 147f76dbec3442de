#include "indexer/extract/places/look_up.hpp"

#include <algorithm>
#include <array>

#include "common/gazetteer/name_index.hpp"
#include "common/sorted_words.hpp"
#include "common/text.hpp"
#include "indexer/extract/places/abbreviations.hpp"
#include "indexer/extract/places/capitals.hpp"

namespace dateline::indexer {
namespace {

using Words = std::span<const Token>;

// Kinds of subdivisions, sorted: "Anbar province", "County Kerry", "State of Georgia".
constexpr std::array<std::string_view, 28> subdivision_words{
    "autonomous", "borough",     "canton",    "commune",      "county",       "department", "district",
    "emirate",    "governorate", "krai",      "metropolitan", "municipality", "oblast",     "parish",
    "prefecture", "province",    "provinces", "raion",        "region",       "regional",   "republic",
    "shire",      "state",       "states",    "subdistrict",  "territory",    "township",   "voivodeship"};

// Kinds of settlements, sorted: "town of Springfield", "Kansas City" is a name of its own and found before.
constexpr std::array<std::string_view, 12> settlement_words{
    "area",   "capital", "city", "metro", "neighborhood", "neighbourhood",
    "suburb", "suburbs", "town", "towns", "village",      "villages"};

// Parts of an area, sorted.
constexpr std::array<std::string_view, 36> direction_words{
    "central",      "coastal",      "communist", "continental",  "downtown", "east",
    "eastern",      "far",          "former",    "greater",      "inner",    "lower",
    "mainland",     "metropolitan", "mid",       "midtown",      "north",    "northeast",
    "northeastern", "northern",     "northwest", "northwestern", "occupied", "outer",
    "rural",        "south",        "southeast", "southeastern", "southern", "southwest",
    "southwestern", "suburban",     "upper",     "upstate",      "west",     "western"};

static_assert(is_sorted_list(subdivision_words) && is_sorted_list(settlement_words) &&
              is_sorted_list(direction_words));

// A city that only a part of a name names has at least so many people, alone or with other words.
constexpr std::uint32_t least_population_of_part = 50'000;
constexpr std::uint32_t least_population_of_words = 20'000;
constexpr std::uint32_t least_population_of_word = 200'000;

Reading find(const Atlas& atlas, const std::string& canonical) {
    const std::uint64_t name = stable_hash(canonical);
    return {name, atlas.named(name)};
}

Reading find(const Atlas& atlas, Words words) {
    return words.empty() ? Reading{} : find(atlas, canonical_name(words));
}

Reading find_abbreviation(const Atlas& atlas, Words words, NameSetting setting) {
    if (words.size() > 2) return {};
    std::string letters = canonical_name(words); // "W. Va." is two words
    std::erase(letters, ' ');
    const auto meaning = abbreviation(letters);
    if (!meaning || (meaning->is_word && !setting.after_comma && !setting.before_dot && !setting.tagged))
        return {};
    const auto division = atlas.division(meaning->code);
    if (!division) return {};
    return {stable_hash(meaning->code), {{*division, false, false}}};
}

// The places of a reading that are no cities, if there are any, else all.
Reading areas_first(const Atlas& atlas, Reading reading) {
    const auto is_city = [&](const NamedPlace& named) {
        return atlas.place(named.place).level == PlaceLevel::city;
    };
    const auto areas = std::stable_partition(reading.places.begin(), reading.places.end(),
                                             [&](const NamedPlace& named) { return !is_city(named); });
    if (areas != reading.places.begin()) reading.places.erase(areas, reading.places.end());
    reading.name = stable_hash("area", reading.name);
    return reading;
}

// "Anbar province", "the Kursk region", "State of Georgia", "County Kerry".
Reading find_subdivision(const Atlas& atlas, Words words) {
    Words bare = words;
    while (bare.size() > 1 && contains_word(subdivision_words, bare.back().folded))
        bare = bare.first(bare.size() - 1);
    while (bare.size() > 1 && (contains_word(subdivision_words, bare.front().folded) ||
                               (bare.front().folded == "of" && bare.size() < words.size())))
        bare = bare.subspan(1);
    if (bare.size() == words.size()) return {};
    return areas_first(atlas, find(atlas, bare));
}

Reading find_settlement(const Atlas& atlas, Words words) {
    Words bare = words;
    if (bare.size() > 1 && contains_word(settlement_words, bare.back().folded))
        bare = bare.first(bare.size() - 1);
    while (bare.size() > 1 && (contains_word(settlement_words, bare.front().folded) ||
                               (bare.front().folded == "of" && bare.size() < words.size())))
        bare = bare.subspan(1);
    return bare.size() == words.size() ? Reading{} : find(atlas, bare);
}

// "northern Syria"; but "East Bank" is no part of a town called Bank.
Reading find_without_direction(const Atlas& atlas, Words words) {
    Words bare = words;
    while (bare.size() > 1 && contains_word(direction_words, bare.front().folded))
        bare = bare.subspan(1);
    if (bare.size() == words.size()) return {};
    Reading reading = find(atlas, bare);
    std::erase_if(reading.places, [&](const NamedPlace& named) {
        const Place& place = atlas.place(named.place);
        return place.level == PlaceLevel::city && !place.by_hand &&
               place.population < least_population_of_part;
    });
    return reading;
}

// "Rapides" alone for the parish.
Reading find_county(const Atlas& atlas, Words words) {
    constexpr std::array<std::string_view, 4> waters{"bay", "creek", "lake", "river"};
    if (contains_word(waters, words.back().folded)) return {};
    for (const char* kind : {" county", " parish", " district", " province"})
        if (Reading reading = find(atlas, canonical_name(words) + kind); !reading.places.empty())
            return reading;
    return {};
}

// "Baghdad International Airport" stands in Baghdad: the longest name of a well-known place, nearest to the
// beginning.
Reading find_part(const Atlas& atlas, Words words) {
    constexpr std::size_t most_words = 8;
    if (words.size() < 2 || words.size() > most_words) return {};
    for (std::size_t length = words.size() - 1; length > 0; --length) {
        for (std::size_t begin = 0; begin + length <= words.size(); ++begin) {
            if (length == 1 && is_part_of_names(words[begin].folded)) continue;
            Reading reading = find(atlas, words.subspan(begin, length));
            std::erase_if(reading.places, [&](const NamedPlace& named) {
                const Place& place = atlas.place(named.place);
                const std::uint32_t least = length > 1 ? least_population_of_words : least_population_of_word;
                return named.demonym || (!place.by_hand && place.population < least);
            });
            if (!reading.places.empty()) return reading;
        }
    }
    return {};
}

} // namespace

std::string canonical_name(std::span<const Token> words) {
    std::string name;
    for (const Token& word : words)
        append_canonical_word(name, word.folded);
    return name;
}

Reading look_up(const Atlas& atlas, std::span<const Token> words, NameSetting setting) {
    if (words.empty() || words.size() > NameIndex::max_words) return {};
    if (setting.after_comma || setting.before_dot)
        if (Reading reading = find_abbreviation(atlas, words, setting); !reading.places.empty())
            return reading;
    if (Reading reading = find(atlas, words); !reading.places.empty()) return reading;
    if (Reading reading = find_abbreviation(atlas, words, setting); !reading.places.empty()) return reading;
    if (!setting.tagged) return {};
    if (words.size() > 1 && words.front().folded == "the") return look_up(atlas, words.subspan(1), setting);
    for (const auto& form :
         {find_subdivision, find_settlement, find_without_direction, find_county, find_part})
        if (Reading reading = form(atlas, words); !reading.places.empty()) return reading;
    return {};
}

} // namespace dateline::indexer
