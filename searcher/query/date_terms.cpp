/// Date filters as terms: a range is the OR of the calendar nodes that make it up, several times cheaper than
/// comparing value slots.
#include <set>
#include <string>
#include <vector>

#include "common/term.hpp"
#include "searcher/query/compiler.hpp"

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

} // namespace dateline::searcher::query
