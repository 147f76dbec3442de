/// The command line of dateline-searcher as a typed request. No side effects.
#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "common/command_line.hpp"
#include "common/error.hpp"
#include "common/log.hpp"
#include "searcher/search/request.hpp"

namespace dateline::searcher {

enum class SearcherAction { search, count, show, list, entity, analyse, batch, evaluate, help, version };
enum class OutputFormat { text, json, ndjson, csv, tsv, trec };
enum class ColourMode { automatic, always, never };

struct SearcherOptions {
    SearcherAction action = SearcherAction::search;
    SearchRequest request;
    std::string index;         ///< folder; empty = the default
    std::string show_id;       ///< --show
    std::vector<Field> listed; ///< --actors, --places
    std::string beginning;     ///< their TEXT
    std::string entity;        ///< --entity
    std::string aliases;       ///< file; empty = none
    std::string topics;        ///< --batch: file of topics, "-" is standard input
    std::string qrels, run;    ///< --evaluate
    std::string run_tag = "dateline";
    OutputFormat format = OutputFormat::text;
    ColourMode colour = ColourMode::automatic;
    bool pager = true;
    LogLevel log_level = LogLevel::warn;
};

/// The options, for parsing, --help and the test of the man page.
[[nodiscard]] std::span<const OptionRow> searcher_options();

/// Reads the words after the program's name; human dates are read against `today` unless --now is given.
/// Fails with `usage` or `bad_date`.
[[nodiscard]] Result<SearcherOptions> read_options(const std::vector<std::string>& arguments, Day today);

[[nodiscard]] std::string searcher_help();

} // namespace dateline::searcher
