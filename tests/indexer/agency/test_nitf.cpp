#include <string>

#include <catch2/catch.hpp>

#include "tests/support/read_text.hpp"

using namespace dateline;
using namespace dateline::indexer;
using namespace dateline::tests;

namespace {

std::string nitf(const std::string& docdata, const std::string& head, const std::string& content) {
    return "<?xml version='1.0' encoding='iso-8859-1'?>\n<nitf "
           "baselang='en'><head><title>Slug</title><docdata>" +
           docdata + "</docdata></head><body><body.head>" + head + "</body.head><body.content>" + content +
           "</body.content></body></nitf>";
}

} // namespace

TEST_CASE("a NITF document gives its fields") {
    const RawItem item = first_item(
        "<nitf baselang='nb-NO'><head><title>Slug</title><tobject><tobject.subject "
        "tobject.subject.type='Economy' "
        "tobject.subject.matter='Shipping'/></tobject><docdata><doc-id regsrc='HW' id-string='hw-7'/>"
        "<date.issue norm='20201009T183000Z'/><key-list><keyword "
        "key='cranes'/><keyword>ports</keyword></key-list>"
        "<identified-content><person>Anna Keller</person><org>Quay "
        "Trust</org><location>Bergen</location></identified-content>"
        "<evloc city='Oslo' iso-cc='NOR'/></docdata><pubdata name='Harbour Wire' "
        "date.publication='20201009T190000Z'/></head>"
        "<body><body.head><hedline><hl1>Cranes return</hl1><hl2>Harbour busy</hl2></hedline>"
        "<byline>By Ben Ode<byttl>Ports editor</byttl></byline><distributor>Other</distributor>"
        "<dateline><location>BERGEN</location><story.date norm='20201008'>Oct "
        "8</story.date></dateline></body.head>"
        "<body.content><p>The cranes of <org>Port Works</org> are back, <person>Carla Diaz's</person> letter "
        "says.</p>"
        "<media><media-reference source='a.jpg'/><media-caption>A "
        "crane</media-caption></media><p>More.</p></body.content>"
        "</body></nitf>");
    CHECK(field(item, "title") == "Cranes return");
    CHECK(field(item, "id") == "hw-7");
    CHECK(field(item, "source") == "Harbour Wire");
    CHECK(all_of_field(item, "published") == "20201009T190000Z; 20201009T183000Z; 20201008");
    CHECK(field(item, "byline") == "Ben Ode");
    CHECK(field(item, "language") == "nb-NO");
    CHECK(field(item, "dateline") == "BERGEN");
    CHECK(all_of_field(item, "topics") == "Economy; Shipping; cranes; ports");
    CHECK(all_of_field(item, "people") == "Anna Keller; Carla Diaz");
    CHECK(all_of_field(item, "organisations") == "Quay Trust; Port Works");
    CHECK(all_of_field(item, "places") == "Bergen; Oslo");
    CHECK(item.body == "The cranes of Port Works are back, Carla Diaz's letter says.\n\nMore.");
}

TEST_CASE("what a NITF document lacks is taken from elsewhere") {
    CHECK(field(first_item(nitf("", "", "<p>a</p>")), "title") == "Slug");
    CHECK(field(first_item(nitf("", "<hedline><hl1/><hl2>Below</hl2></hedline>", "<p>a</p>")), "title") ==
          "Below");
    CHECK(field(first_item(nitf("", "<distributor><org>HW</org></distributor>", "<p>a</p>")), "source") ==
          "HW");
    CHECK(field(first_item(nitf("<doc.copyright holder='HW Ltd'/>", "", "<p>a</p>")), "source") == "HW Ltd");
    CHECK(first_item(nitf("", "<abstract><p>In short</p></abstract>", "")).body == "In short");
    CHECK(first_item(nitf("", "", "<media><media-caption>A crane</media-caption></media>")).body ==
          "A crane");
    CHECK(field(first_item(nitf("", "<dateline>OSLO</dateline>", "<p>BERGEN, Oct 9 (HW) - Ships</p>")),
                "dateline") == "(none)");
}

TEST_CASE("NITF in Latin-1 is decoded as it declares") {
    CHECK(first_item(nitf("", "", "<p>Caf\xE9 \xA3 5</p>")).body == "Café £ 5");
}

TEST_CASE("what is lost of NITF is said") {
    struct Row {
        std::string text, expected;
    };
    const auto row = GENERATE(values<Row>({
        {"<nitf><head><docdata "
         "management-status='canceled'/></head><body><body.content><p>a</p></body.content></body></nitf>",
         "0 items, bad: withdrawn by the agency"},
        {"<nitf><head><docdata management-status='withheld'/></head></nitf>",
         "0 items, bad: withheld by the agency"},
        {"<nitf><body><body.content><p>a</p>", "0 items, bad: truncated XML record"},
        {"<nitf></nitf>", "0 items, bad: no title and no text"},
        {"<all><nitf><body><body.content><p>a</p></body.content></body></nitf></all>",
         "0 items, failed: unsupported format: XML"},
        {"<nitf><body><body.content><p>a</body.content></body></nitf><nitf><body><p>b</p></body></nitf>",
         "2 items"},
    }));
    CAPTURE(row.text);
    CHECK(summary(read_text(row.text)) == row.expected);
}
