#include "indexer/extract/actors/person_titles.hpp"

#include <algorithm>
#include <array>

#include "common/sorted_words.hpp"

namespace dateline::indexer {
namespace {

// Sorted.
constexpr std::array<std::string_view, 72> titles{
    "adm",           "admiral",   "ambassador", "archbishop", "ayatollah", "baroness",   "bishop",
    "brig",          "brigadier", "capt",       "captain",    "cardinal",  "chairman",   "chancellor",
    "chief",         "cmdr",      "coach",      "col",        "colonel",   "commander",  "congressman",
    "congresswoman", "constable", "count",      "cpl",        "democrat",  "deputy",     "detective",
    "director",      "dr",        "emir",       "envoy",      "father",    "gen",        "general",
    "gov",           "governor",  "imam",       "inspector",  "judge",     "justice",    "king",
    "lawyer",        "leader",    "lieutenant", "lt",         "maj",       "major",      "marshal",
    "mayor",         "minister",  "mullah",     "officer",    "pope",      "premier",    "president",
    "prof",          "professor", "prosecutor", "rabbi",      "rep",       "republican", "rev",
    "secretary",     "sen",       "senator",    "sergeant",   "sgt",       "sheikh",     "sheriff",
    "speaker",       "sultan"};
constexpr std::array<std::string_view, 7> men{"brother", "don", "lord", "monsieur", "mr", "prince", "sir"};
constexpr std::array<std::string_view, 12> women{"dame", "duchess", "lady", "madam",    "madame", "miss",
                                                 "mrs",  "ms",      "mme",  "princess", "queen",  "sister"};
static_assert(is_sorted_list(titles) && is_sorted_list(men));

} // namespace

Address address_of(std::string_view word) {
    if (contains_word(titles, word)) return Address::title;
    if (std::find(men.begin(), men.end(), word) != men.end()) return Address::man;
    if (std::find(women.begin(), women.end(), word) != women.end()) return Address::woman;
    return Address::none;
}

} // namespace dateline::indexer
