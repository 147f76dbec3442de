/// Single source of truth for every field of the index: how it is called, where it is stored, how it matches.
/// Read by the writer, the query parser, the generated docs/SCHEMA.md and the tests.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace dateline {

/// Bumped whenever terms, slots or stored formats change; an index of another version is refused.
inline constexpr std::string_view schema_version = "4";

enum class Field {
    text, ///< words of title and body
    title,
    author,
    actor,
    place,
    source,
    language,
    topic,
    url,
    id,
    date,            ///< publication day
    mentions,        ///< dates the text speaks of
    mentions_within, ///< the same, wholly inside what is asked for
    lag,             ///< how long before the publication a mentioned date lies
    foreshadows,     ///< how long after it
    key,             ///< identity for updates, not searchable
    file,            ///< file an article came from, not searchable
    fingerprint,     ///< what copies are found by, not searchable
};
inline constexpr std::size_t field_count = 18;

/// How a field's value is matched.
enum class MatchKind {
    words,       ///< text match: stemmed words with positions; exact forms for phrases and =word
    entity,      ///< exact match of a canonical key, found by any of its names
    value,       ///< exact match of the folded value
    day,         ///< publication day as day, month and year terms
    interval,    ///< mentioned dates as calendar nodes (see common/date.hpp, `calendar_cover`)
    containment, ///< the same terms, checked against the intervals in the slot
    distance,    ///< classes of distances (common/time_distance.hpp), checked against the intervals
    internal,    ///< exact match, not offered in queries
};

inline constexpr unsigned no_slot = 0xFFFFFFFFU;

/// One field.
struct FieldRow {
    Field field;
    std::string_view name;
    std::array<std::string_view, 3> aliases; ///< other names in queries; empty ones are unused
    std::string_view prefix;                 ///< letters before its terms
    unsigned slot = no_slot;                 ///< value slot
    MatchKind match;
    bool repeatable = false; ///< an article may have several values
    bool facet = false;      ///< can be counted with --facets
    std::string_view summary;
    std::string_view example; ///< a query that finds something in the sample corpus; empty if internal
};

/// All rows, in the order of `Field`.
[[nodiscard]] std::span<const FieldRow, field_count> fields();

[[nodiscard]] const FieldRow& row(Field field);

/// The field with this name or alias (ASCII case ignored), if it can be used in queries.
[[nodiscard]] std::optional<Field> find_field(std::string_view name);

/// The name or alias nearest to a misspelt one (at most two edits away); empty if there is none.
[[nodiscard]] std::string_view nearest_field(std::string_view name);

/// Value slots that belong to no single field.
inline constexpr unsigned slot_content_digest = 8; ///< 16 hex digits of everything indexed
inline constexpr unsigned slot_family =
    9; ///< family of copies, see `family_key`; missing while the article has none
inline constexpr unsigned slot_version =
    10; ///< the source's own number of the version; missing if it tells none

/// Runs of the indexer (common/run_record.hpp), as `encode_number` writes them.
inline constexpr unsigned slot_first_run = 11;    ///< that added the article
inline constexpr unsigned slot_changed_run = 12;  ///< that added or last changed it
inline constexpr unsigned slot_vanished_run = 13; ///< that missed it in its files; missing while it is there

/// Mentions that do not count in every reading (common/mention_class.hpp): classed keys parted by line feeds;
/// missing where all mentions are plain.
inline constexpr unsigned slot_actor_classes = 14;
inline constexpr unsigned slot_place_classes = 15;

/// The slot of classes of the field actor or place.
[[nodiscard]] constexpr unsigned class_slot(Field field) {
    return field == Field::actor ? slot_actor_classes : slot_place_classes;
}

/// Begins the fingerprint that stands for the whole text.
inline constexpr char same_text_mark = '=';

} // namespace dateline
