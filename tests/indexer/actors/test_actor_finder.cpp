// Who the names, offices and places of a text stand for.
#include <string>

#include <catch2/catch.hpp>

#include "tests/indexer/actors/marked_text.hpp"

using namespace dateline;
using namespace dateline::tests;

namespace {

struct Row {
    const char* text;
    const char* published;
    const char* actors;
};

template <std::size_t n>
void check(const Row (&rows)[n]) {
    for (const Row& row : rows) {
        CAPTURE(row.text, row.published);
        CHECK(actors_in(row.text, row.published) == row.actors);
    }
}

} // namespace

TEST_CASE("a person is one actor however the article writes the name") {
    const Row rows[] = {
        {"[PER Anna Petrova] spoke. Later [PER Petrova] left.", "",
         "anna-petrova=Anna Petrova; anna-petrova=Petrova"},
        {"[PER A. Petrova] came with [PER Anna Petrova].", "",
         "anna-petrova=A. Petrova; anna-petrova=Anna Petrova"},
        {"[PER John F. Smith] and [PER John Smith] met.", "",
         "john-smith=John F. Smith; john-smith=John Smith"},
        {"[PER ANNA PETROVA] spoke, [PER Petrova] said.", "",
         "anna-petrova=ANNA PETROVA; anna-petrova=Petrova"},
        {"[PER Roh Tae-woo] won. [PER Roh] smiled.", "", "roh-tae-woo=Roh Tae-woo; roh-tae-woo=Roh"},
        {"President [PER Vladimir Putin] and [PER Dmitri Medvedev]", "2010-01-01",
         "vladimir-putin=Vladimir Putin; dmitry-medvedev=Dmitri Medvedev"},
        {"Here stood [PER Petrova].", "", "petrova=Petrova"},
    };
    check(rows);
}

TEST_CASE("people who share a surname are told apart by first name and form of address") {
    const Row rows[] = {
        {"Mrs [PER Anna Petrova] and Mr [PER Ivan Petrova] came. Mrs [PER Petrova] left.", "",
         "anna-petrova=Anna Petrova; ivan-petrova=Ivan Petrova; anna-petrova=Petrova"},
        {"[PER Anna Petrova] came. [PER Ivan Petrova] came. [PER Petrova] left.", "",
         "anna-petrova=Anna Petrova; ivan-petrova=Ivan Petrova; ivan-petrova=Petrova"},
        // Laura Bush is not the president, and "Bush" after her is she, unless the president was named as
        // well.
        {"[PER Laura Bush] read. Mrs [PER Bush] smiled.", "2005-01-01",
         "laura-bush=Laura Bush; laura-bush=Bush"},
    };
    check(rows);
}

TEST_CASE("somebody of the same name in another time and country is another person") {
    const Row rows[] = {
        {"[PER Boris Yeltsin] of Baku keeps bees.", "2060-01-01", "boris-yeltsin=Boris Yeltsin"},
        {"[PER Ilham Aliyev] of Moscow keeps bees.", "1960-01-01", "ilham-aliyev-ru=Ilham Aliyev"},
        {"[PER Ilham Aliyev] of Baku keeps bees.", "1960-01-01", "ilham-aliyev=Ilham Aliyev"},
        {"[PER Ilham Aliyev] in Moscow", "2010-01-01", "ilham-aliyev=Ilham Aliyev"},
    };
    check(rows);
}

TEST_CASE("a surname alone means who held office then, if only that speaks for it") {
    const Row rows[] = {
        {"[PER Bush] signed it in [LOC Washington].", "1991-05-05", "george-bush=Bush"},
        {"[PER Bush] signed it in [LOC Washington].", "2005-05-05", "george-w-bush=Bush"},
        {"[PER Obama] signed it.", "2012-05-05", "barack-obama=Obama"},
        {"[PER Medvedev] won the match.", "", "dmitry-medvedev=Medvedev"},
        {"[PER Clinton] lost.", "1850-01-01", "clinton=Clinton"},
    };
    check(rows);
}

TEST_CASE("an organisation is one actor under its name, acronym and short name") {
    const Row rows[] = {
        {"[ORG Northern Widget Corp] fell. [ORG Northern Widget] said [ORG Northern] would recover. The "
         "company denied it.",
         "",
         "northern-widget=Northern Widget Corp; northern-widget=Northern Widget; northern-widget=Northern; "
         "northern-widget=The company"},
        {"The [ORG Front for Free Fishing] ([ORG FFF]) spoke; [ORG FFF] won.", "",
         "front-for-free-fishing=Front for Free Fishing; front-for-free-fishing=FFF; "
         "front-for-free-fishing=FFF"},
        {"The [ORG Organization for Security and Cooperation in Europe] ([ORG OSCE]) met.", "",
         "osce=Organization for Security and Cooperation in Europe; osce=OSCE"},
        {"[ORG Reuters] asked [ORG Hamas].", "", "reuters=Reuters; hamas=Hamas"},
        {"The [ORG Ruritanian Fishing Council] met; the [ORG Council] voted. The [ORG House] did not.", "",
         "ruritanian-fishing-council=Ruritanian Fishing Council; ruritanian-fishing-council=Council"},
        {"The [ORG Indianapolis Colts] won, the [ORG Colts] said.", "",
         "indianapolis-colts=Indianapolis Colts; indianapolis-colts=Colts"},
        {"[ORG Boeing Commercial Airplane Co] grew.", "",
         "boeing-commercial-airplane=Boeing Commercial Airplane Co"},
        {"The [ORG Bank of Ruritania] raised rates and the bank warned.", "",
         "bank-of-ruritania=Bank of Ruritania; bank-of-ruritania=the bank"},
    };
    check(rows);
}

TEST_CASE("offices are read by the day of publication") {
    const Row rows[] = {
        {"The Russian president spoke.", "2009-07-08", "dmitry-medvedev=Russian president"},
        {"The Russian president spoke.", "2014-07-08", "vladimir-putin=Russian president"},
        {"The Russian president spoke.", "", ""},
        {"The president of Azerbaijan left; the president was tired.", "2009-07-08",
         "ilham-aliyev=president of Azerbaijan; ilham-aliyev=the president"},
        {"The U.S. secretary of state and the [ORG UN] chief met.", "2010-01-01",
         "hillary-clinton=U.S. secretary of state; ban-ki-moon=UN chief; united-nations=UN"},
        {"Russia's prime minister, [PER Viktor Zubkov], resigned.", "2008-02-01",
         "viktor-zubkov=Russia's prime minister; viktor-zubkov=Viktor Zubkov"},
        {"Former Russian president, ex-Russian president, a Russian president, the next Russian president, "
         "the "
         "Russian president-elect",
         "2009-07-08", ""},
        {"Russian President [PER Boris Yeltsin] fell ill; the president rested.", "1996-07-08",
         "boris-yeltsin=Boris Yeltsin; boris-yeltsin=the president"},
    };
    check(rows);
}

TEST_CASE("states act through governments, seats of power and names that speak or do") {
    const Row rows[] = {
        {"The Armenian foreign ministry and Russian troops", "2020-10-01",
         "state-armenia=Armenian foreign ministry; state-russia=Russian troops"},
        {"Baku rejected the offer.", "2020-10-01", "state-azerbaijan=Baku"},
        {"Baku and Yerevan confirmed it.", "2020-10-01", "state-azerbaijan=Baku; state-armenia=Yerevan"},
        {"He flew to Baku and lives in Yerevan.", "2020-10-01", ""},
        {"Relations with Moscow are cold.", "2020-10-01", "state-russia=Moscow"},
        {"Relations with Moscow are cold.", "1987-10-01", "state-soviet-union=Moscow"},
        {"The [LOC Kremlin] said so.", "2020-10-01", "state-russia=Kremlin"},
        {"Snow fell in the [LOC Kremlin].", "2020-10-01", ""},
        {"Azerbaijan shelled it; the [ORG Foreign Ministry] denied that.", "2020-10-01",
         "state-azerbaijan=Azerbaijan; state-azerbaijan=Foreign Ministry"},
        {"The Moscow-backed leader met Baku residents.", "2020-10-01", "state-russia=Moscow"},
    };
    check(rows);
}

TEST_CASE("title and body know of each other") {
    const auto mentions = actor_mentions("[PER Petrova] wins", "[PER Anna Petrova] won.", "");
    REQUIRE(mentions.size() == 2);
    CHECK(mentions[0].field == MentionField::title);
    CHECK(mentions[0].key == "anna-petrova");
    CHECK(mentions[0].is_name);
    CHECK(mentions[1].field == MentionField::body);
}

TEST_CASE("hostile names are data") {
    std::string many;
    for (int i = 0; i < 5000; ++i)
        many += "[PER Ann Smith" + std::to_string(i) + "] and [PER Smith], ";
    CHECK(actor_mentions("", many, "2020-01-01").size() == 10000);
    std::string same;
    for (int i = 0; i < 5000; ++i)
        same += "[PER A" + std::to_string(i) + " Smith] and [PER Smith], ";
    CHECK(actor_mentions("", same, "2020-01-01").size() == 10000);
    const std::string endless(300, 'X');
    CHECK(actors_in("[PER " + endless + "] [ORG " + endless + " Corp]", "").size() > 600);
    CHECK(actors_in("[PER \u0412\u043b\u0430\u0434\u0438\u043c\u0438\u0440 \u041f\u0443\u0442\u0438\u043d] "
                    "[PER \u0645\u062d\u0645\u062f]",
                    "") != "");
    CHECK(actors_in("[PER -] [ORG &] [PER .]", "") == "");
    CHECK(actors_in("", "") == "");
}
