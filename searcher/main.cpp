/// dateline-searcher: parse, run, print the error, exit code.
#include <chrono>
#include <csignal>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

#include "searcher/options.hpp"
#include "searcher/run.hpp"

namespace {

using namespace dateline;
using namespace dateline::searcher;

Day today() {
    return static_cast<Day>(
        std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()).time_since_epoch().count());
}

int report(Log& log, const Error& error) {
    log.error(error.message);
    if (!error.hint.empty()) log.error("hint: " + error.hint);
    return exit_code(error.kind);
}

/// Text for a person on a terminal is held back until its height is known; everything else streams.
int search_and_show(const SearcherOptions& options, Log& log) {
    const Terminal terminal = look_at_terminal(options.colour);
    const bool page = terminal.output_is_terminal && options.format == OutputFormat::text && options.pager;
    std::ostringstream held;
    const Output output{.out = page ? static_cast<std::ostream*>(&held) : &std::cout, .terminal = terminal};
    const Result<std::uint64_t> found = run(options, output, log);
    if (page) show(held.str(), terminal, options.pager);
    std::cout.flush();
    if (!found) return report(log, found.error());
    return *found > 0 ? 0 : 1;
}

} // namespace

int main(int count, char** words) {
    std::ios::sync_with_stdio(false);
    std::signal(SIGPIPE, SIG_IGN); // a closed pipe is not an error: writing to it fails and the search ends
    const Result<SearcherOptions> options =
        read_options(std::vector<std::string>(words + 1, words + count), today());
    Log log(std::cerr, "dateline-searcher", options ? options->log_level : LogLevel::warn);
    if (!options) return report(log, options.error());
    if (options->action == SearcherAction::help) {
        std::cout << searcher_help();
        return 0;
    }
    if (options->action == SearcherAction::version) {
        std::cout << version_text("dateline-searcher");
        return 0;
    }
    return search_and_show(*options, log);
}
