#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>

#include "common/text.hpp"

using namespace dateline;
using namespace std::string_literals;

TEST_CASE("ill-formed UTF-8 is found") {
    const std::vector<std::string> ill_formed{
        "\x80",             // continuation byte alone
        "\xBF",             //
        "\xC0\x80",         // overlong NUL
        "\xC1\xBF",         // overlong
        "\xC2",             // cut short
        "\xC2 ",            // no continuation byte
        "\xC3\xC3",         //
        "\xE0\x80\x80",     // overlong
        "\xE0\x9F\xBF",     //
        "\xE2\x82",         // cut short
        "\xE2\x28\xA1",     // no continuation byte
        "\xED\xA0\x80",     // surrogates
        "\xED\xBF\xBF",     //
        "\xF0\x80\x80\x80", // overlong
        "\xF0\x8F\xBF\xBF", //
        "\xF0\x9F\x98",     // cut short
        "\xF0\x9F\x98\x28", // no continuation byte
        "\xF4\x90\x80\x80", // above U+10FFFF
        "\xF5\x80\x80\x80", // no such lead byte
        "\xF8\x88\x80\x80", //
        "\xFE",             //
        "\xFF",             //
    };
    for (const std::string& bytes : ill_formed) {
        CAPTURE(hex(stable_hash(bytes)), bytes.size());
        CHECK_FALSE(is_valid_utf8(bytes));
        CHECK_FALSE(is_valid_utf8("before " + bytes + " after"));
        CHECK(is_valid_utf8(repair_utf8(bytes)));
        const std::string around = repair_utf8("before " + bytes + " after");
        CHECK(is_valid_utf8(around));
        CHECK(around.starts_with("before \xEF\xBF\xBD"));
        CHECK(around.ends_with(" after"));
    }
}

TEST_CASE("well-formed UTF-8 stays as it is") {
    const std::vector<std::string> well_formed{
        "",
        "plain",
        "\0with a zero"s,
        "\x7F",
        "\xC2\x80",         // U+0080
        "\xDF\xBF",         // U+07FF
        "\xE0\xA0\x80",     // U+0800
        "\xED\x9F\xBF",     // U+D7FF
        "\xEE\x80\x80",     // U+E000
        "\xEF\xBF\xBF",     // U+FFFF
        "\xF0\x90\x80\x80", // U+10000
        "\xF4\x8F\xBF\xBF", // U+10FFFF
    };
    for (const std::string& text : well_formed) {
        CAPTURE(text);
        CHECK(is_valid_utf8(text));
        CHECK(repair_utf8(text) == text);
    }
}

TEST_CASE("a repaired text keeps what follows a cut sequence") {
    CHECK(repair_utf8("\xE2\x82X") == "\xEF\xBF\xBD\xEF\xBF\xBDX");
    CHECK(repair_utf8("\xC3(") == "\xEF\xBF\xBD(");
    CHECK(repair_utf8("caf\xE9") == "caf\xEF\xBF\xBD");
}

TEST_CASE("every code point survives writing and reading") {
    std::size_t wrong = 0;
    for (char32_t c = 0; c <= 0x10FFFF; ++c) {
        if (c >= 0xD800 && c <= 0xDFFF) continue;
        std::string text;
        append_utf8(text, c);
        std::size_t pos = 0;
        if (!is_valid_utf8(text) || next_code_point(text, pos) != c || pos != text.size()) ++wrong;
    }
    CHECK(wrong == 0);
    std::string replaced;
    append_utf8(replaced, 0xD800);
    append_utf8(replaced, 0x110000);
    CHECK(replaced == "\xEF\xBF\xBD\xEF\xBF\xBD");
}

TEST_CASE("folding drops case, accents and typographic forms") {
    const std::vector<std::pair<std::string, std::string>> rows{
        {"", ""},
        {"Erdoğan", "erdogan"},
        {"ERDOĞAN", "erdogan"},
        {"İstanbul", "istanbul"},
        {"Iğdır", "igdir"},
        {"Əliyev", "aliyev"},
        {"Şuşa", "susa"},
        {"Wałęsa", "walesa"},
        {"ŁÓDŹ", "lodz"},
        {"Straße", "strasse"},
        {"STRASSE", "strasse"},
        {"Ærø", "aero"},
        {"Œuvre", "oeuvre"},
        {"Đoković", "dokovic"},
        {"Þórður", "thordur"},
        {"ﬁnance", "finance"},
        {"e\xCC\x81lan", "elan"}, // combining acute
        {"ＴＯＫＹＯ", "tokyo"},
        {"ℋ", "h"},
        {"Putin’s", "putin's"},
        {"ПУТИН", "путин"},
        {"Ёлка", "елка"},
        {"ΑΘΉΝΑ", "αθηνα"},
        {"北京", "北京"},
        {"é\0É"s, "e\0e"s},
    };
    for (const auto& [text, expected] : rows) {
        CAPTURE(text);
        CHECK(fold(text) == expected);
        CHECK(fold(fold(text)) == expected);
    }
}

TEST_CASE("names fold to one form whatever stands between their words") {
    const std::vector<std::pair<std::string, std::string>> rows{
        {"U.S.", "us"},
        {"Nagorno-Karabakh", "nagorno karabakh"},
        {"  Nagorno -- Karabakh! ", "nagorno karabakh"},
        {"O'Brien", "obrien"},
        {"O’Brien", "obrien"},
        {"Harbour & Sons, Ltd.", "harbour sons ltd"},
        {"G20", "g20"},
        {"São Tomé", "sao tome"},
        {"Владимир  Путин", "владимир путин"},
        {"...", ""},
        {"\"\"", ""},
    };
    for (const auto& [text, expected] : rows) {
        CAPTURE(text);
        CHECK(fold_name(text) == expected);
    }
}

TEST_CASE("white space and control characters go") {
    CHECK(trim(" \t\xC2\xA0 a b \xEF\xBB\xBF\r\n") == "a b");
    CHECK(trim("\xC2\xA0").empty());
    CHECK(trim("à") == "à"); // ends in the byte of U+00A0
    CHECK(squeeze("  a \n\n b\xC2\xA0\xC2\xA0"
                  "c\x01\x1B[31m ") == "a b c[31m");
    CHECK(squeeze("a \x01 b") == "a b");
    CHECK(squeeze("\x01 \x02").empty());
    CHECK(drop_controls("a\tb\nc\rd\0e\x7F\xC2\x9B"
                        "fé"s) == "a\tb\ncdefé");
}

TEST_CASE("ASCII comparison leaves other letters alone") {
    CHECK(to_lower_ascii("ABCÄz[") == "abcÄz[");
    CHECK(equal_ignoring_case("Content-Type", "content-TYPE"));
    CHECK_FALSE(equal_ignoring_case("abc", "abcd"));
    CHECK_FALSE(equal_ignoring_case("@", "`"));
}

TEST_CASE("a text is split at every separator") {
    using Parts = std::vector<std::string_view>;
    CHECK(split("a,,b", ',') == Parts{"a", "", "b"});
    CHECK(split("", ',') == Parts{""});
    CHECK(split(",", ',') == Parts{"", ""});
    CHECK(split("abc", ',') == Parts{"abc"});
}

TEST_CASE("code points are counted, not bytes") {
    CHECK(count_code_points("") == 0);
    CHECK(count_code_points("aé北😀") == 4);
}

TEST_CASE("the hash is the published FNV-1a") {
    CHECK(stable_hash("") == 0xCBF29CE484222325ULL); // the offset basis: nothing hashed yet
    CHECK(stable_hash("a") == 0xAF63DC4C8601EC8CULL);
    CHECK(stable_hash("foobar") == 0x85944171F73967E8ULL);
    CHECK(stable_hash("ab") == stable_hash("b", stable_hash("a")));
    CHECK(hex(0) == "0000000000000000");
    CHECK(hex(0xABCULL) == "0000000000000abc");
}

TEST_CASE("random bytes are repaired and folded without harm") {
    std::mt19937 random(1);
    for (int round = 0; round < 3000; ++round) {
        std::string bytes(random() % 40, '\0');
        for (char& c : bytes)
            c = static_cast<char>(static_cast<unsigned char>(random() % 256));
        const std::string repaired = repair_utf8(bytes);
        CAPTURE(round);
        REQUIRE(is_valid_utf8(repaired));
        REQUIRE((repaired == bytes) == is_valid_utf8(bytes));
        REQUIRE(is_valid_utf8(fold(repaired)));
        REQUIRE(is_valid_utf8(fold_name(repaired)));
        REQUIRE(is_valid_utf8(squeeze(repaired)));
        REQUIRE(is_valid_utf8(drop_controls(repaired)));
        REQUIRE(is_valid_utf8(trim(repaired)));
    }
}
