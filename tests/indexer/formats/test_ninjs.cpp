// Items of ninjs 1, 2 and 3.
#include <algorithm>
#include <utility>

#include <catch2/catch.hpp>

#include "tests/support/read_text.hpp"

using namespace dateline::indexer;
using namespace dateline::tests;

namespace {

Reading read(const std::string& text, const ReaderOptions& options = {}) {
    return read_text(text, options, "item.json");
}

RawItem only(const std::string& text) {
    Reading reading = read(text);
    CHECK(summary(reading) == "1 items");
    return first_item(std::move(reading));
}

} // namespace

TEST_CASE("an item of version 1 is an article") {
    const RawItem item = only(R"({"uri": "http://wire.example/1", "type": "text", "version": "3",
        "versioncreated": "2020-10-10T08:00:00Z", "firstcreated": "2020-10-09T08:00:00Z", "language": "en",
        "headline": "Truce holds", "byline": "By Anna Keller", "located": "Minsk", "provider": "Harbour Wire",
        "body_text": "One line only.", "body_xhtml": "<p>One.</p>\n<p>Two\nlines.</p>",
        "person": [{"name": "Per Holm", "rel": "about"}], "organisation": [{"name": "OSCE"}],
        "place": [{"name": "Belarus"}, {"code": "x"}], "subject": [{"name": "war"}], "keyword": ["truce"],
        "associations": {"main": {"uri": "http://wire.example/2", "type": "picture", "headline": "Photo"}}})");
    CHECK(field(item, "id") == "http://wire.example/1");
    CHECK(field(item, "url") == "http://wire.example/1");
    CHECK(field(item, "title") == "Truce holds");
    CHECK(field(item, "byline") == "Anna Keller");
    CHECK(field(item, "dateline") == "Minsk");
    CHECK(field(item, "source") == "Harbour Wire");
    CHECK(field(item, "published") == "2020-10-10T08:00:00Z");
    CHECK(item.body == "One.\n\nTwo lines.");
    CHECK(all_of_field(item, "people") == "Per Holm");
    CHECK(all_of_field(item, "organisations") == "OSCE");
    CHECK(all_of_field(item, "places") == "Belarus");
    CHECK(all_of_field(item, "topics") == "war; truce");
    CHECK_FALSE(item.scraped);
}

TEST_CASE("an item of version 3 is an article, whatever the case of its properties") {
    const RawItem item = only(R"({"uri": "urn:x:1", "standard": {"name": "ninjs", "version": "3.0"},
        "versionCreated": "2020-10-10T08:00:00Z", "pubStatus": "usable", "by": "Per Holm",
        "headlines": [{"role": "short", "value": "Truce"}, {"role": "main", "value": "Truce holds"}],
        "bodies": [{"role": "summary", "value": "Very long summary of what follows in the text."},
                   {"contentType": "text/html", "value": "<p>One.</p><p>Two.</p>"}],
        "infoSources": [{"name": "Harbour Wire"}], "people": [{"name": "Anna Keller"}]})");
    CHECK(field(item, "title") == "Truce holds");
    CHECK(field(item, "source") == "Harbour Wire");
    CHECK(field(item, "url") == "(none)");
    CHECK(item.body == "One.\n\nTwo.");
    CHECK(all_of_field(item, "people") == "Anna Keller");
}

TEST_CASE("a body in NITF gives its content only") {
    const RawItem item =
        only(R"({"uri": "urn:x:1", "headlines": [{"value": "Truce"}], "bodies": [{"contentType":
        "text/vnd.IPTC.NITF", "value": "<nitf><head><title>T</title></head><body><body.head><hedline><hl1>H</hl1>
        </hedline></body.head><body.content><p>One.</p><p>Two.</p></body.content></body></nitf>"}]})");
    CHECK(item.body == "One.\n\nTwo.");
}

TEST_CASE("of several bodies the one made for readers is taken") {
    const std::string page =
        R"({"role": "html5", "contentType": "text/html", "value": "<html><head><title>Truce</title></head><body><p>Page one.</p><p>Two and more.</p>"})";
    const std::string teaser = R"({"contentType": "text/html", "value": "<p>Go on.</p>"})";
    const std::string plain =
        R"({"contentType": "text/plain", "value": "Plain one is longer than the teaser."})";
    const std::string xml = R"({"role": "agencyxml", "contentType": "application/xml", "value":
        "<ANX><HEAD><DEST ID='1'>ALL</DEST><SERV>HW</SERV></HEAD><BODY><HL>Truce holds in the harbour</HL><CITAT>Two
        <em>lines</em>.</CITAT><CITAT>Three &eacute;.</CITAT></BODY></ANX>"})";
    struct Row {
        std::string bodies, expected;
    };
    for (const Row& row : {Row{xml + "," + plain + "," + page, "Page one.\n\nTwo and more."},
                           Row{xml + "," + plain, "Plain one is longer than the teaser."},
                           Row{teaser + "," + plain, "Plain one is longer than the teaser."},
                           Row{xml, "Truce holds in the harbour\n\nTwo lines.\n\nThree \u00E9."}}) {
        CAPTURE(row.bodies);
        std::string json =
            R"({"uri": "urn:x:1", "headlines": [{"value": "Truce"}], "bodies": [)" + row.bodies + "]}";
        std::replace(json.begin(), json.end(), '\n', ' ');
        CHECK(only(json).body == row.expected);
    }
}

TEST_CASE("the description is the text of an item without body") {
    CHECK(only(R"({"uri":"u","type":"text","headlines":[{"value":"T"}],
        "descriptions":[{"role":"caption","value":"C"},{"role":"text","value":"D"}]})")
              .body == "D");
}

TEST_CASE("items that are no articles say why, and the others are read") {
    using Row = std::pair<std::string, std::string>;
    for (const auto& [properties, reason] :
         {Row{R"("type": "picture", "headline": "T", "description_text": "D")", "no text: picture item"},
          Row{R"("type": "audio", "renditions": [])", "no text: audio item"},
          Row{R"("title": "T", "eventDetails": {})", "no text: event item"},
          Row{R"("pubstatus": "canceled", "headline": "T", "body_text": "B")",
              "not for publication: canceled"},
          Row{R"("pubStatus": "withheld", "headlines": [{"value": "T"}])", "not for publication: withheld"},
          Row{R"("versioncreated": "2020-10-10")", "no title and no text"}}) {
        CAPTURE(properties);
        const std::string good = R"({"uri": "v", "headline": "Good", "versioncreated": "2020"})";
        const std::string bad = R"({"uri": "u", )" + properties + "}";
        CHECK(summary(read("[" + bad + "," + good + "]")) == "1 items, bad: " + reason);
        CHECK(summary(read(bad + "\n" + good + "\n")) == "1 items, bad: " + reason);
    }
}

TEST_CASE("a picture with a body of its own is an article") {
    CHECK(only(R"({"uri":"u","type":"picture","headline":"T","body_text":"Text."})").body == "Text.");
}

TEST_CASE("mapped paths win in ninjs, too") {
    ReaderOptions options;
    options.field_map = {{"title", "altids.friendly"}, {"text", "note"}};
    const Reading reading =
        read(R"({"uri":"u","headline":"T","body_text":"B","altids":{"friendly":"F"},"note":"N"})", options);
    REQUIRE(summary(reading) == "1 items");
    CHECK(field(reading.items[0], "title") == "F");
    CHECK(reading.items[0].body == "N");
}

TEST_CASE("properties of the wrong kind are passed over") {
    const RawItem item =
        only(R"({"uri":"u","headlines":"x","bodies":{"value":1},"headline":["T"],"person":"P",
        "place":[1,null,{"name":{"name":"deep"}}],"pubstatus":null,"type":7,"descriptions":[3],"title":"Title",
        "body_text":"B","by":{"name":"N"},"infosources":[]})");
    CHECK(field(item, "title") == "Title");
    CHECK(item.body == "B");
}
