/// What each construct of the query language means, as text of the tree.
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "searcher/query/parser.hpp"

namespace query = dateline::searcher::query;

namespace {

struct Row {
    std::string typed;
    std::string tree;
};

void check_without_problems(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        CAPTURE(row.typed);
        const query::Parsed parsed = query::parse(row.typed);
        CHECK(query::to_text(parsed.node) == row.tree);
        CHECK(parsed.problems.empty());
    }
}

} // namespace

TEST_CASE("words side by side and phrases", "[parser]") {
    check_without_problems({
        {"", "(empty)"},
        {"   \t\n", "(empty)"},
        {"ceasefire", "ceasefire"},
        {"ceasefire talks", "(implicit ceasefire talks)"},
        {"  ceasefire\ttalks\n", "(implicit ceasefire talks)"},
        {"\"Minsk Group\"", "(phrase \"Minsk Group\")"},
        {"\"Minsk   Group\" talks", "(implicit (phrase \"Minsk Group\") talks)"},
        {"“Minsk Group”", "(phrase \"Minsk Group\")"},
        {"„Minsk Group“", "(phrase \"Minsk Group\")"},
        {"«Minsk Group»", "(phrase \"Minsk Group\")"},
        {"Nagorno-Karabakh", "Nagorno-Karabakh"},
        {"U.S. don't 1,200", "(implicit U.S. don't 1,200)"},
        {"Moscow, talks; war", "(implicit Moscow talks war)"},
        {"Баку 停戦", "(implicit Баку 停戦)"},
        {"war / peace", "(implicit war peace)"},
        {"a and b or not c", "(implicit a and b or not c)"},
        {"near adj", "(implicit near adj)"},
    });
}

TEST_CASE("AND, OR and NOT in capitals or as signs", "[parser]") {
    check_without_problems({
        {"a AND b", "(all a b)"},
        {"a && b", "(all a b)"},
        {"a&&b", "(all a b)"},
        {"a OR b", "(any a b)"},
        {"a || b", "(any a b)"},
        {"(a|| b)", "(any a b)"},
        {"a NOT b", "(implicit a (not b))"},
        {"a AND NOT b", "(all a (not b))"},
        {"a !b", "(implicit a (not b))"},
        {"a -b", "(implicit a (not b))"},
        {"-\"oil market\" x", "(implicit (not (phrase \"oil market\")) x)"},
        {"x -(a b)", "(implicit x (not (implicit a b)))"},
        {"x -title:a", "(implicit x (not (field title a)))"},
        {"-a", "(not a)"},
        {"NOT a b", "(implicit (not a) b)"},
        {"+a b", "(all a b)"},
        {"a +b c", "(all a b c)"},
        {"(a)-b", "(implicit a (not b))"},
        {"\"a\"-b", "(implicit (phrase \"a\") b)"},
    });
}

TEST_CASE("what binds tighter", "[parser]") {
    check_without_problems({
        {"a AND b OR c", "(any (all a b) c)"},
        {"a OR b AND c", "(any a (all b c))"},
        {"a b OR c d", "(any (implicit a b) (implicit c d))"},
        {"a AND b c", "(all a b c)"},
        {"a b AND c", "(all a b c)"},
        {"(a OR b) c", "(implicit (any a b) c)"},
        {"(a OR b) AND c", "(all (any a b) c)"},
        {"a OR (b OR c)", "(any a b c)"},
        {"(a b) c", "(implicit a b c)"},
        {"(a -b) c", "(implicit (implicit a (not b)) c)"},
        {"((a))", "a"},
        {"-a OR b", "(any (not a) b)"},
        {"-a NEAR/5 b", "(not (near/5 a b))"},
        {"a NEAR/5 b OR c", "(any (near/5 a b) c)"},
        {"x a NEAR/5 b y", "(implicit x (near/5 a b) y)"},
    });
}

TEST_CASE("NEAR and ADJ", "[parser]") {
    check_without_problems({
        {"a NEAR/5 b", "(near/5 a b)"},
        {"a NEAR b", "(near/10 a b)"},
        {"a ADJ/3 b", "(adj/3 a b)"},
        {"a ADJ b", "(adj/1 a b)"},
        {"a NEAR/5 b NEAR/5 c", "(near/5 a b c)"},
        {"a NEAR/5 b NEAR/3 c", "(all (near/5 a b) (near/3 b c))"},
        {"a NEAR b ADJ c", "(all (near/10 a b) (adj/1 b c))"},
        {"=a NEAR/5 \"c d\"", "(near/5 =a (phrase \"c d\"))"},
        {"(a OR =b) NEAR/3 c", "(near/3 (any a =b) c)"},
        {"(a) NEAR/3 (b)", "(near/3 a b)"},
        {"title:a NEAR/5 title:b", "(near/5 (field title a) (field title b))"},
        {"title:(a NEAR/5 b)", "(near/5 (field title a) (field title b))"},
    });
}

TEST_CASE("wildcards and exact words", "[parser]") {
    check_without_problems({
        {"karab*", "karab*"},
        {"karab** x", "(implicit karab* x)"},
        {"ка*", "ка*"},
        {"=talks", "=talks"},
        {"==talks", "=talks"},
        {"=Nagorno-Karabakh", "=Nagorno-Karabakh"},
        {"=\"Minsk Group\"", "(phrase \"Minsk Group\")"},
        {"-=talks a", "(implicit (not =talks) a)"},
        {"a=b", "a=b"},
    });
}

TEST_CASE("fields", "[parser]") {
    check_without_problems({
        {"actor:Putin", "(field actor Putin)"},
        {"who:Putin", "(field actor Putin)"},
        {"PLACE:Moscow", "(field place Moscow)"},
        {"place:\"Nagorno Karabakh\"", "(field place \"Nagorno Karabakh\")"},
        {"place:“Nagorno Karabakh”", "(field place \"Nagorno Karabakh\")"},
        {"place:Nagorno*", "(field place Nagorno*)"},
        {"place:\"Nagorno Kar\"*", "(field place \"Nagorno Kar\"*)"},
        {"place:Moscow, talks", "(implicit (field place Moscow) talks)"},
        {"text:talks", "talks"},
        {"title:talks", "(field title talks)"},
        {"title:=talks", "(field title =talks)"},
        {"title:talk*", "(field title talk*)"},
        {"title:\"Moscow talks\"", "(field title (phrase \"Moscow talks\"))"},
        {"title:(a b)", "(implicit (field title a) (field title b))"},
        {"title:(a -b \"c d\")",
         "(implicit (field title a) (not (field title b)) (field title (phrase \"c d\")))"},
        {"title:(a place:b)", "(implicit (field title a) (field place b))"},
        {"actor:(Putin OR \"Angela Merkel\")", "(any (field actor Putin) (field actor \"Angela Merkel\"))"},
        {"actor:=Putin", "(field actor =Putin)"},
        {"(lang:en)", "(field lang en)"},
        {"id:\"a (b)\"", "(field id \"a (b)\")"},
        {"url:https://a.b/c?d=e", "(field url https://a.b/c?d=e)"},
    });
}

TEST_CASE("dates are kept as typed", "[parser]") {
    check_without_problems({
        {"date:2020-09-27..2020-10-10", "(field date 2020-09-27..2020-10-10)"},
        {"date:2020-09-27 .. 2020-10-10 x", "(implicit (field date 2020-09-27..2020-10-10) x)"},
        {"date:2019..", "(field date 2019..)"},
        {"date:..2020", "(field date ..2020)"},
        {"date:2019.. \"Minsk talks\"", "(implicit (field date 2019..) (phrase \"Minsk talks\"))"},
        {"date:\"3 October\"..\"10 October\"", "(field date \"3 October..10 October\")"},
        {"mentions:\"last week\"", "(field mentions \"last week\")"},
        {"date:(2019 OR 2020..)", "(any (field date 2019) (field date 2020..))"},
    });
}

TEST_CASE("addresses, times and headlines are words", "[parser]") {
    check_without_problems({
        {"https://x.org/a?b=c", "https://x.org/a?b=c"},
        {"10:30", "10:30"},
        {"Update: talks", "(implicit Update talks)"},
        {"C:\\x", "C:\\x"},
        {"title:Update:talks", "(field title Update:talks)"},
    });
}

TEST_CASE("nodes know where they begin", "[parser]") {
    const auto parsed = query::parse("oil -sport title:(a \"b c\")");
    const auto& children = parsed.node.children;
    REQUIRE(children.size() == 4);
    CHECK(children[0].column == 0);
    CHECK(children[1].column == 4);
    CHECK(children[1].children.at(0).column == 5);
    CHECK(children[2].column == 18);
    CHECK(children[3].column == 20);
    CHECK(query::parse("x place:Minsk").node.children.at(1).column == 2);
}

TEST_CASE("text that needs it is quoted in the notation", "[parser]") {
    query::Node node;
    node.kind = query::NodeKind::word;
    node.text = "say \"hi\"";
    CHECK(query::to_text(node) == "\"say \\\"hi\\\"\"");
    node.text.clear();
    CHECK(query::to_text(node) == "\"\"");
}
