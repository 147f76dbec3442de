#include "indexer/extract/places/choose.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <utility>

namespace dateline::indexer {
namespace {

// All scores are in powers of ten of population. Tuned on every other article of LGL, GeoWebNews and
// GeoVirus, checked on the others.
constexpr double unknown_population = 700;
constexpr double least_population = 500;
constexpr double by_hand_bonus = 0.8;
constexpr double capital_bonus = 0.75; // "Washington" alone is the city
constexpr double country_score = 8.5;
constexpr double continent_score = 8.7;
constexpr double region_score = 6.3;
constexpr double division_offset = -0.6; // a bare "New York" is the city
constexpr double district_offset = -1.6;
constexpr double country_weight = 4;
constexpr double division_weight = 2.5;
constexpr double nearby_weight = 1.5;
constexpr double container_bonus = 6;
constexpr double vote_of_nobody = 0.5; // keeps one weak vote from being a landslide
constexpr int rounds = 3;
constexpr int cell_degrees = 1;

struct Candidate {
    PlaceId place = no_place;
    double prior = 0;
    double score = 0;
    double container = 0; ///< from containers named behind it
};

struct Name {
    std::vector<Candidate> candidates;
    std::size_t best = 0;
    double vote = 0; ///< how much the name weighs for what it seems to mean
};

double prior_of(const Place& place) {
    const double people =
        place.population == 0 ? unknown_population : std::max<double>(place.population, least_population);
    const double hand = place.by_hand ? by_hand_bonus : 0;
    switch (place.level) {
    case PlaceLevel::continent:
        return continent_score;
    case PlaceLevel::country:
        return country_score;
    case PlaceLevel::region:
        return region_score;
    case PlaceLevel::division:
        return std::log10(people) + division_offset + hand;
    case PlaceLevel::district:
        return std::log10(people) + district_offset + hand;
    case PlaceLevel::city:
        break;
    }
    return std::log10(people) + hand + (place.capital ? capital_bonus : 0);
}

std::uint32_t country_number(const Place& place) {
    return place.country[0] == '\0' ? 0U
                                    : static_cast<std::uint32_t>(place.country[0] * 256 + place.country[1]);
}

// What the names of an article vote for.
class Votes {
  public:
    explicit Votes(const Atlas& atlas) : atlas_(atlas) {}

    void add(PlaceId id, double vote) {
        const Place& place = atlas_.place(id);
        total_ += vote;
        if (const std::uint32_t country = country_number(place); country != 0) countries_[country] += vote;
        const PlaceId division = place.level == PlaceLevel::division ? id : place.division;
        if (division != no_place) {
            divisions_[division] += vote;
            in_divisions_ += vote;
        }
        if (place.level == PlaceLevel::city || place.level == PlaceLevel::district) {
            cells_[cell(place, 0, 0)] += vote;
            in_cells_ += vote;
        }
    }

    // How well a candidate fits what the others say; `own` is what its own name voted for, `vote` how much.
    [[nodiscard]] double fit(PlaceId id, PlaceId own, double vote) const {
        const Place& place = atlas_.place(id);
        const Place& mine = atlas_.place(own);
        double sum = 0;
        if (const std::uint32_t country = country_number(place); country != 0) {
            const double self = country == country_number(mine) ? vote : 0;
            sum += country_weight * share(value(countries_, country) - self, total_ - vote);
        }
        const PlaceId division = place.level == PlaceLevel::division ? id : place.division;
        const PlaceId own_division = mine.level == PlaceLevel::division ? own : mine.division;
        const double own_in_division = own_division == no_place ? 0 : vote;
        if (division != no_place)
            sum +=
                division_weight * share(value(divisions_, division) - (division == own_division ? vote : 0),
                                        in_divisions_ - own_in_division);
        if (place.level == PlaceLevel::city || place.level == PlaceLevel::district)
            sum += nearby_weight * nearby(place, mine, vote);
        return sum;
    }

  private:
    using Counts = std::unordered_map<std::uint32_t, double>;

    static double value(const Counts& counts, std::uint32_t key) {
        const auto found = counts.find(key);
        return found == counts.end() ? 0 : found->second;
    }

    static double share(double part, double whole) {
        return std::max(part, 0.0) / (std::max(whole, 0.0) + vote_of_nobody);
    }

    static std::uint32_t cell(const Place& place, int north, int east) {
        const int row = static_cast<int>(std::floor(place.latitude / cell_degrees)) + north + 512;
        const int column = static_cast<int>(std::floor(place.longitude / cell_degrees)) + east + 512;
        return static_cast<std::uint32_t>(row * 2048 + column);
    }

    [[nodiscard]] double nearby(const Place& place, const Place& mine, double vote) const {
        const bool own_votes = mine.level == PlaceLevel::city || mine.level == PlaceLevel::district;
        double sum = 0;
        for (int north = -1; north <= 1; ++north) {
            for (int east = -1; east <= 1; ++east) {
                const std::uint32_t here = cell(place, north, east);
                sum += value(cells_, here) - (own_votes && here == cell(mine, 0, 0) ? vote : 0);
            }
        }
        return share(sum, in_cells_ - (own_votes ? vote : 0));
    }

    const Atlas& atlas_;
    Counts countries_, divisions_, cells_;
    double total_ = 0, in_divisions_ = 0, in_cells_ = 0;
};

// The best candidate leads the second by so much that it is this sure: 0 to 1.
double certainty(const Name& name) {
    double second = -1e9;
    for (std::size_t i = 0; i < name.candidates.size(); ++i)
        if (i != name.best) second = std::max(second, name.candidates[i].score);
    return 1 - std::exp(second - name.candidates[name.best].score);
}

void settle(Name& name, std::size_t count) {
    name.best = 0;
    for (std::size_t i = 1; i < name.candidates.size(); ++i)
        if (name.candidates[i].score > name.candidates[name.best].score) name.best = i;
    name.vote = std::sqrt(static_cast<double>(count)) * certainty(name);
}

std::vector<Name> names_of(const Atlas& atlas, const Toponyms& toponyms) {
    std::vector<Name> names(toponyms.names.size());
    for (std::size_t i = 0; i < names.size(); ++i)
        for (const NamedPlace& named : toponyms.names[i].places)
            names[i].candidates.push_back({named.place, prior_of(atlas.place(named.place)), 0, 0});
    return names;
}

// Lifts the candidates of a name that lie in a candidate of the name behind it, and those that contain them.
void link(const Atlas& atlas, Name& inner, Name& outer) {
    for (Candidate& container : outer.candidates) {
        bool any = false;
        for (Candidate& candidate : inner.candidates) {
            if (!atlas.contains(container.place, candidate.place)) continue;
            candidate.container = container_bonus;
            any = true;
        }
        if (any) container.container = std::max(container.container, container_bonus / 2);
    }
}

// The candidate that an occurrence with a container behind it means: one inside what the container means.
PlaceId place_inside(const Atlas& atlas, const Name& name, PlaceId container) {
    const Candidate* best = nullptr;
    for (const Candidate& candidate : name.candidates)
        if (atlas.contains(container, candidate.place) && (best == nullptr || candidate.score > best->score))
            best = &candidate;
    return best == nullptr ? name.candidates[name.best].place : best->place;
}

} // namespace

std::vector<PlaceId> choose_places(const Atlas& atlas, const Toponyms& toponyms) {
    std::vector<Name> names = names_of(atlas, toponyms);
    for (const Toponym& occurrence : toponyms.occurrences)
        if (occurrence.container != Toponym::none)
            link(atlas, names[occurrence.name], names[toponyms.occurrences[occurrence.container].name]);
    for (int round = 0; round <= rounds; ++round) {
        Votes votes(atlas);
        if (round > 0)
            for (const Name& name : names)
                votes.add(name.candidates[name.best].place, name.vote);
        for (std::size_t i = 0; i < names.size(); ++i) {
            Name& name = names[i];
            const PlaceId own = name.candidates[name.best].place;
            for (Candidate& candidate : name.candidates)
                candidate.score =
                    candidate.prior + candidate.container + votes.fit(candidate.place, own, name.vote);
            settle(name, toponyms.names[i].count);
        }
    }
    std::vector<PlaceId> chosen;
    for (const Toponym& occurrence : toponyms.occurrences) {
        const Name& name = names[occurrence.name];
        PlaceId place = name.candidates[name.best].place;
        if (occurrence.container != Toponym::none) {
            const Name& outer = names[toponyms.occurrences[occurrence.container].name];
            place = place_inside(atlas, name, outer.candidates[outer.best].place);
        }
        chosen.push_back(place);
    }
    return chosen;
}

} // namespace dateline::indexer
