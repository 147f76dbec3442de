#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>

#include "common/log.hpp"

using namespace dateline;
using namespace std::string_literals;

TEST_CASE("messages above the level are dropped") {
    const std::vector<std::pair<LogLevel, std::string>> rows{
        {LogLevel::error, "prog: error: e\n"},
        {LogLevel::warn, "prog: error: e\nprog: warning: w\n"},
        {LogLevel::info, "prog: error: e\nprog: warning: w\nprog: i\n"},
        {LogLevel::debug, "prog: error: e\nprog: warning: w\nprog: i\nprog: debug: d\n"},
    };
    for (const auto& [level, expected] : rows) {
        std::ostringstream out;
        Log log(out, "prog", level);
        log.error("e");
        log.warn("w");
        log.info("i");
        log.debug("d");
        CHECK(out.str() == expected);
    }
}

TEST_CASE("a message stays on its line") {
    std::ostringstream out;
    Log log(out, "prog", LogLevel::warn);
    log.warn("bad\nname\x1B[2J");
    CHECK(out.str() == "prog: warning: bad name\xEF\xBF\xBD[2J\n");
}

TEST_CASE("text for a terminal holds nothing that steers it") {
    const std::string mark = "\xEF\xBF\xBD";
    const std::vector<std::pair<std::string, std::string>> rows{
        {"plain é 北", "plain é 北"},
        {"", ""},
        {"a\tb\nc\rd", "a b c d"},
        {"\x1B[31m", mark + "[31m"},
        {"\0"s, mark},
        {"\x7F", mark},
        {"\xC2\x9B", mark},       // C1 control sequence introducer
        {"\xFF", mark},           // ill-formed
        {"\xE2\x80\xAE", mark},   // right-to-left override
        {"\xE2\x81\xA6", mark},   // isolate
        {"\xE2\x80\xA8", mark},   // line separator
        {"\xC2\xA0", "\xC2\xA0"}, // no-break space
    };
    for (const auto& [text, expected] : rows) {
        CAPTURE(expected);
        CHECK(printable(text) == expected);
        CHECK(printable(expected) == expected);
    }
}
