/// The places of the world in the tables that a script builds from packages: subdivisions of countries and
/// cities, some 190,000, kept close together and found by name.
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/error.hpp"
#include "common/gazetteer/name_index.hpp"

namespace dateline {

/// A row of subdivisions.tsv or cities.tsv. The texts point into the tables.
struct BuiltPlace {
    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

    std::string_view name;
    std::string_view aliases; ///< a list parted by '|'
    std::string_view code;    ///< "US.CA.037": of the subdivision itself, or of the one that a city lies in
    std::uint32_t population = 0;         ///< cities: 0 if unknown; subdivisions: sum of their cities
    std::uint32_t container = none;       ///< number of the subdivision it lies in; `none`: the country alone
    std::int16_t latitude_hundredths = 0; ///< hundredths of a degree
    std::int16_t longitude_hundredths = 0; ///< hundredths of a degree
    std::uint8_t level = 0;                ///< 1 and 2: subdivision of that level; 3: city

    [[nodiscard]] std::string_view country() const { return code.substr(0, 2); } ///< ISO 3166-1 alpha-2
    [[nodiscard]] bool is_city() const { return level == 3; }
    [[nodiscard]] double latitude() const { return latitude_hundredths / 100.0; }
    [[nodiscard]] double longitude() const { return longitude_hundredths / 100.0; }
};

/// The rows of both tables. They are known by their numbers: subdivisions first, each in table order.
///
/// Keys: "it-lombardy" for a subdivision of the first level, "us-ca-los-angeles-county" for one of the
/// second, "springfield-us-il" for a city (name, country, code of the first level). Of several cities with
/// one name in one subdivision the most populous has this key; the others' are continued by the second-level
/// code.
class BuiltPlaces {
  public:
    BuiltPlaces() = default;

    /// Reads the whole of both tables; `subdivisions_name` and `cities_name` name them in errors. Fails with
    /// `bad_input` naming table and line for invalid UTF-8, a wrong number of columns, a repeated or
    /// malformed code, a code of a city that is no subdivision, an empty name, or numbers out of range.
    [[nodiscard]] static Result<BuiltPlaces> read(std::string subdivisions,
                                                  const std::string& subdivisions_name, std::string cities,
                                                  const std::string& cities_name);

    [[nodiscard]] const std::vector<BuiltPlace>& places() const { return places_; }

    /// Numbers of the places with a canonical name (`NameFolder`) of this `stable_hash`, rising.
    [[nodiscard]] std::vector<std::uint32_t> named(std::uint64_t hash) const { return names_.find(hash); }
    [[nodiscard]] const NameIndex& names() const { return names_; }

    [[nodiscard]] std::string key(std::uint32_t place) const;

    /// Number of the place with a key.
    [[nodiscard]] std::optional<std::uint32_t> find(std::string_view key) const;

    /// Hash of the rows of both tables.
    [[nodiscard]] std::uint64_t digest() const { return digest_; }

  private:
    /// The tables that the texts of `places_` point into. On the heap, so that they stay where they are.
    std::vector<std::vector<char>> tables_;
    std::vector<BuiltPlace> places_;
    NameIndex names_;
    std::uint64_t digest_ = 0;

    friend class BuiltPlacesReader;
};

} // namespace dateline
