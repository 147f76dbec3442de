/// A request made ready for the engine: the query with its filters, compiled once.
#pragma once

#include <string>
#include <vector>

#include <xapian.h>

#include "searcher/query/compiler.hpp"
#include "searcher/search/index_reader.hpp"
#include "searcher/search/request.hpp"

namespace dateline::searcher {

struct Plan {
    query::Parsed parsed;
    query::Compiled compiled; ///< of the query text alone; problems and notes of the filters are added to it
    Xapian::Query query;      ///< query and filters together; empty: there is nothing to search for
    bool has_filters = false;
};

/// Parses and compiles. `any`: words side by side are OR. May throw Xapian::Error.
[[nodiscard]] Plan make_plan(const IndexReader& reader, const SearchRequest& request, bool any);

} // namespace dateline::searcher
