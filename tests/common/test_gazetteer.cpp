// The tables of places: look-up, containment, and errors that name the line.
#include <cmath>
#include <sstream>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "common/gazetteer/gazetteer.hpp"

using namespace dateline;

namespace {

const std::string places =
    "# comment\n"
    "europe\tEurope\tcontinent\t\t54.53\t15.26\n"
    "\n"
    "moscow\tMoscow\tcity\tRU\t55.76\t37.62\trussia\tMoskva\n"
    "russia\tRussia\tcountry\tRU\t61.52\t105.32\teurope|asia\tRussian Federation\tRussian|Russians\n"
    "asia\tAsia\tcontinent\t\t34.05\t100.62\n";
Result<void> read_into(Gazetteer& gazetteer, const std::string& table, const std::string& name = "t.tsv") {
    std::istringstream in(table);
    return gazetteer.read(in, name);
}

Gazetteer sample() {
    Gazetteer gazetteer;
    REQUIRE(read_into(gazetteer, places));
    return gazetteer;
}

} // namespace

TEST_CASE("a place keeps the columns of its row") {
    const Gazetteer gazetteer = sample();
    const GazetteerEntry* russia = gazetteer.find("russia");
    REQUIRE(russia != nullptr);
    CHECK(russia->name == "Russia");
    CHECK(russia->place_kind == "country");
    CHECK(russia->country == "RU");
    CHECK(russia->latitude.value() == Approx(61.52));
    CHECK(russia->longitude.value() == Approx(105.32));
    CHECK(russia->aliases == std::vector<std::string>{"Russian Federation"});
    CHECK(russia->demonyms == std::vector<std::string>{"Russian", "Russians"});
}

TEST_CASE("containing places are listed nearest first, also those of later rows") {
    const Gazetteer gazetteer = sample();
    CHECK(gazetteer.find("moscow")->within == std::vector<std::string>{"russia", "europe", "asia"});
    CHECK(gazetteer.find("europe")->within.empty());
}

TEST_CASE("a later table may lie within an earlier one") {
    Gazetteer gazetteer = sample();
    REQUIRE(read_into(gazetteer, "arbat\tArbat\tcity\tRU\t55.75\t37.59\tmoscow\n"));
    CHECK(gazetteer.find("arbat")->within == std::vector<std::string>{"moscow", "russia", "europe", "asia"});
}

TEST_CASE("names are found by any spelling, whatever its case and punctuation") {
    const Gazetteer gazetteer = sample();
    struct Row {
        std::string name;
        std::string key;
    };
    const Row rows[] = {
        {"Moscow", "moscow"}, {"MOSKVA", "moscow"}, {"russian-federation", "russia"}, {"Russians", "russia"}};
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const auto found = gazetteer.named(row.name);
        REQUIRE(found.size() == 1);
        CHECK(found.front()->key == row.key);
    }
    CHECK(gazetteer.named("").empty());
    CHECK(gazetteer.find("nowhere") == nullptr);
}

TEST_CASE("entries that share a name come in table order") {
    Gazetteer gazetteer;
    REQUIRE(read_into(gazetteer, "tripoli\tTripoli\tcity\tLY\ntripoli-lb\tTripoli\tcity\tLB\n"));
    const auto found = gazetteer.named("tripoli");
    REQUIRE(found.size() == 2);
    CHECK(found[0]->key == "tripoli");
    CHECK(found[1]->key == "tripoli-lb");
}

TEST_CASE("a wrong row is refused with its line and nothing of its table is kept") {
    struct Row {
        std::string table;
        std::string line;
        std::string words;
    };
    const std::string good = "a\tA\tcity\n";
    const Row rows[] = {
        {good + "b\tB\n", "line 2", "2 columns, expected 3 to 9"},
        {good + "b\tB\tvillage\n", "line 2", "unknown kind 'village'"},
        {"# x\n\n" + good + "a\tOther\tcity\n", "line 4", "'a' is already taken"},
        {"a\tA\tcity\t\t91\t0\n", "line 1", "latitude"},
        {"a\tA\tcity\t\t0\t-180.5\n", "line 1", "longitude"},
        {"a\tA\tcity\t\tnan\t0\n", "line 1", "latitude"},
        {"a\tA\tcity\t\t12\t\n", "line 1", "latitude"},
        {"a\tA\tcity\t\t12x\t0\n", "line 1", "latitude"},
        {good + "b\tB\tcity\t\t\t\tc\n", "line 2", "'c', which is no key"},
        {"a\tA\tcity\t\t\t\ta\n", "line 1", "within itself"},
        {good + "b\tB\tcity\t\t\t\tc\nc\tC\tcity\t\t\t\tb\n", "line 2", "within itself"},
        {"a\tA\tperson\n", "line 1", "unknown kind 'person'"},
        {"a\tA\tcity\t\t\t\t\t\t\t\n", "line 1", "10 columns, expected 3 to 9"},
        {"A b\tA\tcity\n", "line 1", "the key must be"},
        {"a\t--\tcity\n", "line 1", "no letters"},
        {"a\tA\tcity\tRUS\n", "line 1", "two capital letters"},
        {"a\tA\xFF\tcity\n", "line 1", "UTF-8"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.table);
        Gazetteer gazetteer;
        const auto read = read_into(gazetteer, row.table, "places.tsv");
        REQUIRE_FALSE(read);
        CHECK(read.error().kind == ErrorKind::bad_input);
        CHECK_THAT(read.error().message, Catch::Contains("places.tsv " + row.line + ":"));
        CHECK_THAT(read.error().message, Catch::Contains(row.words));
        CHECK(gazetteer.entries().empty());
        CHECK(gazetteer.named("A").empty());
        CHECK(gazetteer.digest() == Gazetteer().digest());
    }
}

TEST_CASE("a chain of places that never ends is an error, not a hang") {
    std::string table;
    for (int i = 0; i < 2000; ++i)
        table += "p" + std::to_string(i) + "\tP\tcity\t\t\t\tp" + std::to_string(i + 1) + "\n";
    table += "p2000\tP\tcity\n";
    Gazetteer gazetteer;
    const auto read = read_into(gazetteer, table);
    REQUIRE_FALSE(read);
    CHECK_THAT(read.error().message, Catch::Contains("too many places"));
}

TEST_CASE("bytes without any order are refused") {
    std::string noise;
    for (unsigned i = 0; i < 5000; ++i)
        noise += static_cast<char>((i * 2654435761U) >> 13U);
    Gazetteer gazetteer;
    CHECK_FALSE(read_into(gazetteer, noise));
    CHECK_FALSE(read_into(gazetteer, std::string(100000, 'a')));
    CHECK(read_into(gazetteer, ""));
}

TEST_CASE("the digest depends on the rows, not on comments and line ends") {
    CHECK(sample().digest() == sample().digest());
    CHECK(sample().digest().size() == 16);
    Gazetteer windows;
    REQUIRE(read_into(windows, "\xEF\xBB\xBF# other comment\r\na\tA\tcity\r\n"));
    Gazetteer plain;
    REQUIRE(read_into(plain, "a\tA\tcity\n"));
    CHECK(windows.digest() == plain.digest());
    CHECK(windows.find("a")->place_kind == "city");
    Gazetteer other;
    REQUIRE(read_into(other, "a\tA\tregion\n"));
    CHECK(other.digest() != plain.digest());
}

TEST_CASE("a folder without tables is unreadable") {
    const auto loaded = load_gazetteer("/nonexistent-gazetteer");
    REQUIRE_FALSE(loaded);
    CHECK(loaded.error().kind == ErrorKind::unreadable);
    CHECK_THAT(loaded.error().message, Catch::Contains("places.tsv"));
}

TEST_CASE("the gazetteer of the project is sound") {
    const auto loaded = load_gazetteer(std::string(DATELINE_SOURCE_DIR) + "/corpus/gazetteer");
    if (!loaded) FAIL(loaded.error().message);
    std::size_t countries = 0;
    for (const GazetteerEntry& entry : loaded->entries()) {
        CAPTURE(entry.key);
        countries += entry.place_kind == "country" ? 1U : 0U;
        CHECK(entry.latitude.has_value());
        CHECK(entry.longitude.has_value());
        if (entry.place_kind == "city" || (entry.place_kind == "country")) CHECK_FALSE(entry.within.empty());
        // A city lies near the middle of its country, unless the country is a very wide one.
        const GazetteerEntry* parent = entry.within.empty() ? nullptr : loaded->find(entry.within.front());
        if (entry.place_kind == "city") {
            REQUIRE(parent != nullptr);
            CHECK(std::abs(*entry.latitude - *parent->latitude) < 26);
            // 360 more or less is the same meridian.
            CHECK(std::abs(std::remainder(*entry.longitude - *parent->longitude, 360.0)) < 80);
            CHECK((entry.country == parent->country || parent->country.empty()));
        }
    }
    CHECK(countries >= 195);
}

TEST_CASE("the gazetteer of the project knows the names of the news") {
    const auto loaded = load_gazetteer(std::string(DATELINE_SOURCE_DIR) + "/corpus/gazetteer");
    REQUIRE(loaded);
    struct Row {
        std::string name;
        std::string key;
    };
    const Row rows[] = {
        {"Artsakh", "nagorno-karabakh"}, {"U.S.", "united-states"}, {"west-germany", "west-germany"},
        {"Khankendi", "stepanakert"},    {"Kiev", "kyiv"},          {"Azeri", "azerbaijan"}};
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const auto found = loaded->named(row.name);
        REQUIRE_FALSE(found.empty());
        CHECK(found.front()->key == row.key);
    }
    const GazetteerEntry* shusha = loaded->find("shusha");
    REQUIRE(shusha != nullptr);
    CHECK(shusha->within ==
          std::vector<std::string>{"nagorno-karabakh", "azerbaijan", "caucasus", "europe", "asia"});
}
