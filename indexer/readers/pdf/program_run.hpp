/// Runs another program on bytes, within limits.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/error.hpp"

namespace dateline::indexer {

struct RunLimits {
    std::chrono::seconds time{60}; ///< on the clock; the processor's time is bounded by the same number
    std::uint64_t memory_bytes = 1ULL << 30U; ///< of address space
    std::size_t output_bytes = 64U << 20U;
};

/// How a run ended.
enum class RunEnd {
    exited,      ///< with `status`
    not_found,   ///< there is no such program in the PATH
    crashed,     ///< by a signal, among them the limit of processor time
    out_of_time, ///< killed
    too_long     ///< killed because it wrote more than the limit
};

struct ProgramRun {
    RunEnd end = RunEnd::exited;
    int status = 0;
    std::string output;     ///< what it wrote; cut at the limit
    std::string complaints; ///< first 4 KB of what it wrote to standard error
};

/// Runs `words[0]`, looked up in the PATH, with the other words as arguments (no shell) and `input` as a file
/// on its standard input that it can seek in. Nothing of ours is open in it, and
/// it is a process group of its own, which Ctrl-C does not reach. Fails with `unreadable` if the
/// system has no process or memory left for it. Requires: words is not empty.
[[nodiscard]] Result<ProgramRun> run_program(const std::vector<std::string>& words, std::string_view input,
                                             const RunLimits& limits);

} // namespace dateline::indexer
