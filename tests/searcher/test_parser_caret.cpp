/// The caret under a problem.
#include <string>

#include <catch2/catch.hpp>

#include "common/text.hpp"
#include "searcher/query/parser.hpp"

namespace query = dateline::searcher::query;
using query::Problem;
using query::with_caret;

namespace {

Problem problem_at(std::size_t column) {
    return {.column = column, .length = 1, .message = "here"};
}

} // namespace

TEST_CASE("the caret stands under the character of the problem", "[parser][caret]") {
    CHECK(with_caret("a AND", problem_at(2)) == "a AND\n  ^\nhere");
    CHECK(with_caret("a", problem_at(0)) == "a\n^\nhere");
    CHECK(with_caret("", problem_at(0)) == "\n^\nhere");
    CHECK(with_caret("ab", problem_at(2)) == "ab\n  ^\nhere");
    CHECK(with_caret("ab", problem_at(99)) == "ab\n  ^\nhere");
}

TEST_CASE("the caret counts characters, not bytes", "[parser][caret]") {
    CHECK(with_caret("Баку AND", problem_at(9)) == "Баку AND\n     ^\nhere");
    CHECK(with_caret("\xFF\xFF x", problem_at(3)) == "\uFFFD\uFFFD x\n   ^\nhere");
}

TEST_CASE("control characters are shown as blanks on one line", "[parser][caret]") {
    CHECK(with_caret("a\nb\x1B[31m\tc", problem_at(2)) == "a b [31m c\n  ^\nhere");
    CHECK(with_caret("a\xC2\x9B"
                     "b",
                     problem_at(3)) == "a b\n  ^\nhere");
}

TEST_CASE("a long query is shown around the caret", "[parser][caret]") {
    const std::string start = with_caret(std::string(300, 'x'), problem_at(5));
    CHECK(start == std::string(100, 'x') + "...\n     ^\nhere");

    const std::string middle =
        with_caret(std::string(150, 'x') + "Y" + std::string(150, 'x'), problem_at(150));
    const std::string line = middle.substr(0, middle.find('\n'));
    const std::string caret = middle.substr(line.size() + 1, middle.find('^') - line.size() - 1);
    CHECK(line.size() == 106);
    CHECK(line.at(caret.size()) == 'Y');

    const std::string end = with_caret(std::string(300, 'x'), problem_at(300));
    CHECK(end == "..." + std::string(100, 'x') + "\n" + std::string(103, ' ') + "^\nhere");
}
