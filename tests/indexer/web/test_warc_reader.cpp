// Articles out of WARC and WET: which records count, what the header adds, where the articles come from.
#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "indexer/readers/byte_stream.hpp"
#include "indexer/readers/unpack_guard.hpp"
#include "indexer/readers/web/http_body.hpp"
#include "indexer/readers/web/warc_reader.hpp"
#include "tests/indexer/web/archives.hpp"

using namespace dateline::indexer;
using namespace dateline::tests;

namespace {

const std::string http_type = "application/http; msgtype=response";

std::string text_response(std::string_view url, std::string_view type, std::string_view text,
                          std::string_view status = "200 OK") {
    return warc("response", url, http_type, http(fmt::format("Content-Type: {}\r\n", type), text, status));
}

} // namespace

TEST_CASE("responses, resources and conversions are articles, the other records are not") {
    PassedOver passed_over;
    ReaderOptions options;
    options.passed_over = &passed_over;
    const std::string bytes =
        warc("warcinfo", "", "application/warc-fields", "software: harbour\r\n") +
        warc("request", "http://a.example/1", "application/http; msgtype=request", "GET / HTTP/1.1\r\n\r\n") +
        page("http://a.example/1", "One") + warc("revisit", "http://a.example/1", http_type, "") +
        warc("metadata", "http://a.example/1", "application/warc-fields", "via: x\r\n") +
        warc("resource", "http://a.example/2", "text/plain", "Two\n\nText.") +
        warc("conversion", "http://a.example/3", "text/plain", "Three\nText.\n") +
        warc("resource", "metadata://a.example/log", "text/plain", "log") +
        text_response("http://a.example/robots.txt", "text/plain", "User-agent: *") +
        text_response("http://a.example/x.png", "image/png", "\x89PNG") +
        text_response("http://a.example/x.js", "application/javascript", "var a;") +
        text_response("http://a.example/x.css", "text/css", "a {}") +
        text_response("http://a.example/gone", "text/plain", "Gone\n\nText.", "404 Not Found") +
        text_response("http://a.example/empty", "text/plain", " \r\n") +
        text_response("http://a.example/data", "application/octet-stream",
                      std::string("\x7F"
                                  "ELF")) +
        text_response("http://a.example/4", "", "Four\n\nText.");
    CHECK(outcome(read_archive(bytes, options)) == "One, Two, Three, Four");
    CHECK(passed_over == PassedOver{{"HTTP status 404", 1},
                                    {"empty body", 1},
                                    {"image", 1},
                                    {"metadata record", 1},
                                    {"note of the crawler", 1},
                                    {"request record", 1},
                                    {"revisit record", 1},
                                    {"robots.txt", 1},
                                    {"script", 1},
                                    {"style sheet", 1},
                                    {"unknown content", 1},
                                    {"warcinfo record", 1}});
}

TEST_CASE("the record gives address, language and place") {
    const std::string first = warc("conversion", "<http://a.example/2020/10/09/x y>", "text/plain",
                                   "Headline\nFirst paragraph.\nSecond paragraph.\n",
                                   "WARC-Identified-Content-Language: deu,eng\r\n");
    const Reading reading = read_archive(first + page("http://b.example/", "Two"));
    REQUIRE(outcome(reading) == "Headline, Two");
    const RawItem& item = reading.items[0];
    CHECK(field(item, "url") == "http://a.example/2020/10/09/x%20y");
    CHECK(field(item, "language") == "de");
    CHECK(field(item, "published") == "2020-10-09");
    CHECK(field(item, "published_rule") == "url");
    CHECK(item.body.find("Second paragraph.") != std::string::npos);
    CHECK(item.origin.file == "crawl.warc");
    CHECK(item.origin.record == 1);
    CHECK(item.origin.member.empty());
    CHECK(reading.items[1].origin.record == 2);
    CHECK(reading.items[1].origin.offset == first.size());
    CHECK(field(reading.items[1], "published") == "(none)"); // the day of the crawl is none of publication
    CHECK(field(reading.items[1], "language") == "(none)");
}

TEST_CASE("offsets of packed records are those of their members in the file") {
    const std::string one = gzipped(page("http://a.example/", "One"));
    const Reading members = read_archive(one + gzipped(page("http://b.example/", "Two")));
    REQUIRE(outcome(members) == "One, Two");
    CHECK(members.items[1].origin.offset == one.size());
    const std::string plain = page("http://a.example/", "One");
    const Reading whole = read_archive(gzipped(plain + page("http://b.example/", "Two")));
    REQUIRE(outcome(whole) == "One, Two");
    CHECK(whole.items[1].origin.offset == plain.size());
}

TEST_CASE("several articles of one record are told apart by its address and their number") {
    const Reading reading = read_archive(
        text_response("http://a.example/all.jsonl", "application/x-ndjson",
                      "{\"title\":\"One\",\"text\":\"x\"}\n{\"title\":\"Two\",\"text\":\"y\"}\n"));
    REQUIRE(outcome(reading) == "One, Two");
    for (const RawItem& item : reading.items) {
        CHECK(item.origin.member == "http://a.example/all.jsonl");
        CHECK(field(item, "url") == "(none)");
    }
    CHECK(reading.items[0].origin.record == 1);
    CHECK(reading.items[1].origin.record == 2);
}

TEST_CASE("charset, chunks and encodings of the answer are undone") {
    const std::string text = "Z\xFCrich\n\nDie F\xE4hre legte ab.\n";
    const std::string block =
        http("Content-Type: text/plain; charset=iso-8859-1\r\nContent-Encoding: gzip\r\n"
             "Transfer-Encoding: chunked\r\n",
             fmt::format("{:x}\r\n{}\r\n0\r\n\r\n", gzipped(text).size(), gzipped(text)));
    CHECK(outcome(read_archive(warc("response", "http://a.example/", http_type, block))) == "Z\xC3\xBCrich");
}

TEST_CASE("what cannot be read is bad with its address, and an archive without articles says so") {
    Reading reading = read_archive(text_response("http://a.example/", "application/json", "{\"a\":1}"));
    REQUIRE(outcome(reading) == "bad: no title and no text");
    CHECK(reading.bad[0].detail == "http://a.example/");
    CHECK(reading.bad[0].origin.record == 1);
    reading = read_archive(warc("warcinfo", "", "application/warc-fields", "x: y\r\n"));
    REQUIRE(outcome(reading) == "bad: no articles in the web archive");
    CHECK(reading.bad[0].detail == "1 x warcinfo record");
}

TEST_CASE("records and bodies over the limit are refused, the others are not") {
    ReaderOptions options;
    options.max_record_bytes = 100'000;
    const std::string large = "Large\n\n" + std::string(600'000, 'x');
    const std::string packed =
        warc("response", "http://a.example/2", http_type,
             http("Content-Type: text/plain\r\nContent-Encoding: gzip\r\n", gzipped(large)));
    const Reading reading = read_archive(text_response("http://a.example/1", "text/plain", large) + packed +
                                             text_response("http://a.example/3", "image/png", large) +
                                             page("http://a.example/4", "Small"),
                                         options);
    CHECK(outcome(reading) == "Small; bad: record larger than the limit; bad: record larger than the limit");
    CHECK(reading.bad[0].detail.find("limit 100000") != std::string::npos);
}

TEST_CASE("a web archive is recognised by its content, packed or not") {
    const std::string bytes = page("http://a.example/", "One");
    for (const std::string& whole : {bytes, gzipped(bytes), gzipped(bytes) + gzipped(bytes)}) {
        auto reader = open_reader(memory_stream(whole), "download", {});
        REQUIRE(reader);
        CHECK(outcome(read_all(**reader)).starts_with("One"));
    }
    CHECK_FALSE(is_packed_web_archive(gzipped("{\"title\":\"A\"}"), "x.json.gz"));
    CHECK_FALSE(is_packed_web_archive("", "x"));
    CHECK(is_packed_web_archive("\x1F\x8B damaged", "x.warc.gz"));
}

TEST_CASE("an archive that unpacks to too much is read up to the limit, and the message names it") {
    ReaderOptions options;
    options.unpack.max_bytes = 40U << 20U;
    const std::string zeros =
        warc("resource", "http://a.example/x.png", "image/png", std::string(50U << 20U, 'x'));
    auto reader =
        open_reader(memory_stream(gzipped(page("http://a.example/", "One")) + gzipped(zeros)), "x", options);
    REQUIRE(reader);
    const Reading reading = read_all(**reader);
    CHECK(reading.items.size() == 1);
    CHECK(reading.error.find("--max-") != std::string::npos);
}

TEST_CASE("bodies that unpack to too much end the archive, whatever its own packing") {
    const std::string page = "Large\n\n" + std::string(30U << 20U, 'x'); // under the limit of a record
    for (const auto& [encodings, body] : {std::pair{"gzip", gzipped(page)},
                                          {"gzip, gzip", gzipped(gzipped(page))},
                                          {"gzip, deflate", deflated(gzipped(page), 15)}}) {
        CAPTURE(encodings);
        std::string bytes;
        for (int i = 0; i < 6; ++i)
            bytes += warc(
                "response", "http://a.example/", http_type,
                http(fmt::format("Content-Type: text/plain\r\nContent-Encoding: {}\r\n", encodings), body));
        auto reader = open_reader(memory_stream(bytes), "crawl.warc", {});
        REQUIRE(reader);
        const Reading reading = read_all(**reader);
        CHECK(reading.items.size() <= 2);
        CHECK(reading.error.find("--max-ratio") != std::string::npos);
    }
}

TEST_CASE("layers inside a body count, too") {
    UnpackLimits limits;
    limits.max_bytes = 1'500'000;
    UnpackGuard guard(limits);
    const std::string twice = gzipped(gzipped(std::string(1'000'000, 'x')) + std::string(1'000'000, 'y'));
    CHECK(decode_body(twice, "gzip, gzip", 4U << 20U, &guard).problem.find("--max-unpacked") !=
          std::string::npos);
}

TEST_CASE("archives in archives end at some depth") {
    std::string bytes = page("http://a.example/", "Deep");
    for (int i = 0; i < 3; ++i)
        bytes = text_response("http://a.example/inner", "application/octet-stream", gzipped(bytes));
    CHECK(outcome(read_archive(bytes)) == "bad: nested deeper than the limit");
    CHECK(outcome(read_archive(text_response("http://a.example/inner", "application/octet-stream",
                                             gzipped(page("http://a.example/", "Near"))))) == "Near");
}
