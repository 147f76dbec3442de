#include "indexer/progress.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "common/counted.hpp"

namespace dateline::indexer {
namespace {

std::string duration_text(double seconds) {
    const auto whole = static_cast<std::uint64_t>(std::llround(std::max(seconds, 0.0)));
    if (whole < 60) return fmt::format("{} s", whole);
    if (whole < 3600) return fmt::format("{}:{:02} min", whole / 60, whole % 60);
    return fmt::format("{}:{:02} h", whole / 3600, whole / 60 % 60);
}

} // namespace

Progress::Progress(std::ostream& out, ProgressMode mode, bool terminal, Clock::time_point start)
    : out_(&out), mode_(mode), start_(start), last_(start) {
    if (mode_ == ProgressMode::automatic) mode_ = terminal ? ProgressMode::bar : ProgressMode::plain;
}

void Progress::update(std::uint64_t bytes, std::uint64_t articles, std::uint64_t skipped,
                      Clock::time_point now) {
    using namespace std::chrono_literals;
    if (mode_ == ProgressMode::never) return;
    if (now - last_ < (mode_ == ProgressMode::bar ? 200ms : 10000ms)) return;
    last_ = now;
    const std::string text =
        line(bytes, articles, skipped, std::chrono::duration<double>(now - start_).count());
    if (mode_ == ProgressMode::bar) {
        *out_ << '\r' << text << "\x1b[K" << std::flush;
        drawn_ = true;
    } else {
        *out_ << text << '\n' << std::flush;
    }
}

std::string Progress::line(std::uint64_t bytes, std::uint64_t articles, std::uint64_t skipped,
                           double seconds) const {
    constexpr std::size_t width = 24;
    const double done = total_bytes_ == 0
                            ? 0.0
                            : std::min(1.0, static_cast<double>(bytes) / static_cast<double>(total_bytes_));
    std::string text;
    if (total_bytes_ > 0) {
        const auto filled = static_cast<std::size_t>(done * static_cast<double>(width));
        if (mode_ == ProgressMode::bar) {
            text += fmt::format("[{}{}] ", std::string(filled, '#'), std::string(width - filled, '.'));
        }
        text += fmt::format("{:3.0f}%  ", done * 100);
    }
    text += fmt::format("{}, {:.0f}/s", counted(articles, "article", "articles"),
                        static_cast<double>(articles) / std::max(seconds, 0.001));
    if (skipped > 0) text += fmt::format(", {} skipped", skipped);
    if (done > 0.01) text += fmt::format(", {} left", duration_text(seconds / done - seconds));
    return text;
}

void Progress::finish() {
    if (drawn_) *out_ << "\r\x1b[K" << std::flush;
    drawn_ = false;
}

} // namespace dateline::indexer
