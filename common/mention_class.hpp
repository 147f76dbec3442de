/// Mentions that count in one reading and not in another: names of places that stand for their state, and
/// places that lie elsewhere in another opinion. Writer and searcher share the terms of these classes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "common/article.hpp"
#include "common/schema.hpp"

namespace dateline {

/// What counts where the name of a place stands for its state ("Baku rejected the offer").
enum class Metonymy : std::uint8_t {
    both,  ///< the place and the state
    state, ///< the state alone
    place, ///< the place alone
};

/// The opinion on containment that holds where none is named.
inline constexpr std::string_view default_view = "un";

/// How mentions are read by a search.
struct MentionReading {
    Metonymy metonymy = Metonymy::both;
    std::string view{default_view}; ///< the opinion on which place lies in which
    bool operator==(const MentionReading&) const = default;
};

/// In which opinions a mention stands for a key.
enum class ViewScope : std::uint8_t {
    all,    ///< in all
    except, ///< in all but those listed
    only,   ///< in those listed
};

/// A class of mentions of one key. The default one is plain: it counts in every reading.
struct MentionClass {
    bool metonymic = false; ///< the name of a place that stands for its state
    ViewScope scope = ViewScope::all;
    std::vector<std::string> views{}; ///< ascending; empty for `ViewScope::all`
    bool operator==(const MentionClass&) const = default;
};

[[nodiscard]] bool is_plain(const MentionClass& mention_class);

/// True if the mentions count for the field, which is `actor` or `place`, in the reading.
[[nodiscard]] bool counts(const MentionClass& mention_class, Field field, const MentionReading& reading);

/// Where place mentions stand that are read as their states: field, first byte, byte behind.
using PlacesOfStates = std::set<std::tuple<MentionField, std::size_t, std::size_t>>;
[[nodiscard]] PlacesOfStates places_standing_for_states(const std::vector<Mention>& mentions);

/// True for a place mention that stands for its state, and for the mention of the state by that name alone.
[[nodiscard]] bool is_metonymic(const Mention& mention, const PlacesOfStates& places);

/// "m" if metonymic, then "!a,b" for all views but a and b, or "=a,b" for these alone; empty if plain.
[[nodiscard]] std::string to_text(const MentionClass& mention_class);

/// What `to_text` wrote; nothing for other text.
[[nodiscard]] std::optional<MentionClass> read_mention_class(std::string_view text);

/// Stands in the place of a class for "the article has no plain mention of the key".
inline constexpr std::string_view no_plain_mention = "-";

/// A key with a class (or `no_plain_mention`), parted by a slash: the text of a term, and a line of the slot
/// of classes.
struct ClassedKey {
    std::string_view key;
    std::string_view class_text;
};
[[nodiscard]] std::string classed_key(std::string_view key, std::string_view class_text);
[[nodiscard]] ClassedKey split_classed_key(std::string_view text);

/// The keys of an article that count in a reading. `keys`: its slot of the field, the keys of the default
/// reading parted by line feeds; `classes`: its slot of classes, classed keys parted by line feeds. Each key
/// once.
[[nodiscard]] std::vector<std::string> keys_in_reading(std::string_view keys, std::string_view classes,
                                                       Field field, const MentionReading& reading);

} // namespace dateline
