/// An actor or a place as index terms, in the reading of the search: as a filter, and as operand of NEAR.
#pragma once

#include <string>
#include <vector>

#include <xapian.h>

#include "common/mention_class.hpp"
#include "common/schema.hpp"

namespace dateline::searcher::query {

/// Articles with one of the keys. Exact in every reading. Requires: the field actor or place. May throw
/// Xapian::Error.
[[nodiscard]] Xapian::Query entity_query(const Xapian::Database& database, Field field,
                                         const std::vector<std::string>& keys, const MentionReading& reading);

/// Terms that have the positions of the mentions of the keys that count in the reading: together an operand
/// of NEAR. Never empty if there are keys. Requires and throws as above.
[[nodiscard]] std::vector<std::string> entity_positions(const Xapian::Database& database, Field field,
                                                        const std::vector<std::string>& keys,
                                                        const MentionReading& reading);

} // namespace dateline::searcher::query
