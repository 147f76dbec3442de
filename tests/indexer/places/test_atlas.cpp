// One world of two tables: rows by hand win, chains lead outwards, views differ by the day.
#include <catch2/catch.hpp>

#include "indexer/extract/places/atlas.hpp"
#include "tests/indexer/places/sample.hpp"

using namespace dateline;
using namespace dateline::tests;
using dateline::indexer::Atlas;
using dateline::indexer::PlaceId;

namespace {

using Keys = std::vector<std::string>;

Keys keys_of(const Atlas& atlas, const std::string& canonical) {
    Keys keys;
    for (const auto& named : atlas.named(stable_hash(canonical)))
        keys.push_back(atlas.key(named.place));
    return keys;
}

PlaceId only(const Atlas& atlas, const std::string& canonical) {
    const auto named = atlas.named(stable_hash(canonical));
    REQUIRE(named.size() == 1);
    return named.front().place;
}

} // namespace

TEST_CASE("a row by hand and the built row of the same place are one place, the others stay apart") {
    const Atlas atlas(small_world());
    CHECK(keys_of(atlas, "paris") == Keys{"paris", "paris-us-tx"});
    CHECK(keys_of(atlas, "georgia") == Keys{"georgia", "georgia-united-states"});
    CHECK(keys_of(atlas, "texas") == Keys{"texas"});
    CHECK(keys_of(atlas, "anbar") == Keys{"iq-anbar-governorate"});
    CHECK(atlas.place(only(atlas, "texas")).population > 1000000);
    CHECK(atlas.named(stable_hash("atlantis")).empty());
}

TEST_CASE("what contains a place is listed from near to far") {
    const Atlas atlas(small_world());
    CHECK(atlas.within(only(atlas, "dallas")) == Keys{"texas", "united-states"});
    CHECK(atlas.within(only(atlas, "lamar county")) == Keys{"texas", "united-states"});
    CHECK(atlas.within(only(atlas, "shusha")) ==
          Keys{"nagorno-karabakh", "azerbaijan", "caucasus", "europe", "asia"});
    CHECK(atlas.within(only(atlas, "st denis")) == Keys{"france", "europe"});
    const PlaceId paris = atlas.named(stable_hash("paris")).front().place;
    CHECK(atlas.within(paris) == Keys{"fr-ile-de-france", "france", "europe"});
    const PlaceId texan = atlas.named(stable_hash("paris")).back().place;
    CHECK(atlas.within(texan) == Keys{"us-tx-lamar-county", "texas", "united-states"});
    CHECK(atlas.contains(only(atlas, "texas"), texan));
    CHECK_FALSE(atlas.contains(only(atlas, "texas"), paris));
    CHECK(atlas.contains(only(atlas, "europe"), only(atlas, "shusha")));
}

TEST_CASE("views hold on their days and lead on by rows of their own") {
    const Atlas atlas(small_world());
    const PlaceId shusha = only(atlas, "shusha");
    const auto on = [](const char* day) { return read_iso_date(day)->first; };
    const auto views = atlas.views(shusha, on("2010-01-01"));
    REQUIRE(views.size() == 2);
    CHECK(views[0].view == "artsakh");
    CHECK(views[0].within == Keys{"nagorno-karabakh", "caucasus", "europe", "asia"});
    CHECK(views[1].view == "de-facto");
    CHECK(views[1].within == Keys{"nagorno-karabakh", "caucasus", "europe", "asia"});
    CHECK(atlas.views(shusha, on("2024-01-01")).size() == 1);
    CHECK(atlas.views(shusha, on("1990-01-01")).empty());
    CHECK(atlas.views(only(atlas, "dallas"), on("2010-01-01")).empty());
}
