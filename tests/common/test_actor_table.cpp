// The tables of actors: names, offices by date, errors with their lines.
#include <map>
#include <string>

#include <catch2/catch.hpp>

#include "common/gazetteer/actor_table.hpp"

using namespace dateline;

namespace {

using Texts = std::map<std::string, std::string>;

const Texts sample{
    {"states.tsv", "state-russia\tRussia (state)\tRU\trussia\tmoscow\tKremlin\tDuma\t1991-12-26\n"
                   "state-soviet-union\tSoviet Union (state)\t\tsoviet-union\tmoscow\t\t\t\t1991-12-25\n"},
    {"persons.tsv", "# people\nosama-bin-laden\tOsama bin Laden\tperson\tSA\n"},
    {"organisations.tsv", "osce\tOSCE\torganisation\n"
                          "minsk-group\tMinsk Group\torganisation\t\t\tosce\n"
                          "bank-of-russia\tBank of Russia\torganisation\tRU\n"},
    {"offices.tsv", "russia\tpresident\tBoris Yeltsin\t1991-07-10\t1999-12-31\n"
                    "russia\tpresident\tVladimir Putin\t1999-12-31\t2008-05-07\tPutine\n"
                    "bank-of-russia\tgovernor-central-bank\tElvira Nabiullina\t2013\t\n"},
    {"titles.tsv",
     "president\t\tpresident|head of state\nforeign-minister\tunited-states\tsecretary of state\n"}};

ActorTable table() {
    auto read = ActorTable::read(sample);
    REQUIRE(read);
    return std::move(*read);
}

std::string in_office(const ActorTable& actors, const std::string& holder, const std::string& office,
                      const std::string& day) {
    const auto person = actors.in_office(holder, office, read_iso_date(day)->first);
    return person ? actors.entries()[*person].key : "";
}

std::string only_named(const ActorTable& actors, const std::string& name) {
    const auto& numbers = actors.named(name);
    return numbers.size() == 1 ? actors.entries()[numbers.front()].key : std::to_string(numbers.size());
}

} // namespace

TEST_CASE("actors are found by name, alias, seat and surname") {
    const ActorTable actors = table();
    CHECK(only_named(actors, "VLADIMIR PUTIN") == "vladimir-putin");
    CHECK(only_named(actors, "Putin") == "vladimir-putin");
    CHECK(only_named(actors, "Putine") == "vladimir-putin");
    CHECK(only_named(actors, "Kremlin") == "state-russia");
    CHECK(only_named(actors, "bin Laden") == "osama-bin-laden");
    CHECK(only_named(actors, "Laden") == "0");
    CHECK(only_named(actors, "Russia (state)") == "0");
    CHECK(actors.find("minsk-group")->part_of == std::vector<std::string>{"osce"});
    CHECK(actors.find("vladimir-putin")->country == "RU");
    CHECK(actors.find("nobody") == nullptr);
}

TEST_CASE("offices have holders by date; who comes holds it on the day of a change") {
    const ActorTable actors = table();
    CHECK(in_office(actors, "russia", "president", "1995-01-01") == "boris-yeltsin");
    CHECK(in_office(actors, "russia", "president", "1999-12-31") == "vladimir-putin");
    CHECK(in_office(actors, "russia", "president", "2009-01-01") == "");
    CHECK(in_office(actors, "russia", "governor-central-bank", "2020-01-01") == "elvira-nabiullina");
    CHECK(in_office(actors, "bank-of-russia", "governor-central-bank", "2013-01-01") == "elvira-nabiullina");
    CHECK(in_office(actors, "france", "president", "2009-01-01") == "");
    const std::size_t putin = actors.named("Putin").front();
    CHECK(actors.days_from_office(putin, read_iso_date("2000-01-01")->first) == 0);
    CHECK(actors.days_from_office(putin, read_iso_date("2008-05-09")->first) == 2);
    CHECK_FALSE(actors.days_from_office(actors.named("bin Laden").front(), 0));
}

TEST_CASE("a capital is that of the state of the day") {
    const ActorTable actors = table();
    CHECK(actors.state_of_capital("moscow", read_iso_date("1987-01-01")->first)->key == "state-soviet-union");
    CHECK(actors.state_of_capital("moscow", read_iso_date("2020-01-01")->first)->key == "state-russia");
    CHECK(actors.state_of_capital("moscow", std::nullopt)->key == "state-russia");
    CHECK(actors.state_of_place("soviet-union", std::nullopt)->key == "state-soviet-union");
    CHECK(actors.state_of_place("moscow", std::nullopt) == nullptr);
}

TEST_CASE("an error in a table names the table and the line") {
    struct Row {
        const char* table;
        const char* text;
        const char* says;
    };
    const Row rows[] = {
        {"persons.tsv", "a\tA\n", "persons.tsv line 1: found 2 columns, expected 3 to 5"},
        {"persons.tsv", "# x\n\nA b\tA\tperson\n", "persons.tsv line 3: the key must be lower-case"},
        {"persons.tsv", "a\tA\tking\n", "persons.tsv line 1: unknown kind 'king'"},
        {"persons.tsv", "a\tA\tperson\tRus\n", "must be two capital letters"},
        {"persons.tsv", "a\tA\tperson\na\tB\tperson\n", "persons.tsv line 2: the key 'a' is already taken"},
        {"persons.tsv", "a\t-\tperson\n", "has no letters"},
        {"persons.tsv", "a\t\xFF\tperson\n", "persons.tsv line 1: not valid UTF-8"},
        {"organisations.tsv", "a\tA\torganisation\t\t\tb\n",
         "organisations.tsv line 1: part of 'b', which is no key"},
        {"states.tsv", "a\tA\tX\tb\n", "states.tsv line 1: the country of 'a'"},
        {"states.tsv", "a\tA\t\tb\t\t\t\t2000\t1990\n", "from and until must be ISO dates in order"},
        {"offices.tsv", "russia\tpresident\tA B\t2000-13\t\n",
         "offices.tsv line 1: from and until must be ISO dates"},
        {"offices.tsv", "russia\tpresident\tA B\t2001\t2000\n", "ends before it begins"},
        {"offices.tsv", "Russia\tpresident\tA B\n", "holder and office must be lower-case"},
        {"offices.tsv", "russia\tpresident\t\u4e60\u8fd1\u5e73\n", "must have letters that fold"},
        {"titles.tsv", "president\t\t-\n", "titles.tsv line 1: a phrase has no letters"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.table, row.text);
        const auto read = ActorTable::read({{row.table, row.text}});
        REQUIRE_FALSE(read);
        CHECK_THAT(read.error().message, Catch::Contains(row.says));
        CHECK(read.error().kind == ErrorKind::bad_input);
    }
}

TEST_CASE("a folder without a table is told") {
    const auto read = ActorTable::load("/nonexistent");
    REQUIRE_FALSE(read);
    CHECK(read.error().kind == ErrorKind::unreadable);
    CHECK_THAT(read.error().message, Catch::Contains("states.tsv"));
}

TEST_CASE("the digest depends on every row") {
    Texts other = sample;
    other["titles.tsv"] += "chancellor\t\tchancellor\n";
    CHECK(table().digest() == table().digest());
    CHECK(ActorTable::read(other)->digest() != table().digest());
}

TEST_CASE("the tables that come with the program are sound") {
    const auto loaded = ActorTable::load(std::string(DATELINE_SOURCE_DIR) + "/corpus/gazetteer");
    if (!loaded) FAIL(loaded.error().message);
    CHECK(loaded->entries().size() > 5000);
    CHECK(in_office(*loaded, "russia", "president", "2009-07-08") == "dmitry-medvedev");
    struct Row {
        const char* name;
        const char* key;
    };
    for (const Row& row :
         {Row{"Minsk Group", "osce-minsk-group"}, Row{"Erdo\u011fan", "recep-tayyip-erdogan"},
          Row{"opec", "opec"}, Row{"volcker", "paul-volcker"}, Row{"Kremlin", "state-russia"}}) {
        CAPTURE(row.name);
        REQUIRE_FALSE(loaded->named(row.name).empty());
        CHECK(loaded->entries()[loaded->named(row.name).front()].key == row.key);
    }
}

TEST_CASE("a surname takes what belongs to it") {
    struct Row {
        const char* name;
        const char* surname;
    };
    const Row rows[] = {{"Osama bin Laden", "bin laden"}, {"Jacques de Larosiere", "de larosiere"},
                        {"Sammy Davis Jr.", "davis"},     {"Putin", ""},
                        {"Van Morrison", "morrison"},     {"George Papandreou (senior)", ""}};
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(surname_of(row.name) == row.surname);
    }
}
