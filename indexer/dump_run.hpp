/// Runs that write what was understood to a stream and touch no index: --dump and --audit.
#pragma once

#include <ostream>

#include "common/error.hpp"
#include "indexer/options.hpp"
#include "indexer/run.hpp"
#include "indexer/summary.hpp"

namespace dateline::indexer {

/// Writes each article as a line of JSON to `out`, or with the action `audit` the leftovers of all. Repeated
/// lines are those of these files alone. Articles are held back until their sources are known: all if they
/// hold at most 32 MB of articles, else the files are read twice. From standard input, which cannot be read
/// twice and may have no end, articles are written at once and no repeated lines are looked for.
[[nodiscard]] Result<Summary> dump_paths(const IndexRequest& request, std::ostream& out,
                                         const RunContext& context);

} // namespace dateline::indexer
