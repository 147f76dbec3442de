/// Query text -> tree. Never fails: it takes the best reading and says what it could not use.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/query/ast.hpp"

namespace dateline::searcher::query {

/// Something in the query that was read otherwise than typed, or left out.
struct Problem {
    std::size_t column = 0; ///< 0-based byte offset in the query
    std::size_t length = 1; ///< bytes concerned
    std::string message;    ///< what was done, and the nearest valid spelling where there is one
};

struct Parsed {
    Node node;
    std::vector<Problem> problems;
};

/// Limits that keep a hostile query bounded; what is over them is left out with a problem.
inline constexpr std::size_t max_query_bytes = 64U * 1024U;
inline constexpr unsigned max_nesting = 64;
inline constexpr std::size_t max_query_leaves =
    1000; ///< a mixed chain `a NEAR/2 b ADJ/3 c` may repeat some of them
inline constexpr std::size_t max_problems = 50; ///< told of one query; the last one says that there are more

/// Reads a query of any bytes (UTF-8 expected). The language is described in docs/QUERY.md. Problems come in
/// column order; column + length never exceeds the query. An empty query gives an empty node and no problem.
///
/// Binding, tightest first: field and phrase; NEAR and ADJ; NOT, - and +; AND and words side by side; OR.
///     minsk talks            (implicit minsk talks)       words side by side; --match decides
///     minsk talks -sport     (implicit minsk talks (not sport))
///     minsk AND talks oil    (all minsk talks oil)        one AND or + makes AND of the whole sequence
///     a OR b c               (any a (implicit b c))
///     title:(a OR b)         (any (field title a) (field title b))
///     a NEAR/5 b NEAR/5 c    (near/5 a b c)
///     a NEAR/5 b ADJ/2 c     (all (near/5 a b) (adj/2 b c))
/// A word may hold several tokens of `tokenize` ("Nagorno-Karabakh"); a word of a text field that holds none
/// is dropped without a problem.
[[nodiscard]] Parsed parse(std::string_view query);

/// The query on one line with a caret under a problem, and its message: three lines without a line feed at
/// the end. Blanks and control characters are shown as spaces, ill-formed bytes as U+FFFD. The caret is
/// placed by code points. Of a long query about 100 code points around the caret are shown, "..." marking
/// what was cut.
[[nodiscard]] std::string with_caret(std::string_view query, const Problem& problem);

} // namespace dateline::searcher::query
