/// Queries made to break the parser: depth, length, bytes that are not UTF-8, and noise.
#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include <catch2/catch.hpp>

#include "common/text.hpp"
#include "searcher/query/parser.hpp"

namespace query = dateline::searcher::query;

namespace {

std::string repeated(std::string_view piece, std::size_t count) {
    std::string out;
    for (std::size_t i = 0; i < count; ++i)
        out += piece;
    return out;
}

std::size_t leaves(const query::Node& node) {
    if (node.kind == query::NodeKind::empty) return 0;
    if (node.children.empty()) return 1;
    std::size_t sum = 0;
    for (const auto& child : node.children)
        sum += leaves(child);
    return sum;
}

std::size_t depth(const query::Node& node) {
    std::size_t deepest = 0;
    for (const auto& child : node.children)
        deepest = std::max(deepest, depth(child));
    return deepest + 1;
}

/// What holds for every query, however odd.
query::Parsed parse_and_check(const std::string& typed) {
    query::Parsed parsed = query::parse(typed);
    CHECK(parsed.problems.size() <= query::max_problems);
    for (const auto& problem : parsed.problems) {
        REQUIRE(problem.column <= typed.size());
        REQUIRE(problem.length <= typed.size() - problem.column);
        REQUIRE(problem.message.size() < 300);
        REQUIRE(dateline::is_valid_utf8(query::with_caret(typed, problem)));
    }
    REQUIRE(leaves(parsed.node) <= 2 * query::max_query_leaves);
    REQUIRE(depth(parsed.node) <= 4 * query::max_nesting);
    REQUIRE(query::to_text(parsed.node).size() <= 64 * typed.size() + 64);
    return parsed;
}

} // namespace

TEST_CASE("thousands of brackets do not nest deeply", "[parser][hostile]") {
    const auto open = parse_and_check(repeated("(", 10000) + "a");
    CHECK(query::to_text(open.node) == "a");
    const auto both = parse_and_check(repeated("(", 10000) + "a" + repeated(")", 10000) + " b");
    CHECK(query::to_text(both.node) == "(implicit a b)");
    REQUIRE(both.problems.size() == 1);
    CHECK(both.problems.front().column == query::max_nesting);
    CHECK(query::to_text(parse_and_check(repeated(")", 10000)).node) == "(empty)");
    CHECK(query::to_text(parse_and_check(repeated("()", 10000)).node) == "(empty)");
    CHECK(query::to_text(parse_and_check(repeated("(a OR -", 9000) + "b").node).size() > 100);
}

TEST_CASE("thousands of quotation marks and operators", "[parser][hostile]") {
    CHECK(query::to_text(parse_and_check(repeated("\"", 10000)).node) == "(empty)");
    CHECK(query::to_text(parse_and_check(repeated("-", 10000) + "a").node) == "(not a)");
    CHECK(query::to_text(parse_and_check("a " + repeated("AND ", 10000)).node) == "a");
    CHECK(query::to_text(parse_and_check(repeated("NOT ", 10000) + "a").node) == "(not a)");
    CHECK(query::to_text(parse_and_check(repeated("place:", 10000)).node).size() < 70000);
    CHECK(leaves(parse_and_check(repeated("field:", 50000)).node) ==
          query::max_query_leaves); // in linear time
    parse_and_check(repeated("a NEAR AND NOT ", 4000));
    parse_and_check(repeated("a NEAR/2 b ADJ/3 ", 3000));
}

TEST_CASE("a query of too many words is cut with one problem", "[parser][hostile]") {
    const auto parsed = parse_and_check(repeated("oil ", 2000));
    CHECK(leaves(parsed.node) == query::max_query_leaves);
    REQUIRE(parsed.problems.size() == 1);
    CHECK(parsed.problems.front().column == 4 * query::max_query_leaves);
}

TEST_CASE("a query of a megabyte is cut between characters", "[parser][hostile]") {
    const auto parsed = parse_and_check("x" + repeated("é", 500000));
    REQUIRE_FALSE(parsed.problems.empty());
    CHECK(parsed.problems.back().column == query::max_query_bytes - 1);
    CHECK(dateline::is_valid_utf8(query::to_text(parsed.node)));
    parse_and_check(repeated("\xFF", 1000000));
}

TEST_CASE("bytes that are not UTF-8 keep the columns of what follows", "[parser][hostile]") {
    const auto parsed = parse_and_check("caf\xE9 \xC3( plcae:x \xF0\x9F");
    CHECK(dateline::is_valid_utf8(query::to_text(parsed.node)));
    REQUIRE(parsed.problems.size() == 3);
    CHECK(parsed.problems[0].column == 3);
    CHECK(parsed.problems[1].column == 6);
    CHECK_THAT(parsed.problems[1].message, Catch::Contains("never closed"));
    CHECK(parsed.problems[2].column == 8);
    CHECK(query::parse("\xFF oil").node.column == 2);
}

TEST_CASE("control characters and NUL are blanks", "[parser][hostile]") {
    const std::string typed("oil\0gas\x1B\x7Fwar\xC2\x85peace\xE2\x80\xAEx", 23);
    const auto parsed = parse_and_check(typed);
    CHECK(query::to_text(parsed.node) == "(implicit oil gas war peace x)");
    CHECK(parsed.problems.empty());
    CHECK(query::to_text(query::parse(std::string("\"a\0b\"", 5)).node) == "(phrase \"a b\")");
}

TEST_CASE("noise of operators and words never breaks the parser", "[parser][hostile]") {
    static constexpr std::array<std::string_view, 40> pieces = {
        "(",      ")",       "\"",       "“",      "»",      "-",      "+",     "!",     "=",      "*",
        ":",      "..",      "~",        ",",      "|",      "||",     "&&",    " AND ", " OR ",   " NOT ",
        " NEAR ", " ADJ/2 ", " NEAR/5 ", " NEAR/", "title:", "place:", "date:", "url:",  "plcae:", "source:",
        "oil",    "Minsk",   "ka",       "停",     "\xC3",   "\xFF",   " ",     " ",     "2020",   "\t"};
    std::uint64_t state = 20201110; // fixed: the same noise on every machine
    for (int round = 0; round < 10000; ++round) {
        std::string typed;
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        const std::uint64_t length = (state >> 33U) % 30;
        for (std::uint64_t i = 0; i < length; ++i) {
            state = state * 6364136223846793005ULL + 1442695040888963407ULL;
            typed += pieces[(state >> 33U) % pieces.size()];
        }
        INFO(typed);
        parse_and_check(typed);
    }
}
