// Lines of bounded length.
#include <catch2/catch.hpp>

#include "indexer/readers/byte_stream.hpp"
#include "indexer/readers/line_reader.hpp"

using namespace dateline::indexer;

namespace {

/// Lines as "number:text", too long ones as "number:!", joined by "|".
std::string lines_of(const std::string& text, std::size_t max_bytes) {
    LineReader reader(memory_stream(text), max_bytes);
    std::string all;
    Line line;
    for (auto more = reader.next(line); more && *more; more = reader.next(line))
        all += std::to_string(line.number) + ":" + (line.too_long ? "!" : line.text) + "|";
    return all;
}

} // namespace

TEST_CASE("lines end at line feeds, with or without carriage return, and at the end") {
    CHECK(lines_of("one\ntwo\r\n\nlast", 100) == "1:one|2:two|3:|4:last|");
    CHECK(lines_of("", 100).empty());
    CHECK(lines_of("\n", 100) == "1:|");
}

TEST_CASE("a line over the limit is passed over and the next one is read") {
    CHECK(lines_of("short\n" + std::string(500'000, 'x') + "\nafter", 10) == "1:short|2:!|3:after|");
    CHECK(lines_of("0123456789\n01234567890\n", 10) == "1:0123456789|2:!|");
}

TEST_CASE("lines longer than a chunk are whole") {
    const std::string text(200'000, 'y');
    CHECK(lines_of(text + "\n", 1'000'000) == "1:" + text + "|");
}
