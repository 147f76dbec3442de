#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>

#include "indexer/readers/byte_stream.hpp"
#include "indexer/readers/xml/record_splitter.hpp"

using namespace dateline;
using namespace dateline::indexer;

namespace {

/// Gives its text in small steps, then fails.
class FailingStream : public ByteStream {
  public:
    explicit FailingStream(std::string text) : text_(std::move(text)) {}
    Result<std::size_t> read(char* buffer, std::size_t size) override {
        const std::size_t got = std::min({size, text_.size() - given_, std::size_t{7}});
        if (got == 0) return failure(ErrorKind::bad_input, "damaged");
        std::copy_n(text_.data() + given_, got, buffer);
        given_ += got;
        return got;
    }

  private:
    std::string text_;
    std::size_t given_ = 0;
};

/// All records as "text", "!problem" or "~text" for those not closed, joined by "|".
std::string records(XmlRecordSplitter splitter) {
    std::string all;
    for (int i = 0; i < 1'000'000; ++i) {
        const auto record = splitter.next();
        if (!record) return all + "|failed: " + record.error().message;
        if (!*record) break;
        if (!all.empty()) all += '|';
        if (!(**record).problem.empty()) all += "!" + std::string((**record).problem);
        all += ((**record).closed ? "" : "~") + (**record).text;
    }
    return all;
}

std::string records(const std::string& text, std::size_t limit = 1000) {
    return records(XmlRecordSplitter(memory_stream(text), {"item", "entry"}, limit));
}

} // namespace

TEST_CASE("records are cut out of what is around them") {
    struct Row {
        std::string text, expected;
    };
    const auto row = GENERATE(values<Row>({
        {"<r><item>a</item> <item x='1'>b</item></r>", "<item>a</item>|<item x='1'>b</item>"},
        {"<r><item/><entry>b</entry></r>", "<item/>|<entry>b</entry>"},
        {"<a:r><a:item>a</a:item><b:item>no</b:item><a:item><b:item>in</b:item></a:item></a:r>",
         "<a:item>a</a:item>|<a:item><b:item>in</b:item></a:item>"},
        {"<item><items>x</items></item>", "<item><items>x</items></item>"},
        {"<item><![CDATA[<item>x</item>]]></item>", "<item><![CDATA[<item>x</item>]]></item>"},
        {"<!-- <item>no</item> --><item>a<!-- </item> --></item>", "<item>a<!-- </item> --></item>"},
        {"<?php <item> ?><item><?x </item> ?></item>", "<item><?x </item> ?></item>"},
        {"<item><a t='</item>'/>x</item>", "<item><a t='</item>'/>x</item>"},
        {"<item t='a > b / '>x</item >", "<item t='a > b / '>x</item >"},
        {"<!DOCTYPE r [<!ENTITY e \"<item>\">]><r><item>a</item></r>", "<item>a</item>"},
        {"<r></r>", ""},
        {"", ""},
    }));
    CAPTURE(row.text);
    CHECK(records(row.text) == row.expected);
}

TEST_CASE("a broken record costs only itself") {
    struct Row {
        std::string text, expected;
    };
    const auto row = GENERATE(values<Row>({
        {"<item>a<item>b</item>", "~<item>a|<item>b</item>"},
        {"<item>a</item><item>b", "<item>a</item>|!truncated XML record"},
        {"<item>a</item", "<item>a</item"},
        {"<item><![CDATA[a</item><item><![CDATA[b]]></item>",
         "~<item><![CDATA[a</item>|<item><![CDATA[b]]></item>"},
        {"<item><!-- a</item><item>b<!-- c --></item>", "~<item><!-- a</item>|<item>b<!-- c --></item>"},
        {"<item><![CDATA[a</item><item>b</item>", "<item><![CDATA[a</item>|<item>b</item>"},
        {"<item><p title='x>a</p></item><item>b</item>", "<item><p title='x>a</p></item>|<item>b</item>"},
        {"<item t='x>a</item><item>b</item>", "<item t='x>a</item>|<item>b</item>"},
        {"<item>a<? b</item><item>c</item>", "<item>a<? b</item>|<item>c</item>"},
        {"<item>a</entry></item>", "<item>a</entry></item>"},
        {"</item><item>a</item>", "<item>a</item>"},
    }));
    CAPTURE(row.text);
    CHECK(records(row.text) == row.expected);
}

TEST_CASE("a record over the limit is left out, wherever it ends") {
    const std::string large = "<item>" + std::string(3000, 'x') + "</item>";
    const std::string unclosed = "<item>" + std::string(3000, 'x');
    const std::string small = "<item>b</item>";
    CHECK(records(large + small) == "!record larger than the limit|" + small);
    CHECK(records(unclosed + small) == "!record larger than the limit|" + small);
    CHECK(records(small + unclosed) == small + "|!record larger than the limit");
    CHECK(records("<item>" + std::string(988, 'x') + "</item>") == "!record larger than the limit");
    CHECK(records("<item>" + std::string(987, 'x') + "</item>").size() == 1000);
    CHECK(records(std::string(200'000, ' ') + small) == small);
}

TEST_CASE("the head is what stands before the first record, and lines are counted") {
    XmlRecordSplitter splitter(memory_stream("<rss>\n<title>T</title>\n<item>a</item>\n\n<item>b</item>\n"),
                               {"item"}, 1000);
    const auto first = splitter.next();
    CHECK(splitter.head() == "<rss>\n<title>T</title>\n");
    const auto second = splitter.next();
    REQUIRE((first && *first && second && *second));
    CHECK((**first).line == 3);
    CHECK((**second).line == 5);
    CHECK(splitter.head() == "<rss>\n<title>T</title>\n");
}

TEST_CASE("a failure of the stream comes after the records before it") {
    auto stream = std::make_unique<FailingStream>("<r><item>abcdefgh</item><item>b");
    CHECK(records(XmlRecordSplitter(std::move(stream), {"item"}, 1000)) ==
          "<item>abcdefgh</item>|!truncated XML record|failed: damaged");
}

TEST_CASE("hostile streams are read in linear time") {
    const auto piece = GENERATE(values<std::string>(
        {"<item><![CDATA[", "<![CDATA[", "<!--", "<?", "<", "</", "<item", "<item a='", "<a b='<item>",
         "<a b='<item>' ", "<item><!--", "<!DOCTYPE [", "<item>]]>-->", "&", "<a:item><b:item>"}));
    CAPTURE(piece);
    std::string text = "<item>";
    while (text.size() < 2'000'000)
        text += piece;
    text += "]]>--></item><item>last</item>";
    XmlRecordSplitter splitter(memory_stream(text), {"item"}, 100'000);
    std::size_t count = 0;
    for (auto record = splitter.next(); record && *record; record = splitter.next())
        ++count;
    CHECK(count > 0);
}
