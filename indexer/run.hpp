/// The pipeline of a run: walk, read, clean, extract, and write; everything counted.
#pragma once

#include <functional>
#include <optional>

#include "common/date.hpp"
#include "common/error.hpp"
#include "common/gazetteer/tables.hpp"
#include "common/log.hpp"
#include "indexer/extract/tagger/name_tagger.hpp"
#include "indexer/options.hpp"
#include "indexer/progress.hpp"
#include "indexer/summary.hpp"

namespace dateline::indexer {

/// What a run needs from outside.
struct RunContext {
    const Tables* tables = nullptr;
    const NameTagger* tagger = nullptr;
    Log* log = nullptr;
    Progress* progress = nullptr;
    std::function<bool()> interrupted; ///< asked between articles
    std::string started;               ///< when the run began, ISO 8601 in UTC; kept in the index
    std::optional<Day> today;          ///< pages are not published after it
};

/// Reads the paths of the request into the index folder `index`. A bad article or file is counted, never ends
/// the run. Fails only when nothing more can be done (locked index, full disk); what was committed stays.
[[nodiscard]] Result<Summary> index_paths(const IndexRequest& request, const std::string& index,
                                          const RunContext& context);

/// True if lines that sources repeat are to be looked for.
[[nodiscard]] bool learns_repeated_lines(const IndexRequest& request);

} // namespace dateline::indexer
