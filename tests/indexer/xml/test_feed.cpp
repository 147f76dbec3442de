#include <string>

#include <catch2/catch.hpp>

#include "tests/support/read_text.hpp"

using namespace dateline;
using namespace dateline::indexer;
using namespace dateline::tests;

namespace {

std::string rss(const std::string& item, const std::string& channel = "") {
    return "<?xml version='1.0'?><rss version='2.0'><channel><title>Harbour Wire</title>" + channel +
           "<item>" + item + "</item></channel></rss>";
}

std::string atom(const std::string& entry, const std::string& head = "") {
    return "<feed xmlns='http://www.w3.org/2005/Atom'><title>Quay Post</title>" + head + "<entry>" + entry +
           "</entry></feed>";
}

} // namespace

TEST_CASE("an item of RSS gives its fields") {
    const RawItem item =
        first_item(rss("<title>Cranes &amp; ships</title><link> https://example.com/a </link>"
                       "<guid isPermaLink='false'>n-1</guid><pubDate>Fri, 09 Oct 2020 18:30:00 GMT</pubDate>"
                       "<dc:creator>Anna Keller</dc:creator><author>ben@example.com (Ben Ode)</author>"
                       "<category>Ports</category><category>Trade, foreign</category>"
                       "<description>Short.</description>"
                       "<content:encoded><![CDATA[<p>First paragraph.</p><p>Second.</p>]]></content:encoded>",
                       "<language>en-gb</language>"));
    CHECK(field(item, "title") == "Cranes & ships");
    CHECK(field(item, "url") == "https://example.com/a");
    CHECK(field(item, "id") == "n-1");
    CHECK(field(item, "published") == "Fri, 09 Oct 2020 18:30:00 GMT");
    CHECK(field(item, "byline") == "Ben Ode, Anna Keller");
    CHECK(all_of_field(item, "topics") == "Ports; Trade, foreign");
    CHECK(field(item, "language") == "en-gb");
    CHECK(field(item, "source") == "Harbour Wire");
    CHECK(item.body == "First paragraph.\n\nSecond.");
    CHECK(item.origin.record == 1);
}

TEST_CASE("an entry of Atom gives its fields") {
    const RawItem item = first_item(
        atom("<title type='html'>Tide &amp;lt;high&amp;gt;</title><link rel='edit' href='/e'/>"
             "<link rel='alternate' type='text/html' href='b.html'/><id>urn:x:2</id>"
             "<updated>2020-10-10T00:00:00Z</updated><published>2020-10-09T10:00:00Z</published>"
             "<author><name>Carla Diaz</name><email>c@example.com</email></author>"
             "<category term='sea' label='The sea'/><category term='tides'/>"
             "<summary>Short</summary><content type='xhtml'><div><p>One</p><p>Two words</p></div></content>",
             "<link href='https://example.org/news/'/>"));
    CHECK(field(item, "title") == "Tide <high>");
    CHECK(field(item, "url") == "https://example.org/news/b.html");
    CHECK(field(item, "id") == "urn:x:2");
    CHECK(all_of_field(item, "published") == "2020-10-09T10:00:00Z; 2020-10-10T00:00:00Z");
    CHECK(field(item, "byline") == "Carla Diaz");
    CHECK(all_of_field(item, "topics") == "The sea; tides");
    CHECK(field(item, "source") == "Quay Post");
    CHECK(item.body == "One\n\nTwo words");
}

TEST_CASE("an item of RDF gives its fields") {
    const RawItem item = first_item(
        "<rdf:RDF xmlns:rdf='r' xmlns='http://purl.org/rss/1.0/' xml:lang='de'><channel><title>Kai</title>"
        "</channel><item rdf:about='https://example.com/x'><title>Ebbe</title><dc:date>2020-10-09</dc:date>"
        "<dc:subject>Meer, Wetter</dc:subject></item></rdf:RDF>");
    CHECK(field(item, "title") == "Ebbe");
    CHECK(field(item, "id") == "https://example.com/x");
    CHECK(field(item, "url") == "https://example.com/x");
    CHECK(field(item, "published") == "2020-10-09");
    CHECK(field(item, "source") == "Kai");
    CHECK(field(item, "language") == "de");
    CHECK(all_of_field(item, "topics") == "Meer; Wetter");
}

TEST_CASE("relative addresses are seen from the nearest base and else left out") {
    ReaderOptions fetched;
    fetched.transport.url = "https://example.net/feeds/all.xml";
    CHECK(field(first_item(rss("<title>a</title><link>/b</link>", "<link>https://example.com/</link>")),
                "url") == "https://example.com/b");
    CHECK(field(first_item(rss("<title>a</title><link>/b</link>")), "url") == "(none)");
    CHECK(field(first_item(rss("<title>a</title><link>b</link>"), fetched), "url") ==
          "https://example.net/feeds/b");
    CHECK(field(first_item(atom("<title>a</title><link href='b' xml:base='https://example.com/c/'/>")),
                "url") == "https://example.com/c/b");
}

TEST_CASE("identity comes from guid, id, and links in them") {
    CHECK(field(first_item(rss("<title>a</title><guid>https://example.com/p</guid>")), "url") ==
          "https://example.com/p");
    CHECK(field(first_item(rss("<title>a</title><guid isPermaLink='false'>https://example.com/p</guid>")),
                "url") == "(none)");
    CHECK(field(first_item(rss("<title>a</title><guid>p7</guid><link>https://example.com/q</link>")), "id") ==
          "p7");
    CHECK(field(first_item(
                    rss("<title>a</title><feedburner:origLink>https://example.com/o</feedburner:origLink>"
                        "<link>https://proxy.example/1</link>")),
                "url") == "https://example.com/o");
}

TEST_CASE("the longest text is taken and read as what it is") {
    struct Row {
        std::string item, text;
    };
    const auto row = GENERATE(values<Row>({
        {"<description>Two words &lt;b&gt;bold&lt;/b&gt;&lt;br/&gt;next</description>",
         "Two words bold\n\nnext"},
        {"<description>&amp;lt;p&amp;gt;Escaped "
         "twice&amp;lt;/p&amp;gt;&amp;lt;p&amp;gt;x&amp;lt;/p&amp;gt;</description>",
         "Escaped twice\n\nx"},
        {"<description>the longer one</description><content:encoded>short</content:encoded>",
         "the longer one"},
        {"<description>5 &lt; 6 and so on</description>", "5 < 6 and so on"},
        {"<description>if a &lt; b, then</description>", "if a < b, then"},
        {"<content type='image/png'>aGVsbG8gd29ybGQ=</content><summary>s</summary>", "s"},
        {"<content mode='base64'>aGVsbG8gd29ybGQ=</content><summary>s</summary>", "s"},
        {"<xhtml:body><xhtml:p>One</xhtml:p><xhtml:p>two</xhtml:p></xhtml:body>", "One\n\ntwo"},
        {"<description>caf&eacute; &hellip; R&D</description>", "café … R&D"},
    }));
    CAPTURE(row.item);
    CHECK(first_item(rss("<title>t</title>" + row.item)).body == row.text);
}

TEST_CASE("the feed an item was taken from is its source") {
    CHECK(field(first_item(rss("<title>a</title><source url='u'>Other Wire</source>")), "source") ==
          "Other Wire");
    CHECK(field(first_item(rss("<title>a</title><source url='u'></source>")), "source") == "Harbour Wire");
    CHECK(field(first_item(atom("<title>a</title><source><title>Third</title><id>x</id></source>")),
                "source") == "Third");
    CHECK(field(first_item(atom("<title>a</title><source><id>x</id></source>")), "source") == "Quay Post");
}

TEST_CASE("feeds are known by their content") {
    const std::string items = "<item><title>a</title></item>";
    const auto text = GENERATE_COPY(values<std::string>({
        "<rss><channel>" + items,
        "  \n<rss><channel>" + items,
        "<!-- x --><rss>" + items,
        "<rdf:RDF>" + items + "</rdf:RDF>",
        "<?xml version='1.0' encoding='none'?><!DOCTYPE rss [<!ENTITY x 'y'>]><rss>" + items + "</rss>",
        "<a:feed><a:entry><a:title>a</a:title></a:entry></a:feed>",
        "<channel>" + items + "</channel>",
    }));
    CAPTURE(text);
    CHECK(field(first_item(text), "title") == "a");
}

TEST_CASE("what is lost of a feed is said") {
    struct Row {
        std::string text, expected;
    };
    const auto row = GENERATE(values<Row>({
        {"<rss><channel><title>t</title></channel></rss>", "0 items, bad: feed without items"},
        {"<rss>", "0 items, bad: feed without items"},
        {"<rss><item><link>x</link></item></rss>", "0 items, bad: no title and no text"},
        {"<rss><item><title>a</title></item><item><tit", "1 items, bad: truncated XML record"},
        {"<rss><item><title>a<item><title>b</title></item></rss>", "2 items"},
        {"<rss><item><title>a</titel></item><item></title></item><item><title>c</title></item></rss>",
         "2 items, bad: no title and no text"},
    }));
    CAPTURE(row.text);
    CHECK(summary(read_text(row.text)) == row.expected);
}

TEST_CASE("hostile feeds are read") {
    std::string laughs = "<!DOCTYPE rss [<!ENTITY a 'ha'>";
    for (char name = 'b'; name < 'z'; ++name)
        laughs += std::string("<!ENTITY ") + name + " '" + std::string(10, '&') +
                  static_cast<char>(name - 1) + ";'>";
    laughs += "]>";
    std::string deep;
    for (int i = 0; i < 100'000; ++i)
        deep += "<div>";
    const auto text = GENERATE_COPY(values<std::string>({
        laughs + "<rss><channel><title>&y;</title><item><title>x&y;</title></item></channel></rss>",
        "<!DOCTYPE rss [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><rss><item><title>x&e;</title></item></rss>",
        rss("<title>x</title><description>" + deep + "</description>"),
        rss("<title>x</title><description><![CDATA[" + deep + "]]></description>"),
        rss("<title a='" + std::string(2'000'000, 'y') + "'>x</title>"),
        rss("<title>x</title><description>" + std::string(200'000, '<') + "</description>"),
        rss("<title>x</title>" + std::string(10'000, ' ') + std::string(100'000, '\x01')),
    }));
    const RawItem item = first_item(text);
    CHECK(field(item, "title").substr(0, 1) == "x");
    CHECK(field(item, "title").size() < 10);
}
