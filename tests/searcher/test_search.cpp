#include <algorithm>
#include <numeric>

#include <catch2/catch.hpp>

#include "searcher/search/search.hpp"
#include "tests/support/small_index.hpp"

using namespace dateline;
using namespace dateline::searcher;
using dateline::tests::small_index;

namespace {

IndexReader sample() {
    return small_index({
        {"talks", "Moscow hosts ceasefire talks",
         "Putin met the OSCE Minsk Group. They spoke of the truce of 1994.", "2020-10-09"},
        {"protest",
         "Protesters fill Minsk",
         "The group of marchers spoke of a ceasefire. Moscow looked on.",
         "2020-10-11",
         "Daily Meridian",
         {"protest"}},
        {"oil",
         "Oil falls",
         "Markets in Moscow fell on Monday.",
         "2019-03-04",
         "Market Lantern",
         {"markets"}},
        {"undated", "A note on groups", "No day is known for this. Nothing about 1994 is certain.", "", ""},
    });
}

SearchRequest request_of(const std::string& query) {
    SearchRequest request;
    request.query = query;
    request.today = *make_day(2020, 12, 1);
    return request;
}

SearchResults answer(IndexReader& reader, const SearchRequest& request) {
    Result<SearchResults> results = search(reader, request);
    CAPTURE(results ? std::string{} : results.error().message);
    REQUIRE(results);
    return *results;
}

std::string ids(const SearchResults& results) {
    std::string out;
    for (const Hit& hit : results.hits)
        out += (out.empty() ? "" : " ") + hit.id;
    return out;
}

} // namespace

TEST_CASE("queries find what they should, in the order they should") {
    IndexReader reader = sample();
    const auto [query, expected] = GENERATE(table<std::string, std::string>({
        {"oil", "oil"},
        {"ceasefire Minsk Group", "talks protest"}, // "Minsk Group" together
        {"\"Minsk Group\"", "talks"},
        {"\"OSCE Minsk Group\"", "talks"},
        {"\"group they\"", ""}, // a phrase does not run across sentences
        {"ceasefire -oil", "talks protest"},
        {"ceasefire -talks", "protest"},
        {"oil OR protesters", "oil protest"},
        {"title:ceasefire", "talks"},
        {"marchers NEAR/3 group", "protest"},
        {"marcher NEAR/3 groups", "protest"}, // NEAR knows other forms of a word
        {"group ADJ/2 marchers", "protest"},
        {"marchers ADJ/2 group", ""},
        {"protest*", "protest"},
        {"=protester", ""},
        {"=protesters", "protest"},
        {"protester", "protest"},
        {"actor:Putin", "talks"},
        {"actor:\"vladimir putin\"", "talks"},
        {"place:Moscow", "protest talks oil"},
        {"place:Russia", "protest talks oil"}, // Moscow lies in it
        {"place:Minsk", "protest"},            // the Minsk Group is no place
        {"mentions:1994", "talks undated"},
        {"mentions:1990s", "talks undated"},
        {"date:2020-10", "protest talks"},
        {"date:2020-10-09..2020-10-10", "talks"},
        {"source:\"market lantern\"", "oil"},
        {"topic:markets", "oil"},
        {"lang:en date:2019", "oil"},
        {"id:talks", "talks"},
        {"moscow date:2019", "oil"},
        {"the", "talks protest"}, // a stop word alone is searched for
    }));
    CAPTURE(query);
    SearchRequest request = request_of(query);
    request.match = MatchMode::all;
    CHECK(ids(answer(reader, request)) == expected);
}

TEST_CASE("with all words nowhere together the search is relaxed and says so") {
    IndexReader reader = sample();
    const SearchResults results = answer(reader, request_of("oil protesters"));
    CHECK(results.relaxed);
    CHECK(results.total == 2);
    SearchRequest strict = request_of("oil protesters");
    strict.match = MatchMode::all;
    CHECK(answer(reader, strict).total == 0);
    CHECK_FALSE(answer(reader, strict).relaxed);
}

TEST_CASE("filters of one kind are OR, of different kinds AND, and exclusions take away") {
    IndexReader reader = sample();
    SearchRequest request;
    request.filters = {{Field::source, "Harbour Wire", false}, {Field::source, "Daily Meridian", false}};
    CHECK(ids(answer(reader, request)) == "protest talks");
    request.filters.push_back({Field::actor, "Putin", false});
    CHECK(ids(answer(reader, request)) == "talks");
    request.filters = {{Field::actor, "Putin", true}};
    CHECK(ids(answer(reader, request)) == "protest oil undated");
    request.filters = {{Field::place, "Moscow", false}, {Field::topic, "markets", true}};
    CHECK(ids(answer(reader, request)) == "protest talks");
}

TEST_CASE("a filter whose name nobody carries finds nothing and offers the nearest name") {
    IndexReader reader = sample();
    SearchRequest request;
    request.filters = {{Field::actor, "Putni", false}};
    const SearchResults results = answer(reader, request);
    CHECK(results.total == 0);
    CHECK(answer(reader, request_of("ceasefire actor:Nobody")).total == 0);
    SearchRequest strict = request_of("ceasefire zz*");
    strict.match = MatchMode::all;
    CHECK(answer(reader, strict).total == 0);
    REQUIRE_FALSE(results.notes.empty());
    CHECK(results.notes.front().find("Vladimir Putin") != std::string::npos);
}

TEST_CASE("hits, facet counts and the timeline agree") {
    IndexReader reader = sample();
    SearchRequest request = request_of("moscow OR groups");
    request.facets = {Field::source, Field::place, Field::date, Field::topic};
    request.timeline = TimelineUnit::year;
    const SearchResults results = answer(reader, request);
    CHECK(results.total == 4);
    REQUIRE(results.facets.size() == 4);
    const Facet& sources = results.facets[0];
    const auto sum =
        std::accumulate(sources.values.begin(), sources.values.end(), std::uint32_t{0},
                        [](std::uint32_t total, const FacetValue& value) { return total + value.count; });
    CHECK(sum + sources.without == results.total);
    CHECK(sources.values.front().name == "Daily Meridian");
    REQUIRE(results.timeline);
    CHECK(results.timeline->undated == 1);
    REQUIRE(results.timeline->bars.size() == 2);
    CHECK(results.timeline->bars[0].label == "2019");
    CHECK(results.timeline->bars[1].count == 2);
    for (const FacetValue& place : results.facets[1].values) {
        CAPTURE(place.key);
        SearchRequest filtered = request;
        filtered.filters = {{Field::place, place.name, false}};
        CHECK(answer(reader, filtered).total == place.count);
    }
}

TEST_CASE("sorting by day puts undated articles last both ways") {
    IndexReader reader = sample();
    SearchRequest request = request_of("moscow OR groups");
    request.sort = SortOrder::newest;
    CHECK(ids(answer(reader, request)) == "protest talks oil undated");
    request.sort = SortOrder::oldest;
    CHECK(ids(answer(reader, request)) == "oil talks protest undated");
}

TEST_CASE("the parts of an explanation add up to the weight") {
    IndexReader reader = sample();
    for (const char* query : {"ceasefire Minsk Group", "\"minsk group\" talks", "protest* moscow",
                              "group NEAR/9 ceasefire", "title:oil markets", "moscow moscow ceasefire"}) {
        CAPTURE(query);
        SearchRequest request = request_of(query);
        request.explain = true;
        const SearchResults results = answer(reader, request);
        REQUIRE_FALSE(results.hits.empty());
        for (const Hit& hit : results.hits) {
            double sum = 0;
            for (const WeightPart& part : hit.parts)
                sum += part.weight;
            CHECK(sum == Approx(hit.weight).epsilon(1e-9));
        }
    }
}

TEST_CASE("offset and limit cut pages out of one ranking, and 0 gives all") {
    IndexReader reader = sample();
    SearchRequest request = request_of("moscow");
    request.limit = 0;
    const std::string all = ids(answer(reader, request));
    std::string pages;
    request.limit = 1;
    for (request.offset = 0; request.offset < 5; ++request.offset) {
        const SearchResults page = answer(reader, request);
        CHECK(page.total == 3);
        for (const Hit& hit : page.hits) {
            CHECK(hit.rank == request.offset + 1);
            pages += (pages.empty() ? "" : " ") + hit.id;
        }
    }
    CHECK(pages == all);
}

TEST_CASE("a filter's reason names the entity and the words in the article") {
    IndexReader reader = sample();
    SearchRequest request;
    request.filters = {{Field::place, "Russia", false}, {Field::actor, "Putin", false}};
    const SearchResults results = answer(reader, request);
    REQUIRE(results.hits.size() == 1);
    REQUIRE(results.hits[0].reasons.size() == 2);
    CHECK(results.hits[0].reasons[0].name == "Russia");
    CHECK(results.hits[0].reasons[0].surfaces == std::vector<std::string>{"Moscow"});
    CHECK(results.hits[0].reasons[1].name == "Vladimir Putin");
    CHECK(results.hits[0].reasons[1].surfaces == std::vector<std::string>{"Putin"});
}

TEST_CASE("a misspelt word brings a suggestion, a year never") {
    IndexReader reader = sample();
    CHECK(answer(reader, request_of("ceasfire")).suggestion == "ceasefire");
    CHECK(answer(reader, request_of("moscov oil")).suggestion == "moscow oil");
    CHECK(answer(reader, request_of("2002")).suggestion.empty());
    CHECK(answer(reader, request_of("lag:moscov")).suggestion.empty());
    CHECK(answer(reader, request_of("actor:Putn oil")).suggestion == "actor:\"Vladimir Putin\" oil");
    CHECK(answer(reader, request_of("actor:\"Vladimr Putin\" oil")).suggestion ==
          "actor:\"Vladimir Putin\" oil");
    CHECK(answer(reader, request_of("date:\"moscov day\" ceasfire")).suggestion ==
          "date:\"moscov day\" ceasefire");
}

TEST_CASE("one index and three shards give the same answers") {
    std::vector<tests::ShortArticle> articles;
    for (int i = 0; i < 30; ++i) {
        articles.push_back(
            {"a" + std::to_string(i), i % 3 == 0 ? "Ceasefire talks" : "Oil",
             i % 2 == 0 ? "Moscow speaks of a ceasefire again." : "Minsk is quiet about oil prices today.",
             "2020-10-0" + std::to_string(1 + i % 9)});
    }
    IndexReader one = small_index(articles, 1);
    IndexReader three = small_index(articles, 3);
    for (const char* query : {"ceasefire", "moscow oil", "talks OR minsk", "date:2020-10-03"}) {
        CAPTURE(query);
        const SearchRequest request = request_of(query);
        const SearchResults a = answer(one, request);
        const SearchResults b = answer(three, request);
        CHECK(a.total == b.total);
        REQUIRE(a.hits.size() == b.hits.size());
        for (std::size_t i = 0; i < a.hits.size(); ++i)
            CHECK(a.hits[i].weight == Approx(b.hits[i].weight));
    }
}

TEST_CASE("an empty query without a filter is an error with a hint") {
    IndexReader reader = sample();
    const Result<SearchResults> results = search(reader, request_of("  "));
    REQUIRE_FALSE(results);
    CHECK(results.error().kind == ErrorKind::usage);
    CHECK_FALSE(results.error().hint.empty());
}

TEST_CASE("articles are found by id, and an unknown id is an error") {
    IndexReader reader = sample();
    const auto found = find_article(reader, "talks");
    REQUIRE(found);
    CHECK(found->front().header.title == "Moscow hosts ceasefire talks");
    CHECK_FALSE(find_article(reader, "nothing"));
}
