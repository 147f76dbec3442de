/// Index terms: prefix and folded text, never longer than the disk backend takes.
#pragma once

#include <string>
#include <string_view>

#include "common/date.hpp"
#include "common/schema.hpp"

namespace dateline {

/// Xapian's disk backend refuses terms over 245 bytes (zero bytes count twice); we stay below.
inline constexpr std::size_t max_term_bytes = 240;

/// Joins prefix and text; a longer term is cut and ends in a hash of the whole, so that different texts stay
/// different. Zero bytes become blanks, line feeds unit separators (lists of terms are parted by line feeds).
[[nodiscard]] std::string join_term(std::string_view prefix, std::string_view text);

/// Exact term of a field: its prefix and the folded text (keys and ids as they are).
[[nodiscard]] std::string make_term(Field field, std::string_view text);

/// Term of an entity's mentions of a class (common/mention_class.hpp), "XPLACEC:baku/m", and the stem of all
/// classes of its key. Requires: the field actor or place.
[[nodiscard]] std::string mention_class_term(Field field, std::string_view key, std::string_view class_text);

/// Term of a stem: "Z" + prefix + stem, as Xapian writes it.
[[nodiscard]] std::string stem_term(Field field, std::string_view stem);

/// Term of a word form with a position: prefix + form.
[[nodiscard]] std::string form_term(Field field, std::string_view form);

/// Publication terms of a calendar node: "2020-10-08" -> "D20201008", "2020-10" -> "M202010", "2020" ->
/// "Y2020". Requires: a node of a year, a month or a day.
[[nodiscard]] std::string publication_term(std::string_view node);

/// Term of a class of distances (see common/time_distance.hpp), in the field lag or foreshadows.
[[nodiscard]] std::string distance_term(Field field, std::string_view distance_class);

/// Terms of mentioned dates: the node itself, and an ancestor of a node.
[[nodiscard]] std::string mention_term(std::string_view node);
[[nodiscard]] std::string mention_ancestor_term(std::string_view node);

} // namespace dateline
