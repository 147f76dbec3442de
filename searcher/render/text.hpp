/// Results as text for people.
#pragma once

#include <ostream>

#include "searcher/render/style.hpp"
#include "searcher/search/results.hpp"

namespace dateline::searcher {

/// How many articles there are, and that the search was relaxed if it was.
void write_text_header(std::ostream& out, const SearchResults& results, const TextStyle& style);

/// One hit: rank and title; source, day and id; the snippet; why filters matched; the parts of the weight.
void write_text_hit(std::ostream& out, const Hit& hit, const TextStyle& style);

/// Facets and timeline, after the hits.
void write_text_counts(std::ostream& out, const SearchResults& results, const TextStyle& style);

} // namespace dateline::searcher
