#include <string>

#include <catch2/catch.hpp>

#include "indexer/markup/url.hpp"

using namespace dateline::indexer;

TEST_CASE("addresses are seen from their base") {
    struct Row {
        std::string reference, base, expected;
    };
    const auto row = GENERATE(values<Row>({
        {"b.html", "https://example.com/a/", "https://example.com/a/b.html"},
        {"/b.html", "https://example.com/a/c", "https://example.com/b.html"},
        {"?q=1", "https://example.com/a", "https://example.com/a?q=1"},
        {" https://example.org/x ", "https://example.com/", "https://example.org/x"},
        {"b.html", "", "b.html"},
        {"", "https://example.com/", ""},
    }));
    CAPTURE(row.reference, row.base);
    CHECK(absolute_url(row.reference, row.base) == row.expected);
}

TEST_CASE("only addresses of the web are web addresses") {
    CHECK(is_web_address("https://example.com/a"));
    CHECK(is_web_address("HTTP://example.com"));
    CHECK_FALSE(is_web_address("urn:x:1"));
    CHECK_FALSE(is_web_address("a.html"));
    CHECK_FALSE(is_web_address("http://"));
    CHECK_FALSE(is_web_address("see http://example.com"));
}

TEST_CASE("a very long address is left as it is") {
    const std::string path(100'000, '/');
    CHECK(absolute_url(path, "https://example.com/") == path);
}
