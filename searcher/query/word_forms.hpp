/// Forms of a single word in a query: =word, word*, and the operators that look like words.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "searcher/query/lexer.hpp"

namespace dateline::searcher::query {

/// How a word was read.
struct WordForm {
    LexemeKind kind = LexemeKind::word; ///< word, exact or wildcard
    std::string text;                   ///< without = and *; empty if nothing is left of the word
    std::string problem;                ///< what was read otherwise than typed; empty if nothing was
};

/// Reads a word that may begin with = and hold stars. Commas, semicolons and colons at its end are dropped.
[[nodiscard]] WordForm read_word_form(std::string_view typed);

/// The value of a field that is not text; `ends_in_star` if its last character is a star outside quotes.
[[nodiscard]] WordForm read_value_form(std::string_view typed, bool ends_in_star);

/// An operator written as a word.
struct OperatorForm {
    LexemeKind kind = LexemeKind::conjunction;
    unsigned distance = 0; ///< near, adj
    std::string problem;   ///< empty if it was read as typed
};

/// AND, OR, NOT, NEAR, NEAR/n, ADJ, ADJ/n (capitals only) and a lone |; nothing for other words.
[[nodiscard]] std::optional<OperatorForm> read_operator_form(std::string_view typed);

} // namespace dateline::searcher::query
