// JSON objects become items: synonyms, mapped paths, mending.
#include <array>
#include <utility>

#include <catch2/catch.hpp>

#include "indexer/readers/json/json_articles.hpp"
#include "indexer/readers/json_item.hpp"
#include "tests/support/read_all.hpp"

using namespace dateline::indexer;
using namespace dateline::tests;

namespace {

RawItem item_of(const std::string& json, const ReaderOptions& options = {}) {
    std::optional<ReadResult> result = JsonArticles(json, options).next({});
    REQUIRE((result && result->item));
    return std::move(*result->item);
}

std::string reason_of(const std::string& json) {
    const ReaderOptions options;
    const std::optional<ReadResult> result = JsonArticles(json, options).next({});
    return result && result->bad ? result->bad->reason : "(good)";
}

} // namespace

TEST_CASE("fields are found by their synonyms") {
    const RawItem item = item_of(R"({"Headline": "Truce", "datePublished": "2020-10-10", "_id": 17,
        "publisher": {"name": "Evening Star"}, "authors": ["Anna Keller", "Per Holm"], "lang": "en",
        "articleBody": "Text.", "locations": ["Minsk", {"name": "Kiev"}], "tags": ["war"], "section": "World"})");
    CHECK(field(item, "title") == "Truce");
    CHECK(field(item, "published") == "2020-10-10");
    CHECK(field(item, "published_rule") == "field");
    CHECK(field(item, "id") == "17");
    CHECK(field(item, "source") == "Evening Star");
    CHECK(field(item, "byline") == "Anna Keller, Per Holm");
    CHECK(field(item, "language") == "en");
    CHECK(item.body == "Text.");
    CHECK(all_of_field(item, "places") == "Minsk; Kiev");
    CHECK(all_of_field(item, "topics") == "war; World");
    CHECK(item.scraped);
    CHECK(item.warnings.empty());
}

TEST_CASE("a mapped path wins over synonyms, and synonyms step in where it leads nowhere") {
    ReaderOptions options;
    options.field_map = {{"title", "story.heads.1.main"}, {"text", "no.such.path"}};
    const std::string json =
        R"({"title": "Wrong", "text": "Body.", "story": {"heads": [{"main": "x"}, {"main": "Right"}]}})";
    const RawItem item = item_of(json, options);
    CHECK(field(item, "title") == "Right");
    CHECK(item.body == "Body.");
}

TEST_CASE("a structured text gives its paragraphs and leaves other parts out") {
    const RawItem item = item_of(R"({"title": "T", "contents": [{"type": "kicker", "content": "World"},
        {"type": "p", "content": "One."}, {"type": "image", "url": "x"}, {"content": 5}, "Two."]})");
    CHECK(item.body == "One.\n\nTwo.");
    CHECK_FALSE(item.lines_are_paragraphs);
}

TEST_CASE("numbers as dates: seconds stay, milliseconds become seconds") {
    CHECK(field(item_of(R"({"title":"T","timestamp":1602268200})"), "published") == "1602268200");
    CHECK(field(item_of(R"({"title":"T","timestamp":1602268200000})"), "published") == "1602268200");
    CHECK(field(item_of(R"({"title":"T","timestamp":1602268200.0})"), "published") == "1602268200");
}

TEST_CASE("every date is kept in the order of trust") {
    const RawItem item = item_of(R"({"title":"T","date":"yesterday","published_at":"2020-01-02"})");
    CHECK(all_of_field(item, "published") == "yesterday; 2020-01-02");
}

TEST_CASE("the description is the text of an article that has none") {
    CHECK(item_of(R"({"title":"T","description":"Lead.","text":null})").body == "Lead.");
    CHECK(item_of(R"({"title":"T","description":"Lead.","text":"Body."})").body == "Body.");
}

TEST_CASE("what cannot be an article says why") {
    using Row = std::pair<std::string, std::string>;
    for (const auto& [json, reason] :
         {Row{"{\"title\": ", "broken JSON"}, Row{"[1]", "not a JSON object"},
          Row{"{}", "no title and no text"},
          Row{R"({"title": " ", "text": "\n", "id": 3})", "no title and no text"},
          Row{R"({"title": true, "text": {"a": 1}})", "no title and no text"}, Row{"", "broken JSON"}}) {
        CAPTURE(json);
        CHECK(reason_of(json) == reason);
    }
}

TEST_CASE("common faults of JSON are mended with a warning") {
    using Row = std::pair<std::string, std::string>;
    for (const auto& [json, title] :
         {Row{"{\"title\": \"a\tb\"}", "a\tb"}, Row{R"({"title": "x\ud83dy"})", "x\xEF\xBF\xBDy"},
          Row{R"({"title": "T", "author": NaN, "n": -Infinity})", "T"}}) {
        CAPTURE(json);
        const RawItem item = item_of(json);
        CHECK(field(item, "title") == title);
        REQUIRE(item.warnings.size() == 1);
        CHECK(item.warnings[0] == "faulty JSON mended");
    }
    CHECK(mend_json(R"({"a":"NaN \ud83d\ude00 \u0041"})") == R"({"a":"NaN \ud83d\ude00 \u0041"})");
    CHECK(mend_json("{\"a\":\"\\") == "{\"a\":\"\\");
}

TEST_CASE("bytes that are not UTF-8 do not cost the record") {
    const RawItem item = item_of("{\"title\": \"caf\xE9\"}");
    CHECK(field(item, "title") == "café");
    CHECK(item.warnings.size() == 1);
}

TEST_CASE("deep nesting is read without harm") {
    CHECK(reason_of(std::string(100'000, '[')) == "JSON nested too deeply");
    CHECK(reason_of(std::string(900, '[')) == "broken JSON");
    CHECK(reason_of("{\"a\":" + std::string(900, '[') + std::string(900, ']') + "}") ==
          "no title and no text");
}

TEST_CASE("a sidecar needs an object with a known field") {
    CHECK(read_json_fields(R"({"date": "2020-10-09"})", {}).has_value());
    CHECK_FALSE(read_json_fields(R"({"width": 4})", {}).has_value());
    CHECK_FALSE(read_json_fields("[]", {}).has_value());
    CHECK_FALSE(read_json_fields("{", {}).has_value());
}
