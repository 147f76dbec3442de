/// Names of places and actors: from any spelling to the entries that carry it. Read from plain-text tables
/// (corpus/gazetteer/*.tsv) that a librarian can edit; errors in them name the line.
#pragma once

#include <cstddef>
#include <filesystem>
#include <istream>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/article.hpp"
#include "common/error.hpp"

namespace dateline {

/// One place or actor.
struct GazetteerEntry {
    MentionKind kind = MentionKind::place;     ///< place or actor
    std::string key;                           ///< canonical key, lower case, e.g. "moscow", "vladimir-putin"
    std::string name;                          ///< canonical name, e.g. "Moscow"
    ActorKind actor_kind = ActorKind::person;  ///< actors only
    std::string country;                       ///< ISO 3166-1 alpha-2; may be empty
    std::optional<double> latitude, longitude; ///< places: degrees
    std::vector<std::string> within;  ///< places: keys of containing places, nearest first, transitive
    std::vector<std::string> aliases; ///< other spellings; matched with the case given
};

/// The entries of one or several tables, found by name.
class Gazetteer {
  public:
    /// Adds the rows of one table. `table` names it in errors.
    /// Fails with `bad_input` naming table and line for a row with the wrong number of columns, an unknown
    /// kind, a repeated key, coordinates out of range, or a `within` that is not a key.
    [[nodiscard]] Result<void> read(std::istream& in, const std::string& table);

    /// Entry of a key and kind; nullptr if there is none.
    [[nodiscard]] const GazetteerEntry* find(MentionKind kind, std::string_view key) const;

    /// Entries that carry this name or alias, compared after `fold`. In table order.
    [[nodiscard]] std::vector<const GazetteerEntry*> named(MentionKind kind, std::string_view name) const;

    [[nodiscard]] const std::vector<GazetteerEntry>& entries() const { return entries_; }

    /// Digest of all rows read, 16 hexadecimal digits: the same tables give the same digest on every machine.
    [[nodiscard]] std::string digest() const;

  private:
    std::vector<GazetteerEntry> entries_;
    std::unordered_map<std::string, std::size_t> by_key_;
    std::unordered_map<std::string, std::vector<std::size_t>> by_name_;
    std::uint64_t digest_ = 1469598103934665603ULL; // FNV-1a offset basis
};

/// Reads `places.tsv` and `actors.tsv` of a folder.
[[nodiscard]] Result<Gazetteer> load_gazetteer(const std::filesystem::path& folder);

} // namespace dateline
