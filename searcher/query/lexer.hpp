/// Query text -> lexemes with their place. Words, quotes and field values are read here; what operators and
/// brackets mean together is the parser's affair.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/schema.hpp"
#include "searcher/query/parser.hpp"

namespace dateline::searcher::query {

enum class LexemeKind {
    word,
    exact,       ///< =word
    wildcard,    ///< word*
    phrase,      ///< "several words"
    open,        ///< ( ; with a field in field:(
    close,       ///< )
    conjunction, ///< AND &&
    disjunction, ///< OR ||
    negation,    ///< NOT ! -
    required,    ///< +
    near,        ///< NEAR/n
    adj,         ///< ADJ/n
};

/// One piece of the query.
struct Lexeme {
    LexemeKind kind = LexemeKind::word;
    std::string text;           ///< leaves: without field, quotes, = and *; others: as typed
    std::optional<Field> field; ///< leaves and `open`: the field written before it
    unsigned distance = 0;      ///< near, adj: words
    std::size_t column = 0;     ///< byte offset in the query, the field's name included
    std::size_t length = 0;     ///< bytes in the query
};

/// Distances that NEAR and ADJ have when none is given, and the largest they may have.
inline constexpr unsigned default_near_distance = 10;
inline constexpr unsigned default_adj_distance = 1;
inline constexpr unsigned max_distance = 1000;

/// Letters or digits that must stand before the star of a wildcard.
inline constexpr std::size_t min_wildcard_letters = 2;

/// True for word, exact, wildcard and phrase.
[[nodiscard]] bool is_leaf(LexemeKind kind);

/// The lexemes of a query of any bytes, in order. What cannot be read as typed is read otherwise or left out,
/// and told in `problems` (appended). Never fails.
[[nodiscard]] std::vector<Lexeme> lex(std::string_view query, std::vector<Problem>& problems);

/// Text quoted from the query for a message: in single quotes, cut after 40 code points.
[[nodiscard]] std::string quoted_for_message(std::string_view text);

} // namespace dateline::searcher::query
