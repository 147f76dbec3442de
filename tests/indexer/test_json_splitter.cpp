// Objects of a JSON stream, whole or broken.
#include <catch2/catch.hpp>

#include "indexer/readers/byte_stream.hpp"
#include "indexer/readers/json_splitter.hpp"

using namespace dateline::indexer;

namespace {

/// Pieces as "line text" or "line !problem", joined by " | ".
std::string pieces_of(const std::string& text, std::size_t max_bytes = 1U << 20U) {
    JsonSplitter splitter(memory_stream(text), max_bytes);
    std::string all;
    for (auto piece = splitter.next(); piece && *piece; piece = splitter.next()) {
        const JsonPiece& found = **piece;
        all += (all.empty() ? "" : " | ") + std::to_string(found.line) + " " +
               (found.problem.empty() ? found.text : "!" + std::string(found.problem));
    }
    return all;
}

} // namespace

TEST_CASE("arrays, single objects and objects one after another are cut alike") {
    CHECK(pieces_of("[{\"a\":1},\n{\"a\":2}]") == R"(1 {"a":1} | 2 {"a":2})");
    CHECK(pieces_of("{\"a\":{\"b\":[]}}") == R"(1 {"a":{"b":[]}})");
    CHECK(pieces_of("{\"a\":1}{\"a\":2}\n\n{}") == R"(1 {"a":1} | 1 {"a":2} | 3 {})");
    CHECK(pieces_of("[]").empty());
    CHECK(pieces_of("").empty());
}

TEST_CASE("braces and escaped quotes in strings do not count") {
    CHECK(pieces_of(R"([{"a":"}{\"}"},{"b":"\\"}])") == R"(1 {"a":"}{\"}"} | 1 {"b":"\\"})");
}

TEST_CASE("an object that is never closed costs only itself") {
    const std::string text = "[\n  {\"a\": 1},\n  {\"a\": 2,\n  {\"a\": 3},\n  {\"a\": 4}\n]\n";
    CHECK(pieces_of(text) == R"(2 {"a": 1} | 3 !truncated JSON | 4 {"a": 3} | 5 {"a": 4})");
}

TEST_CASE("a string that is never closed costs only its object") {
    const std::string text = "[\n{\"a\": \"x},\n{\"a\": \"y\"},\n{\"a\": \"z\"}\n]";
    CHECK(pieces_of(text) == R"(2 !truncated JSON | 3 {"a": "y"} | 4 {"a": "z"})");
}

TEST_CASE("a file that breaks off reports the line of the broken object") {
    CHECK(pieces_of("[\n{\"a\":1},\n{\"a\":\"tex") == R"(2 {"a":1} | 3 !truncated JSON)");
}

TEST_CASE("what is no object is reported once and skipped") {
    CHECK(pieces_of("[1, \"a{b\", {\"a\":1}]") == R"(1 !not a JSON object | 1 {"a":1})");
}

TEST_CASE("an object over the limit is skipped") {
    const std::string big = "{\"a\":\"" + std::string(300'000, 'x') + "\"}";
    CHECK(pieces_of("{\"a\":1}\n" + big + "\n{\"a\":2}\n", 1000) ==
          R"(1 {"a":1} | 2 !record larger than the limit | 3 {"a":2})");
}

TEST_CASE("ten thousand opening brackets end soon") {
    CHECK(pieces_of(std::string(10'000, '{')) == "1 !truncated JSON");
    CHECK(pieces_of(std::string(10'000, '[')).empty());
    std::string lines;
    for (int i = 0; i < 10'000; ++i)
        lines += "{\n";
    CHECK(pieces_of(lines).size() > 10'000); // each line might begin an object
}
