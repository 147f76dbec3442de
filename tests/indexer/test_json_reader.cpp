// JSON Lines and JSON documents as readers.
#include <catch2/catch.hpp>

#include "indexer/readers/byte_stream.hpp"
#include "indexer/readers/json_reader.hpp"
#include "tests/support/read_all.hpp"

using namespace dateline::indexer;
using namespace dateline::tests;

namespace {

Reading read_lines(const std::string& text, std::size_t max_bytes = 1U << 20U) {
    ReaderOptions options;
    options.max_record_bytes = max_bytes;
    return read_all(*json_lines_reader(memory_stream(text), "news.jsonl", options));
}

Reading read_document(const std::string& text) {
    return read_all(*json_reader(memory_stream(text), "news.json", {}));
}

} // namespace

TEST_CASE("each line is an article that knows its place") {
    const Reading reading = read_lines("{\"title\":\"A\"}\n\n{\"title\":\"B\"}\r\n");
    REQUIRE(summary(reading) == "2 items");
    CHECK(field(reading.items[1], "title") == "B");
    CHECK(reading.items[1].origin.file == "news.jsonl");
    CHECK(reading.items[1].origin.record == 2);
    CHECK(reading.items[1].origin.line == 3);
}

TEST_CASE("a broken line costs only itself") {
    const Reading reading =
        read_lines("{\"title\":\"A\"}\n{\"title\":\"cut\nnonsense\n{\"title\" \"x\"}\n{\"title\":\"B\"}\n");
    CHECK(summary(reading) == "2 items, bad: truncated JSON, bad: broken JSON, bad: broken JSON");
    CHECK(reading.bad[0].origin.line == 2);
    CHECK(reading.items[1].origin.record == 5);
}

TEST_CASE("several objects in one line are all read") {
    const Reading reading =
        read_lines("{\"title\":\"A\"}{\"title\":\"B\"} {\"title\":\"C\"} rest\n{\"title\":\"D\"}");
    CHECK(summary(reading) == "4 items, bad: not a JSON object");
    CHECK(field(reading.items[3], "title") == "D");
    CHECK(reading.items[2].origin.line == 1);
}

TEST_CASE("a line over the limit is counted and passed over") {
    const Reading reading =
        read_lines("{\"title\":\"" + std::string(100'000, 'x') + "\"}\n{\"title\":\"B\"}\n", 1000);
    CHECK(summary(reading) == "1 items, bad: record larger than the limit");
}

TEST_CASE("a document gives its objects, pretty-printed or not") {
    CHECK(summary(read_document("[{\"title\":\"A\"},{\"title\":\"B\"}]")) == "2 items");
    CHECK(summary(read_document("{\n  \"title\": \"A\",\n  \"places\": [\n    \"Minsk\"\n  ]\n}\n")) ==
          "1 items");
    const Reading reading = read_document("[\n {\"title\": \"A\"},\n {\"id\": 4},\n {\"title\": \"B\n");
    CHECK(summary(reading) == "1 items, bad: no title and no text, bad: truncated JSON");
    CHECK(reading.bad[1].origin.line == 4);
}

TEST_CASE("a stream that fails ends the reading after what came before") {
    // The beginning of a gzip file without its end.
    const std::string head("\x1F\x8B\x08\0\0\0\0\0\0\x03", 10);
    const Reading reading = read_all(*json_lines_reader(gzip_stream(memory_stream(head)), "x", {}));
    CHECK(summary(reading) == "0 items, failed: damaged gzip: the end is missing");
}
