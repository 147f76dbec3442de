// Digits, letters and whole numbers.
#include <cstdint>
#include <limits>

#include <catch2/catch.hpp>

#include "common/ascii.hpp"
#include "common/counted.hpp"

using namespace dateline;

TEST_CASE("a number is the whole text or none") {
    struct Row {
        std::string_view text;
        bool is_number;
        int value;
    };
    const auto row = GENERATE(values<Row>({{"0", true, 0},
                                           {"007", true, 7},
                                           {"-3", true, -3},
                                           {"", false, 0},
                                           {"+3", false, 0},
                                           {" 3", false, 0},
                                           {"3 ", false, 0},
                                           {"3a", false, 0},
                                           {"99999999999", false, 0}}));
    CAPTURE(row.text);
    int value = 0;
    CHECK(read_number(row.text, value) == row.is_number);
    if (row.is_number) CHECK(value == row.value);
    std::uint32_t positive = 0;
    CHECK_FALSE(read_number("-3", positive));
    CHECK(read_number("ffffffff", positive, 16));
    CHECK(positive == std::numeric_limits<std::uint32_t>::max());
}

TEST_CASE("digits and letters are those of ASCII") {
    CHECK(all_digits("0123456789"));
    CHECK_FALSE(all_digits(""));
    CHECK_FALSE(all_digits("1.5"));
    CHECK_FALSE(all_digits("٣"));
    CHECK(is_ascii_letter('a'));
    CHECK(is_ascii_letter('Z'));
    CHECK_FALSE(is_ascii_letter('1'));
    CHECK_FALSE(is_ascii_letter('\xC3'));
}

TEST_CASE("one is counted otherwise than several") {
    CHECK(counted(1, "article is", "articles are") == "1 article is");
    CHECK(counted(0, "story", "stories") == "0 stories");
    CHECK(counted(12, "story", "stories") == "12 stories");
}
