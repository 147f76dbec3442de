// Texts that no editor wrote: endless lists and names, one case only, other scripts, empty tables.
#include <catch2/catch.hpp>

#include "tests/indexer/places/sample.hpp"

using namespace dateline;
using namespace dateline::tests;

TEST_CASE("five thousand names, known and unknown, are read to their end") {
    std::string text;
    for (int i = 0; i < 5000; ++i)
        text += "Paris, Springfield, Texas and Xy" + std::to_string(i) + ", ";
    CHECK(places_of(with_body(text)).size() >= 10000);
    Article article;
    for (int i = 0; i < 5000; ++i)
        article.given_places.push_back("place " + std::to_string(i));
    CHECK(places_of(article).size() == 5000);
}

TEST_CASE("names of three hundred characters and spans without words are no places") {
    const std::string endless(300, 'A');
    std::string many;
    for (int i = 0; i < 300; ++i)
        many += "North ";
    CHECK(places_of(with_body("At " + endless + "."), {{endless, NameType::place}}).empty());
    CHECK(places_of(with_body(many + "Texas"), {{many + "Texas", NameType::place}}).size() <= 1);
    CHECK(places_of(with_body("... , ..."), {{" , ", NameType::place}}).empty());
    Article article;
    article.dateline.assign(100000, '(');
    article.dateline += "PARIS";
    article.given_places = {std::string(100000, 'a'), std::string(100000, ',')};
    CHECK(places_of(article).size() == 1);
}

TEST_CASE("texts of capitals have places, those without any have none") {
    CHECK(shown(places_of(with_body("FRENCH TROOPS LEAVE TBILISI FOR PARIS, TEXAS"))) ==
          "france[FRENCH] tbilisi[TBILISI] paris-us-tx[PARIS] texas[TEXAS]");
    CHECK(places_of(with_body("french troops leave tbilisi for paris, texas")).empty());
}

TEST_CASE("other scripts and directions do not shift the places among them") {
    const std::string text = "\u0628\u0627\u0631\u064A\u0633 Paris \u202E\u05E9\u05DC\u05D5\u05DD "
                             "Tbilisi\u202C \u4E1C\u4EAC Shusha";
    const auto mentions = places_of(with_body(text));
    CHECK(shown(mentions) == "paris[Paris] tbilisi[Tbilisi] shusha[Shusha]");
    for (const Mention& mention : mentions)
        CHECK(text.substr(mention.begin, mention.end - mention.begin) == mention.surface);
}

TEST_CASE("an empty gazetteer and an empty article have no places") {
    const Gazetteer empty;
    const indexer::PlaceFinder finder(empty);
    const Article article = with_body("Paris, Texas");
    CHECK(
        finder
            .find(article, indexer::article_texts(article), {{MentionField::body, 0, 5, NameType::place}}, {})
            .empty());
    CHECK(places_of(Article{}).empty());
}
