// Queries on mentioned dates find what a look at every stored interval finds.
#include <algorithm>
#include <functional>
#include <random>
#include <string>

#include <catch2/catch.hpp>

#include "common/mentioned_dates.hpp"
#include "common/time_distance.hpp"
#include "searcher/search/request.hpp"
#include "tests/searcher/mentions/dated_index.hpp"

using namespace dateline;
using namespace dateline::searcher;
using namespace dateline::tests;

namespace {

constexpr std::size_t article_count = 400;

/// Ids of the articles with an interval that passes, ascending.
std::vector<std::string>
by_brute_force(const std::vector<DatedArticle>& articles,
               const std::function<bool(const DateRange&, const std::optional<DateRange>&)>& passes) {
    std::vector<std::string> ids;
    for (const DatedArticle& article : articles) {
        const std::optional<DateRange> published = period_of(article);
        if (std::any_of(article.mentioned.begin(), article.mentioned.end(),
                        [&](const DateRange& range) { return passes(range, published); }))
            ids.push_back(article.id);
    }
    std::sort(ids.begin(), ids.end());
    return ids;
}

SearchRequest query_of(std::string query) {
    SearchRequest request;
    request.query = std::move(query);
    return request;
}

} // namespace

TEST_CASE("overlap and containment through terms equal brute force over the intervals") {
    for (const std::size_t shards : {1U, 3U}) {
        std::mt19937 random(21);
        const std::vector<DatedArticle> articles = random_articles(random, article_count);
        IndexReader reader = dated_index(articles, shards);
        std::size_t overlapping = 0;
        std::size_t within = 0;
        for (int round = 0; round < 300; ++round) {
            const DateRange asked = random_interval(random);
            const std::string written = reading_text(asked);
            CAPTURE(shards, written);
            const auto overlaps = by_brute_force(
                articles, [&](const DateRange& range, const auto&) { return overlap(range, asked); });
            const auto contained = by_brute_force(
                articles, [&](const DateRange& range, const auto&) { return lies_within(range, asked); });
            REQUIRE(found_ids(reader, query_of("mentions:" + written)) == overlaps);
            REQUIRE(found_ids(reader, query_of("mentions-within:" + written)) == contained);
            SearchRequest options;
            options.mentioned_within = asked;
            REQUIRE(found_ids(reader, options) == contained);
            options.mentioned = random_interval(random);
            std::vector<std::string> both;
            const auto also = by_brute_force(articles, [&](const DateRange& range, const auto&) {
                return overlap(range, *options.mentioned);
            });
            std::set_intersection(contained.begin(), contained.end(), also.begin(), also.end(),
                                  std::back_inserter(both));
            REQUIRE(found_ids(reader, options) == both);
            overlapping += overlaps.size();
            within += contained.size();
        }
        CHECK(overlapping > within);
        CHECK(within > 1000);
    }
}

TEST_CASE("containment combines with NOT and OR as any filter does") {
    std::mt19937 random(22);
    const std::vector<DatedArticle> articles = random_articles(random, article_count);
    for (const std::size_t shards : {1U, 2U}) {
        IndexReader reader = dated_index(articles, shards);
        for (int year = 1990; year < 2020; ++year) {
            const std::string text = std::to_string(year);
            CAPTURE(shards, year);
            const std::vector<std::string> inside = found_ids(reader, query_of("mentions-within:" + text));
            const std::vector<std::string> all = found_ids(reader, query_of("mentions:1000..2999"));
            std::vector<std::string> others;
            std::set_difference(all.begin(), all.end(), inside.begin(), inside.end(),
                                std::back_inserter(others));
            CHECK(found_ids(reader, query_of("mentions:1000..2999 -mentions-within:" + text)) == others);
            CHECK(found_ids(reader, query_of("dates mentions-within:" + text)) == inside);
            std::vector<std::string> either;
            const std::vector<std::string> next =
                found_ids(reader, query_of("mentions-within:" + std::to_string(year + 1)));
            std::set_union(inside.begin(), inside.end(), next.begin(), next.end(),
                           std::back_inserter(either));
            CHECK(found_ids(reader, query_of("mentions-within:" + text +
                                             " OR mentions-within:" + std::to_string(year + 1))) == either);
        }
    }
}

TEST_CASE("lag and foreshadows equal brute force over publications and intervals") {
    std::mt19937 random(23);
    const std::vector<DatedArticle> articles = random_articles(random, article_count);
    IndexReader one = dated_index(articles, 1);
    IndexReader three = dated_index(articles, 3);
    std::size_t found = 0;
    for (const char* asked :
         {"yes",  ">1y",  ">=1y", "<1y",      "<=1y",     "1y",         "26y",    "1y..5y",
          "5y..", "..2w", ">30d", ">31d",     ">1m",      "<1m",        "1m..3m", "3m",
          "1d",   "7d",   "1w",   ">400d",    "<400d",    "2d..6d",     ">100y",  "100y",
          "<1d",  "0d",   ">0d",  "10y..20y", "11m..13m", "365d..366d", "364d"}) {
        const Result<DistanceRange> range = read_distance_range(asked);
        REQUIRE(range);
        for (const auto& [field, side] :
             {std::pair{"lag:", TimeSide::before}, std::pair{"foreshadows:", TimeSide::after}}) {
            CAPTURE(field, asked);
            const auto expected =
                by_brute_force(articles, [&, side = side](const DateRange& mentioned,
                                                          const std::optional<DateRange>& published) {
                    return published && fits(mentioned, *range, side, *published);
                });
            REQUIRE(found_ids(one, query_of(field + std::string(asked))) == expected);
            REQUIRE(found_ids(three, query_of(field + std::string(asked))) == expected);
            found += expected.size();
        }
    }
    CHECK(found > 3000);
}

TEST_CASE("articles without a publication have no distance") {
    const DateRange year = year_range(1994);
    IndexReader reader =
        dated_index({{"undated", std::nullopt, {year}, ""},
                     {"dated", PublicationTime{year.last + 400, 0, DatePrecision::day, "field"}, {year}, ""}},
                    1);
    CHECK(found_ids(reader, query_of("lag:yes")) == std::vector<std::string>{"dated"});
    CHECK(found_ids(reader, query_of("mentions:1994 -lag:yes")) == std::vector<std::string>{"undated"});
    CHECK(found_ids(reader, query_of("foreshadows:yes")).empty());
}
