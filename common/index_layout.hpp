/// The folder of an index and the metadata keys in it: what the writer leaves and the searcher finds.
#pragma once

#include <string>
#include <string_view>

#include "common/schema.hpp"

namespace dateline {

/// An index is a folder with this Xapian stub file, which names the shards beside it; any Xapian tool can
/// open it.
inline constexpr std::string_view stub_file = "XAPIANDB";

/// "shard-000" for 0.
[[nodiscard]] std::string shard_name(std::size_t number);

/// Metadata keys (kept in the first shard).
inline constexpr std::string_view schema_key = "dateline/schema";
inline constexpr std::string_view tool_key = "dateline/tool";
inline constexpr std::string_view tables_key = "dateline/gazetteer";
/// Names of the opinions on containment that the gazetteer knows, the default one first, parted by line
/// feeds.
inline constexpr std::string_view views_key = "dateline/views";
inline constexpr std::string_view repeated_lines_key = "repeated-lines";
/// Number of the last run (common/run_record.hpp has the other keys of runs).
inline constexpr std::string_view last_run_key = "dateline/run";
/// While it is there: the run since which the copies of new and changed articles have not been looked for.
inline constexpr std::string_view unsettled_key = "dateline/unsettled";
inline constexpr std::string_view file_key_prefix = "file/";

/// Key of the list of a family's articles (their terms of `Field::key`, parted by line feeds). Not a term of
/// the articles: a value is written without writing the whole article again.
[[nodiscard]] std::string family_key(std::string_view family);
inline constexpr std::string_view family_key_prefix = "family/";

/// Key of an entity's record "name<TAB>kind", e.g. entity/actor/vladimir-putin. Also for sources and topics,
/// whose record is the name as first seen.
[[nodiscard]] std::string entity_key(Field field, std::string_view key);

/// Key of the list of an entity's names as written (parted by line feeds, in byte order, those that fold
/// alike once), at most `max_spellings` of them: for people to read, while `name_key` is what finds an
/// entity.
[[nodiscard]] std::string spellings_key(Field field, std::string_view key);
inline constexpr std::size_t max_spellings = 100;

/// Key of the list of keys (parted by line feeds) that carry a name; the name is given folded (`fold_name`).
[[nodiscard]] std::string name_key(Field field, std::string_view folded_name);

} // namespace dateline
