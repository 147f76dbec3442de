/// Between lexer and parser: brackets are balanced and stray operators removed, so that the grammar meets no
/// errors.
#pragma once

#include <vector>

#include "searcher/query/lexer.hpp"
#include "searcher/query/parser.hpp"

namespace dateline::searcher::query {

/// The lexemes with balanced brackets, none of them empty nor nested deeper than `max_nesting`; what was left
/// out or added is told in `problems` (appended).
[[nodiscard]] std::vector<Lexeme> balance_brackets(std::vector<Lexeme> lexemes,
                                                   std::vector<Problem>& problems);

/// The lexemes without operators that miss an operand: AND, OR, NEAR and ADJ stand between two operands, and
/// signs of exclusion before one. Brackets may be empty afterwards. Requires: balanced brackets.
[[nodiscard]] std::vector<Lexeme> drop_stray_operators(std::vector<Lexeme> lexemes,
                                                       std::vector<Problem>& problems);

} // namespace dateline::searcher::query
