// What is a place and what only looks like one; what a mention carries.
#include <catch2/catch.hpp>

#include "tests/indexer/places/sample.hpp"

using namespace dateline;
using namespace dateline::tests;

namespace {

struct Row {
    std::string text;
    Spans spans;
    std::string expected;
};

void check(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(shown(places_of(with_body(row.text), row.spans)) == row.expected);
    }
}

} // namespace

TEST_CASE("a mention carries key, name, point, country and what contains it") {
    Article article = with_body("In Dallas's old centre they voted.");
    article.title = "Texas votes";
    const auto mentions = places_of(article);
    REQUIRE(mentions.size() == 2);
    CHECK(mentions[0].field == MentionField::title);
    CHECK(mentions[0].key == "texas");
    CHECK(mentions[1].field == MentionField::body);
    CHECK(mentions[1].kind == MentionKind::place);
    CHECK(mentions[1].key == "dallas-us-tx");
    CHECK(mentions[1].name == "Dallas");
    CHECK(mentions[1].surface == "Dallas");
    CHECK(mentions[1].begin == 3);
    CHECK(mentions[1].end == 9);
    CHECK(mentions[1].country == "US");
    CHECK(mentions[1].latitude.value() == Approx(32.78));
    CHECK(mentions[1].longitude.value() == Approx(-96.81));
    CHECK(mentions[1].within == std::vector<std::string>{"texas", "united-states"});
    CHECK(mentions[1].views.empty());
}

TEST_CASE("the spans of persons and organisations are no places, countries among organisations are") {
    check({{"Paris Hilton left Dallas.",
            {{"Paris Hilton", NameType::person}, {"Dallas", NameType::place}},
            "dallas-us-tx[Dallas]"},
           {"George Washington spoke.", {{"George Washington", NameType::person}}, ""},
           {"The Boston Globe said so.", {{"Boston Globe", NameType::organisation}}, ""},
           {"Dallas beat Boston.",
            {{"Dallas", NameType::organisation}, {"Boston", NameType::organisation}},
            ""},
           {"Turkey beat France.",
            {{"Turkey", NameType::organisation}, {"France", NameType::organisation}},
            "turkey[Turkey] france[France]"},
           {"Jordan smiled.", {{"Jordan", NameType::person}}, ""}});
}

TEST_CASE("words of origin are mentions of the country") {
    check({{"French and Georgian men.",
            {{"French", NameType::other}, {"Georgian", NameType::other}},
            "france[French] georgia[Georgian]"},
           {"The French Open began.", {{"French Open", NameType::other}}, "france[French]"},
           {"He speaks French.", {}, "france[French]"}});
}

TEST_CASE("without a tagger, look-alikes and common words are left alone") {
    check({{"he saw Michael Jordan there", {}, ""},
           {"he went to Jordan and then home", {}, "jordan[Jordan]"},
           {"they ate turkey with us", {}, ""},
           {"the us army and the US army", {}, "united-states[US]"},
           {"Nice work was done.", {}, ""},
           {"She works in Nice today.", {}, "nice[Nice]"},
           {"It is Normal there.", {}, ""},
           {"WHO TOLD US THAT U.S. TRADE FELL", {}, "united-states[U.S.]"},
           {"from New\nYork", {}, ""},
           {"a state of Georgia", {}, "georgia[Georgia]"}});
}

TEST_CASE("places in dispute carry the views of the day") {
    const auto day = read_iso_date("2010-01-01")->first;
    const auto mentions = places_of(with_body("They met in Shusha."), {}, day);
    REQUIRE(mentions.size() == 1);
    CHECK(mentions[0].within.at(1) == "azerbaijan");
    REQUIRE(mentions[0].views.size() == 2);
    CHECK(mentions[0].views[1].view == "de-facto");
    CHECK(mentions[0].views[1].within.at(1) == "caucasus");
}

TEST_CASE("an unknown tag stands for itself, each key comes once, empty tags not at all") {
    Article article;
    article.given_places = {"US", "American", "", "--", ",", "us", " Port  Moody ", "Łódź"};
    const auto mentions = places_of(article);
    CHECK(shown(mentions) == "united-states[US] port-moody[ Port  Moody ] lodz[Łódź]");
    CHECK(mentions[0].field == MentionField::metadata);
    CHECK(mentions[0].begin == 0);
    CHECK(mentions[0].end == 0);
    CHECK(mentions[1].name == "Port Moody");
    CHECK_FALSE(mentions[1].latitude.has_value());
}
