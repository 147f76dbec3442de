/// Pieces of a query: their kinds, texts and places.
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "searcher/query/lexer.hpp"
#include "searcher/query/source_text.hpp"
#include "searcher/query/word_forms.hpp"

namespace query = dateline::searcher::query;
using query::LexemeKind;

namespace {

std::vector<query::Lexeme> lex(std::string_view typed) {
    std::vector<query::Problem> problems;
    return query::lex(typed, problems);
}

} // namespace

TEST_CASE("each piece has its kind", "[lexer]") {
    struct Row {
        std::string typed;
        std::vector<LexemeKind> kinds;
    };
    const std::vector<Row> rows = {
        {"", {}},
        {"oil", {LexemeKind::word}},
        {"=oil oi* \"oil\"", {LexemeKind::exact, LexemeKind::wildcard, LexemeKind::phrase}},
        {"(oil)", {LexemeKind::open, LexemeKind::word, LexemeKind::close}},
        {"AND && OR || |",
         {LexemeKind::conjunction, LexemeKind::conjunction, LexemeKind::disjunction, LexemeKind::disjunction,
          LexemeKind::disjunction}},
        {"NOT !a -b +c",
         {LexemeKind::negation, LexemeKind::negation, LexemeKind::word, LexemeKind::negation,
          LexemeKind::word, LexemeKind::required, LexemeKind::word}},
        {"NEAR NEAR/3 ADJ ADJ/2", {LexemeKind::near, LexemeKind::near, LexemeKind::adj, LexemeKind::adj}},
        {"And nEAR/3 NOTE", {LexemeKind::word, LexemeKind::word, LexemeKind::word}},
        {"title:(a)", {LexemeKind::open, LexemeKind::word, LexemeKind::close}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.typed);
        const auto lexemes = lex(row.typed);
        REQUIRE(lexemes.size() == row.kinds.size());
        for (std::size_t i = 0; i < lexemes.size(); ++i)
            CHECK(lexemes[i].kind == row.kinds[i]);
    }
}

TEST_CASE("a lexeme covers its field, quotes and stars", "[lexer]") {
    const std::string typed = "x place:\"Nagorno Kar\"* NEAR/7 =ab";
    const auto lexemes = lex(typed);
    REQUIRE(lexemes.size() == 4);
    CHECK(lexemes[1].text == "Nagorno Kar");
    CHECK(lexemes[1].field == dateline::Field::place);
    CHECK(typed.substr(lexemes[1].column, lexemes[1].length) == "place:\"Nagorno Kar\"*");
    CHECK(lexemes[2].distance == 7);
    CHECK(typed.substr(lexemes[3].column, lexemes[3].length) == "=ab");
    CHECK(lexemes[3].text == "ab");
}

TEST_CASE("a misspelt field is told of and its name stays a word", "[lexer][recovery]") {
    std::vector<query::Problem> problems;
    const auto lexemes = query::lex("plcae:Minsk", problems);
    REQUIRE(lexemes.size() == 2);
    CHECK(lexemes[0].text == "plcae");
    CHECK_FALSE(lexemes[1].field.has_value());
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].length == 6);
}

TEST_CASE("ill-formed bytes move no column", "[lexer][hostile]") {
    const auto source = query::read_source("\xFF"
                                           "a\xC3\x28"
                                           "b");
    CHECK(source.text == "\uFFFDa\uFFFD(b");
    REQUIRE(source.first_ill_formed == std::size_t{0});
    const std::vector<std::size_t> columns = {0, 0, 0, 1, 2, 2, 2, 3, 4, 5};
    REQUIRE(columns.size() == source.text.size() + 1);
    for (std::size_t pos = 0; pos < columns.size(); ++pos) {
        CAPTURE(pos);
        CHECK(query::original_column(source, pos) == columns[pos]);
    }
}

TEST_CASE("blanks of all scripts part words but joiners do not", "[lexer][hostile]") {
    CHECK(lex("a\u00A0b\u3000c\u2028d\uFEFFe").size() == 5);
    CHECK(lex("می\u200Cخواهم").size() == 1);
}

TEST_CASE("a message quotes only the start of a long text", "[lexer][hostile]") {
    CHECK(query::quoted_for_message("oil") == "'oil'");
    CHECK(query::quoted_for_message(std::string(100, 'x')) == "'" + std::string(40, 'x') + "...'");
}

TEST_CASE("operators need capitals and a number", "[lexer]") {
    CHECK_FALSE(query::read_operator_form("near").has_value());
    CHECK_FALSE(query::read_operator_form("NEARBY").has_value());
    REQUIRE(query::read_operator_form("ADJ/4").has_value());
    CHECK(query::read_operator_form("ADJ/4")->distance == 4);
    CHECK_FALSE(query::read_operator_form("NEAR/-1")->problem.empty());
}
