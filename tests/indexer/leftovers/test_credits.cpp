// Bylines and credits become author and agency; lines of articles are left alone.
#include <string>

#include <catch2/catch.hpp>

#include "indexer/clean/agency.hpp"
#include "indexer/clean/credits.hpp"
#include "indexer/clean/leftovers.hpp"

using namespace dateline;
using namespace dateline::indexer;

namespace {

struct Row {
    std::string_view line;
    std::string_view author;
    std::string_view agency;
};

Article article_of(std::initializer_list<const char*> lines) {
    Article article;
    for (const char* line : lines)
        article.paragraphs.push_back({line, {}});
    mark_credits(article.paragraphs);
    mark_leftovers(article.paragraphs);
    take_credits(article);
    return article;
}

} // namespace

TEST_CASE("a byline tells the author and, behind a comma or bar, the agency") {
    for (const Row& row :
         {Row{"By Anna Keller", "Anna Keller", ""}, Row{"BY ANNA KELLER", "ANNA KELLER", ""},
          Row{"By ANNA KELLER, Associated Press", "ANNA KELLER", "AP"},
          Row{"By Anna Keller and Per Holm | Reuters", "Anna Keller and Per Holm", "Reuters"},
          Row{"By Anna Keller, Staff Writer", "Anna Keller", ""},
          Row{"Anna Keller, Staff Writer", "Anna Keller", ""},
          Row{"By Per van der Holm - AFP", "Per van der Holm", "AFP"},
          Row{"By The Associated Press", "", "AP"}, Row{"Von Anna Keller", "Anna Keller", ""},
          Row{"Von Anna Keller, dpa", "Anna Keller", "dpa"}, Row{"Par Anne Martin", "Anne Martin", ""},
          Row{"Agence France-Presse (AFP)", "", "AFP"}, Row{"Anna Keller / Reuters", "", "Reuters"},
          Row{"By Björn Ærø, Per Holm", "Björn Ærø, Per Holm", ""}}) {
        CAPTURE(row.line);
        const Credit credit = read_byline(row.line);
        CHECK(credit.author == row.author);
        CHECK(credit.agency == row.agency);
    }
}

TEST_CASE("lines that only look like bylines are none") {
    for (const std::string_view line :
         {"By Friday the town had fallen", "By the numbers", "By 2030, all of it", "Von der Leyen warnt",
          "Par ailleurs", "Anna Keller", "Ministers, generals and a writer", "By and large", "By", "",
          "AP Exam", "Par exemple, la France", "Von Berlin nach Minsk: eine Reise"}) {
        CAPTURE(line);
        const Credit credit = read_byline(line);
        CHECK(credit.author.empty());
        CHECK(credit.agency.empty());
    }
}

TEST_CASE("a line that credits an agency and says nothing else") {
    for (const Row& row :
         {Row{"(AP)", "", "AP"}, Row{"Source: Xinhua", "", "Xinhua"}, Row{"SOURCE: Reuters", "", "Reuters"},
          Row{"Quelle: dpa", "", "dpa"}, Row{"(avec AFP)", "", "AFP"}, Row{"Reuters", "", "Reuters"}}) {
        CAPTURE(row.line);
        CHECK(read_agency_line(row.line).agency == row.agency);
    }
    for (const std::string_view line : {"Source: the ministry", "Petra", "Source: AP-HP hospitals", "(APA)s",
                                        "CNA", "Reuters reported it", "Sources: two officials"}) {
        CAPTURE(line);
        CHECK(read_agency_line(line).agency.empty());
    }
}

TEST_CASE("credits at the end tell author and agency") {
    struct Case {
        std::string_view rule, line, author, agency;
    };
    for (const Case& row :
         {Case{"credit", "(Reporting by Anna Keller in Minsk and Per Holm; Editing by Li Wu)",
               "Anna Keller, Per Holm", ""},
          Case{"credit", "Reporting by Anna Keller", "Anna Keller", ""},
          Case{"contact", "To contact the reporter on this story: Anna Keller in Minsk at ak@example.org",
               "Anna Keller", ""},
          Case{"credit", "Associated Press writer Per Holm contributed to this report.", "", "AP"},
          Case{"copyright", "© 2020 AFP", "", "AFP"},
          Case{"copyright", "Copyright 2020 The Associated Press. All rights reserved.", "", "AP"},
          Case{"copyright", "© 2020 Evening Star, on the map of Petra", "", "Petra"},
          Case{"copyright", "© 2020 the pap and ats of it", "", ""},
          Case{"related", "Read more: AFP", "", ""}}) {
        CAPTURE(row.line);
        const Credit credit = read_credit(row.rule, row.line);
        CHECK(credit.author == row.author);
        CHECK(credit.agency == row.agency);
    }
}

TEST_CASE("the brackets that open a story name its agency") {
    CHECK(agency_of_opening("WASHINGTON (Reuters) - The talks began.") == "Reuters");
    CHECK(agency_of_opening("(Bloomberg) -- The talks began.") == "Bloomberg");
    CHECK(agency_of_opening("MINSK, Oct 9 (AFP) – The talks began.") == "AFP");
    CHECK(agency_of_opening("Minsk (the capital) - The talks began.").empty());
    CHECK(agency_of_opening("He spoke to the agency (AFP) about it.").empty());
    CHECK(agency_of_opening("(").empty());
}

TEST_CASE("fields are filled where they are empty, and an unknown outlet is the agency") {
    const Article article = article_of({"By Anna Keller", "MINSK (AFP) - The talks began on Friday.",
                                        "They went on.", "(Reporting by Per Holm)"});
    CHECK(article.byline == "Anna Keller");
    CHECK(article.agency == "AFP");
    CHECK(article.source == "AFP");
    CHECK(article.paragraphs[0].leftover == "byline");
    CHECK(article.paragraphs[1].leftover.empty());
    CHECK(article.paragraphs[3].leftover == "credit");

    Article given;
    given.source = "Evening Star";
    given.byline = "Li Wu";
    given.paragraphs = {{"(AP)", ""}, {"By Anna Keller", ""}};
    mark_credits(given.paragraphs);
    take_credits(given);
    CHECK(given.source == "Evening Star");
    CHECK(given.byline == "Li Wu");
    CHECK(given.agency == "AP");
}

TEST_CASE("the agency in a given byline is cut off, and stays where it is all of it") {
    Article article;
    article.byline = "Anna Keller, Associated Press";
    take_credits(article);
    CHECK(article.byline == "Anna Keller");
    CHECK(article.agency == "AP");
    Article only;
    only.byline = "Reuters";
    take_credits(only);
    CHECK(only.byline == "Reuters");
    CHECK(only.agency == "Reuters");
}

TEST_CASE("a byline deep in the text is text") {
    const Article article = article_of({"One.", "Two.", "Three.", "By Anna Keller", "Five."});
    CHECK(article.paragraphs[3].leftover.empty());
    CHECK(article.byline.empty());
}
