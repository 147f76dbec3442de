#include "searcher/query/entity_terms.hpp"

#include <optional>

#include "common/term.hpp"

namespace dateline::searcher::query {
namespace {

using Xapian::Query;

/// Terms of the classes of a key whose mentions count in the reading.
std::vector<std::string> class_terms(const Xapian::Database& database, Field field, const std::string& key,
                                     const MentionReading& reading) {
    const std::string stem = mention_class_term(field, key, "");
    std::vector<std::string> terms;
    for (auto it = database.allterms_begin(stem); it != database.allterms_end(stem); ++it) {
        const std::string term = *it;
        const std::optional<MentionClass> mention_class =
            read_mention_class(std::string_view(term).substr(stem.size()));
        if (mention_class && counts(*mention_class, field, reading)) terms.push_back(term);
    }
    return terms;
}

} // namespace

Query entity_query(const Xapian::Database& database, Field field, const std::vector<std::string>& keys,
                   const MentionReading& reading) {
    std::vector<Query> choices;
    for (const std::string& key : keys) {
        const Query in_default(make_term(field, key));
        if (reading == MentionReading{}) {
            choices.push_back(in_default);
            continue;
        }
        choices.emplace_back(Query::OP_AND_NOT, in_default,
                             Query(mention_class_term(field, key, no_plain_mention)));
        for (const std::string& term : class_terms(database, field, key, reading))
            choices.emplace_back(term);
    }
    return {Query::OP_OR, choices.begin(), choices.end()};
}

std::vector<std::string> entity_positions(const Xapian::Database& database, Field field,
                                          const std::vector<std::string>& keys,
                                          const MentionReading& reading) {
    std::vector<std::string> terms;
    for (const std::string& key : keys) {
        terms.push_back(make_term(field, key));
        const std::vector<std::string> more = class_terms(database, field, key, reading);
        terms.insert(terms.end(), more.begin(), more.end());
    }
    return terms;
}

} // namespace dateline::searcher::query
