#include <string>

#include <catch2/catch.hpp>

#include "common/text.hpp"
#include "indexer/html/line_phrases.hpp"

using namespace dateline;
using namespace dateline::indexer;

TEST_CASE("labels of a page are known as whole lines") {
    for (const std::string line :
         {"Advertisement", "ANZEIGE", "Share this story", "Werbung", "Partager", "Read more"}) {
        CAPTURE(line);
        CHECK(is_page_line(fold_name(line)));
    }
    for (const std::string line : {"", "The share fell", "Anzeige gegen Unbekannt", "More and more people"}) {
        CAPTURE(line);
        CHECK_FALSE(is_page_line(fold_name(line)));
    }
}

TEST_CASE("pointers to other articles are known by how they begin") {
    for (const std::string line :
         {"Read more: Ferry runs", "Lesen Sie auch: Fähre", "À lire aussi : le bac", "Related: x"}) {
        CAPTURE(line);
        CHECK(is_pointer(fold_name(line)));
    }
    for (const std::string line : {"", "Relatedness is hard", "He read more than others"}) {
        CAPTURE(line);
        CHECK_FALSE(is_pointer(fold_name(line)));
    }
}

TEST_CASE("closing headings end an article") {
    for (const std::string line :
         {"Related articles", "Kommentare", "Mehr zum Thema", "À lire aussi", "More great stories"}) {
        CAPTURE(line);
        CHECK(is_closing_heading(fold_name(line)));
    }
    for (const std::string line : {"", "Kommentar des Ministers", "More", "What comes next"}) {
        CAPTURE(line);
        CHECK_FALSE(is_closing_heading(fold_name(line)));
    }
}
