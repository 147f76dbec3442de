// German dates, by the same grammar with German words.
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "common/date_phrase.hpp"

using namespace dateline;

namespace {

std::string found(const std::string& text) {
    std::string shown;
    for (const DateSpan& span : find_dates(text, make_day(2020, 10, 9), date_options("de")))
        shown +=
            (shown.empty() ? "" : "; ") + text.substr(span.begin, span.end - span.begin) + "=" + span.value;
    return shown;
}

} // namespace

TEST_CASE("German dates are found and resolved") {
    struct Row {
        std::string text;
        std::string expected;
    };
    for (const Row& row : std::vector<Row>{
             {"Am Donnerstag, dem 9. Oktober 2020,", "Donnerstag, dem 9. Oktober 2020=2020-10-09"},
             {"am 3. März 1994 und im März", "3. März 1994=1994-03-03; März=2020-03"},
             {"am 09.10.2020, am 9. 10. 2020", "09.10.2020=2020-10-09; 9. 10. 2020=2020-10-09"},
             {"gestern, heute, morgen, übermorgen",
              "gestern=2020-10-08; heute=2020-10-09; morgen=2020-10-10; übermorgen=2020-10-11"},
             {"Gestern Abend kam er an.", "Gestern Abend=2020-10-08TEV"},
             {"am Morgen kam er an", ""},
             {"Vor drei Tagen, vor einem Jahr", "Vor drei Tagen=2020-10-06; vor einem Jahr=2019"},
             {"letzte Woche, im kommenden Jahr", "letzte Woche=2020-W40; kommenden Jahr=2021"},
             {"in den letzten drei Tagen", "den letzten drei Tagen=P3D"},
             {"Anfang 1994, Ende der 1990er Jahre", "Anfang 1994=1994; Ende der 1990er Jahre=199"},
             {"im 19. Jahrhundert", "19. Jahrhundert=18"},
             {"im Herbst 2019, im dritten Quartal 2020", "Herbst 2019=2019-FA; dritten Quartal 2020=2020-Q3"},
             {"jeden Freitag um 15 Uhr", "jeden Freitag=XXXX-WXX-5; 15 Uhr=2020-10-09T15:00"},
             {"an Ostern 1998", "Ostern 1998=1998-04-12"},
             {"2000 Menschen, 30 Jahre alt, der Herr August Müller", ""},
         }) {
        CAPTURE(row.text);
        CHECK(found(row.text) == row.expected);
    }
}

TEST_CASE("German words are no dates in English text and the other way round") {
    CHECK(find_dates("gestern und heute", make_day(2020, 10, 9)).empty());
    CHECK(found("yesterday and last week").empty());
}
