#include "searcher/answer_notes.hpp"

#include <sstream>

#include <fmt/format.h>

namespace dateline::searcher {

void tell_notes(const SearchResults& results, const SearchRequest& request, Log& log,
                const std::string& label, bool header_says_so) {
    for (const query::Problem& problem : results.problems) {
        log.warn(label + problem.message);
        std::istringstream lines(query::with_caret(request.query, problem));
        std::string line;
        for (int shown = 0; shown < 2 && std::getline(lines, line); ++shown)
            log.detail(line); // query and caret
    }
    for (const std::string& note : results.notes)
        log.warn(label + note);
    if (results.relaxed && !header_says_so)
        log.warn(label + "no article has all of these words; these have any of them");
    if (!results.suggestion.empty()) log.warn(fmt::format("{}did you mean: {}", label, results.suggestion));
}

} // namespace dateline::searcher
