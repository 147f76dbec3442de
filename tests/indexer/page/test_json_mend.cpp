// Faults of JSON in pages and dumps.
#include <string>

#include <catch2/catch.hpp>

#include "indexer/markup/json_mend.hpp"

using namespace dateline::indexer;

TEST_CASE("faults of JSON are mended, and nothing else is changed") {
    struct Row {
        std::string given, mended;
    };
    const auto row = GENERATE(values<Row>({
        {R"({"a": [1, 2]})", R"({"a": [1, 2]})"},
        {R"({"a": "x // no comment, ] }"})", R"({"a": "x // no comment, ] }"})"},
        {"{\"a\": 1, // why\n\"b\": 2}", "{\"a\": 1, \n\"b\": 2}"},
        {R"({"a": 1, /* why */ "b": 2})", R"({"a": 1,  "b": 2})"},
        {R"({"a": [1, 2, ], })", R"({"a": [1, 2 ] })"},
        {"{\"a\": \"x\ny\"}", R"({"a": "x\u000ay"})"},
        {R"({"a": NaN})", R"({"a": null})"},
        {R"({"a": 'it\'s "x"'})", R"({"a": "it's \"x\""})"},
        {R"({"a": "\ud83d"})", R"({"a": "\uFFFD"})"},
        {"{\"a\": \"cut", "{\"a\": \"cut"},
        {"/* cut", ""},
        {"", ""},
    }));
    CAPTURE(row.given);
    CHECK(mend_json(row.given) == row.mended);
}

TEST_CASE("mending is linear") {
    for (const std::string piece : {", ]", ",", "\"", "'", "/*", "//\n", "\\", "[", " "}) {
        std::string text;
        while (text.size() < 2'000'000)
            text += piece;
        CAPTURE(piece);
        CHECK(mend_json(text).size() <= 6 * text.size());
    }
}
