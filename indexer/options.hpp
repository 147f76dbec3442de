/// The command line of dateline-indexer as a typed request. No side effects.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "common/article.hpp"
#include "common/command_line.hpp"
#include "common/error.hpp"
#include "common/log.hpp"
#include "indexer/readers/reader.hpp"

namespace dateline::indexer {

/// What the program is asked to do.
enum class IndexerAction { index, dump, audit, help, version };

enum class ProgressMode { automatic, bar, plain, never };

struct IndexRequest {
    IndexerAction action = IndexerAction::index;
    std::vector<std::string> paths; ///< files and folders; "-" is NDJSON on standard input
    std::string index;              ///< folder; empty = the default (see `default_index`)
    std::size_t shards = 0;         ///< 0 = what is there, or 1
    bool prune = false;
    bool verbatim = false;
    bool keep_boilerplate = false;               ///< no leftover of a web page is marked
    std::string source;                          ///< outlet of articles that name none
    std::optional<PublicationTime> default_date; ///< publication of articles that tell none
    std::map<std::string, std::string, std::less<>> field_map;
    std::size_t max_record_bytes = 64U << 20U;
    UnpackLimits unpack;
    std::size_t commit_seconds = 30;
    std::size_t memory_megabytes = 256;
    std::string aliases;   ///< file of the user's aliases; empty = none
    std::string gazetteer; ///< folder; empty = the one that comes with the program
    ProgressMode progress = ProgressMode::automatic;
    LogLevel log_level = LogLevel::warn;
};

/// The options, for parsing, --help and the test of the man page.
[[nodiscard]] std::span<const OptionRow> indexer_options();

/// Reads the words after the program's name. Fails with `usage`.
[[nodiscard]] Result<IndexRequest> read_options(const std::vector<std::string>& arguments);

[[nodiscard]] std::string indexer_help();

} // namespace dateline::indexer
