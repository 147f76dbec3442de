/// Which articles of an index are worth comparing: those that share a fingerprint.
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include <xapian.h>

#include "indexer/write/compared_texts.hpp"

namespace dateline::indexer {

/// Fingerprints that more articles have are mostly forms and phrases of the trade: of these articles each is
/// only compared with its neighbours in time, which finds a story that many outlets reprint.
inline constexpr Xapian::doccount max_fingerprint_articles = 50;
inline constexpr std::size_t frequent_fingerprint_reach = 3; ///< neighbours on each side

/// Pairs kept before they are compared (32 bytes each).
inline constexpr std::size_t max_pending_pairs = std::size_t{1} << 18U;

/// Calls `compare` with the pairs of articles that share a fingerprint and of which at least one is among
/// `fresh` (ascending). A pair comes as (earlier place, later place), and more than once where there are
/// many. Memory is bounded, whatever the number of articles. Requires: the shards have been committed since
/// the last change, and `compare` changes nothing in them. May throw Xapian::Error.
void for_each_candidate_pair(const std::vector<Xapian::WritableDatabase>& shards,
                             const std::vector<DocumentPlace>& fresh,
                             const std::function<void(DocumentPlace, DocumentPlace)>& compare);

} // namespace dateline::indexer
