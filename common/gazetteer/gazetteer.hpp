/// Places: from any spelling to the entries that carry it. Read from plain-text tables (corpus/gazetteer)
/// that a librarian can edit; errors in them name the line. Actors have a table of their own
/// (actor_table.hpp).
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <istream>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/error.hpp"
#include "common/gazetteer/built_places.hpp"
#include "common/gazetteer/views.hpp"

namespace dateline {

/// One place of the table written by hand.
struct GazetteerEntry {
    std::string key;                           ///< canonical key, lower case, e.g. "moscow"
    std::string name;                          ///< canonical name, e.g. "Moscow"
    std::string place_kind;                    ///< "country", "city", "region" or "continent"
    std::string country;                       ///< ISO 3166-1 alpha-2; may be empty
    std::optional<double> latitude, longitude; ///< degrees
    std::vector<std::string> within;           ///< keys of containing places, nearest first, transitive
    std::vector<std::string> aliases;          ///< other spellings; matched with the case given
    std::vector<std::string> demonyms;         ///< words for what comes from there, "Russian", "Russians"
};

/// How a place is called, and its level.
struct PlaceNames {
    std::string name;
    std::vector<std::string> aliases;
    std::string kind; ///< of an entry its `place_kind`; of `built_places` "admin1", "admin2" or "city"
};

/// The entries of one or several tables, found by name.
///
/// A table is UTF-8 text. Empty lines and lines that begin with '#' are skipped; every other line is one
/// entry, its columns parted by tabs:
///   key name kind (country, city, region, continent) country latitude longitude within aliases demonyms
/// `within` (the nearest containing places, usually one), `aliases` and `demonyms` are lists parted by '|'.
/// Empty columns at the end of a line may be left off.
class Gazetteer {
  public:
    /// Most places that can contain one place; more is an error in the table.
    static constexpr std::size_t max_within = 32;

    /// Adds the rows of one table. `table` names it in errors. A row may lie within one that comes later.
    /// Fails with `bad_input` naming table and line for a row with the wrong number of columns, an unknown
    /// kind, a malformed or repeated key, coordinates out of range, invalid UTF-8, a `within` that is not a
    /// key, or places that contain each other; then nothing of the table is added. Pointers given out before
    /// become invalid.
    [[nodiscard]] Result<void> read(std::istream& in, const std::string& table);

    /// Entry of a key; nullptr if there is none. Valid until the next `read`.
    [[nodiscard]] const GazetteerEntry* find(std::string_view key) const;

    /// Entries that carry this name, alias or demonym, compared after `fold_name`. In table order. Valid
    /// until the next `read`. Requires: well-formed UTF-8.
    [[nodiscard]] std::vector<const GazetteerEntry*> named(std::string_view name) const;

    /// Adds the places of the world. Rows of `read` win over them.
    void add(BuiltPlaces places);

    /// Adds rows of disputed containment. Fails with `bad_input` naming table and line for a key that no
    /// place read so far has.
    [[nodiscard]] Result<void> add(std::vector<ViewRow> rows, const std::string& table);

    /// The places of the world; none if they were not added.
    [[nodiscard]] const BuiltPlaces& built_places() const { return *built_places_; }
    [[nodiscard]] const std::vector<ViewRow>& views() const { return views_; }

    /// Names of the place with a key, be it an entry or one of `built_places`.
    [[nodiscard]] std::optional<PlaceNames> place_names(std::string_view key) const;

    /// All entries in the order they were read.
    [[nodiscard]] const std::vector<GazetteerEntry>& entries() const { return entries_; }

    /// Digest of all rows read, 16 hexadecimal digits: the same tables give the same digest on every machine.
    /// Comments and line ends do not count.
    [[nodiscard]] std::string digest() const;

  private:
    struct Row;
    [[nodiscard]] Result<void> add_rows(std::istream& in, const std::string& table, std::vector<Row>& rows);
    [[nodiscard]] Result<void> close_over_within(const std::vector<Row>& rows, const std::string& table);

    std::vector<GazetteerEntry> entries_;
    // Shared, not copied: a gazetteer is copied whenever a table is read into it.
    std::shared_ptr<const BuiltPlaces> built_places_ = std::make_shared<const BuiltPlaces>();
    std::vector<ViewRow> views_;
    std::unordered_map<std::string, std::size_t> by_key_;
    std::unordered_map<std::string, std::vector<std::size_t>> by_name_;
    std::uint64_t digest_ = 14695981039346656037ULL; // FNV-1a offset basis
};

/// Reads `places.tsv` of a folder and, where they are, `subdivisions.tsv` with `cities.tsv`
/// and `views.tsv`. Fails with `unreadable` when one is missing, and as `read` and `add` do.
[[nodiscard]] Result<Gazetteer> load_gazetteer(const std::filesystem::path& folder);

} // namespace dateline
