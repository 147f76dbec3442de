/// Date filters as terms: a range is the OR of the calendar nodes that make it up, several times cheaper than
/// comparing value slots. Where terms cannot tell, they name candidates, and the intervals decide.
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "common/mentioned_dates.hpp"
#include "common/term.hpp"
#include "common/time_distance.hpp"
#include "searcher/query/compiler.hpp"
#include "searcher/query/mention_source.hpp"

namespace dateline::searcher::query {
namespace {

Xapian::Query any_of(const std::set<std::string>& terms) {
    return {Xapian::Query::OP_OR, terms.begin(), terms.end()};
}

/// Adds the years of a century or decade node; other nodes as they are.
void add_publication_terms(const std::string& node, std::set<std::string>& terms) {
    if (node.size() >= 4) {
        terms.insert(publication_term(node));
        return;
    }
    for (char digit = '0'; digit <= '9'; ++digit)
        add_publication_terms(node + digit, terms);
}

} // namespace

Xapian::Query matches_nothing() {
    return Xapian::Query("XNOTHING:");
}

Xapian::Query published_in(DateRange range) {
    std::set<std::string> terms;
    for (const std::string& node : calendar_cover(range))
        add_publication_terms(node, terms);
    return any_of(terms);
}

Xapian::Query mentions_in(DateRange range) {
    // A mention overlaps a node if it covers the node itself, something inside it, or something around it.
    std::set<std::string> terms;
    for (const std::string& node : calendar_cover(range)) {
        terms.insert(mention_term(node));
        terms.insert(mention_ancestor_term(node));
        for (const std::string& ancestor : ancestors(node))
            terms.insert(mention_term(ancestor));
    }
    return any_of(terms);
}

Xapian::Query mentions_within(DateRange range) {
    // What lies inside the range is made of nodes that lie inside the nodes of the range.
    std::set<std::string> terms;
    for (const std::string& node : calendar_cover(range)) {
        terms.insert(mention_term(node));
        terms.insert(mention_ancestor_term(node));
    }
    if (terms.empty()) return matches_nothing();
    const Xapian::Query inside =
        mention_query([range](const DateRange& mentioned,
                              const auto& /*published*/) { return lies_within(mentioned, range); },
                      "within " + reading_text(range));
    return {Xapian::Query::OP_AND, any_of(terms), inside};
}

TimeSide side_of(Field field) {
    return field == Field::lag ? TimeSide::before : TimeSide::after;
}

Xapian::Query mentions_at_distance(Field field, const DistanceRange& range) {
    std::set<std::string> sure;
    std::set<std::string> candidates;
    for (std::size_t number = 0; number < distance_classes.size(); ++number) {
        const std::string term = distance_term(field, distance_classes.at(number));
        const ClassMatch match = match_class(number, range);
        if (match == ClassMatch::all) sure.insert(term);
        if (match == ClassMatch::some) candidates.insert(term);
    }
    if (candidates.empty()) return sure.empty() ? matches_nothing() : any_of(sure);
    const auto fitting = [range, side = side_of(field)](const DateRange& mentioned,
                                                        const std::optional<DateRange>& published) {
        return published && fits(mentioned, range, side, *published);
    };
    const Xapian::Query checked(Xapian::Query::OP_AND, any_of(candidates),
                                mention_query(fitting, std::string(row(field).name) + " " + to_text(range)));
    if (sure.empty()) return checked;
    return {Xapian::Query::OP_OR, any_of(sure), checked};
}

} // namespace dateline::searcher::query
