#include "searcher/search/explain.hpp"

#include <unordered_map>

#include "common/schema.hpp"
#include "common/term.hpp"
#include "searcher/search/ranking.hpp"

namespace dateline::searcher {
namespace {

/// The terms that identify the documents, to restrict a query to them.
std::vector<std::string> key_terms(const Xapian::Database& database,
                                   const std::vector<Xapian::docid>& documents) {
    const std::string prefix(row(Field::key).prefix);
    std::vector<std::string> terms;
    for (const Xapian::docid document : documents) {
        auto term = database.termlist_begin(document);
        term.skip_to(prefix);
        if (term != database.termlist_end(document)) terms.push_back(*term);
    }
    return terms;
}

std::uint32_t occurrences(const Xapian::Database& database, const std::string& term, Xapian::docid document) {
    if (term.empty()) return 0;
    auto found = database.termlist_begin(document);
    found.skip_to(term);
    return found != database.termlist_end(document) && *found == term ? found.get_wdf() : 0;
}

} // namespace

void add_weight_parts(const IndexReader& reader, const query::Compiled& compiled,
                      const std::vector<Xapian::docid>& documents, std::vector<Hit>& hits) {
    if (documents.empty()) return;
    const Xapian::Database& database = reader.database();
    const std::vector<std::string> keys = key_terms(database, documents);
    const Xapian::Query only_these(Xapian::Query::OP_OR, keys.begin(), keys.end());
    for (const query::Leaf& leaf : compiled.leaves) {
        Xapian::Enquire enquire(database);
        enquire.set_weighting_scheme(ranking_weight());
        enquire.set_query(Xapian::Query(Xapian::Query::OP_FILTER, leaf.query, only_these));
        const Xapian::MSet matches = enquire.get_mset(0, static_cast<Xapian::doccount>(documents.size()));
        std::unordered_map<Xapian::docid, double> weights;
        for (auto match = matches.begin(); match != matches.end(); ++match)
            weights[*match] = match.get_weight();
        const std::uint32_t frequency = leaf.term.empty() ? 0 : database.get_termfreq(leaf.term);
        for (std::size_t i = 0; i < hits.size(); ++i) {
            const auto weight = weights.find(documents[i]);
            if (weight == weights.end()) continue;
            hits[i].parts.push_back({.what = leaf.what,
                                     .weight = weight->second,
                                     .occurrences = occurrences(database, leaf.term, documents[i]),
                                     .articles_with = frequency});
        }
    }
}

} // namespace dateline::searcher
