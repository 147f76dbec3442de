#include "searcher/search/entity_page.hpp"

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "common/log.hpp"
#include "common/stored_article.hpp"
#include "common/term.hpp"
#include "common/text.hpp"
#include "searcher/search/entity_listing.hpp"
#include "searcher/search/search.hpp"
#include "searcher/search/suggest.hpp"

namespace dateline::searcher {
namespace {

/// What a name may mean is told for at most so many.
constexpr std::size_t max_others = 20;

/// A name as typed, with the fields that it is looked for in.
struct Wanted {
    std::vector<Field> fields{Field::actor, Field::place};
    std::string name;
    bool key_only = false;
};

Wanted read_wanted(std::string_view typed) {
    Wanted wanted;
    typed = trim(typed);
    if (const std::size_t colon = typed.find(':'); colon != std::string_view::npos) {
        const std::optional<Field> field = find_field(typed.substr(0, colon));
        if (field == Field::actor || field == Field::place) {
            wanted.fields = {*field};
            typed = trim(typed.substr(colon + 1));
        }
    }
    wanted.key_only = typed.starts_with('=');
    wanted.name = trim(wanted.key_only ? typed.substr(1) : typed);
    return wanted;
}

/// An entity that the name may mean.
struct Candidate {
    EntityKey entity;
    bool by_key = false;
    std::uint64_t articles = 0; ///< of all its keys; one that has two of them counts twice
};

std::vector<Candidate> candidates(const IndexReader& reader, const Wanted& wanted) {
    std::vector<Candidate> found;
    std::set<std::pair<Field, std::string>> seen;
    const auto add = [&](Field field, const std::string& key, bool by_key) {
        const std::string canonical = reader.canonical(field, key);
        if (!seen.emplace(field, canonical).second) return;
        Candidate candidate{.entity = {.field = field, .key = canonical}, .by_key = by_key, .articles = 0};
        for (const std::string& member : reader.members(field, canonical))
            candidate.articles += reader.database().get_termfreq(make_term(field, member));
        found.push_back(std::move(candidate));
    };
    for (const Field field : wanted.fields) {
        if (!reader.members(field, wanted.name).empty()) add(field, wanted.name, true);
        if (wanted.key_only) continue;
        for (const std::string& key : reader.keys_named(field, wanted.name))
            add(field, key, false);
    }
    std::stable_sort(found.begin(), found.end(), [](const Candidate& a, const Candidate& b) {
        return a.by_key != b.by_key ? a.by_key : a.articles > b.articles;
    });
    return found;
}

EntityEntry entry_of(const IndexReader& reader, const EntityKey& entity) {
    EntityRecord record = reader.entity(entity.field, entity.key);
    return {.field = entity.field,
            .key = entity.key,
            .name = std::move(record.name),
            .kind = std::move(record.kind),
            .count = 0,
            .aliases = {}};
}

Error not_found(const IndexReader& reader, const Wanted& wanted) {
    std::string hint = "dateline-searcher --actors and --places list what there is";
    for (const Field field : wanted.fields) {
        const std::string nearest = nearest_name(reader, field, wanted.name);
        if (!nearest.empty()) hint = fmt::format("did you mean '{}'?", printable(nearest));
        if (!nearest.empty()) break;
    }
    const std::string_view what = wanted.fields.size() > 1 ? "actor or place" : row(wanted.fields[0]).name;
    return {.kind = ErrorKind::not_found,
            .message = fmt::format("no {} '{}' in this index", what, printable(wanted.name)),
            .hint = std::move(hint)};
}

/// Keys of the places that contain a place, as its articles tell. The list of a place inside it has them
/// behind it.
std::set<std::string> containers_of(const IndexReader& reader, const EntityKey& entity) {
    constexpr int most_read = 50; // any article that names the place itself tells all of them
    std::set<std::string> outer;
    if (entity.field != Field::place) return outer;
    const Xapian::Database& database = reader.database();
    for (const std::string& key : reader.members(entity.field, entity.key)) {
        const std::string term = make_term(entity.field, key);
        int left = most_read;
        for (auto it = database.postlist_begin(term); it != database.postlist_end(term) && left > 0;
             ++it, --left) {
            const Result<StoredArticle> article = decode_article(database.get_document(*it).get_data());
            if (!article) continue;
            for (const StoredMention& mention : article->mentions) {
                if (mention.field != Field::place || mention.key != key) continue;
                outer.insert(mention.within.begin(), mention.within.end());
                left = 0;
            }
        }
    }
    return outer;
}

std::vector<EntityEntry> companions_in(const Facet& facet, const EntityKey& entity,
                                       const std::set<std::string>& left_out, std::size_t most) {
    std::vector<EntityEntry> entries;
    for (const FacetValue& value : facet.values) {
        const bool itself = facet.field == entity.field && value.key == entity.key;
        const bool around =
            facet.field == Field::place && (value.kind == "continent" || left_out.contains(value.key));
        if (itself || around) continue;
        entries.push_back({.field = facet.field,
                           .key = value.key,
                           .name = value.name,
                           .kind = value.kind,
                           .count = value.count,
                           .aliases = {}});
    }
    std::stable_sort(entries.begin(), entries.end(), [](const EntityEntry& a, const EntityEntry& b) {
        return a.count != b.count ? a.count > b.count : a.name < b.name;
    });
    if (most > 0 && entries.size() > most) entries.resize(most);
    return entries;
}

/// Publication of the first hit in this order.
Result<std::string> first_published(IndexReader& reader, SearchRequest request, SortOrder order) {
    request.sort = order;
    request.facets.clear();
    request.timeline.reset();
    const Result<SearchResults> results = search(reader, request);
    if (!results) return propagate(results);
    return results->hits.empty() ? std::string{} : results->hits.front().published;
}

SearchRequest request_for(const SearchRequest& base, const EntityKey& entity) {
    SearchRequest request = base;
    request.everything = !asks_for_something(base);
    request.entity = entity;
    request.facets = {Field::actor, Field::place};
    request.facet_limit = 0;
    request.timeline = TimelineUnit::year;
    request.timeline_axis = TimelineAxis::published;
    request.offset = 0;
    request.limit = 1;
    request.snippets = false;
    request.explain = false;
    return request;
}

} // namespace

Result<EntityPage> entity_page(IndexReader& reader, const SearchRequest& base, const std::string& name,
                               std::size_t companions) {
    const Wanted wanted = read_wanted(name);
    EntityKey entity;
    std::set<std::string> outer;
    const auto found = read_with_retry(reader, [&]() -> Result<EntityPage> {
        const std::vector<Candidate> all = candidates(reader, wanted);
        if (all.empty()) return failure(not_found(reader, wanted));
        EntityPage page;
        entity = all.front().entity;
        page.entity = entry_of(reader, entity);
        page.entity.aliases = reader.spellings(entity.field, entity.key);
        for (std::size_t i = 1; i < std::min(all.size(), max_others + 1); ++i)
            page.others.push_back(entry_of(reader, all[i].entity));
        outer = containers_of(reader, entity);
        return page;
    });
    if (!found) return propagate(found);
    EntityPage page = *found;
    const SearchRequest request = request_for(base, entity);
    Result<SearchResults> results = search(reader, request);
    if (!results) return propagate(results);
    page.entity.count = static_cast<std::uint32_t>(results->total);
    page.actors = companions_in(results->facets[0], entity, outer, companions);
    page.places = companions_in(results->facets[1], entity, outer, companions);
    const Result<std::string> first = first_published(reader, request, SortOrder::oldest);
    if (!first) return propagate(first);
    const Result<std::string> last = first_published(reader, request, SortOrder::newest);
    if (!last) return propagate(last);
    page.first = *first;
    page.last = *last;
    page.matches = std::move(*results);
    page.matches.hits.clear();
    page.matches.facets.clear();
    return page;
}

} // namespace dateline::searcher
