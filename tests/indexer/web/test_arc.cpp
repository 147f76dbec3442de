// ARC, versions 1 and 2.
#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "indexer/readers/web/warc_record.hpp"
#include "tests/indexer/web/archives.hpp"

using namespace dateline::indexer;
using namespace dateline::tests;

namespace {

std::string arc_header(int version) {
    const std::string names = "URL IP-address Archive-date Content-type Archive-length\n";
    const std::string block = fmt::format("{} 0 Harbour Archive\n{}", version, names);
    return fmt::format("filedesc://crawl.arc 0.0.0.0 20141009080000 text/plain {}\n{}\n", block.size(),
                       block);
}

std::string arc_text(std::string_view title) {
    return http("Content-Type: text/plain\r\n", fmt::format("{}\n\nThe ferry left.\n", title));
}

std::string arc(std::string_view url, const std::string& block, const std::string& length) {
    return fmt::format("{} 10.0.0.1 20141009080000 text/plain {}\n{}\n", url, length, block);
}

std::string arc(std::string_view url, const std::string& block) {
    return arc(url, block, std::to_string(block.size()));
}

} // namespace

TEST_CASE("the header line of a record is read from its end") {
    struct Row {
        std::string_view line, url, date;
    };
    for (const Row& row :
         {Row{"http://a.example/ 10.0.0.1 20141009080000 text/html 12", "http://a.example/",
              "2014-10-09T08:00:00Z"},
          Row{"http://a.example/x y?a=b c 10.0.0.1 20141009 text/html 12\r", "http://a.example/x%20y?a=b%20c",
              "2014-10-09"},
          Row{"http://a.example/ 10.0.0.1 20141009080000 text/html 200 checksum - 77 crawl.arc 12",
              "http://a.example/", "2014-10-09T08:00:00Z"},
          Row{"dns:a.example 10.0.0.1 20141009080000 text/dns 12", "dns:a.example",
              "2014-10-09T08:00:00Z"}}) {
        CAPTURE(row.line);
        const auto header = read_arc_line(row.line);
        REQUIRE(header);
        CHECK(header->url == row.url);
        CHECK(header->date == row.date);
        CHECK(header->length == 12U);
    }
    for (const std::string_view line :
         {"", " ", "http://a.example/", "a b c d e", "one two three four five six seven eight nine ten",
          "http://a.example/ 10.0.0.1 yesterday text/html 12",
          "http://a.example/ host 20141009 text/html 12"}) {
        CAPTURE(line);
        CHECK_FALSE(read_arc_line(line));
    }
}

TEST_CASE("an ARC file gives its articles, wrong lengths or not") {
    const std::string one = arc_text("One");
    const std::string two = arc_text("Two");
    const std::string url = "http://a.example/";
    for (const std::string& bytes :
         {arc_header(1) + arc(url, one) + arc(url, two), arc_header(2) + arc(url, one) + arc(url, two),
          arc_header(1) + arc(url, one, "-1") + arc(url, two, "-1"),
          arc_header(1) + arc(url, one, "5") + arc(url, two, "abc"),
          arc_header(1) + arc(url, one, "100") + arc(url, two),
          arc_header(1) + arc("dns:a.example", "10.0.0.1") + arc(url, one) + arc(url, two)}) {
        CAPTURE(bytes);
        CHECK(outcome(read_archive(bytes)) == "One, Two");
        CHECK(outcome(read_archive(gzipped(bytes))) == "One, Two");
    }
}

TEST_CASE("an ARC file that breaks off gives what is whole") {
    const std::string bytes =
        arc_header(1) + arc("http://a.example/", arc_text("One")) + arc("http://b.example/", arc_text("Two"));
    CHECK(outcome(read_archive(bytes.substr(0, bytes.size() - 10))) == "One; bad: truncated WARC record");
    CHECK(outcome(read_archive(arc_header(1) + "garbage\n" + bytes.substr(arc_header(1).size()))) ==
          "One, Two");
}

TEST_CASE("articles of ARC take their address and place from the record") {
    const std::string first = arc_header(1) + arc("http://a.example/1 2", arc_text("One"));
    const Reading reading = read_archive(first + arc("http://a.example/3", arc_text("Two")));
    REQUIRE(reading.items.size() == 2);
    CHECK(field(reading.items[0], "url") == "http://a.example/1%202");
    CHECK(reading.items[0].origin.record == 2);
    CHECK(reading.items[1].origin.offset == first.size());
}
