#include "searcher/search/plan.hpp"

#include <map>

#include "searcher/query/entity_terms.hpp"
#include "searcher/search/suggest.hpp"

namespace dateline::searcher {
namespace {

using Xapian::Query;

query::Vocabulary vocabulary_of(const IndexReader& reader) {
    return {
        .database = reader.database(),
        .keys_named = [&reader](Field field,
                                const std::string& name) { return reader.keys_named(field, name); },
        .keys_beginning = [&reader](Field field, const std::string& start,
                                    std::size_t limit) { return reader.keys_beginning(field, start, limit); },
        .members = [&reader](Field field, const std::string& key) { return reader.members(field, key); },
        .nearest_name = [&reader](Field field,
                                  const std::string& name) { return nearest_name(reader, field, name); }};
}

/// Filters of a request by field: one field's are OR, different fields AND; exclusions are taken away.
struct FilterParts {
    std::map<Field, std::vector<Query>> wanted;
    std::vector<Query> excluded;
};

void add_filters(const SearchRequest& request, const query::Vocabulary& vocabulary,
                 const query::CompileOptions& options, Plan& plan, FilterParts& parts) {
    for (const Filter& filter : request.filters) {
        query::Compiled compiled = query::compile_filter(filter.field, filter.value, vocabulary, options);
        // An excluded name that nothing carries excludes nothing.
        const Query usable = compiled.query.empty() ? query::matches_nothing() : compiled.query;
        if (filter.exclude) {
            parts.excluded.push_back(usable);
        } else {
            parts.wanted[filter.field].push_back(usable);
            for (query::FilterUse& use : compiled.filters)
                plan.compiled.filters.push_back(std::move(use));
        }
        // Problems of an option have no place in the query: they become notes.
        for (const query::Problem& problem : compiled.problems)
            plan.compiled.notes.push_back(problem.message);
        for (std::string& note : compiled.notes)
            plan.compiled.notes.push_back(std::move(note));
    }
    const auto add_range = [&](Field field, DateRange range, const Query& query) {
        parts.wanted[field].push_back(query.empty() ? query::matches_nothing() : query);
        plan.compiled.filters.push_back({.field = field, .keys = {}, .ranges = {range}, .distance = {}});
    };
    if (request.published)
        add_range(Field::date, *request.published, query::published_in(*request.published));
    if (request.mentioned)
        add_range(Field::mentions, *request.mentioned, query::mentions_in(*request.mentioned));
    if (request.mentioned_within) {
        add_range(Field::mentions_within, *request.mentioned_within,
                  query::mentions_within(*request.mentioned_within));
    }
}

} // namespace

Plan make_plan(const IndexReader& reader, const SearchRequest& request, bool any) {
    Plan plan;
    const query::Vocabulary vocabulary = vocabulary_of(reader);
    const query::CompileOptions options{.any = any, .today = request.today, .reading = request.reading};
    plan.parsed = query::parse(request.query);
    plan.compiled = query::compile(plan.parsed.node, vocabulary, options);
    FilterParts parts;
    add_filters(request, vocabulary, options, plan, parts);
    plan.has_filters = !parts.wanted.empty() || !parts.excluded.empty();
    plan.query = plan.compiled.query;
    if (plan.query.empty() && (plan.has_filters || request.everything))
        plan.query = Query(Query::OP_SCALE_WEIGHT, Query::MatchAll, 0.0);
    for (const auto& [field, choices] : parts.wanted) {
        plan.query = Query(Query::OP_FILTER, plan.query, Query(Query::OP_OR, choices.begin(), choices.end()));
    }
    if (!parts.excluded.empty()) {
        plan.query = Query(Query::OP_AND_NOT, plan.query,
                           Query(Query::OP_OR, parts.excluded.begin(), parts.excluded.end()));
    }
    if (request.entity) {
        const EntityKey& entity = *request.entity;
        const Query having = query::entity_query(reader.database(), entity.field,
                                                 reader.members(entity.field, entity.key), request.reading);
        plan.query = Query(Query::OP_FILTER, plan.query, having);
    }
    return plan;
}

} // namespace dateline::searcher
