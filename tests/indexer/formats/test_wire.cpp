// Messages of news wires.
#include <utility>

#include <catch2/catch.hpp>

#include "indexer/readers/wire/wire_message.hpp"
#include "tests/support/read_text.hpp"

using namespace dateline::indexer;
using namespace dateline::tests;
using namespace std::string_literals;

namespace {

Reading read(const std::string& text, std::size_t max_bytes = 64U << 20U) {
    return read_text_within(max_bytes, text, "wire.txt");
}

const std::string truce =
    "\x01"
    "abc062 4 i 211 ccccb   hbw 061\r\n\nBelarus/talks/\r\n"
    "\x02"
    "1ST LEAD\r\n(Note)\r\nTruce holds for a\r\nsecond day\r\nBy Anna Keller, hbw =\r\n\r\n"
    "   Minsk (hbw) - The truce held on\r\nWednesday.\r\n\r\n   Talks go on.\r\n\r\n"
    "# Notebook\r\n\r\n* * * *\r\nThe following information is not intended for publication\r\n"
    "- Reporting by: Per Holm\r\nhbw ak ph\r\n\r\n"
    "\x03"
    "141137 GMT Okt 20\r\n\x7F\r\n\x7F\x04";

} // namespace

TEST_CASE("a message of IPTC 7901 is an article") {
    const Reading reading = read(truce);
    REQUIRE(summary(reading) == "1 items");
    const RawItem& item = reading.items[0];
    CHECK(field(item, "id") == "2020-10-14-abc062");
    CHECK(field(item, "source") == "hbw");
    CHECK(field(item, "title") == "Truce holds for a second day");
    CHECK(field(item, "byline") == "Anna Keller, hbw");
    CHECK(field(item, "published") == "2020-10-14T11:37:00Z");
    CHECK(all_of_field(item, "topics") == "Belarus; talks");
    CHECK(item.body == "Minsk (hbw) - The truce held on\nWednesday.\n\n\nTalks go on.\n");
    CHECK(item.warnings.empty());
}

TEST_CASE("several messages in one file, one after another, each know their place") {
    const Reading reading = read("\r\n" + truce + truce + "\x16\x16" + truce);
    REQUIRE(summary(reading) == "3 items");
    CHECK(reading.items[0].origin.line == 2);
    CHECK(reading.items[2].origin.record == 3);
    CHECK(reading.items[1].origin.line > reading.items[0].origin.line);
}

TEST_CASE("a message without notes loses its signature only, and takes the reporter as byline") {
    const Reading reading = read("\x01"
                                 "a1 3 s 9 hbw 2\r\n\x02Match ends =\r\n\r\nOne.\r\n\r\nhbw ak ph\r\n\x03"
                                 "010203 Jan 99\x04\x01"
                                 "a2 3 s 9 hbw 3\r\n\x02Match ends =\r\n\r\nTwo.\r\n# hbw NOTEBOOK\r\n"
                                 "Reporting by: Per Holm\r\n\x03\x04");
    REQUIRE(summary(reading) == "2 items");
    CHECK(reading.items[0].body == "One.\n");
    CHECK(field(reading.items[0], "published") == "1999-01-01T02:03:00Z");
    CHECK(field(reading.items[1], "byline") == "Per Holm");
}

TEST_CASE("ANPA marks its headline and byline with carets") {
    const Reading reading = read("\x16\x16\x01"
                                 "a0123\x1Freg-\r\nr i \x13ww-\x12truce 10-14 0100\r\n\x02^Truce holds<\r\n"
                                 "^By Anna Keller=\r\n   MINSK (HBW) - One.\r\n   Two.\r\n\x03"
                                 "AP-WF-10-14-20 1137GMT\r\n\x04");
    REQUIRE(summary(reading) == "1 items");
    CHECK(field(reading.items[0], "title") == "Truce holds");
    CHECK(field(reading.items[0], "byline") == "Anna Keller");
    CHECK(field(reading.items[0], "published") == "2020-10-14T11:37:00Z");
    CHECK(reading.items[0].body == "MINSK (HBW) - One.\n\nTwo.\n");
}

TEST_CASE("odd characters are read as the old wires wrote them") {
    const Reading reading = read("\x01"
                                 "a1 3 s 9 hbw 2\r\n\x02M\xFCller wins =\r\n\r\nA caf\xE9.\r\n\x03"
                                 "010203 Jan 99\x04");
    REQUIRE(summary(reading) == "1 items");
    CHECK(field(reading.items[0], "title") == "Müller wins");
}

TEST_CASE("damaged messages are said, and the others read") {
    using Row = std::pair<std::string, std::string>;
    for (const auto& [damaged, expected] :
         {Row{"\x01"
              "a1 3 s 9 hbw\r\nno text\r\n\x04",
              "2 items, bad: wire message without text"},
          Row{"\x01"
              "a1 3 s 9 hbw\r\n\x02\r\n\x03\x04",
              "2 items, bad: no title and no text"},
          Row{"\x01"
              "a1 3 s 9 hbw\r\n\x02Truce =\r\n\r\ncut off",
              "3 items"},
          Row{"\x01\x01\x01",
              "2 items, bad: wire message without text, bad: wire message without text, bad: wire "
              "message without text"}}) {
        CAPTURE(expected);
        CHECK(summary(read(truce + damaged + truce)) == expected);
    }
    const Reading cut = read("\x01"
                             "a1 3 s 9 hbw\r\n\x02Truce =\r\n\r\ncut off");
    REQUIRE(summary(cut) == "1 items");
    CHECK(cut.items[0].warnings == std::vector<std::string>{"wire message without an end"});
}

TEST_CASE("a message over the limit is left out, the next is read") {
    const std::string large = "\x01"
                              "a1 3 s 9 hbw\r\n\x02" +
                              std::string(200'000, 'x') + "\x03\x04";
    CHECK(summary(read(large + truce, 100'000)) == "1 items, bad: record larger than the limit");
}

TEST_CASE("hostile messages end") {
    for (const std::string& piece :
         {"\x01"s, "\x02"s, "\x03"s, "\x04"s, "=\n"s, " "s, "\n"s, "* * * *\n"s, "a/"s}) {
        CAPTURE(piece);
        std::string text = "\x01"
                           "a1 3 s 9 hbw\r\n\x02"
                           "x";
        while (text.size() < 300'000)
            text += piece;
        CHECK(read(text).items.size() <= 1);
    }
    CHECK(summary(read("\x01"
                       "a \x02" +
                       std::string(10'000'000, 'x') + "\x03\x04")) == "1 items");
}

TEST_CASE("times of the wire") {
    using Row = std::pair<std::string, std::string>;
    for (const auto& [text, expected] :
         {Row{"131137 GMT Nov 13 \r\n\x7F", "2013-11-13T11:37:00Z"},
          Row{"211259 Nov 18", "2018-11-21T12:59:00Z"}, Row{"071341 GMT Okt 15", "2015-10-07T13:41:00Z"},
          Row{"010000 MEZ Mär 1998", "1998-03-01T00:00:00Z"},
          Row{"AP-WF-07-14-13 1234GMT", "2013-07-14T12:34:00Z"}, Row{"", ""}, Row{"131137", ""}, Row{"x", ""},
          Row{"131137 GMT", ""}, Row{"131137 GMT Foo 13", ""}, Row{"AP-WF-xx-14-13 1234GMT", ""},
          Row{"13113 GMT Nov 13", ""}}) {
        CAPTURE(text);
        CHECK(wire_time(text) == expected);
    }
}
