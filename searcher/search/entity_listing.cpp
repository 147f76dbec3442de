#include "searcher/search/entity_listing.hpp"

#include <algorithm>
#include <limits>
#include <tuple>
#include <unordered_set>
#include <utility>

#include "common/text.hpp"
#include "searcher/search/search.hpp"

namespace dateline::searcher {
namespace {

/// Canonical keys of the entities with a name that begins so.
std::unordered_set<std::string> keys_with_beginning(const IndexReader& reader, Field field,
                                                    const std::string& beginning) {
    std::unordered_set<std::string> keys;
    for (const std::string& key :
         reader.keys_beginning(field, beginning, std::numeric_limits<std::size_t>::max()))
        keys.insert(reader.canonical(field, key));
    return keys;
}

bool goes_before(const EntityEntry& a, const EntityEntry& b) {
    return std::make_tuple(b.count, std::string_view(a.name), std::string_view(a.key), a.field) <
           std::make_tuple(a.count, std::string_view(b.name), std::string_view(b.key), b.field);
}

} // namespace

bool asks_for_something(const SearchRequest& request) {
    return !trim(request.query).empty() || !request.filters.empty() || request.published ||
           request.mentioned || request.mentioned_within;
}

Result<EntityListing> list_entities(IndexReader& reader, SearchRequest request,
                                    const EntityListingRequest& wanted) {
    request.everything = !asks_for_something(request);
    request.facets.assign(wanted.fields.begin(), wanted.fields.end());
    request.facet_limit = 0;
    request.timeline.reset();
    request.offset = 0;
    request.limit = 1;
    request.snippets = false;
    request.explain = false;
    Result<SearchResults> results = search(reader, request);
    if (!results) return propagate(results);
    EntityListing listing;
    listing.beginning = wanted.beginning;
    std::vector<Facet> facets = std::move(results->facets);
    listing.matches = std::move(*results);
    listing.matches.hits.clear();
    listing.matches.facets.clear();
    return read_with_retry(reader, [&]() {
        std::vector<EntityEntry> entries;
        for (const Facet& facet : facets) {
            const bool narrowed = !wanted.beginning.empty();
            std::unordered_set<std::string> keys;
            if (narrowed) keys = keys_with_beginning(reader, facet.field, wanted.beginning);
            for (const FacetValue& value : facet.values) {
                if (narrowed && !keys.contains(value.key)) continue;
                entries.push_back({.field = facet.field,
                                   .key = value.key,
                                   .name = value.name,
                                   .kind = value.kind,
                                   .count = value.count,
                                   .aliases = {}});
            }
        }
        std::sort(entries.begin(), entries.end(), goes_before);
        listing.distinct = entries.size();
        entries.erase(entries.begin(),
                      entries.begin() + static_cast<std::ptrdiff_t>(std::min(wanted.offset, entries.size())));
        if (wanted.limit > 0 && entries.size() > wanted.limit) entries.resize(wanted.limit);
        for (EntityEntry& entry : entries)
            entry.aliases = reader.spellings(entry.field, entry.key);
        listing.entries = std::move(entries);
        return listing;
    });
}

} // namespace dateline::searcher
