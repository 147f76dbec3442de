/// How far a run has come: a bar on a terminal, a plain line every ten seconds elsewhere.
#pragma once

#include <chrono>
#include <cstdint>
#include <ostream>
#include <string>

#include "indexer/options.hpp"

namespace dateline::indexer {

class Progress {
  public:
    using Clock = std::chrono::steady_clock;

    /// Requires: the stream outlives the progress. `automatic` is a bar if `terminal`, else plain.
    Progress(std::ostream& out, ProgressMode mode, bool terminal, Clock::time_point start);

    /// Total of the bytes to be read; 0 if unknown.
    void expect(std::uint64_t bytes) { total_bytes_ = bytes; }

    /// Draws at most five times a second (bar) or every ten seconds (plain).
    void update(std::uint64_t bytes, std::uint64_t articles, std::uint64_t skipped, Clock::time_point now);

    /// Wipes the bar.
    void finish();

  private:
    [[nodiscard]] std::string line(std::uint64_t bytes, std::uint64_t articles, std::uint64_t skipped,
                                   double seconds) const;

    std::ostream* out_;
    ProgressMode mode_;
    Clock::time_point start_;
    Clock::time_point last_;
    std::uint64_t total_bytes_ = 0;
    bool drawn_ = false;
};

} // namespace dateline::indexer
