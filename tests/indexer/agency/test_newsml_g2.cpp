#include <string>

#include <catch2/catch.hpp>

#include "tests/support/read_text.hpp"

using namespace dateline;
using namespace dateline::indexer;
using namespace dateline::tests;

namespace {

std::string item_xml(const std::string& item_meta, const std::string& content_meta,
                     const std::string& content) {
    return "<newsItem guid='urn:x:1' version='3' xml:lang='en'><itemMeta>" + item_meta +
           "</itemMeta><contentMeta>" + content_meta + "</contentMeta><contentSet>" + content +
           "</contentSet></newsItem>";
}

const std::string text_class = "<itemClass qcode='ninat:text'/>"; // NOLINT(cert-err58-cpp): tests may end so
const std::string story =                                         // NOLINT(cert-err58-cpp)
    "<inlineXML><html><head><title>no</title></head><body><header>Slug</header><p>One</p><p>Two</p></body></"
    "html></inlineXML>";

} // namespace

TEST_CASE("a news item gives its fields") {
    const RawItem item = first_item(
        "<?xml version='1.0'?><newsMessage><header><sent>2020-01-01</sent></header><itemSet>" +
        item_xml(
            text_class +
                "<provider literal='hw.example'/><versionCreated>2020-10-09T18:30:00Z</versionCreated>"
                "<firstCreated>2020-10-08T10:00:00Z</firstCreated><pubStatus qcode='stat:usable'/>",
            "<located type='cptype:city'><name>Bergen</name></located><infoSource literal='Harbour Wire'/>"
            "<language tag='nb'/><headline role='hld:subHeadline'>Below</headline><headline>Cranes "
            "return</headline>"
            "<by>By Anna Keller</by><keyword>cranes</keyword>"
            "<subject type='cpnat:person'><name xml:lang='en'>Ben Ode</name></subject>"
            "<subject type='cpnat:organisation' literal='Quay Trust'/>"
            "<subject type='cpnat:geoArea'><name xml:lang='en'>Norway</name><name "
            "xml:lang='nb'>Norge</name></subject>"
            "<subject type='cpnat:abstract'><name "
            "role='nrol:mnemonic'>shp</name><name>Shipping</name></subject>"
            "<subject qcode='c:e'><name>e</name></subject>",
            story) +
        "</itemSet></newsMessage>");
    CHECK(field(item, "id") == "urn:x:1");
    CHECK(field(item, "title") == "Cranes return");
    CHECK(field(item, "source") == "Harbour Wire");
    CHECK(all_of_field(item, "published") == "2020-10-09T18:30:00Z; 2020-10-08T10:00:00Z");
    CHECK(field(item, "byline") == "Anna Keller");
    CHECK(field(item, "language") == "nb");
    CHECK(field(item, "dateline") == "Bergen");
    CHECK(all_of_field(item, "people") == "Ben Ode");
    CHECK(all_of_field(item, "organisations") == "Quay Trust");
    CHECK(all_of_field(item, "places") == "Norge");
    CHECK(all_of_field(item, "topics") == "Shipping; cranes");
    CHECK(item.body == "One\n\nTwo");
}

TEST_CASE("the story is read from whatever holds it") {
    struct Row {
        std::string content, text;
    };
    const auto row = GENERATE(values<Row>({
        {"<inlineXML><nitf><body><body.content><p>In NITF</p></body.content></body></nitf></inlineXML>",
         "In NITF"},
        {"<inlineData contenttype='text/plain'>Plain &lt; marked</inlineData>", "Plain < marked"},
        {"<inlineData><![CDATA[<p>Escaped</p><p>two</p>]]></inlineData>", "Escaped\n\ntwo"},
        {"<inlineData encoding='base64'>aGVsbG8=</inlineData><inlineXML><p>One</p><p>two</p></inlineXML>",
         "One\n\ntwo"},
        {"<inlineXML><section><p>short</p></section></inlineXML><inlineXML><section><p>the "
         "longer</p></section></inlineXML>",
         "the longer"},
    }));
    CAPTURE(row.content);
    CHECK(first_item(item_xml(text_class, "", row.content)).body == row.text);
}

TEST_CASE("names may be told at the end of an item") {
    const RawItem item =
        first_item("<newsItem>" + std::string("<itemMeta><title>t</title>") + text_class +
                   "</itemMeta><contentMeta><subject type='cpnat:geoArea' qcode='a:7'/></contentMeta>"
                   "<assert qcode='b:7'><name>Iceland</name></assert></newsItem>");
    CHECK(field(item, "places") == "Iceland");
}

TEST_CASE("a prefix before all elements changes nothing") {
    const RawItem item = first_item(
        "<n:newsMessage xmlns:n='x'><n:itemSet><n:newsItem guid='g'><n:contentMeta><n:headline>H</n:headline>"
        "</n:contentMeta><n:contentSet><n:inlineXML><h:html><h:body><h:p>One</h:p></h:body></h:html>"
        "</n:inlineXML></n:contentSet></n:newsItem></n:itemSet></n:newsMessage>");
    CHECK(field(item, "title") == "H");
    CHECK(item.body == "One");
}

TEST_CASE("items that hold no story are counted by what they are") {
    struct Row {
        std::string text, expected;
    };
    const auto row = GENERATE(values<Row>({
        {item_xml("<itemClass qcode='ninat:picture'/>", "<headline>H</headline>",
                  "<remoteContent href='a.jpg'/>"),
         "0 items, bad: no text: picture item"},
        {item_xml("", "<headline>H</headline>", ""), "0 items, bad: no text: other item"},
        {item_xml("<itemClass qcode='ninat:picture'/>", "<headline>H</headline>", story), "1 items"},
        {item_xml(text_class, "<headline>H</headline>", ""), "1 items"},
        {item_xml(text_class + "<pubStatus qcode='stat:canceled'/>", "", story),
         "0 items, bad: withdrawn by the agency"},
        {item_xml("<pubStatus uri='http://cv.example/pubstatus/withheld'/>", "", story),
         "0 items, bad: withheld by the agency"},
        {"<packageItem><groupSet/></packageItem>", "0 items, bad: no text: package"},
        {"<planningItem><newsCoverageSet/></planningItem>", "0 items, bad: no text: planning item"},
        {"<conceptItem/>", "0 items, bad: no text: concept item"},
        {"<newsMessage><header/></newsMessage>", "0 items, bad: NewsML-G2 without items"},
        {"<newsMessage><itemSet><packageItem></packageItem>" + item_xml(text_class, "", story) +
             "<newsItem><contentSet>",
         "1 items, bad: no text: package, bad: truncated XML record"},
    }));
    CAPTURE(row.text);
    CHECK(summary(read_text(row.text)) == row.expected);
}
