#include <string>

#include <catch2/catch.hpp>

#include "indexer/readers/xml/wordpress.hpp"
#include "tests/support/read_text.hpp"

using namespace dateline;
using namespace dateline::indexer;
using namespace dateline::tests;

TEST_CASE("text of a post is as WordPress shows it") {
    struct Row {
        std::string content, text;
    };
    const auto row = GENERATE(values<Row>({
        {"First line\nsecond\n\n<b>Third</b>", "First line\n\nsecond\n\nThird"},
        {"<p>One</p>\n<p>two</p>", "One\n\ntwo"},
        {"<!-- wp:paragraph -->\n<p>One\nline</p>\n<!-- /wp:paragraph -->", "One line"},
        {"[dropcap]S[/dropcap]hips [gallery] and [caption id=\"a\"]boats[/caption]", "Ships  and boats"},
        {"He said [sic] no", "He said [sic] no"},
        {"<a\nhref='x'>link</a>", "link"},
        {"[[[[[", "[[[[["},
        {"", ""},
    }));
    CAPTURE(row.content);
    CHECK(wordpress_text(row.content) == row.text);
}

TEST_CASE("a post of an export gives its fields") {
    const RawItem item = first_item(
        "<rss xmlns:wp='w'><channel><title>Harbour "
        "blog</title><wp:author><wp:author_login>anna</wp:author_login>"
        "<wp:author_display_name>Anna "
        "Keller</wp:author_display_name></wp:author><item><title>A</title><pubDate></pubDate>"
        "<dc:creator>anna</dc:creator><content:encoded><![CDATA[One\n\ntwo]]></"
        "content:encoded><wp:post_type>post</wp:post_type>"
        "<wp:post_date_gmt>2020-10-09 18:30:00</wp:post_date_gmt><category domain='category'>Ports</category>"
        "<category domain='post_format'>Aside</category></item></channel></rss>");
    CHECK(field(item, "byline") == "Anna Keller");
    CHECK(all_of_field(item, "topics") == "Ports");
    CHECK(field(item, "published") == "2020-10-09 18:30:00");
    CHECK(item.body == "One\n\ntwo");
}

TEST_CASE("only published posts and pages of an export are articles") {
    const auto post = [](const std::string& type, const std::string& status) {
        return "<item><title>a</title><wp:post_type>" + type + "</wp:post_type><wp:status>" + status +
               "</wp:status></item>";
    };
    CHECK(summary(read_text("<rss xmlns:wp='w'><channel>" + post("post", "publish") +
                            post("attachment", "inherit") + post("post", "draft") + post("page", "publish") +
                            "</channel></rss>")) ==
          "2 items, bad: WordPress: attachment, bad: WordPress: draft");
}

TEST_CASE("many brackets are read in little time") {
    std::string text;
    while (text.size() < 1'000'000)
        text += "[a]";
    CHECK(wordpress_text(text).size() <= text.size());
}
