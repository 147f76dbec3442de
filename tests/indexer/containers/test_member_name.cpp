// Names of members may hold anything and are text.
#include <string>

#include <catch2/catch.hpp>

#include "common/text.hpp"
#include "indexer/readers/containers/member_name.hpp"

#include "packed.hpp"

using namespace dateline;
using namespace dateline::indexer;
using namespace dateline::tests;

TEST_CASE("member names become one tidy line of UTF-8") {
    struct Row {
        std::string bytes, name;
    };
    const auto row = GENERATE(values<Row>({
        {"a/b.txt", "a/b.txt"},
        {"./a//b.txt", "a/b.txt"},
        {"/etc/passwd", "etc/passwd"},
        {"../../up.txt", "../../up.txt"},
        {"new\nline\x1B[31m.txt", "new line[31m.txt"},
        {"M\xFCnchen.txt", "München.txt"},
        {"Zürich.txt", "Zürich.txt"},
        {"\xFE\xFD", "þý"},
        {"", ""},
        {"///", ""},
    }));
    CAPTURE(row.bytes);
    CHECK(member_name(row.bytes) == row.name);
}

TEST_CASE("a very long name is cut, and stays apart from others") {
    const std::string one = member_name(std::string(100'000, 'x') + "1");
    const std::string other = member_name(std::string(100'000, 'x') + "2");
    CHECK(one.size() <= 1024);
    CHECK(one != other);
    CHECK(is_valid_utf8(member_name(std::string(2000, '\xC3'))));
}

TEST_CASE("hidden parts are known, steps upward are not hidden") {
    CHECK(is_hidden_member(".a"));
    CHECK(is_hidden_member("a/.b/c"));
    CHECK(is_hidden_member("__MACOSX/a"));
    CHECK_FALSE(is_hidden_member("../a"));
    CHECK_FALSE(is_hidden_member("a.b/c"));
}

TEST_CASE("members with odd names are read, and nothing is written anywhere") {
    const Reading reading = read_bytes(zip_of({{"/tmp/dateline-must-not-be-there.txt", article_text(1)},
                                               {"..\\..\\x.txt", article_text(2)},
                                               {"", article_text(3)}}),
                                       "x.zip");
    CHECK(reading.items.size() + reading.bad.size() + (reading.error.empty() ? 0U : 1U) >= 2);
    CHECK(path_text(reading.items.at(0).origin) == "x.zip/tmp/dateline-must-not-be-there.txt");
}
