/// The actions about actors and places: --actors, --places, --entity, and the file of --aliases.
#pragma once

#include <cstdint>
#include <ostream>

#include "common/error.hpp"
#include "common/log.hpp"
#include "searcher/options.hpp"
#include "searcher/search/index_reader.hpp"
#include "searcher/terminal.hpp"

namespace dateline::searcher {

/// Gives the reader the aliases of the options; says at `info` which keys of the file the index has not.
/// Fails as `EntityAliases::load` does.
[[nodiscard]] Result<void> use_aliases(const SearcherOptions& options, IndexReader& reader, Log& log);

/// Writes the listing; returns how many entities there are.
[[nodiscard]] Result<std::uint64_t> answer_listing(const SearcherOptions& options, IndexReader& reader,
                                                   std::ostream& out, const Terminal& terminal, Log& log);

/// Writes the page of an entity; returns how many articles it has.
[[nodiscard]] Result<std::uint64_t> answer_page(const SearcherOptions& options, IndexReader& reader,
                                                std::ostream& out, const Terminal& terminal, Log& log);

} // namespace dateline::searcher
