// The look-ahead of the scanner of XML.
#include <ctime>
#include <string>

#include <catch2/catch.hpp>

#include "indexer/readers/byte_stream.hpp"
#include "indexer/readers/xml/scanner.hpp"

using namespace dateline::indexer;

TEST_CASE("dropping what lies before much that was looked ahead takes linear time") {
    constexpr std::size_t bytes = 96U << 20U;
    constexpr std::size_t step = 64U << 10U;
    XmlScanner scanner(memory_stream(std::string(bytes, 'x') + "<item>"), {"item"});
    REQUIRE(scanner.find_tag(0, bytes + 6));
    const std::clock_t begin = std::clock();
    for (std::size_t end = step; end < bytes; end += step)
        scanner.drop(end);
    // 0.1 s; moving what is left each time, 72 GB of it, takes some 10 s
    CHECK(static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC < 1.5);
    CHECK(scanner.text(bytes, bytes + 6) == "<item>");
}
