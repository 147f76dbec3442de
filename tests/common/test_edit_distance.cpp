#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "common/edit_distance.hpp"

using namespace dateline;

TEST_CASE("edits are insertions, deletions, substitutions and swaps") {
    struct Row {
        std::string a, b;
        std::size_t distance;
    };
    const std::vector<Row> rows{{"", "", 0},
                                {"", "abc", 3},
                                {"abc", "abc", 0},
                                {"abc", "abd", 1},
                                {"abc", "ab", 1},
                                {"abc", "xabc", 1},
                                {"abc", "acb", 1},
                                {"ca", "abc", 3}, // a swap is not edited again
                                {"kitten", "sitting", 3},
                                {"Putin", "putin", 1}};
    for (const Row& row : rows) {
        CAPTURE(row.a, row.b);
        CHECK(edit_distance(row.a, row.b, 10) == row.distance);
        CHECK(edit_distance(row.b, row.a, 10) == row.distance);
    }
}

TEST_CASE("distances above the limit are all the same") {
    CHECK(edit_distance("kitten", "sitting", 3) == 3);
    CHECK(edit_distance("kitten", "sitting", 2) == 3);
    CHECK(edit_distance("kitten", "sitting", 0) == 1);
    CHECK(edit_distance("abc", "abc", 0) == 0);
    CHECK(edit_distance(std::string(100'000, 'a'), "b", 2) == 3); // lengths alone decide
}

TEST_CASE("random words keep the laws of a distance of neighbours") {
    std::mt19937 random(5);
    const auto word = [&]() {
        std::string text(random() % 7, 'a');
        for (char& c : text)
            c = static_cast<char>('a' + static_cast<char>(random() % 3));
        return text;
    };
    for (int round = 0; round < 3000; ++round) {
        const std::string a = word();
        const std::string b = word();
        CAPTURE(a, b);
        const std::size_t full = edit_distance(a, b, 20);
        REQUIRE(full == edit_distance(b, a, 20));
        REQUIRE((full == 0) == (a == b));
        REQUIRE(full <= std::max(a.size(), b.size()));
        for (std::size_t limit = 0; limit < 4; ++limit)
            REQUIRE(edit_distance(a, b, limit) == std::min(full, limit + 1));
    }
}
