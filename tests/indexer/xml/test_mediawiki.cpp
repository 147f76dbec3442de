#include <string>

#include <catch2/catch.hpp>

#include "indexer/readers/xml/wikitext.hpp"
#include "tests/support/read_text.hpp"

using namespace dateline;
using namespace dateline::indexer;
using namespace dateline::tests;

TEST_CASE("wikitext becomes text") {
    struct Row {
        std::string source, text;
    };
    const auto row = GENERATE(values<Row>({
        {"One '''bold''' and ''slanted''\nline.\n\nTwo.", "One bold and slanted line.\n\nTwo."},
        {"== Ships ==\nText\n* one\n* two", "Ships\n\nText\n\none\n\ntwo"},
        {"A [[harbour|port]] in [[Norway]] and [[w:Oslo|Oslo]]", "A port in Norway and Oslo"},
        {"[[File:a.jpg|thumb|A [[crane]] here]]Text", "Text"},
        {"{{infobox|a={{b}}|}}Text{{c}}", "Text"},
        {"{| class='x'\n| a || b\n|}Text", "Text"},
        {"Text<ref>note</ref> more<ref name='a'/>.", "Text more."},
        {"See [https://example.com the site] or [https://example.org]", "See the site or"},
        {"a <!-- no --> b<br/>c <nowiki>d</nowiki> &amp; e", "a b c d & e"},
        {"[[fr:Titre]][[Category:Ports|x]]Text", "Text"},
        {"It's 'quoted'", "It's 'quoted'"},
        {"{{never closed", "{{never closed"},
        {"[[ [[ {{ ]]", "[[ [[ {{ ]]"},
        {"", ""},
    }));
    CAPTURE(row.source);
    CHECK(read_wikitext(row.source).text == row.text);
}

TEST_CASE("a page of a wiki dump gives its fields") {
    const std::string dump =
        "<mediawiki "
        "xml:lang='en'><siteinfo><sitename>Wikinews</sitename><base>https://en.example.org/wiki/Main_Page</"
        "base></siteinfo>"
        "<page><title>Talk:Cranes</title><ns>1</ns><revision><text>no</text></revision></page>"
        "<page><title>Old cranes</title><ns>0</ns><redirect title='x'/><revision><text>#REDIRECT "
        "[[x]]</text></revision></page>"
        "<page><title>Cranes "
        "return</title><ns>0</ns><id>77</id><revision><id>1</id><timestamp>2020-10-11T00:00:00Z</timestamp>"
        "<text xml:space='preserve'>{{date|October 9, 2020}}\nThe "
        "cranes.\n[[Category:Ports]]</text></revision></page></mediawiki>";
    CHECK(summary(read_text(dump)) ==
          "1 items, bad: wiki page beside the articles, bad: wiki page that redirects");
    const RawItem item = first_item(dump);
    CHECK(field(item, "title") == "Cranes return");
    CHECK(field(item, "id") == "77");
    CHECK(field(item, "source") == "Wikinews");
    CHECK(field(item, "url") == "https://en.example.org/wiki/Cranes_return");
    CHECK(field(item, "language") == "en");
    CHECK(all_of_field(item, "published") == "October 9, 2020; 2020-10-11T00:00:00Z");
    CHECK(field(item, "topics") == "Ports");
    CHECK(item.body == "The cranes.");
}

TEST_CASE("hostile wikitext is read in linear time") {
    const auto piece = GENERATE(values<std::string>({"[[", "{{", "{|", "[[a]]", "<ref>", "<!--", "[http",
                                                     "''", "=", "{{a|", "}}", "<ref/>", "__NOTOC__"}));
    CAPTURE(piece);
    std::string source;
    while (source.size() < 500'000)
        source += piece;
    CHECK(read_wikitext(source).text.size() <= source.size() + 2);
}
