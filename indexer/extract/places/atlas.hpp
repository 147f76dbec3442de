/// All places that an article can mean: the hand-written ones and those built from packages, each place once.
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "common/article.hpp"
#include "common/gazetteer/gazetteer.hpp"

namespace dateline::indexer {

/// Number of a place in an `Atlas`.
using PlaceId = std::uint32_t;
inline constexpr PlaceId no_place = std::numeric_limits<PlaceId>::max();

enum class PlaceLevel : std::uint8_t {
    continent,
    region, ///< any area that is no subdivision: a sea, a mountain range, a disputed land
    country,
    division, ///< subdivision of the first level: a state, a province
    district, ///< of the second: a county
    city
};

/// What deciding between places needs to know of one.
struct Place {
    PlaceLevel level = PlaceLevel::city;
    bool by_hand = false;          ///< it has a row in places.tsv: it is in the news
    std::array<char, 2> country{}; ///< ISO 3166-1 alpha-2; zeros if there is none
    std::uint32_t population = 0;  ///< 0 if unknown
    PlaceId division = no_place;   ///< the first-level subdivision that it lies in
    PlaceId district = no_place;   ///< the second-level one
    float latitude = 0;            ///< degrees
    float longitude = 0;           ///< degrees
    bool has_point = false;
    bool capital = false; ///< of a country
};

/// A place that a name can mean.
struct NamedPlace {
    PlaceId place = no_place;
    bool demonym = false; ///< the name is that of what comes from there: "Russian"
    bool acronym = false; ///< the name is at most four letters, all capitals: "US"
};

/// Read-only once made; shared by all articles.
class Atlas {
  public:
    /// Keeps the gazetteer. Requires: it outlives the atlas and nothing is read into it any more.
    /// `capitals` are keys of places written by hand.
    explicit Atlas(const Gazetteer& gazetteer, const std::vector<std::string>& capitals = {});

    [[nodiscard]] const Place& place(PlaceId id) const { return places_[id]; }
    [[nodiscard]] std::size_t size() const { return places_.size(); }

    /// Places whose canonical name has this `stable_hash`; rows written by hand first, in table order.
    [[nodiscard]] std::vector<NamedPlace> named(std::uint64_t hash) const;
    [[nodiscard]] bool is_name(std::uint64_t hash) const;

    /// At least the number of words of the longest name whose first word has this hash.
    [[nodiscard]] std::size_t longest_from(std::uint64_t first_word_hash) const;

    /// First-level subdivision by its code: "US.CA".
    [[nodiscard]] std::optional<PlaceId> division(std::string_view code) const;

    [[nodiscard]] std::string key(PlaceId id) const;
    [[nodiscard]] std::string name(PlaceId id) const;

    /// True if `outer` is a place that `inner` lies in, by the default view.
    [[nodiscard]] bool contains(PlaceId outer, PlaceId inner) const;

    /// Keys of the places that contain one, nearest first: district, division, country, continent.
    [[nodiscard]] std::vector<std::string> within(PlaceId id) const;

    /// The chains by other views than the default, of those views that see it otherwise on that day; by view.
    [[nodiscard]] std::vector<PlaceView> views(PlaceId id, std::optional<Day> day) const;

    /// A mention of the place in a text.
    [[nodiscard]] Mention mention(PlaceId id, std::optional<Day> day) const;

  private:
    void add_by_hand(const GazetteerEntry& entry);
    void add_hand_name(PlaceId id, std::string_view name, bool demonym);
    void add_built();
    void join(PlaceId id);
    void join_built(PlaceId id, std::uint32_t number);
    [[nodiscard]] bool is_same(PlaceId id, const BuiltPlace& built) const;
    [[nodiscard]] bool is_built(PlaceId id) const { return id >= entries_.size(); }
    [[nodiscard]] const BuiltPlace& built(PlaceId id) const;
    [[nodiscard]] PlaceId of_built(std::uint32_t number) const;
    [[nodiscard]] std::vector<std::string> chain_by_view(std::vector<std::string> chain,
                                                         std::string_view view, std::optional<Day> day,
                                                         int depth) const;
    [[nodiscard]] PlaceId country_of(const Place& place) const;

    const Gazetteer* gazetteer_;
    std::vector<const GazetteerEntry*> entries_; ///< of the places by hand; the built ones come behind
    std::vector<Place> places_;
    std::vector<NamedPlace> hand_places_; ///< what `hand_names_` counts
    NameIndex hand_names_;
    NameIndex bare_names_; ///< first-level subdivisions without "province" and the like
    std::unordered_map<std::uint32_t, PlaceId>
        joined_; ///< built number -> the row by hand for the same place
    std::unordered_map<std::string_view, PlaceId> divisions_;
    std::unordered_map<std::string_view, PlaceId> countries_;
    std::unordered_map<std::string_view, PlaceId> by_key_; ///< rows by hand
    std::unordered_set<std::string_view> disputed_;        ///< keys of places that some view sees elsewhere
};

} // namespace dateline::indexer
