// Copies in results: one hit for a family, counts that fit what filters find, in both modes, against brute
// force.
#include <algorithm>
#include <map>
#include <random>
#include <set>

#include <catch2/catch.hpp>

#include "searcher/search/search.hpp"
#include "tests/support/small_index.hpp"

using namespace dateline;
using namespace dateline::searcher;
using dateline::tests::ShortArticle;
using dateline::tests::small_index;

namespace {

/// A story of 60 made-up words; each story has some of twelve words that are searched for.
std::string story(unsigned seed) {
    std::mt19937 random(seed);
    std::string text;
    for (int i = 0; i < 60; ++i)
        text += (random() % 10 == 0 ? "word" + std::to_string(random() % 12)
                                    : "s" + std::to_string(seed) + "x" + std::to_string(i)) +
                " ";
    return text;
}

/// 40 stories, each in 1 to 6 articles that differ in a word, in outlet, day and topic.
std::vector<ShortArticle> many_articles() {
    std::mt19937 random(3);
    std::vector<ShortArticle> articles;
    for (unsigned seed = 0; seed < 40; ++seed) {
        for (std::size_t copy = 0, copies = 1 + random() % 6; copy < copies; ++copy) {
            const std::string number = std::to_string(articles.size());
            articles.push_back(
                {.id = "a" + number,
                 .title = "Title word" + std::to_string(random() % 12),
                 .body = story(seed) + "word" + std::to_string(random() % 12),
                 .published = random() % 8 == 0   ? ""
                              : random() % 2 == 0 ? "2020-01-31"
                                                  : "2020-02-01",
                 .source = "Outlet " + std::to_string(random() % 5),
                 .topics = {"t" + std::to_string(random() % 3), "t" + std::to_string(random() % 3)}});
        }
    }
    return articles;
}

SearchResults answer(IndexReader& reader, SearchRequest request) {
    request.limit = 0;
    request.snippets = false;
    request.facets = {Field::source, Field::topic, Field::date};
    request.facet_limit = 0;
    request.timeline = TimelineUnit::month;
    Result<SearchResults> results = search(reader, request);
    REQUIRE(results);
    return *results;
}

std::string story_of(const Hit& hit) {
    return hit.copies.family.empty() ? hit.id : hit.copies.family;
}

std::set<std::string> stories_of(const SearchResults& results) {
    std::set<std::string> stories;
    for (const Hit& hit : results.hits)
        stories.insert(story_of(hit));
    return stories;
}

/// Stories with an article whose outlet is named so.
std::size_t stories_from(const SearchResults& each, const std::string& source) {
    std::set<std::string> stories;
    for (const Hit& hit : each.hits) {
        if (hit.source == source) stories.insert(story_of(hit));
    }
    return stories.size();
}

SearchRequest random_request(std::mt19937& random) {
    SearchRequest request;
    const auto word = [&] { return "word" + std::to_string(random() % 12); };
    request.query = word();
    if (random() % 2 == 0) request.query += (random() % 2 == 0 ? " OR " : " ") + word();
    if (random() % 4 == 0) request.query += " -" + word();
    if (random() % 3 == 0)
        request.filters.push_back(
            {.field = Field::source, .value = "Outlet " + std::to_string(random() % 5)});
    if (random() % 3 == 0) request.sort = random() % 2 == 0 ? SortOrder::newest : SortOrder::oldest;
    return request;
}

} // namespace

TEST_CASE("hits, counts, facets and timelines agree in both modes for random queries") {
    for (const std::size_t shards : {1U, 3U}) {
        IndexReader reader = small_index(many_articles(), shards);
        std::mt19937 random(9);
        std::size_t folded_away = 0;
        for (int round = 0; round < 150; ++round) {
            SearchRequest request = random_request(random);
            CAPTURE(shards, round, request.query);
            request.all_copies = true;
            const SearchResults each = answer(reader, request);
            request.all_copies = false;
            const SearchResults folded = answer(reader, request);
            CHECK(each.total == each.hits.size());
            CHECK(each.articles == each.total);
            CHECK(folded.articles == each.total);
            CHECK(folded.total == folded.hits.size());
            CHECK(folded.hits.size() == stories_of(each).size());
            CHECK(stories_of(folded) == stories_of(each));
            folded_away += each.total - folded.total;
            // The best-ranked article of a story is the one that stands for it.
            std::map<std::string, const Hit*> best;
            std::map<std::string, std::uint32_t> articles;
            for (const Hit& hit : each.hits) {
                best.try_emplace(story_of(hit), &hit);
                ++articles[story_of(hit)];
            }
            for (const Hit& hit : folded.hits) {
                CHECK(best[story_of(hit)]->id == hit.id);
                CHECK(hit.copies.found + 1 == articles[story_of(hit)]);
                CHECK(hit.copies.others >= hit.copies.found);
                CHECK(hit.copies.ids.size() == hit.copies.others);
            }
            for (const SearchResults* results : {&each, &folded}) {
                request.all_copies = results == &each;
                for (const FacetValue& value : results->facets[0].values) {
                    if (request.all_copies) {
                        const auto from =
                            std::count_if(each.hits.begin(), each.hits.end(),
                                          [&](const Hit& hit) { return hit.source == value.name; });
                        CHECK(value.count == static_cast<std::uint32_t>(from));
                    } else {
                        CHECK(value.count == stories_from(each, value.name));
                    }
                }
                for (const TimelineBar& bar : results->timeline->bars) {
                    SearchRequest narrowed = request;
                    narrowed.published = read_iso_date(bar.label);
                    CHECK(answer(reader, narrowed).total == bar.count);
                }
            }
        }
        CHECK(folded_away > 1000);
    }
}

TEST_CASE("a topic counts what a filter on it finds, in both modes") {
    IndexReader reader = small_index(many_articles(), 2);
    for (const bool all_copies : {false, true}) {
        SearchRequest request;
        request.query = "word1 OR word2";
        request.all_copies = all_copies;
        const SearchResults results = answer(reader, request);
        for (const FacetValue& value : results.facets[1].values) {
            SearchRequest narrowed = request;
            narrowed.filters.push_back({.field = Field::topic, .value = value.name});
            CHECK(answer(reader, narrowed).total == value.count);
        }
    }
}

TEST_CASE("pages of folded hits follow one another without gaps") {
    IndexReader reader = small_index(many_articles());
    SearchRequest request;
    request.query = "word1 OR word2 OR word3";
    const SearchResults whole = answer(reader, request);
    std::vector<std::string> paged;
    for (request.offset = 0; request.offset < whole.total; request.offset += 7) {
        request.limit = 7;
        const Result<SearchResults> page = search(reader, request);
        REQUIRE(page);
        CHECK(page->total == whole.total);
        for (const Hit& hit : page->hits)
            paged.push_back(hit.id);
    }
    std::vector<std::string> expected;
    for (const Hit& hit : whole.hits)
        expected.push_back(hit.id);
    CHECK(paged == expected);
}

TEST_CASE("a hit tells of the outlets and the first day of its copies") {
    IndexReader reader = small_index({
        {"first", "Rates rise", story(1), "2020-10-08", "Evening Star"},
        {"second", "Rates up", story(1) + "afterwards", "2020-10-09", "Harbour Wire"},
        {"third", "Rates rise again", story(1), "", "Evening Star"},
        {"other", "Rates fall", story(2), "2020-10-09", "Harbour Wire"},
    });
    SearchRequest request;
    request.query = "afterwards";
    const SearchResults results = answer(reader, request);
    REQUIRE(results.hits.size() == 1);
    const Copies& copies = results.hits[0].copies;
    CHECK(copies.others == 2);
    CHECK(copies.found == 0);
    CHECK(copies.ids == std::vector<std::string>{"first", "third"});
    CHECK(copies.outlets == std::vector<std::string>{"Evening Star"});
    CHECK(copies.first_seen == "2020-10-08");
}
