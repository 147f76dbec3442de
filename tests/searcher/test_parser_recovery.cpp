/// Queries that cannot be read as typed: the best reading, and a problem in the right place.
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "searcher/query/parser.hpp"

namespace query = dateline::searcher::query;

namespace {

/// `column` is that of the first problem, `message` a part of it.
struct Row {
    std::string typed;
    std::string tree;
    std::size_t problems;
    std::size_t column;
    std::string message;
};

void check(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        CAPTURE(row.typed);
        const query::Parsed parsed = query::parse(row.typed);
        CHECK(query::to_text(parsed.node) == row.tree);
        REQUIRE(parsed.problems.size() == row.problems);
        CHECK(parsed.problems.front().column == row.column);
        CHECK(parsed.problems.front().length >= 1);
        CHECK_THAT(parsed.problems.front().message, Catch::Contains(row.message));
    }
}

} // namespace

TEST_CASE("operators without operands are left out", "[parser][recovery]") {
    check({
        {"AND a", "a", 1, 0, "'AND' has nothing before it"},
        {"a AND", "a", 1, 2, "'AND' has nothing after it"},
        {"OR a OR", "a", 2, 0, "'OR' has nothing before it"},
        {"a AND AND b", "(all a b)", 1, 6, "'AND' follows another operator"},
        {"a AND OR b", "(all a b)", 1, 6, "'OR' follows another operator"},
        {"a OR AND b", "(any a b)", 1, 5, "'AND' follows another operator"},
        {"a || && b", "(any a b)", 1, 5, "'&&' follows another operator"},
        {"a NOT", "a", 1, 2, "'NOT' has nothing after it"},
        {"NOT", "(empty)", 1, 0, "'NOT' has nothing after it"},
        {"NOT NOT a", "(not a)", 1, 4, "'NOT' is doubled"},
        {"NOT NOT", "(empty)", 2, 0, "'NOT' has nothing after it"},
        {"x NOT AND a", "(all x a)", 1, 2, "'NOT' has nothing after it"},
        {"NOT -a", "(not a)", 1, 4, "'-' is doubled"},
        {"--a", "(not a)", 1, 1, "'-' is doubled"},
        {"- a", "a", 1, 0, "'-' stands alone"},
        {"a - b", "(implicit a b)", 1, 2, "'-' stands alone"},
        {"a + b", "(implicit a b)", 1, 2, "'+' stands alone"},
        {"a !", "a", 1, 2, "'!' stands alone"},
        {"(a -)", "a", 1, 3, "'-' stands alone"},
        {"a NEAR", "a", 1, 2, "'NEAR' has nothing after it"},
        {"ADJ/2 a", "a", 1, 0, "'ADJ/2' has nothing before it"},
        {"NEAR", "(empty)", 1, 0, "'NEAR' has nothing before it"},
        {"a OR (AND)", "a", 1, 6, "'AND' has nothing before it"},
    });
}

TEST_CASE("brackets and quotation marks are closed or left out", "[parser][recovery]") {
    check({
        {"(a", "a", 1, 0, "never closed"},
        {"(a OR (b c", "(any a (implicit b c))", 2, 0, "never closed"},
        {"a)", "a", 1, 1, "closes nothing"},
        {")a(", "a", 2, 0, "closes nothing"},
        {"()", "(empty)", 1, 0, "nothing between these brackets"},
        {"(())", "(empty)", 1, 1, "nothing between these brackets"},
        {"a () b", "(implicit a b)", 1, 2, "nothing between these brackets"},
        {"a AND ()", "a", 2, 2, "'AND' has nothing after it"},
        {"title:()", "(empty)", 1, 0, "nothing between these brackets"},
        {"title:(a", "(field title a)", 1, 0, "never closed"},
        {"\"never closed", "(phrase \"never closed\")", 1, 0, "never closed"},
        {"a \"b (c", "(implicit a (phrase \"b (c\"))", 1, 2, "never closed"},
        {"place:\"Minsk", "(field place Minsk)", 1, 6, "never closed"},
        {"\"\"", "(empty)", 1, 0, "no word between the quotation marks"},
        {"\"...\" a", "a", 1, 0, "no word between the quotation marks"},
        {"\"a b\"~5 c", "(implicit (phrase \"a b\") c)", 1, 5, "NEAR/5"},
    });
}

TEST_CASE("wildcards and exact words that cannot be", "[parser][recovery]") {
    check({
        {"a*", "a", 1, 0, "at least two letters"},
        {"x *", "x", 1, 2, "nothing before the star"},
        {"*bakh", "bakh", 1, 0, "at least two letters"},
        {"ka*kh", "ka*", 1, 0, "end of a word only: read as 'ka*'"},
        {"x-a*", "x-a", 1, 0, "at least two letters"},
        {"\"a b*\"", "(phrase \"a b*\")", 1, 0, "not a wildcard"},
        {"\"a b\"*", "(phrase \"a b\")", 1, 5, "single word"},
        {"source:Har*", "(field source Har)", 1, 0, "whole values"},
        {"place:M*", "(field place M)", 1, 0, "at least two letters"},
        {"= a", "a", 1, 0, "no word after '='"},
        {"=talk*", "talk*", 1, 0, "exclude each other"},
    });
}

TEST_CASE("fields that are unknown or empty", "[parser][recovery]") {
    check({
        {"plcae:Minsk", "(implicit plcae Minsk)", 1, 0, "unknown field 'plcae': did you mean 'place'?"},
        {"x plcae:\"a b\"", "(implicit x plcae (phrase \"a b\"))", 1, 2, "did you mean 'place'?"},
        {"plcae:(a b)", "(implicit plcae a b)", 1, 0, "did you mean 'place'?"},
        {"quarterly:oil", "(implicit quarterly oil)", 1, 0, "unknown field 'quarterly': read as words"},
        {"place:", "(empty)", 1, 0, "'place' has no value"},
        {"a place:", "a", 1, 2, "'place' has no value"},
        {"place:\"\" a", "a", 1, 0, "'place' has no value"},
        {"place: Minsk", "(field place Minsk)", 1, 0, "a blank follows the field 'place'"},
        {"place: (a OR b)", "(any (field place a) (field place b))", 1, 0, "a blank follows"},
        {"place: AND x", "x", 2, 0, "'place' has no value"},
        {"place: actor:Putin", "(field actor Putin)", 1, 0, "'place' has no value"},
        {"(title:)", "(empty)", 2, 0, "nothing between these brackets"},
    });
}

TEST_CASE("NEAR and ADJ with operands or distances they cannot have", "[parser][recovery]") {
    check({
        {"(a b) NEAR/3 c", "(all (implicit a b) c)", 1, 6, "read as AND"},
        {"a NEAR/5 source:Wire", "(all a (field source Wire))", 1, 2, "read as AND"},
        {"a NEAR/5 date:2020", "(all a (field date 2020))", 1, 2, "read as AND"},
        {"title:a NEAR/5 place:Minsk", "(all (field title a) (field place Minsk))", 1, 8, "all in one text"},
        {"(place:Minsk OR title:a) NEAR/5 b", "(all (any (field place Minsk) (field title a)) b)", 1, 25,
         "all in one text"},
        {"title:a NEAR/5 b", "(all (field title a) b)", 1, 8, "all in one text"},
        {"karab* NEAR/5 b", "(all karab* b)", 1, 7, "read as AND"},
        {"a NEAR NOT b", "(all a (not b))", 1, 2, "before an exclusion"},
        {"a NEAR AND NOT b", "(all a (not b))", 2, 2, "before an exclusion"},
        {"a NEAR/0 b", "(near/1 a b)", 1, 2, "smallest distance"},
        {"a NEAR/99999999999 b", "(near/1000 a b)", 1, 2, "largest distance"},
        {"a ADJ/x b", "(adj/1 a b)", 1, 2, "a number of words"},
        {"a NEAR/ b", "(near/10 a b)", 1, 2, "a number of words"},
    });
}

TEST_CASE("problems come in the order of the query", "[parser][recovery]") {
    const auto parsed = query::parse("(a AND) plcae:x \"b");
    REQUIRE(parsed.problems.size() == 3);
    CHECK(parsed.problems[0].column == 3);
    CHECK(parsed.problems[1].column == 8);
    CHECK(parsed.problems[1].length == 6);
    CHECK(parsed.problems[2].column == 16);
}

TEST_CASE("a long query in capitals has no operators, a short one has") {
    const auto pasted = query::parse("EFFORTS OF THE U.S. AND BRITAIN TO HELP INDIA");
    CHECK(query::to_text(pasted.node) == "(implicit EFFORTS OF THE U.S. AND BRITAIN TO HELP INDIA)");
    CHECK(pasted.problems.size() == 1);
    CHECK(query::to_text(query::parse("TRUCE OR CEASEFIRE").node) == "(any TRUCE CEASEFIRE)");
    CHECK(query::to_text(query::parse("(TRUCE OR CEASEFIRE) AND THE OSCE MINSK GROUP").node) ==
          "(all (any TRUCE CEASEFIRE) THE OSCE MINSK GROUP)");
}
