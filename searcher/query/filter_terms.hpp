/// One filter value as terms: an entity under any of its names, a plain value, or a date.
#pragma once

#include <string>
#include <vector>

#include <xapian.h>

#include "searcher/query/compiler.hpp"

namespace dateline::searcher::query {

struct FilterTerms {
    bool usable = false; ///< false: the value has no reading and is left out; see the problems
    Xapian::Query query;
    FilterUse use;
    std::vector<Problem> problems;
    std::vector<std::string> notes;
};

/// Requires: the node's field is not a text match. May throw Xapian::Error.
[[nodiscard]] FilterTerms filter_terms(const Node& node, const Vocabulary& vocabulary,
                                       const CompileOptions& options);

} // namespace dateline::searcher::query
