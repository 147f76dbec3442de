/// Listings of actors and places, and the page of one; docs/OUTPUT.md describes them.
#pragma once

#include <ostream>
#include <string>

#include "searcher/render/style.hpp"
#include "searcher/search/entity_results.hpp"

namespace dateline::searcher {

/// Version of the JSON of listings and pages; raised when a key changes its meaning or goes.
inline constexpr int entity_format_version = 1;

/// A line for each entity: count, name, kind and key, other names.
void write_listing_text(std::ostream& out, const EntityListing& listing, const TextStyle& style);

/// One object; `query` is shown as typed.
void write_listing_json(std::ostream& out, const EntityListing& listing, const std::string& query);

/// An object for each entity, one a line.
void write_listing_ndjson(std::ostream& out, const EntityListing& listing);

/// Columns key, field, name, kind, count, aliases (parted by "; "); quoting as for hits.
void write_listing_csv(std::ostream& out, const EntityListing& listing);
void write_listing_tsv(std::ostream& out, const EntityListing& listing);

void write_page_text(std::ostream& out, const EntityPage& page, const TextStyle& style);
void write_page_json(std::ostream& out, const EntityPage& page, const std::string& query);

} // namespace dateline::searcher
