/// "Did you mean": the word of the index nearest to a misspelt one, names of actors and places included.
#pragma once

#include <string>
#include <string_view>

#include "common/schema.hpp"
#include "searcher/search/index_reader.hpp"

namespace dateline::searcher {

/// The word of the index most like `word` (folded): at most one edit for words of four letters, two for
/// longer ones, the same first letter or the first two swapped; among equally near ones the most frequent.
/// Empty if the word itself is in the index, is shorter than four letters, holds a digit (years must not be
/// corrected), or nothing is near. May throw Xapian::Error.
[[nodiscard]] std::string nearest_word(const IndexReader& reader, const std::string& word);

/// The canonical name of the entity whose name or alias is most like `name`; empty if none is near.
/// May throw Xapian::Error.
[[nodiscard]] std::string nearest_name(const IndexReader& reader, Field field, const std::string& name);

/// The query with its misspelt words replaced, everything else as typed; empty if there is nothing to
/// replace. May throw Xapian::Error.
[[nodiscard]] std::string suggest_query(const IndexReader& reader, std::string_view query);

} // namespace dateline::searcher
