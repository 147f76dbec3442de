// One line at a time: English, German and French phrases, and patterns.
#include <string>
#include <utility>

#include <catch2/catch.hpp>

#include "indexer/clean/leftover_rules.hpp"

using namespace dateline::indexer;

using Row = std::pair<std::string_view, std::string_view>;

TEST_CASE("phrases are found whatever the marks around them") {
    for (const auto& [line, rule] :
         {Row{"- Advertisement -", "advertisement"}, Row{"*** ADVERTISEMENT ***", "advertisement"},
          Row{"» Read more", "related"}, Row{"• Privacy Policy", "navigation"},
          Row{"--With assistance from Per Holm.", "credit"}, Row{"  Leave a comment:  ", "comments"},
          Row{"Related Articles →", "related"}, Row{"Copyright @ 2020 The Star", "copyright"},
          Row{"Copyright ⓒ 2020 The Star. Unauthorized use prohibited.", "copyright"},
          Row{"Copyrights © The Star", "copyright"}, Row{"Copyright law is being rewritten in Minsk.", ""}}) {
        CAPTURE(line);
        CHECK(leftover_rule(line) == rule);
    }
}

TEST_CASE("German and French leftovers") {
    for (const auto& [line, rule] :
         {Row{"Mehr zum Thema", "related"}, Row{"Lesen Sie auch: Regen in Minsk", "related"},
          Row{"Artikel drucken", "navigation"}, Row{"Newsletter abonnieren", "newsletter"},
          Row{"Ähnliche Artikel", "related"}, Row{"Alle Rechte vorbehalten.", "copyright"},
          Row{"Ihre E-Mail-Adresse wird nicht veröffentlicht.", "comments"}, Row{"Anzeige", "advertisement"},
          Row{"À lire aussi : La pluie à Minsk", "related"}, Row{"Lire aussi", "related"},
          Row{"Partager sur Facebook", "share"}, Row{"Abonnez-vous à notre lettre", "newsletter"},
          Row{"Publicité", "advertisement"}, Row{"12 commentaires", "comments"},
          Row{"Mentions légales", "navigation"}, Row{"Imprimer l’article", "navigation"}}) {
        CAPTURE(line);
        CHECK(leftover_rule(line) == rule);
    }
}

TEST_CASE("patterns: promotions, addresses, offers, counts, notes of the desk") {
    for (const auto& [line, rule] :
         {Row{"WATCH: Ministers meet in Minsk", "related"}, Row{"1,204 shares", "share"},
          Row{"3 min read", "navigation"}, Row{"Image 3 of 12", "media"},
          Row{"Get the Evening Star newsletter.", "newsletter"},
          Row{"Follow Anna Keller on Twitter @annakeller", "share"},
          Row{"Anna Keller writes about rivers. Follow her on Twitter.", "contact"},
          Row{"Email Anna Keller at ak@example.org", "contact"},
          Row{"Anna Keller can be reached at ak@example.org.", "contact"},
          Row{"(Updates with comment of the ministry in third paragraph.)", "note"}}) {
        CAPTURE(line);
        CHECK(leftover_rule(line) == rule);
    }
}

TEST_CASE("sentences that hold the words of a phrase are text") {
    for (const std::string_view line : {"Kommentare",
                                        "Teilen",
                                        "Anzeigen gegen den Minister",
                                        "Partager le pouvoir",
                                        "Commentaires",
                                        "Watch: the word was on every wall.",
                                        "12 ministers",
                                        "3 min",
                                        "Image of a city",
                                        "Follow the river to the sea.",
                                        "Get well soon.",
                                        "The newsletter was read by many.",
                                        "(Updates are rare) and late",
                                        "He said to read more books.",
                                        "Lire est un plaisir",
                                        "Email from the ministry was read aloud.",
                                        "Subscribers left in great numbers.",
                                        "Print sales fell.",
                                        "Nach oben ging es nicht mehr.",
                                        "Werbung für Tabak wird verboten."}) {
        CAPTURE(line);
        CHECK(leftover_rule(line).empty());
    }
}
