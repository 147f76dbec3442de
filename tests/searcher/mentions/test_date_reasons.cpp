// A filter on mentioned dates tells which date let an article through, and shows the sentence.
#include <string>

#include <catch2/catch.hpp>

#include "common/mentioned_dates.hpp"
#include "searcher/search/search.hpp"
#include "tests/support/small_index.hpp"

using namespace dateline;
using namespace dateline::searcher;
using dateline::tests::small_index;

namespace {

IndexReader sample() {
    return small_index({
        {"talks", "Talks of 1994 recalled",
         "The ministers met on Thursday in Moscow. A truce was signed on 12 May 1994. It held since the "
         "early 1990s "
         "ended.",
         "2020-10-09"},
        {"undated", "A note", "They met on Thursday. Little is left of 1994.", "", ""},
    });
}

/// Reasons of the first hit, "field: surfaces = reading: sentence", one a line.
std::string reasons(IndexReader& reader, const std::string& query) {
    SearchRequest request;
    request.query = query;
    request.today = *make_day(2020, 12, 1);
    const Result<SearchResults> results = search(reader, request);
    CAPTURE(query);
    REQUIRE(results);
    REQUIRE_FALSE(results->hits.empty());
    std::string text;
    for (const FilterReason& reason : results->hits.front().reasons) {
        REQUIRE(reason.date);
        const Evidence& evidence = reason.evidence;
        text += std::string(row(reason.field).name) + ":";
        for (const std::string& surface : reason.surfaces)
            text += " " + surface;
        CHECK(evidence.sentence.substr(evidence.begin, evidence.end - evidence.begin) ==
              reason.surfaces.front());
        text += " = " + reading_text(reason.date->range) + ": " + evidence.sentence + "\n";
    }
    return text;
}

} // namespace

TEST_CASE("the date that matched is shown as it was read, with its sentence") {
    IndexReader reader = sample();
    const auto [query, expected] = GENERATE(table<std::string, std::string>({
        {"mentions:2020-10-08",
         "mentions: Thursday = 2020-10-08: The ministers met on Thursday in Moscow.\n"},
        {"mentions:1994-05 lavrov OR mentions:1994-05",
         "mentions: 1994 = 1994: Talks of 1994 recalled\n"
         "mentions: 12 May 1994 = 1994-05-12: A truce was signed on 12 May 1994.\n"},
        {"mentions-within:1994-05",
         "mentions-within: 12 May 1994 = 1994-05-12: A truce was signed on 12 May 1994.\n"},
        {"mentions:\"early 1990s\" mentions-within:2020-10-08",
         "mentions: the early 1990s = 1990..1993: It held since the early 1990s ended.\n"
         "mentions-within: Thursday = 2020-10-08: The ministers met on Thursday in Moscow.\n"},
        {"lag:1d", "lag: Thursday = 2020-10-08: The ministers met on Thursday in Moscow.\n"},
    }));
    CHECK(reasons(reader, query) == expected);
}

TEST_CASE("an excluded date is no reason") {
    IndexReader reader = sample();
    CHECK(reasons(reader, "mentions-within:1994 -mentions:2020") ==
          "mentions-within: 1994 = 1994: Little is left of 1994.\n");
}

TEST_CASE("without a publication date a weekday is unresolved and no date of the filter") {
    IndexReader reader = sample();
    const auto articles = find_article(reader, "undated");
    REQUIRE(articles);
    std::string unresolved;
    for (const StoredMention& mention : articles->front().mentions) {
        if (mention.unresolved) unresolved += mention.surfaces.front();
    }
    CHECK(unresolved == "Thursday");
    SearchRequest request;
    request.query = "title:note mentions:1900..2999";
    const Result<SearchResults> results = search(reader, request);
    REQUIRE(results);
    REQUIRE(results->hits.size() == 1);
    CHECK(results->hits.front().reasons.size() == 1);
}

TEST_CASE("reasons of one filter are bounded, and the rest is counted") {
    std::string body;
    for (int day = 1; day <= 28; ++day)
        body += "It happened on " + std::to_string(day) + " May 1994. ";
    IndexReader reader = small_index({{"many", "Many", body, "2020-10-09"}});
    SearchRequest request;
    request.query = "mentions:1994-05";
    const Result<SearchResults> results = search(reader, request);
    REQUIRE(results);
    REQUIRE(results->hits.size() == 1);
    CHECK(results->hits.front().reasons.size() == max_filter_reasons);
    CHECK(results->hits.front().reasons_left_out == 28 - max_filter_reasons);
}

TEST_CASE("a distance that cannot be read is told and left out") {
    IndexReader reader = sample();
    SearchRequest request;
    request.query = "truce lag:soon";
    const Result<SearchResults> results = search(reader, request);
    REQUIRE(results);
    REQUIRE(results->problems.size() == 1);
    CHECK(results->problems.front().message.find("'soon' is no distance in time") != std::string::npos);
    CHECK(results->problems.front().message.find(">1y") != std::string::npos);
    CHECK(results->total == 1);
}
