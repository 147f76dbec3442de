// Finding the names of a small gazetteer in texts: longest match, capitals, look-alikes, overlaps.
#include <sstream>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "common/gazetteer/gazetteer.hpp"
#include "common/tokens.hpp"
#include "indexer/extract/names.hpp"

using namespace dateline;
using dateline::indexer::NameFinder;

namespace {

const std::string table = "russia\tRussia\tcountry\tRU\t61.5\t105.3\t\t\tRussian|Russians\n"
                          "moscow\tMoscow\tcity\tRU\t55.8\t37.6\trussia\n"
                          "minsk\tMinsk\tcity\tBY\n"
                          "karabakh\tNagorno-Karabakh\tregion\tAZ\t\t\t\tKarabakh\n"
                          "us\tUnited States\tcountry\tUS\t\t\t\tUS|U.S.|America\tAmerican\n"
                          "south-america\tSouth America\tcontinent\n"
                          "turkey\tTurkey\tcountry\tTR\n"
                          "jordan\tJordan\tcountry\tJO\n"
                          "chad\tChad\tcountry\tTD\n"
                          "west-germany\tWest Germany\tcountry\n"
                          "germany\tGermany\tcountry\tDE\n"
                          "spb\tSaint Petersburg\tcity\tRU\t\t\t\tSt. Petersburg\n"
                          "new-york-state\tNew York (state)\tregion\tUS\n"
                          "new-york\tNew York\tcity\tUS\n"
                          "tripoli\tTripoli\tcity\tLY\n"
                          "tripoli-lebanon\tTripoli\tcity\tLB\n"
                          "putin\tVladimir Putin\tperson\tRU\tPutin\n"
                          "trump\tDonald Trump\tperson\tUS\tTrump\n"
                          "erdogan\tRecep Tayyip Erdoğan\tperson\tTR\tErdoğan\n"
                          "minsk-group\tOSCE Minsk Group\torganisation\t\tMinsk Group\n"
                          "osce\tOSCE\torganisation\n"
                          "who\tWorld Health Organization\torganisation\t\tWHO\n"
                          "times\tNew York Times\torganisation\tUS\n"
                          "state-russia\tRussia (state)\tstate\tRU\tKremlin|Russian Foreign Ministry\n";

Gazetteer sample() {
    Gazetteer gazetteer;
    std::istringstream in(table);
    REQUIRE(gazetteer.read(in, "sample"));
    return gazetteer;
}

std::vector<Mention> mentions(const std::string& text) {
    const Gazetteer gazetteer = sample();
    return NameFinder(gazetteer).find(text, tokenize(text), MentionField::body);
}

// "key[surface]" of each mention, parted by blanks.
std::string found(const std::string& text) {
    std::string shown;
    for (const Mention& mention : mentions(text)) {
        CHECK(text.substr(mention.begin, mention.end - mention.begin) == mention.surface);
        shown += (shown.empty() ? "" : " ") + mention.key + "[" + mention.surface + "]";
    }
    return shown;
}

struct Row {
    std::string text;
    std::string expected;
};

void check(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(found(row.text) == row.expected);
    }
}

} // namespace

TEST_CASE("a mention carries what the gazetteer knows of its entry") {
    const auto all = mentions("In Moscow, Putin spoke.");
    REQUIRE(all.size() == 2);
    CHECK(all[0].kind == MentionKind::place);
    CHECK(all[0].field == MentionField::body);
    CHECK(all[0].name == "Moscow");
    CHECK(all[0].country == "RU");
    CHECK(all[0].latitude.value() == Approx(55.8));
    CHECK(all[0].within == std::vector<std::string>{"russia"});
    CHECK(all[0].begin == 3);
    CHECK(all[0].end == 9);
    CHECK(all[1].kind == MentionKind::actor);
    CHECK(all[1].actor_kind == ActorKind::person);
    CHECK(all[1].name == "Vladimir Putin");
}

TEST_CASE("the longest name wins and its words are not used twice") {
    check({{"the OSCE Minsk Group met", "minsk-group[OSCE Minsk Group]"},
           {"the Minsk Group of the OSCE", "minsk-group[Minsk Group] osce[OSCE]"},
           {"they met in Minsk", "minsk[Minsk]"},
           {"all of South America, and America", "south-america[South America] us[America]"},
           {"in West Germany and Germany", "west-germany[West Germany] germany[Germany]"},
           {"the New York Times of New York", "times[New York Times] new-york[New York]"},
           {"said Vladimir Putin", "putin[Vladimir Putin]"}});
}

TEST_CASE("a state shares its words with the place it names, other actors do not") {
    check({{"a Russian Foreign Ministry aide", "state-russia[Russian Foreign Ministry] russia[Russian]"},
           {"the Kremlin said", "state-russia[Kremlin]"},
           {"Russian forces", "russia[Russian]"}});
}

TEST_CASE("possessives, hyphens, dots and accents do not matter") {
    check({{"Nagorno-Karabakh's army, Karabakh’s hills", "karabakh[Nagorno-Karabakh] karabakh[Karabakh]"},
           {"the U.S. and US forces, America's allies", "us[U.S.] us[US] us[America]"},
           {"in St. Petersburg, St Petersburg", "spb[St. Petersburg] spb[St Petersburg]"},
           {"when Erdogan and Erdoğan's son", "erdogan[Erdogan] erdogan[Erdoğan]"},
           {"Russians left", "russia[Russians]"}});
}

TEST_CASE("words that only look like names are left alone") {
    check({{"they ate turkey with us, who knows", ""},
           {"Who told Us", ""},
           {"the us army and the WHO", "who[WHO]"},
           {"a kremlin of brick", ""},
           {"putin", ""}});
}

TEST_CASE("commas, brackets and line ends part names") {
    check({{"to the West, Germany said", "germany[Germany]"},
           {"from New\nYork and New (York)", ""},
           {"we went West. Germany said", "germany[Germany]"}});
}

TEST_CASE("in a text of capitals names match, but words that are acronyms need dots") {
    check({{"RUSSIAN TROOPS LEAVE TURKEY, PUTIN SAYS", "russia[RUSSIAN] turkey[TURKEY] putin[PUTIN]"},
           {"WHO TOLD US THAT U.S. TRADE FELL", "us[U.S.]"},
           {"The WHO told US officials in Moscow today", "who[WHO] us[US] moscow[Moscow]"}});
    // Each paragraph has its own style.
    check({{"PUTIN TELLS US ALL\n\nThe US army left the town", "putin[PUTIN] us[US]"}});
}

TEST_CASE("places and surnames that are part of somebody else's name are not meant") {
    check({{"he saw Michael Jordan there", ""},
           {"he went to Jordan and then to Chad", "jordan[Jordan] chad[Chad]"},
           {"it was Chad Wolf, he said", ""},
           {"on Tuesday Jordan and in Chad Putin said", "jordan[Jordan] chad[Chad] putin[Putin]"},
           {"she is Melania Trump, his wife", ""},
           {"as President Trump said on Friday", "trump[Trump]"},
           {"then US President Trump said this", "us[US] trump[Trump]"},
           {"Yesterday Trump spoke here again", "trump[Trump]"},
           {"King Visits Jordan After Talks", "jordan[Jordan]"}});
}

TEST_CASE("among entries that share a name the first of the table is meant") {
    check({{"in Tripoli today", "tripoli[Tripoli]"}});
}

TEST_CASE("the bracket in a name tells entries apart and is no word of it") {
    check({{"the New York state police", "new-york[New York]"},
           {"on Russia state television", "russia[Russia]"}});
}

TEST_CASE("texts of nothing, of one name and of endless names are read to their end") {
    CHECK(found("").empty());
    CHECK(found("Moscow") == "moscow[Moscow]");
    CHECK(found("New").empty());
    std::string many;
    for (int i = 0; i < 20000; ++i)
        many += "New York OSCE Minsk ";
    CHECK(mentions(many).size() == 60000);
    CHECK(found(std::string(100000, 'A')).empty());
    CHECK(found("\xEF\xBF\xBD\xEF\xBF\xBD Moscow \xEF\xBF\xBD") == "moscow[Moscow]");
}

TEST_CASE("an empty gazetteer finds nothing") {
    const Gazetteer gazetteer;
    const std::string text = "Moscow and Putin";
    CHECK(NameFinder(gazetteer).find(text, tokenize(text), MentionField::title).empty());
}
