#include <string>

#include <catch2/catch.hpp>

#include "indexer/readers/agency/plain_story.hpp"
#include "tests/support/read_text.hpp"

using namespace dateline;
using namespace dateline::indexer;
using namespace dateline::tests;

TEST_CASE("home-made records are read by the names of their elements") {
    const RawItem item = first_item(
        "<?xml "
        "version='1.0'?><List><RBNews><NewsID>n7</NewsID><PublishDate>2020-10-09T18:30:00</"
        "PublishDate><headline>Cranes</headline>"
        "<town>Aarhus</town><origin>/hw/</origin><section>Abroad</section><byLine>Anna Keller</byLine>"
        "<content>&lt;p&gt;One&lt;/p&gt;&lt;p&gt;two "
        "&amp;amp;apos;three&amp;amp;apos;&lt;/p&gt;</content><ContentShort>On...</ContentShort>"
        "</RBNews></List>");
    CHECK(field(item, "id") == "n7");
    CHECK(field(item, "title") == "Cranes");
    CHECK(field(item, "published") == "2020-10-09T18:30:00");
    CHECK(field(item, "dateline") == "Aarhus");
    CHECK(field(item, "source") == "hw");
    CHECK(field(item, "topics") == "Abroad");
    CHECK(field(item, "byline") == "Anna Keller");
    CHECK(item.body == "One\n\ntwo 'three'");
}

TEST_CASE("fields may stand in attributes and in groups") {
    const RawItem item = first_item(
        "<newsitem itemid='5' date='1996-08-20' xml:lang='en'><meta><author>By Ben Ode</author></meta>"
        "<title>Ports</title><text><p>One</p><p>Two <title>no</title></p></text></newsitem>");
    CHECK(field(item, "id") == "5");
    CHECK(field(item, "published") == "1996-08-20");
    CHECK(field(item, "language") == "en");
    CHECK(field(item, "title") == "Ports");
    CHECK(field(item, "byline") == "Ben Ode");
    CHECK(item.body.substr(0, 5) == "One\n\n");
}

TEST_CASE("only XML with stories is taken for home-made news") {
    CHECK(has_plain_stories("<x><article><title>a</title><body>b</body></article></x>"));
    CHECK_FALSE(has_plain_stories("<x><article><title>a</title></article></x>"));
    CHECK_FALSE(has_plain_stories("<x><articles><title>a</title><body>b</body></articles></x>"));
    CHECK(summary(read_text("<settings><option>1</option></settings>")) ==
          "0 items, failed: unsupported format: XML");
}
