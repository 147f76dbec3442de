#include "indexer/readers/pdf/program_run.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <optional>
#include <system_error>
#include <thread>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace dateline::indexer {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int cannot_run = 127; ///< exit status of shells for a program that is not there

/// A file descriptor that is closed with its owner.
class Descriptor {
  public:
    Descriptor() = default;
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(number_, other.number_);
        return *this;
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() { close(); }

    [[nodiscard]] int number() const { return number_; }
    [[nodiscard]] bool open() const { return number_ >= 0; }
    void close() {
        if (number_ >= 0) ::close(std::exchange(number_, -1));
    }

  private:
    int number_ = -1;
};

struct Pipe {
    Descriptor from, to;
};

Result<Pipe> make_pipe() {
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0)
        return failure(ErrorKind::unreadable,
                       "no pipe to another program: " + std::generic_category().message(errno));
    return Pipe{Descriptor(ends[0]), Descriptor(ends[1])};
}

/// A file in memory with these bytes, to be read from its beginning.
Result<Descriptor> memory_file(std::string_view bytes) {
    Descriptor file(memfd_create("dateline-input", MFD_CLOEXEC));
    while (file.open() && !bytes.empty()) {
        const ssize_t written = write(file.number(), bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) break;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    if (!file.open() || !bytes.empty() || lseek(file.number(), 0, SEEK_SET) != 0)
        return failure(ErrorKind::unreadable,
                       "no memory for another program: " + std::generic_category().message(errno));
    return file;
}

void limit(__rlimit_resource resource, rlim_t value) {
    const rlimit both{value, value};
    setrlimit(resource, &both);
}

/// In the child: nothing but calls that are safe after fork.
[[noreturn]] void become(char* const* words, int input, int output, int complaints, const RunLimits& limits) {
    setpgid(0, 0); // Ctrl-C is for us: half a text would be taken for a damaged file
    dup2(input, STDIN_FILENO);
    dup2(output, STDOUT_FILENO);
    dup2(complaints, STDERR_FILENO);
    close_range(STDERR_FILENO + 1, ~0U, 0);
    limit(RLIMIT_AS, limits.memory_bytes);
    limit(RLIMIT_CPU, static_cast<rlim_t>(limits.time.count()));
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, 0);
    execvp(words[0], words);
    _exit(cannot_run);
}

/// Takes what is there to be read; false at the end of the pipe.
bool take(const Descriptor& pipe, std::string& out, std::size_t most) {
    std::array<char, 1U << 16U> buffer{};
    const ssize_t got = read(pipe.number(), buffer.data(), buffer.size());
    if (got < 0) return errno == EINTR || errno == EAGAIN;
    out.append(buffer.data(), std::min(static_cast<std::size_t>(got), most - std::min(most, out.size())));
    return got > 0;
}

/// Reads both pipes to their ends. The reason to kill the program; nothing if it closed them itself.
std::optional<RunEnd> listen(Descriptor& output, Descriptor& complaints, ProgramRun& run,
                             const RunLimits& limits, Clock::time_point end) {
    constexpr std::size_t complaint_bytes = 4096;
    while (output.open() || complaints.open()) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now()).count();
        if (left <= 0) return RunEnd::out_of_time;
        std::array<pollfd, 2> waits{{{output.number(), POLLIN, 0}, {complaints.number(), POLLIN, 0}}};
        if (poll(waits.data(), waits.size(), static_cast<int>(left)) < 0 && errno != EINTR)
            return RunEnd::crashed;
        if (waits[0].revents != 0 && !take(output, run.output, limits.output_bytes + 1)) output.close();
        if (waits[1].revents != 0 && !take(complaints, run.complaints, complaint_bytes)) complaints.close();
        if (run.output.size() > limits.output_bytes) return RunEnd::too_long;
    }
    return std::nullopt;
}

/// The program and what it has started.
void kill_all(pid_t child) {
    setpgid(child, child); // it may not have come to that yet
    kill(-child, SIGKILL);
    kill(child, SIGKILL);
}

/// Waits for a program that has closed its pipes; false if it has not ended by then.
bool ends_before(pid_t child, int& state, Clock::time_point end) {
    std::chrono::microseconds pause(100);
    constexpr std::chrono::microseconds longest_pause(20'000);
    for (;;) {
        const pid_t ended = waitpid(child, &state, WNOHANG);
        if (ended == child || (ended < 0 && errno != EINTR)) return true;
        if (Clock::now() >= end) return false;
        std::this_thread::sleep_for(pause);
        pause = std::min(2 * pause, longest_pause);
    }
}

void tell_end(int state, ProgramRun& run) {
    run.status = WIFEXITED(state) ? WEXITSTATUS(state) : 0;
    if (!WIFEXITED(state))
        run.end = RunEnd::crashed;
    else if (run.status == cannot_run)
        run.end = RunEnd::not_found;
}

} // namespace

Result<ProgramRun> run_program(const std::vector<std::string>& words, std::string_view input,
                               const RunLimits& limits) {
    const Result<Descriptor> file = memory_file(input);
    if (!file) return propagate(file);
    Result<Pipe> output = make_pipe();
    if (!output) return propagate(output);
    Result<Pipe> complaints = make_pipe();
    if (!complaints) return propagate(complaints);
    std::vector<std::string> owned = words;
    std::vector<char*> arguments;
    arguments.reserve(owned.size() + 1);
    for (std::string& word : owned)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    const pid_t child = fork();
    if (child < 0)
        return failure(ErrorKind::unreadable,
                       "no process for another program: " + std::generic_category().message(errno));
    if (child == 0)
        become(arguments.data(), file->number(), output->to.number(), complaints->to.number(), limits);
    output->to.close();
    complaints->to.close();
    ProgramRun run;
    const Clock::time_point end = Clock::now() + limits.time;
    std::optional<RunEnd> killed = listen(output->from, complaints->from, run, limits, end);
    int state = 0;
    if (!killed && !ends_before(child, state, end)) killed = RunEnd::out_of_time;
    if (killed) {
        kill_all(child);
        while (waitpid(child, &state, 0) < 0 && errno == EINTR) {
        }
    }
    tell_end(state, run);
    if (killed) run.end = *killed;
    return run;
}

} // namespace dateline::indexer
