/// Results as JSON, written piece by piece; the keys and their history stand in docs/OUTPUT.md.
#pragma once

#include <ostream>
#include <string>

#include "searcher/search/results.hpp"

namespace dateline::searcher {

/// Version of the JSON output; raised when a key changes its meaning or goes.
inline constexpr int json_format_version = 2;

/// The one object of --format json: everything but the hits, up to the opening bracket of the hits.
void write_json_begin(std::ostream& out, const SearchResults& results, const SearchRequest& request);

/// A hit inside that object; `first` leaves out the comma.
void write_json_hit(std::ostream& out, const Hit& hit, bool first);

/// Closes the object, with a line feed.
void write_json_end(std::ostream& out);

/// --format ndjson: a hit as one line.
void write_ndjson_hit(std::ostream& out, const Hit& hit);

} // namespace dateline::searcher
