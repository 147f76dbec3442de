#include "searcher/query/filter_terms.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "common/date_phrase.hpp"
#include "common/log.hpp"
#include "common/term.hpp"
#include "common/text.hpp"
#include "searcher/query/entity_terms.hpp"

namespace dateline::searcher::query {
namespace {

/// An unfinished name stands for at most so many entities.
constexpr std::size_t max_entities = 100;

Problem problem_at(const Node& node, std::string message) {
    return {.column = node.column,
            .length = std::max<std::size_t>(node.text.size(), 1),
            .message = std::move(message)};
}

Xapian::Query any_term(Field field, const std::vector<std::string>& values) {
    std::vector<std::string> terms;
    terms.reserve(values.size());
    for (const std::string& value : values)
        terms.push_back(make_term(field, value));
    return {Xapian::Query::OP_OR, terms.begin(), terms.end()};
}

/// Nothing carries the name: the filter stands and finds nothing, and the nearest name is offered.
void nothing_named(const Node& node, const Vocabulary& vocabulary, FilterTerms& out) {
    const std::string_view field = row(node.field).name;
    const std::string nearest = vocabulary.nearest_name ? vocabulary.nearest_name(node.field, node.text) : "";
    std::string message = fmt::format("no {} '{}' in this index", field, printable(node.text));
    if (!nearest.empty()) message += fmt::format(": did you mean '{}'?", nearest);
    out.problems.push_back(problem_at(node, std::move(message)));
    out.query = matches_nothing();
}

void named_terms(const Node& node, const Vocabulary& vocabulary, const MentionReading& reading,
                 FilterTerms& out) {
    out.usable = true;
    std::vector<std::string> keys;
    if (node.kind == NodeKind::exact) {
        keys = vocabulary.members(node.field, node.text);
        if (keys.empty()) keys = vocabulary.keys_named(node.field, node.text); // a whole name at least
    } else if (node.kind != NodeKind::wildcard) {
        keys = vocabulary.keys_named(node.field, node.text);
    }
    if (keys.empty() && node.kind != NodeKind::exact) {
        keys = vocabulary.keys_beginning(node.field, node.text, max_entities + 1);
        if (keys.size() > max_entities) {
            keys.resize(max_entities);
            out.notes.push_back(fmt::format("more than {} names begin with '{}'; the first {} are used",
                                            max_entities, printable(node.text), max_entities));
        }
        if (!keys.empty() && node.kind != NodeKind::wildcard) {
            out.notes.push_back(fmt::format("no {} is called '{}'; taken as the beginning of a name",
                                            row(node.field).name, printable(node.text)));
        }
    }
    if (keys.empty()) {
        nothing_named(node, vocabulary, out);
        return;
    }
    out.query = row(node.field).match == MatchKind::entity
                    ? entity_query(vocabulary.database, node.field, keys, reading)
                    : any_term(node.field, keys);
    out.use.keys = std::move(keys);
}

void date_terms(const Node& node, Day today, FilterTerms& out) {
    const Result<DateRange> range = read_date_filter(node.text, today);
    if (!range) {
        out.problems.push_back(
            problem_at(node, fmt::format("{}; {}", range.error().message, range.error().hint)));
        return;
    }
    out.usable = true;
    out.use.ranges.push_back(*range);
    out.query = node.field == Field::date       ? published_in(*range)
                : node.field == Field::mentions ? mentions_in(*range)
                                                : mentions_within(*range);
    if (out.query.empty()) out.query = matches_nothing();
}

void distance_terms(const Node& node, FilterTerms& out) {
    const Result<DistanceRange> range = read_distance_range(node.text);
    if (!range) {
        out.problems.push_back(
            problem_at(node, fmt::format("{}; {}", range.error().message, range.error().hint)));
        return;
    }
    out.usable = true;
    out.use.distance = *range;
    out.query = mentions_at_distance(node.field, *range);
}

} // namespace

FilterTerms filter_terms(const Node& node, const Vocabulary& vocabulary, const CompileOptions& options) {
    FilterTerms out;
    out.use.field = node.field;
    if (trim(node.text).empty()) return out;
    switch (row(node.field).match) {
    case MatchKind::day:
    case MatchKind::interval:
    case MatchKind::containment:
        date_terms(node, options.today, out);
        break;
    case MatchKind::distance:
        distance_terms(node, out);
        break;
    case MatchKind::entity:
        named_terms(node, vocabulary, options.reading, out);
        break;
    case MatchKind::value:
        if (node.field == Field::id || node.field == Field::url) {
            out.usable = true;
            out.query = Xapian::Query(make_term(node.field, node.text));
        } else {
            named_terms(node, vocabulary, options.reading, out);
        }
        break;
    case MatchKind::words:
    case MatchKind::internal:
        break;
    }
    return out;
}

} // namespace dateline::searcher::query
