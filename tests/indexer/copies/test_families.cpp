// Families: joined pair by pair in any order, led by the earliest.
#include <algorithm>
#include <random>

#include <catch2/catch.hpp>

#include "indexer/copies/families.hpp"

using namespace dateline::indexer;

TEST_CASE("articles that no pair joins stand alone") {
    Families families;
    CHECK(families.groups().empty());
    families.add();
    families.add();
    CHECK(families.groups() == std::vector<std::vector<std::size_t>>{{0}, {1}});
}

TEST_CASE("the order of the pairs does not matter") {
    std::vector<std::pair<std::size_t, std::size_t>> pairs{{0, 4}, {4, 2}, {1, 3}, {6, 5}, {5, 1}, {2, 0}};
    std::mt19937 random(7);
    for (int round = 0; round < 50; ++round) {
        Families families;
        for (int i = 0; i < 8; ++i)
            families.add();
        for (const auto& [a, b] : pairs) {
            if (round % 2 == 0) families.join(a, b);
            if (round % 2 == 1) families.join(b, a);
        }
        CHECK(families.groups() == std::vector<std::vector<std::size_t>>{{0, 2, 4}, {1, 3, 5, 6}, {7}});
        std::shuffle(pairs.begin(), pairs.end(), random);
    }
}

TEST_CASE("a chain of many articles is one family") {
    Families families;
    constexpr std::size_t many = 100'000;
    families.add();
    for (std::size_t i = 1; i < many; ++i) {
        families.add();
        families.join(i - 1, i);
    }
    CHECK(families.groups().size() == 1);
    CHECK(families.are_joined(0, many - 1));
}

TEST_CASE("whether two articles are joined is known as pairs come, the last ones first too") {
    Families families;
    constexpr std::size_t many = 100'000;
    for (std::size_t i = 0; i < many; ++i)
        families.add();
    for (std::size_t i = many - 1; i > 1; --i)
        families.join(i, i - 1);
    CHECK(families.are_joined(1, many - 1));
    CHECK_FALSE(families.are_joined(0, many - 1));
    CHECK(families.groups().size() == 2);
}

TEST_CASE("the earliest leads, unknown dates come last, ties go by key") {
    using Rows = std::vector<FamilyMember>;
    CHECK(leader_of(Rows{{"b", "k1"}, {"a", "k2"}}) == 1);
    CHECK(leader_of(Rows{{"", "k1"}, {"z", "k2"}}) == 1);
    CHECK(leader_of(Rows{{"a", "k2"}, {"a", "k1"}}) == 1);
    CHECK(leader_of(Rows{{"", "k3"}}) == 0);
    CHECK(family_name("k1").size() == 16);
    CHECK(family_name("k1") != family_name("k2"));
}
