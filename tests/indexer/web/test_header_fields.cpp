// Header lines and content types.
#include <catch2/catch.hpp>

#include "indexer/readers/web/header_fields.hpp"

using namespace dateline::indexer;

TEST_CASE("header lines are read whatever ends them, folded ones are joined") {
    const auto fields =
        read_header_fields("A: one\r\nB:two\n  more\r\n\tand more\nno colon\n: empty\nA: three\n\nC: no\n");
    REQUIRE(fields.size() == 3);
    CHECK(header_value(fields, "a") == "one");
    CHECK(header_value(fields, "b") == "two more and more");
    CHECK(joined_values(fields, "a") == "one, three");
    CHECK(header_value(fields, "c").empty());
    CHECK(header_value(fields, "missing").empty());
}

TEST_CASE("the header ends with its first blank line") {
    CHECK(header_size("A: b\r\n\r\nbody") == 8);
    CHECK(header_size("A: b\n \nbody") == 7);
    CHECK(header_size("\r\nbody") == 2);
    CHECK(header_size("A: b\r\n") == std::string_view::npos);
    CHECK(header_size("") == std::string_view::npos);
}

TEST_CASE("thousands of header lines and endless folding stay bounded") {
    std::string lines;
    for (int i = 0; i < 5000; ++i)
        lines += "X: y\n";
    CHECK(read_header_fields(lines).size() == 1000);
    std::string folded = "X: y\n";
    for (int i = 0; i < 900; ++i)
        folded += " " + std::string(1000, 'z') + "\n";
    const auto fields = read_header_fields(folded);
    REQUIRE(fields.size() == 1);
    CHECK(fields[0].value.size() < 70'000);
}

TEST_CASE("content types give media type and charset, and nonsense gives neither") {
    struct Row {
        std::string_view value, type, charset;
    };
    for (const Row& row :
         {Row{"text/html", "text/html", ""}, Row{"Text/HTML; charset=UTF-8", "text/html", "UTF-8"},
          Row{"text/html;charset='windows-1251'", "text/html", "windows-1251"},
          Row{"text/html; x=y; CharSet = \"koi8-r\" ; z", "text/html", "koi8-r"},
          Row{"text/html, text/plain", "text/html", ""}, Row{"html", "", ""}, Row{"", "", ""},
          Row{"text/html; charset=", "text/html", ""}, Row{"text/html; charset=\"", "text/html", ""},
          Row{"; charset=utf-8", "", "utf-8"}, Row{"a b/c", "", ""}}) {
        CAPTURE(row.value);
        const MediaType media = read_media_type(row.value);
        CHECK(media.type == row.type);
        CHECK(media.charset == row.charset);
    }
}

TEST_CASE("a length is a number and nothing else") {
    CHECK(read_length("12") == 12U);
    for (const std::string_view text : {"", "-1", "abc", "12 ", "99999999999999999999999"}) {
        CAPTURE(text);
        CHECK_FALSE(read_length(text));
    }
}
