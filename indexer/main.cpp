/// dateline-indexer: parse, run, print the summary or the error, exit code.
#include <chrono>
#include <iostream>
#include <string>
#include <vector>

#include <unistd.h>

#include "common/data_path.hpp"
#include "common/stored_article.hpp"
#include "indexer/dump_run.hpp"
#include "indexer/interrupt.hpp"
#include "indexer/options.hpp"
#include "indexer/run.hpp"

namespace {

using namespace dateline;
using namespace dateline::indexer;

/// By the clock of the machine, in UTC; a day more, as it may be tomorrow already elsewhere.
Day latest_day() {
    return static_cast<Day>(std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now())
                                .time_since_epoch()
                                .count()) +
           1;
}

std::string now_in_utc() {
    const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    const auto day = std::chrono::floor<std::chrono::days>(now);
    return to_iso({.day = static_cast<Day>(day.time_since_epoch().count()),
                   .second_of_day = static_cast<std::int32_t>((now - day).count()),
                   .precision = DatePrecision::time,
                   .rule = {}});
}

Result<Tables> open_tables(const IndexRequest& request) {
    if (!request.gazetteer.empty()) return load_tables(request.gazetteer);
    const auto folder = find_data_folder("gazetteer", data_root_from_environment(), program_path());
    if (!folder) return propagate(folder);
    return load_tables(*folder);
}

Result<NameTagger> open_tagger() {
    const auto folder = find_data_folder("models", data_root_from_environment(), program_path());
    if (!folder) return propagate(folder);
    return NameTagger::load(*folder);
}

Result<Summary> run(const IndexRequest& request, Log& log) {
    Result<Tables> tables = open_tables(request);
    if (!tables) return propagate(tables);
    Result<EntityAliases> aliases = EntityAliases::load(request.aliases);
    if (!aliases) return propagate(aliases);
    tables->aliases = std::move(*aliases);
    const Result<NameTagger> tagger = open_tagger();
    if (!tagger) return propagate(tagger);
    const auto start = Progress::Clock::now();
    Progress progress(std::cerr, request.progress, isatty(STDERR_FILENO) == 1, start);
    const RunContext context{.tables = &*tables,
                             .tagger = &*tagger,
                             .log = &log,
                             .progress = &progress,
                             .interrupted = interrupted,
                             .started = now_in_utc(),
                             .today = latest_day()};
    Result<Summary> summary =
        request.action != IndexerAction::index
            ? dump_paths(request, std::cout, context)
            : index_paths(request, request.index.empty() ? default_index() : request.index, context);
    progress.finish();
    if (summary) summary->seconds = std::chrono::duration<double>(Progress::Clock::now() - start).count();
    return summary;
}

int report(Log& log, const Error& error) {
    log.error(error.message);
    if (!error.hint.empty()) log.error("hint: " + error.hint);
    return exit_code(error.kind);
}

} // namespace

int main(int count, char** words) {
    const Result<IndexRequest> request = read_options(std::vector<std::string>(words + 1, words + count));
    Log log(std::cerr, "dateline-indexer", request ? request->log_level : LogLevel::warn);
    if (!request) return report(log, request.error());
    if (request->action == IndexerAction::help) {
        std::cout << indexer_help();
        return 0;
    }
    if (request->action == IndexerAction::version) {
        std::cout << version_text("dateline-indexer");
        return 0;
    }
    watch_for_interrupts();
    const Result<Summary> summary = run(*request, log);
    if (!summary) return report(log, summary.error());
    if (request->log_level != LogLevel::error) std::cerr << to_text(*summary);
    if (summary->interrupted) return exit_code(ErrorKind::interrupted);
    return summary->skipped_count() > 0 ? 1 : 0;
}
