/// What is said of the copies of a hit: how many, of which outlets, since when.
#pragma once

#include <xapian.h>

#include "searcher/search/index_reader.hpp"
#include "searcher/search/results.hpp"

namespace dateline::searcher {

/// Fills `copies` of a hit, which is the given document, from the family it belongs to; `folded` and `found`
/// are left alone. May throw Xapian::Error.
void add_copies(const IndexReader& reader, Xapian::docid document, Hit& hit);

} // namespace dateline::searcher
