// Which place a name means: by people, by containers named with it, by what else the article speaks of.
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

constexpr NameType loc = NameType::place;

} // namespace

TEST_CASE("alone, a name means its best-known place") {
    check({{"They flew to Paris yesterday.", {}, "paris[Paris]"},
           {"They flew to Springfield.", {{"Springfield", loc}}, "springfield-us-ma[Springfield]"}});
}

TEST_CASE("a container named behind it decides, in any form") {
    check({{"In Paris, Texas, they met.", {}, "paris-us-tx[Paris] texas[Texas]"},
           {"In Paris, Tex., they met.", {}, "paris-us-tx[Paris] texas[Tex]"},
           {"In Springfield, Ill., and Springfield, Mass., too.",
            {{"Springfield", loc}, {"Springfield", loc}},
            "springfield-us-il[Springfield] us-illinois[Ill] springfield-us-ma[Springfield] "
            "us-massachusetts[Mass]"},
           {"In Athens, Georgia, they met.",
            {{"Athens", loc}},
            "athens-us-ga[Athens] georgia-united-states[Georgia]"},
           {"In Tbilisi, Georgia, they met.", {}, "tbilisi[Tbilisi] georgia[Georgia]"}});
}

TEST_CASE("a name means one place throughout an article") {
    check({{"In Paris, Texas, they met. Paris is small.",
            {},
            "paris-us-tx[Paris] texas[Texas] paris-us-tx[Paris]"}});
}

TEST_CASE("the countries and subdivisions of the article vote") {
    check({{"From Atlanta and Athens, all over Georgia.",
            {{"Atlanta", loc}, {"Athens", loc}},
            "atlanta-us-ga[Atlanta] athens-us-ga[Athens] georgia-united-states[Georgia]"},
           {"The Georgian premier left Tbilisi; Georgia waits.",
            {},
            "georgia[Georgian] tbilisi[Tbilisi] georgia[Georgia]"},
           {"From Sangamon County to Springfield.",
            {{"Sangamon County", loc}, {"Springfield", loc}},
            "us-il-sangamon-county[Sangamon County] springfield-us-il[Springfield]"}});
}

TEST_CASE("forms of names that only a tagger finds") {
    check(
        {{"Fighting in Anbar province.", {{"Anbar province", loc}}, "iq-anbar-governorate[Anbar province]"},
         {"Rain in northern Texas.", {{"northern Texas", loc}}, "texas[northern Texas]"},
         {"On the east Normal road we drove.", {{"east Normal", loc}}, ""},
         {"In Lamar they voted.", {{"Lamar", loc}}, "us-tx-lamar-county[Lamar]"},
         {"At Boston Logan Airport.", {{"Boston Logan Airport", loc}}, "boston-us-ma[Boston Logan Airport]"},
         {"In St. Denis and Saint Denis.",
          {{"St. Denis", loc}, {"Saint Denis", loc}},
          "st-denis-fr[St. Denis] st-denis-fr[Saint Denis]"},
         {"In Normal they met.", {{"Normal", loc}}, "normal-us-tx[Normal]"}});
}

TEST_CASE("the dateline and the tags of the source vote and are told as metadata") {
    Article article = with_body("The town of Springfield voted.");
    article.dateline = "SPRINGFIELD, Ill., Oct 9 (AP)";
    CHECK(shown(places_of(article, {{"Springfield", loc}})) ==
          "springfield-us-il[Springfield] springfield-us-il[SPRINGFIELD] us-illinois[Ill]");
    article.dateline.clear();
    article.given_places = {"illinois", "usa", "Nowhere  Town"};
    CHECK(shown(places_of(article, {{"Springfield", loc}})) ==
          "springfield-us-il[Springfield] us-illinois[illinois] usa[usa] nowhere-town[Nowhere  Town]");
}
