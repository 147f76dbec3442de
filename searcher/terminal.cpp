#include "searcher/terminal.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <string_view>

#include <sys/ioctl.h>
#include <unistd.h>

namespace dateline::searcher {
namespace {

std::string environment(const char* name) {
    const char* value = std::getenv(name); // NOLINT(concurrency-mt-unsafe): the program has one thread here
    return value == nullptr ? std::string{} : std::string(value);
}

bool wants_colour(ColourMode mode, bool terminal) {
    if (mode != ColourMode::automatic) return mode == ColourMode::always;
    if (!environment("NO_COLOR").empty()) return false; // https://no-color.org: any value but the empty one
    const std::string force = environment("CLICOLOR_FORCE");
    if (!force.empty() && force != "0") return true;
    return terminal && environment("TERM") != "dumb";
}

std::string pager_command() {
    for (const char* name : {"DATELINE_PAGER", "PAGER"}) {
        if (std::string command = environment(name); !command.empty()) return command;
    }
    return "less -FRX";
}

} // namespace

Terminal look_at_terminal(ColourMode colour) {
    constexpr std::size_t widest = 100; // longer lines are hard to read
    Terminal terminal;
    terminal.output_is_terminal = isatty(STDOUT_FILENO) == 1;
    terminal.colour = wants_colour(colour, terminal.output_is_terminal);
    winsize size{};
    if (terminal.output_is_terminal && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0) {
        terminal.width = std::min<std::size_t>(size.ws_col, widest);
        terminal.height = size.ws_row;
    }
    return terminal;
}

bool show(const std::string& text, const Terminal& terminal, bool pager) {
    const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
    if (pager && terminal.output_is_terminal && terminal.height > 0 && lines >= terminal.height) {
        std::FILE* pipe = popen(pager_command().c_str(), "w"); // NOLINT(cert-env33-c): the user's own pager
        if (pipe != nullptr) {
            std::fwrite(text.data(), 1, text.size(), pipe);
            if (pclose(pipe) == 0) return true;
        }
    }
    std::cout << text << std::flush;
    return static_cast<bool>(std::cout);
}

} // namespace dateline::searcher
