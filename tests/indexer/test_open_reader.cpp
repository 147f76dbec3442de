// From bytes to the right reader: compression, byte order marks, sidecars, refusals.
#include <array>

#include <catch2/catch.hpp>

#include "indexer/readers/byte_stream.hpp"
#include "indexer/readers/open_reader.hpp"
#include "tests/support/read_all.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace dateline;
using namespace dateline::indexer;
using namespace dateline::tests;

namespace {

std::string outcome(const std::string& bytes, const std::string& name = "x") {
    auto reader = open_reader(memory_stream(bytes), name, {});
    return reader ? summary(read_all(**reader)) : reader.error().message;
}

/// A line {"title":"A"} packed by gzip, without the checksum and the size that end a member.
std::string packed_line() {
    constexpr std::array<unsigned char, 26> bytes{0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02,
                                                  0x03, 0xAB, 0x56, 0x2A, 0xC9, 0x2C, 0xC9, 0x49, 0x55,
                                                  0xB2, 0x52, 0x72, 0x54, 0xAA, 0xE5, 0x02, 0x00};
    return {bytes.begin(), bytes.end()};
}

} // namespace

TEST_CASE("byte order marks are skipped and UTF-16 is decoded") {
    using namespace std::string_literals;
    CHECK(outcome("\xEF\xBB\xBF{\"title\":\"A\"}") == "1 items");
    auto reader = open_reader(memory_stream("\xFF\xFET\0i\0\n\0\n\0x\0"s), "a.txt", {});
    REQUIRE(reader);
    const Reading reading = read_all(**reader);
    REQUIRE(summary(reading) == "1 items");
    CHECK(field(reading.items[0], "title") == "Ti");
    CHECK(reading.items[0].body == "x");
    CHECK(reading.items[0].origin.file == "a.txt");
}

TEST_CASE("a gzip file that breaks off gives its articles and then its failure") {
    CHECK(outcome(packed_line()) == "1 items, failed: damaged gzip: the end is missing");
    CHECK(outcome("\x1F\x8B\x08") == "damaged gzip: the end is missing");
    CHECK(outcome("\x1F\x8B nonsense that is no gzip at all").find("damaged gzip") == 0);
}

TEST_CASE("what is not read is refused with its kind") {
    CHECK(outcome("") == "empty file");
    CHECK(outcome("{\\rtf1") == "unsupported format: RTF document");
    auto refused = open_reader(memory_stream("{\\rtf1"), "x", {});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == ErrorKind::bad_input);
    CHECK_FALSE(refused.error().hint.empty());
}

TEST_CASE("a text takes the fields of its sidecar, and lives without a readable one") {
    const TemporaryFolder folder;
    const std::string text = folder.write("a.txt", "Talks begin\n\nOne.\n").string();
    const std::string good = folder.write("good.json", R"({"source": "Star"})").string();
    const std::string broken = folder.write("broken.json", "{").string();
    for (const auto& [sidecar, source] : {std::pair<std::string, std::string>{good, "Star"},
                                          {broken, "(none)"},
                                          {"missing", "(none)"},
                                          {"", "(none)"}}) {
        CAPTURE(sidecar);
        auto reader = open_path(text, sidecar, {});
        REQUIRE(reader);
        const Reading reading = read_all(**reader);
        REQUIRE(summary(reading) == "1 items");
        CHECK(field(reading.items[0], "source") == source);
    }
    CHECK_FALSE(open_path((folder / "none.txt").string(), "", {}));
}

TEST_CASE("random bytes never crash a reader") {
    unsigned state = 7;
    const std::string alphabet = "{}[]\",:\\<>*TEXT 0/\n\r\tab\xC3\xFF;|";
    for (int round = 0; round < 3000; ++round) {
        std::string bytes;
        for (int i = 0; i < 60; ++i) {
            state = state * 1664525U + 1013904223U;
            bytes.push_back(alphabet[(state >> 16U) % alphabet.size()]);
        }
        for (const std::string beginning :
             {"", "{\"title\":", "[{", "<REUTERS>\n", "id,title,text\n", "*TEXT 1 PAGE\n"}) {
            CAPTURE(beginning, bytes);
            CHECK_FALSE(outcome(beginning + bytes).empty());
        }
    }
}
