/// Weights in parts that add up: what each word of the query gave each hit.
#pragma once

#include <vector>

#include <xapian.h>

#include "searcher/query/compiler.hpp"
#include "searcher/search/index_reader.hpp"
#include "searcher/search/results.hpp"

namespace dateline::searcher {

/// Fills `parts` of the hits, which belong to the documents in the same order. Each part is the weight of one
/// leaf of the query, asked of the engine alone, so that the sum is the hit's weight. May throw
/// Xapian::Error.
void add_weight_parts(const IndexReader& reader, const query::Compiled& compiled,
                      const std::vector<Xapian::docid>& documents, std::vector<Hit>& hits);

} // namespace dateline::searcher
