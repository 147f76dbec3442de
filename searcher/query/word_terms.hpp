/// The words of a query as terms: forms that a wildcard or a stem stands for in this index.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <xapian.h>

#include "common/analysis.hpp"
#include "common/schema.hpp"

namespace dateline::searcher::query {

struct Expansion {
    std::vector<std::string> forms; ///< at most the limit, most frequent first, ties in alphabetical order
    std::size_t found = 0;          ///< how many there are in all
};

/// Forms in a field that begin with `start` (folded). May throw Xapian::Error.
[[nodiscard]] Expansion forms_beginning(const Xapian::Database& database, Field field,
                                        const std::string& start, std::size_t limit);

/// Forms in a field that share the stem of `word` (folded), the word itself always among them.
/// NEAR and ADJ need them, since only forms have positions.
[[nodiscard]] std::vector<std::string> forms_of_stem(const Xapian::Database& database, Field field,
                                                     const std::string& word, Stemmer& stemmer,
                                                     std::size_t limit);

} // namespace dateline::searcher::query
