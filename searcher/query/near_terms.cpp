#include "searcher/query/near_terms.hpp"

#include <algorithm>
#include <numeric>
#include <set>

#include "common/schema.hpp"
#include "searcher/query/compiler.hpp"

namespace dateline::searcher::query {
namespace {

using Xapian::Query;

bool is_entity_term(const std::string& term) {
    for (const Field field : {Field::actor, Field::place}) {
        // The terms of classes begin alike but for the last character of the prefix.
        const std::string_view prefix = row(field).prefix;
        if (term.starts_with(prefix.substr(0, prefix.size() - 1))) return true;
    }
    return false;
}

/// True if a word of a text can be two operands: only entities stand where words stand.
bool may_share_a_word(const std::vector<NearOperand>& operands) {
    std::set<std::string> seen;
    for (const NearOperand& operand : operands) {
        for (const std::string& term : operand) {
            if (is_entity_term(term) || seen.contains(term)) return true;
        }
        seen.insert(operand.begin(), operand.end());
    }
    return false;
}

/// Terms that it takes to ask for the operands in each order.
std::size_t terms_of_all_orders(const std::vector<NearOperand>& operands) {
    std::size_t terms = 0;
    for (const NearOperand& operand : operands)
        terms += operand.size();
    for (std::size_t factor = 2; factor <= operands.size() && terms <= max_ordered_terms; ++factor)
        terms *= factor;
    return terms;
}

} // namespace

Query near_query(const std::vector<NearOperand>& operands, unsigned distance, bool in_order) {
    std::vector<Query> positions;
    for (const NearOperand& operand : operands) {
        if (operand.empty()) return matches_nothing();
        positions.emplace_back(Query::OP_OR, operand.begin(), operand.end());
    }
    if (positions.size() == 1) return positions.front();
    // Xapian's window counts both ends: "a NEAR/5 b" lets four words stand between them.
    const auto window = static_cast<Xapian::termcount>(distance + positions.size() - 1);
    if (in_order) return {Query::OP_PHRASE, positions.begin(), positions.end(), window};
    if (terms_of_all_orders(operands) > max_ordered_terms || !may_share_a_word(operands))
        return {Query::OP_NEAR, positions.begin(), positions.end(), window};
    // Xapian's NEAR gives up when an operand has no other place than one that another operand takes
    // (seen in 1.4.22: a at 4 and 7, b at 4); its PHRASE does not.
    std::vector<std::size_t> order(positions.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::vector<Query> orders;
    do {
        std::vector<Query> ordered;
        ordered.reserve(order.size());
        for (const std::size_t number : order)
            ordered.push_back(positions[number]);
        orders.emplace_back(Query::OP_PHRASE, ordered.begin(), ordered.end(), window);
    } while (std::next_permutation(order.begin(), order.end()));
    return {Query::OP_MAX, orders.begin(), orders.end()}; // the weight of one, all weigh the same
}

} // namespace dateline::searcher::query
