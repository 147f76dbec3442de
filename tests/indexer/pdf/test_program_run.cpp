// Other programs run within limits.
#include <chrono>
#include <string>

#include <catch2/catch.hpp>

#include "indexer/readers/pdf/program_run.hpp"

using namespace dateline::indexer;

TEST_CASE("a program gets its input and gives its output and status") {
    const auto run = run_program({"sh", "-c", "cat; echo bad >&2; exit 3"}, "some text", {});
    REQUIRE(run);
    CHECK(run->end == RunEnd::exited);
    CHECK(run->status == 3);
    CHECK(run->output == "some text");
    CHECK(run->complaints == "bad\n");
}

TEST_CASE("arguments are no shell's to read") {
    const auto run = run_program({"printf", "%s", "$(id); `id` *"}, "", {});
    REQUIRE(run);
    CHECK(run->output == "$(id); `id` *");
}

TEST_CASE("a program that is not there is said to be so") {
    const auto run = run_program({"no-such-program-of-dateline"}, "", {});
    REQUIRE(run);
    CHECK(run->end == RunEnd::not_found);
}

TEST_CASE("a program that does not end is ended") {
    const auto begin = std::chrono::steady_clock::now();
    const auto run = run_program({"sleep", "100"}, "", {.time = std::chrono::seconds(1)});
    REQUIRE(run);
    CHECK(run->end == RunEnd::out_of_time);
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(20));
}

TEST_CASE("a program that closes its output and does not end is ended") {
    const auto begin = std::chrono::steady_clock::now();
    const auto run =
        run_program({"sh", "-c", "echo text; exec sleep 30 >&- 2>&-"}, "", {.time = std::chrono::seconds(1)});
    REQUIRE(run);
    CHECK(run->end == RunEnd::out_of_time);
    CHECK(run->output == "text\n");
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(20));
}

TEST_CASE("a program is out of reach of the signals of the terminal") {
    // The fifth word of the file is the process group: proc(5).
    const auto run =
        run_program({"sh", "-c", "read -r line < /proc/$$/stat; set -- $line; echo $(($5 - $$))"}, "", {});
    REQUIRE(run);
    CHECK(run->output == "0\n");
}

TEST_CASE("a program that writes too much is ended") {
    const auto run = run_program({"yes"}, "", {.output_bytes = 100'000});
    REQUIRE(run);
    CHECK(run->end == RunEnd::too_long);
    CHECK(run->output.size() <= 100'001);
}

TEST_CASE("complaints without end are read and dropped") {
    const auto run = run_program({"sh", "-c", "yes | head -c 3000000 >&2"}, "", {});
    REQUIRE(run);
    CHECK(run->end == RunEnd::exited);
    CHECK(run->complaints.size() == 4096);
}

TEST_CASE("a program cannot take more memory than it may, nor write files") {
    const auto large = run_program({"sh", "-c", "head -c 300000000 /dev/zero | tail -c 200000000 | wc -c"},
                                   "", {.memory_bytes = 100U << 20U});
    REQUIRE(large);
    CHECK(large->output != "200000000\n");
    const auto writes = run_program({"sh", "-c", "f=$(mktemp -u); echo x > $f; cat $f; rm -f $f"}, "", {});
    REQUIRE(writes);
    CHECK(writes->output.empty());
}

TEST_CASE("a crash is told apart from an end") {
    const auto run = run_program({"sh", "-c", "kill -SEGV $$"}, "", {});
    REQUIRE(run);
    CHECK(run->end == RunEnd::crashed);
}
