#include <string>

#include <catch2/catch.hpp>

#include "indexer/markup/tree.hpp"
#include "indexer/readers/agency/wire_text.hpp"

using namespace dateline::indexer;

TEST_CASE("text of a wire story") {
    struct Row {
        std::string xml, text;
    };
    const auto row = GENERATE(values<Row>({
        {"<b><p>One</p><p>two  words</p></b>", "One\n\ntwo words"},
        {"<b>loose<p>One</p>tail</b>", "loose\n\nOne\n\ntail"},
        {"<b><p>A <person>name</person>, said</p></b>", "A name, said"},
        {"<b><media><media-caption>Ship</media-caption></media><p>One</p></b>", "One"},
        {"<b><p>The ships that waited outside of the harbour<br/>came in at noon.<br/>Then left.</p></b>",
         "The ships that waited outside of the harbour came in at noon.\n\nThen left."},
        {"<b><p>1. Ships<br/>2. Boats</p></b>", "1. Ships\n\n2. Boats"},
        {"<b><table><tr><td>Ships</td><td>3</td></tr><tr><td>Boats</td><td>4</td></tr></table></b>",
         "Ships 3\n\nBoats 4"},
        {"<b><p>    First line\nof a story.\n    Second\nparagraph.</p></b>",
         "First line of a story.\n\nSecond paragraph."},
        {"<b><p>Laid out\n      by the\n      file.</p></b>", "Laid out by the file."},
        {"<b><pre>one\ntwo</pre></b>", "one\n\ntwo"},
        {"<b><p>One</p><p>ends</p></b>", "One"},
        {"<b><p>It never ends</p></b>", "It never ends"},
        {"<b><p>One</p><p>&lt;div class='x'>&lt;/div>&lt;script src='y'>&lt;/script></p></b>", "One"},
        {"<b/>", ""},
    }));
    CAPTURE(row.xml);
    const Document document = Document::parse_xml(row.xml);
    CHECK(wire_text(document.root()) == row.text);
}

TEST_CASE("the text of nowhere is empty") {
    CHECK(wire_text(Node()).empty());
    CHECK(captions(Node()).empty());
}

TEST_CASE("a story nested very deeply is read") {
    std::string deep;
    for (int i = 0; i < 100'000; ++i)
        deep += "<block>";
    const Document document = Document::parse_xml("<b>" + deep + "<p>in the depth</p></b>");
    CHECK(wire_text(document.root()).size() <= std::string("in the depth").size());
}

TEST_CASE("names lose the word before them") {
    CHECK(without_by("By Anna Keller") == "Anna Keller");
    CHECK(without_by(" BY ANNA KELLER") == "ANNA KELLER");
    CHECK(without_by("Von Anna Keller") == "Anna Keller");
    CHECK(without_by("Byron Hall") == "Byron Hall");
    CHECK(without_by("") == "");
}
