/// Levelled messages on a stream given by the program: one line each, control characters made harmless.
#pragma once

#include <ostream>
#include <string>
#include <string_view>

namespace dateline {

enum class LogLevel { error, warn, info, debug };

/// Where libraries send what happened; they never print themselves.
class Log {
  public:
    /// Messages above `most` are dropped. Requires: the stream outlives the log.
    Log(std::ostream& out, std::string program, LogLevel most)
        : out_(&out), program_(std::move(program)), most_(most) {}

    void error(std::string_view message) { write(LogLevel::error, "error: ", message); }
    void warn(std::string_view message) { write(LogLevel::warn, "warning: ", message); }
    void info(std::string_view message) { write(LogLevel::info, "", message); }
    void debug(std::string_view message) { write(LogLevel::debug, "debug: ", message); }

    /// A line that belongs to the warning before it, indented and without the program's name.
    void detail(std::string_view line);

  private:
    void write(LogLevel level, std::string_view label, std::string_view message);

    std::ostream* out_;
    std::string program_;
    LogLevel most_;
};

/// Text that is safe on a terminal and stays on one line: control characters and ill-formed bytes become
/// U+FFFD, line feeds and tabs become blanks.
[[nodiscard]] std::string printable(std::string_view text);

} // namespace dateline
