// Scraped text: headers, titles, bylines, dates, hostile bytes.
#include <catch2/catch.hpp>

#include "indexer/readers/byte_stream.hpp"
#include "indexer/readers/json_item.hpp"
#include "indexer/readers/text_reader.hpp"
#include "tests/support/read_all.hpp"

using namespace dateline::indexer;
using namespace dateline::tests;

namespace {

Reading read_text(const std::string& text, const std::string& name = "talks.txt",
                  std::optional<RawItem> sidecar = std::nullopt, std::size_t max_bytes = 1U << 20U) {
    ReaderOptions options;
    options.max_record_bytes = max_bytes;
    return read_all(*text_reader(memory_stream(text), name, options, std::move(sidecar)));
}

RawItem item_of(const std::string& text, const std::string& name = "talks.txt",
                std::optional<RawItem> sidecar = std::nullopt) {
    Reading reading = read_text(text, name, std::move(sidecar));
    REQUIRE(summary(reading) == "1 items");
    return std::move(reading.items[0]);
}

} // namespace

TEST_CASE("the first line is the title, the rest the text") {
    const RawItem item = item_of("\n\nTalks begin\r\n\r\nOne.\r\n\r\nTwo.\r\n", "2020-10-09-talks.txt");
    CHECK(field(item, "title") == "Talks begin");
    CHECK(item.body == "One.\r\n\r\nTwo.\r\n");
    CHECK_FALSE(item.lines_are_paragraphs);
    CHECK(field(item, "published") == "2020-10-09");
    CHECK(field(item, "published_rule") == "file name");
    CHECK(item.scraped);
    CHECK(item.origin.record == 1);
}

TEST_CASE("a byline after the title is taken out of the text") {
    const RawItem item = item_of("Talks begin\nBy Anna Keller\n\nOne.\n");
    CHECK(field(item, "byline") == "Anna Keller");
    CHECK(item.body == "One.\n");
    CHECK(field(item_of("T\n\nBy Friday it was over.\n"), "byline") == "(none)");
}

TEST_CASE("header lines are read when the first key is known") {
    const RawItem item =
        item_of("TITLE: Talks: day two\nDate: 9 October 2020\nX-Weather: rain\nTags: a, b\n\nOne.\n\nTwo.\n",
                "2019-01-01.txt");
    CHECK(field(item, "title") == "Talks: day two");
    CHECK(all_of_field(item, "published") == "9 October 2020; 2019-01-01");
    CHECK(all_of_field(item, "published_rule") == "header; file name");
    CHECK(all_of_field(item, "topics") == "a; b");
    CHECK(item.body == "One.\n\nTwo.\n");
}

TEST_CASE("a headline with a colon is no header") {
    for (const std::string line :
         {"People: the year in pictures", "Moscow: talks go on", "Source: Minister to resign",
          "Title 42:ends", "Date: 9 October\nand this line is none"}) {
        CAPTURE(line);
        const RawItem item = item_of(line + "\n\nOne.\n");
        CHECK(field(item, "title") == line.substr(0, line.find('\n')));
    }
}

TEST_CASE("a sidecar comes first, and its title is not repeated in the text") {
    const auto sidecar =
        read_json_fields(R"({"title": "Talks begin", "date": "2020-10-08", "source": "Star"})", {});
    const RawItem item = item_of("Talks begin\n\nOne.\n", "20201009.txt", sidecar);
    CHECK(field(item, "title") == "Talks begin");
    CHECK(field(item, "source") == "Star");
    CHECK(all_of_field(item, "published") == "2020-10-08; 2020-10-09");
    CHECK(all_of_field(item, "published_rule") == "sidecar; file name");
    CHECK(item.body == "One.\n");
}

TEST_CASE("a first line too long for a title stays in the text") {
    const std::string line = "The talks in Moscow ended. " + std::string(500, 'x');
    const RawItem item = item_of(line);
    CHECK(field(item, "title") == "(none)"); // one is made of the text when the article is cleaned
    CHECK(item.body == line);
}

TEST_CASE("a text of nothing and one over the limit are counted") {
    CHECK(summary(read_text(" \n\n \t")) == "0 items, bad: no title and no text");
    CHECK(summary(read_text("")) == "0 items, bad: no title and no text");
    CHECK(summary(read_text(std::string(300'000, 'x'), "x.txt", std::nullopt, 1000)) ==
          "0 items, bad: record larger than the limit");
}

TEST_CASE("hostile bytes give an item with warnings") {
    const RawItem item = item_of(std::string("T\0itle\n\nOne \xFF two.\n", 19));
    CHECK(field(item, "title") == "Title");
    CHECK(item.warnings.size() == 1);
    CHECK(summary(read_text(std::string(100'000, '\n') + "T")) == "1 items");
    CHECK(summary(read_text(std::string(100'000, ':'))) == "1 items");
}

TEST_CASE("a character set that the text declares is believed") {
    const RawItem item =
        item_of("<?xml version='1.0' encoding='koi8-r'?>\n\n\xCD\xC9\xD2 \xD7\xCF\xCA\xCE\xC1\n");
    CHECK(item.body.find("мир война") != std::string::npos);
    CHECK(item.warnings.empty());
}
