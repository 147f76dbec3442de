/// What the program does with its options: search, count, show, analyse, batch, evaluate.
#pragma once

#include <cstdint>
#include <ostream>

#include "common/error.hpp"
#include "common/log.hpp"
#include "searcher/options.hpp"
#include "searcher/terminal.hpp"

namespace dateline::searcher {

/// Where a run writes, and how wide and colourful.
struct Output {
    std::ostream* out = nullptr;
    Terminal terminal;
};

/// Carries out the action. Data go to the output, everything else to the log.
/// Returns the number of results (articles found, shown or answered topics), so that none can be exit code 1.
[[nodiscard]] Result<std::uint64_t> run(const SearcherOptions& options, const Output& output, Log& log);

} // namespace dateline::searcher
