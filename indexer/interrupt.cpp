#include "indexer/interrupt.hpp"

#include <csignal>

namespace dateline::indexer {
namespace {

// A signal handler can reach nothing but a global.
volatile std::sig_atomic_t seen = 0; // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)

extern "C" void note_signal(int number) {
    seen = 1;
    std::signal(number, SIG_DFL);
}

} // namespace

void watch_for_interrupts() {
    std::signal(SIGINT, note_signal);
    std::signal(SIGTERM, note_signal);
}

bool interrupted() {
    return seen != 0;
}

} // namespace dateline::indexer
