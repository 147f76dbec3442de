// The tables built from packages: names, keys, errors that name the line; and disputed containment.
#include <chrono>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "common/gazetteer/gazetteer.hpp"

using namespace dateline;

namespace {

const std::string subdivisions = "# comment\n"
                                 "US.IL\tIllinois\t40.00\t-89.00\n"
                                 "US.IL.167\tSangamon County\t39.75\t-89.66\n"
                                 "IT.09\tLombardy\t45.58\t9.93\tLombardia|Lumbardia\n";
const std::string cities = "US.IL.167\tSpringfield\t116565\t39.80\t-89.64\n"
                           "US.IL\tSpringfield\t\t38.10\t-88.10\n"
                           "US.IL\tO'Fallon\t28396\t38.59\t-89.91\n"
                           "IT.09\tSaint-Étienne\t70\t45.47\t9.19\tSankt Stefan\n"
                           "VA\tVatican City\t829\t41.90\t12.45\n";

Result<BuiltPlaces> read(const std::string& first, const std::string& second) {
    return BuiltPlaces::read(first, "subdivisions.tsv", second, "cities.tsv");
}

std::vector<std::string> keys_of(const BuiltPlaces& places, const std::string& name) {
    NameFolder folder;
    std::vector<std::string> keys;
    for (const std::uint32_t number : places.named(stable_hash(folder.canonical(name))))
        keys.push_back(places.key(number));
    return keys;
}

Result<std::vector<ViewRow>> read_view_rows(const std::string& table) {
    std::istringstream in(table);
    return read_views(in, "views.tsv");
}

} // namespace

TEST_CASE("built places are found by name and alias whatever the accents, and by key") {
    const auto places = read(subdivisions, cities);
    REQUIRE(places);
    using Keys = std::vector<std::string>;
    CHECK(keys_of(*places, "SPRINGFIELD") == Keys{"springfield-us-il", "springfield-us-il-0"});
    CHECK(keys_of(*places, "St. Etienne") == Keys{"st-etienne-it-09"});
    CHECK(keys_of(*places, "Sankt Stefan") == Keys{"st-etienne-it-09"});
    CHECK(keys_of(*places, "O\u2019Fallon") == Keys{"ofallon-us-il"});
    CHECK(keys_of(*places, "lombardia") == Keys{"it-lombardy"});
    CHECK(keys_of(*places, "Sangamon County") == Keys{"us-il-sangamon-county"});
    CHECK(keys_of(*places, "Vatican City") == Keys{"vatican-city-va"});
    CHECK(keys_of(*places, "Spring").empty());
    for (std::uint32_t number = 0; number < places->places().size(); ++number) {
        CAPTURE(places->key(number));
        CHECK(places->find(places->key(number)) == number);
    }
    for (const char* none : {"", "-", "springfield", "springfield-us-ny", "us-il", "----------"})
        CHECK_FALSE(places->find(none));
}

TEST_CASE("a subdivision has the population of its cities and knows what contains it") {
    const auto places = read(subdivisions, cities);
    REQUIRE(places);
    const BuiltPlace& illinois = places->places()[0];
    const BuiltPlace& county = places->places()[1];
    CHECK(illinois.population == 116565 + 28396);
    CHECK(county.population == 116565);
    CHECK(county.container == 0);
    CHECK(illinois.container == BuiltPlace::none);
    CHECK(county.country() == "US");
    CHECK(places->places()[3].longitude() == Approx(-89.64));
}

TEST_CASE("a wrong row of a built table is refused with table and line") {
    struct Row {
        std::string subdivisions;
        std::string cities;
        std::string words;
    };
    const Row rows[] = {
        {"US.IL\tIllinois\t40.00\n", "", "subdivisions.tsv line 1: found 3 columns, expected 4 to 5"},
        {"US.IL\tIllinois\t40\t-89\tx\ty\n", "", "subdivisions.tsv line 1: found 6 columns"},
        {"#\nUS.IL.1\tA\t40\t-89\n", "", "subdivisions.tsv line 2: no subdivision has the code 'US.IL'"},
        {"US\tA\t40\t-89\n", "", "malformed code 'US'"},
        {"US.IL\t \t40\t-89\n", "", "line 1: the name is empty"},
        {"US.IL\tA\t40\t-189\n", "", "longitude"},
        {"US.IL\tA\tnan\t-89\n", "", "latitude"},
        {subdivisions + "US.IL\tA\t40\t-89\n", "", "line 5: the code 'US.IL' is already taken"},
        {subdivisions, cities + "US.XX\tA\t1\t40\t-89\n",
         "cities.tsv line 6: no subdivision has the code 'US.XX'"},
        {subdivisions, "US.IL\tA\t-1\t40\t-89\n", "cities.tsv line 1: the population must be"},
        {subdivisions, "US.IL\tA\t1x\t40\t-89\n", "cities.tsv line 1: the population must be"},
        {subdivisions, "US.IL\tA\t1\t40\n", "cities.tsv line 1: found 4 columns, expected 5 to 6"},
        {subdivisions, "\n\nUS.IL\t\xFF\t1\t40\t-89\n", "cities.tsv line 3: not valid UTF-8"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.words);
        const auto places = read(row.subdivisions, row.cities);
        REQUIRE_FALSE(places);
        CHECK(places.error().kind == ErrorKind::bad_input);
        CHECK_THAT(places.error().message, Catch::Contains(row.words));
    }
}

TEST_CASE("canonical names agree with folded ones apart from apostrophes and short words") {
    NameFolder folder;
    for (const char* name : {"Nagorno-Karabakh", "İstanbul", "Łódź", "Ağdam", "São Paulo", "Reykjavík",
                             "Москва", "Ελλάδα", "القاهرة", "北京", "U.S.", "", "--", "Vĩnh Long"}) {
        CAPTURE(name);
        CHECK(folder.canonical(name) == fold_name(name));
    }
    CHECK(folder.canonical("Saint John\u2019s") == "st john");
    CHECK(folder.canonical("Fort Worth") == "ft worth");
    CHECK(folder.canonical("Xi'an") == "xian");
}

TEST_CASE("rows of views keep their days, and wrong ones are refused with the line") {
    const auto rows =
        read_view_rows("# x\ncrimea\trussia\trussia\t2014-03-18\t\tLaw\r\ncrimea\tukraine\tother\t\t2020\n");
    REQUIRE(rows);
    REQUIRE(rows->size() == 2);
    const auto day = [](const char* text) { return read_iso_date(text)->first; };
    CHECK_FALSE(rows->at(0).holds_on(day("2014-03-17")));
    CHECK(rows->at(0).holds_on(day("2014-03-18")));
    CHECK(rows->at(0).holds_on(std::nullopt));
    CHECK(rows->at(1).holds_on(day("2020-12-31")));
    CHECK_FALSE(rows->at(1).holds_on(day("2021-01-01")));
    CHECK_FALSE(rows->at(1).holds_on(std::nullopt));
    for (const auto& [table, words] :
         {std::pair<std::string, std::string>{"a\tb\n", "line 1: found 2 columns"},
          {"\na\tb\tc\t1\t2\t3\t4\n", "line 2"},
          {"a\tb\tDe Facto\n", "the view"},
          {"a\tb\tc\tsoon\n", "'soon' is no date"},
          {"a\tb\tc\t2020\t2019\n", "ends before"},
          {"a\tb\tc\xFF\n", "UTF-8"}}) {
        CAPTURE(table);
        const auto wrong = read_view_rows(table);
        REQUIRE_FALSE(wrong);
        CHECK_THAT(wrong.error().message, Catch::Contains(words));
    }
}

TEST_CASE("a view of an unknown place is refused with the line") {
    Gazetteer gazetteer;
    gazetteer.add(read(subdivisions, cities).value());
    CHECK(gazetteer.add(read_view_rows("it-lombardy\tus-il-sangamon-county\tx\n").value(), "views.tsv"));
    const auto wrong = gazetteer.add(read_view_rows("# x\nit-lombardy\tatlantis\tx\n").value(), "views.tsv");
    REQUIRE_FALSE(wrong);
    CHECK_THAT(wrong.error().message, Catch::Contains("views.tsv line 2: 'atlantis' is no key"));
    CHECK(gazetteer.place_names("it-lombardy")->name == "Lombardy");
    CHECK(gazetteer.place_names("it-lombardy")->aliases ==
          std::vector<std::string>{"Lombardia", "Lumbardia"});
    CHECK_FALSE(gazetteer.place_names("atlantis"));
}

TEST_CASE("the built tables of the project are sound and no two places share a key") {
    const auto gazetteer = load_gazetteer(std::string(DATELINE_SOURCE_DIR) + "/corpus/gazetteer");
    if (!gazetteer) FAIL(gazetteer.error().message);
    const BuiltPlaces& places = gazetteer->built_places();
    CHECK(places.places().size() > 150000);
    std::set<std::string> keys;
    std::vector<std::string> repeated;
    for (std::uint32_t number = 0; number < places.places().size(); ++number) {
        const std::string key = places.key(number);
        if (!keys.insert(key).second || gazetteer->find(key) != nullptr) repeated.push_back(key);
    }
    CAPTURE(repeated);
    CHECK(repeated.empty());
}
