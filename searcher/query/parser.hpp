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
inline constexpr std::size_t max_query_leaves = 1000;

[[nodiscard]] Parsed parse(std::string_view query);

/// The query on one line with a caret under a problem, and its message: three lines, control characters replaced.
[[nodiscard]] std::string with_caret(std::string_view query, const Problem& problem);

} // namespace dateline::searcher::query
