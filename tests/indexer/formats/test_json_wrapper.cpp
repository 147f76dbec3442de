// Objects that wrap a list of articles; dumps and interfaces of others.
#include <array>

#include <catch2/catch.hpp>

#include "tests/support/read_text.hpp"

using namespace dateline::indexer;
using namespace dateline::tests;

namespace {

Reading read(const std::string& text, std::size_t max_bytes = 64U << 20U) {
    return read_text_within(max_bytes, text, "news.json");
}

std::string titles(const Reading& reading) {
    std::string all;
    for (const RawItem& item : reading.items)
        all += field(item, "title") + ";";
    return all;
}

} // namespace

TEST_CASE("wrapped lists are read article by article") {
    for (
        const std::string text :
        {R"({"articles": [{"title": "A"}, {"title": "B"}]})",
         R"({"status":"ok","n":2,"Items":[{"title":"A"},{"headline":"B"}]})",
         R"({"response": {"status": "ok", "results": [{"webTitle": "A"}, {"webTitle": "B"}]}})",
         R"({"response": {"docs": [{"headline": {"main": "A"}}, {"headline": {"main": "B"}}]}})",
         R"({"hits": {"total": 2, "hits": [{"_id": "1", "_source": {"title": "A"}}, {"_source": {"title": "B"}}]}})",
         R"({"data": {"articles": [{"title": "A"}, {"title": "B"}]}})",
         R"([{"articles": [{"title": "A"}]}, {"articles": [{"title": "B"}]}])",
         "{\"articles\": [{\"title\": \"A\"}]}\n{\"articles\": [{\"title\": \"B\"}]}\n"}) {
        CAPTURE(text);
        const Reading reading = read(text);
        CHECK(summary(reading) == "2 items");
        CHECK(titles(reading) == "A;B;");
        REQUIRE(reading.items.size() == 2);
        CHECK(reading.items[0].origin.record == 1);
        CHECK(reading.items[1].origin.record == 2);
    }
}

TEST_CASE("an article with a text is itself, whatever lists it holds") {
    CHECK(titles(read(R"({"title": "A", "text": "Body.", "articles": [{"title": "B"}]})")) == "A;");
    CHECK(titles(read(R"({"title": "A", "items": [{"width": 3}]})")) == "A;");
    CHECK(titles(read(R"({"title": "A", "items": []})")) == "A;");
}

TEST_CASE("a bad object in a list does not lose the others") {
    CHECK(summary(read(R"({"articles": [3, {"title": "A"}, {"x": 1}, {"title": "B"}]})")) ==
          "2 items, bad: not a JSON object, bad: no title and no text");
}

TEST_CASE("JSON Feed: what the feed says holds for its items") {
    const Reading reading = read(R"({"version": "https://jsonfeed.org/version/1.1", "title": "Harbour Wire",
        "language": "en", "authors": [{"name": "Anna Keller"}], "description": "News", "items": [
        {"id": "1", "title": "A", "content_html": "<p>One\nline.</p><p>Two.</p>", "date_published": "2020-10-10T08:00:00Z",
         "url": "https://wire.example/1", "tags": ["war"], "authors": [{"name": "Per Holm"}]},
        {"id": 2, "content_text": "Only text.", "external_url": "https://other.example/"}]})");
    REQUIRE(summary(reading) == "2 items");
    CHECK(field(reading.items[0], "source") == "Harbour Wire");
    CHECK(field(reading.items[0], "byline") == "Per Holm");
    CHECK(reading.items[0].body == "One line.\n\nTwo.");
    CHECK(field(reading.items[1], "byline") == "Anna Keller");
    CHECK(field(reading.items[1], "language") == "en");
    CHECK(field(reading.items[1], "id") == "2");
    CHECK(field(reading.items[1], "url") == "https://other.example/");
}

TEST_CASE("fields of the Guardian and the New York Times") {
    const Reading guardian = read(R"({"response": {"results": [{"id": "world/1", "sectionName": "World",
        "webPublicationDate": "2020-10-10T08:00:00Z", "webTitle": "A", "webUrl": "https://g.example/1",
        "fields": {"byline": "Anna Keller", "bodyText": "Body.", "trailText": "<p>Trail</p>"}}]}})");
    REQUIRE(summary(guardian) == "1 items");
    CHECK(field(guardian.items[0], "byline") == "Anna Keller");
    CHECK(guardian.items[0].body == "Body.");
    CHECK(all_of_field(guardian.items[0], "topics") == "World");
    const Reading times = read(R"({"response": {"docs": [{"web_url": "https://t.example/1", "headline":
        {"main": "A", "kicker": "K"}, "byline": {"original": "By Per Holm", "person": []}, "pub_date":
        "2020-10-10T08:00:00+0000", "lead_paragraph": "Lead.", "source": "The Times", "keywords": [
        {"name": "persons", "value": "Holm, Per"}, {"name": "glocations", "value": "Minsk"},
        {"name": "organizations", "value": "OSCE"}, {"name": "subject", "value": "War"}]}]}})");
    REQUIRE(summary(times) == "1 items");
    const RawItem& item = times.items[0];
    CHECK(field(item, "title") == "A");
    CHECK(field(item, "byline") == "Per Holm");
    CHECK(item.body == "Lead.");
    CHECK(all_of_field(item, "people") == "Holm, Per");
    CHECK(all_of_field(item, "places") == "Minsk");
    CHECK(all_of_field(item, "organisations") == "OSCE");
    CHECK(all_of_field(item, "topics") == "War");
}

TEST_CASE("the Washington Post's parts: paragraphs with HTML, the day among the parts") {
    const Reading reading = read(R"({"id": "x", "title": "A", "author": "Per Holm", "contents": [
        {"type": "kicker", "content": "World"}, {"type": "date", "content": 1602268200000}, null,
        {"type": "sanitized_html", "content": "One <a href=\"x\">link</a> &amp; more."},
        {"type": "author_info", "name": "Per Holm", "bio": "Writes."}, {"type": "sanitized_html", "content": "Two."}]})");
    REQUIRE(summary(reading) == "1 items");
    CHECK(field(reading.items[0], "published") == "1602268200");
    CHECK(reading.items[0].body == "One link & more.\n\nTwo.");
}

TEST_CASE("the day of a download is no publication date") {
    const Reading reading =
        read(R"({"title": "A", "maintext": "T", "date_download": "2021-01-01", "date_modify":
        "2021-01-02", "date_publish": "2020-10-10 08:00:00", "source_domain": "wire.example", "authors": []})");
    REQUIRE(summary(reading) == "1 items");
    CHECK(all_of_field(reading.items[0], "published") == "2020-10-10 08:00:00");
    CHECK(field(reading.items[0], "source") == "wire.example");
}

TEST_CASE("a schema of JSON is no article") {
    CHECK(summary(read(R"({"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "T"})")) ==
          "0 items, bad: JSON Schema, no article");
}

TEST_CASE("a wrapper larger than the limit gives its articles all the same") {
    for (const std::string line_end : {"", "\n"}) {
        CAPTURE(line_end);
        std::string text =
            "{\"status\": \"ok [{\", \"meta\": {\"items\": 3, \"x\": [1]}, \"response\": {\"docs\": [" +
            line_end;
        for (int i = 0; i < 1000; ++i)
            text += (i > 0 ? "," + line_end : "") + "{\"title\": \"T\", \"text\": \"" +
                    std::string(100, 'x') + "\"}";
        text += "], \"n\": {\"title\": \"\"}}, \"end\": true}";
        const Reading reading = read(text, 20'000);
        CHECK(summary(reading) == "1000 items, bad: no title and no text");
        CHECK(summary(read(text)) == "1000 items");
    }
    std::string nested;
    while (nested.size() < 1'000'000)
        nested += "{\"data\":[";
    CHECK(read(nested, 20'000).items.empty());
}

TEST_CASE("hostile JSON ends in bad records, in bounded memory") {
    CHECK(summary(read("{\"a\":" + std::string(1'000'000, '[') + std::string(1'000'000, ']') +
                       "}\n{\"title\":\"B\"}")) == "1 items, bad: JSON nested too deeply");
    std::string many = "{\"a\":[0";
    for (int i = 0; i < 5'000'000; ++i)
        many += ",0";
    CHECK(summary(read(many + "]}\n{\"title\":\"B\"}")) == "1 items, bad: JSON of too many values");
    std::string wrappers = "{\"title\":\"B\"}";
    for (int i = 0; i < 900; ++i)
        wrappers = "{\"data\":" + wrappers + "}"; // deeper than any list is looked for
    CHECK(summary(read(wrappers)) == "0 items, bad: no title and no text");
    const std::string wide = "{\"title\":\"A\",\"text\":\"" + std::string(10'000'000, 'x') + "\"}";
    CHECK(summary(read(wide + "\n" + wide + "\n")) == "2 items");
    CHECK(summary(read(wide + "\n{\"title\":\"B\"}\n", 1'000'000)) ==
          "1 items, bad: record larger than the limit");
}
