/// What an answer says about itself, for the log.
#pragma once

#include <string>

#include "common/log.hpp"
#include "searcher/search/request.hpp"
#include "searcher/search/results.hpp"

namespace dateline::searcher {

/// Warns of problems of the query, with a caret below it, of notes and of a relaxed search, each after
/// `label`. `header_says_so`: the format itself tells that a search was relaxed.
void tell_notes(const SearchResults& results, const SearchRequest& request, Log& log,
                const std::string& label = {}, bool header_says_so = false);

} // namespace dateline::searcher
