// Timelines and facets of mentioned dates count what the filter on a bar or a year finds.
#include <random>
#include <string>

#include <catch2/catch.hpp>

#include "searcher/search/mention_counts.hpp"
#include "searcher/search/search.hpp"
#include "tests/searcher/mentions/dated_index.hpp"

using namespace dateline;
using namespace dateline::searcher;
using namespace dateline::tests;

namespace {

SearchResults answer(IndexReader& reader, const SearchRequest& request) {
    Result<SearchResults> results = search(reader, request);
    CAPTURE(results ? std::string{} : results.error().message);
    REQUIRE(results);
    return *results;
}

DateRange days(std::string_view first, std::string_view last) {
    return {read_iso_date(first)->first, read_iso_date(last)->last};
}

std::string bars_of(const Timeline& timeline) {
    std::string text;
    for (const TimelineBar& bar : timeline.bars)
        text += bar.label + "=" + std::to_string(bar.count) + " ";
    return text + "coarser=" + std::to_string(timeline.coarser) +
           " undated=" + std::to_string(timeline.undated);
}

} // namespace

TEST_CASE("an article counts once in each bar that one of its dates lies in") {
    MentionCounts counts;
    counts.see({days("2020-10-08", "2020-10-08"), days("2020-10-09", "2020-10-09"), days("1994", "1994")},
               no_family);
    counts.see({days("2020-09-28", "2020-10-04")}, no_family); // a week across two months
    counts.see({days("1990", "1999")}, no_family);
    counts.see({}, no_family);
    CHECK(bars_of(counts.timeline(TimelineUnit::year)) == "1994=1 2020=2 coarser=1 undated=1");
    CHECK(bars_of(counts.timeline(TimelineUnit::month)) == "2020-10=1 coarser=2 undated=1");
    CHECK(bars_of(counts.timeline(TimelineUnit::day)) == "2020-10-08=1 2020-10-09=1 coarser=2 undated=1");
}

TEST_CASE("copies count once in a bar") {
    MentionCounts counts;
    for (const std::uint32_t family : {0U, 0U, 1U, no_family})
        counts.see({days("2020-10-08", "2020-10-08")}, family);
    CHECK(bars_of(counts.timeline(TimelineUnit::month)) == "2020-10=3 coarser=0 undated=0");
}

TEST_CASE("more bars than a timeline may have are drawn in the next larger unit") {
    MentionCounts counts;
    for (Day day = 0; day < 2000; ++day)
        counts.see({{day, day}}, no_family);
    const Timeline timeline = counts.timeline(TimelineUnit::day);
    CHECK(timeline.unit == TimelineUnit::month);
    CHECK(timeline.bars.size() == 66);
}

TEST_CASE("a bar and a year of the facet count what the filter finds, with and without copies") {
    std::mt19937 random(31);
    const std::vector<DatedArticle> articles = random_articles(random, 300);
    IndexReader reader = dated_index(articles, 2);
    for (const bool all_copies : {false, true}) {
        for (const TimelineUnit unit : {TimelineUnit::year, TimelineUnit::month, TimelineUnit::day}) {
            SearchRequest request;
            request.query = "article";
            request.all_copies = all_copies;
            request.timeline = unit;
            request.timeline_axis = TimelineAxis::mentions;
            request.facets = {Field::mentions_within};
            request.facet_limit = 0;
            const SearchResults results = answer(reader, request);
            REQUIRE(results.timeline);
            CHECK(results.timeline->unit == unit);
            CHECK(results.timeline->bars.size() > 50);
            for (const TimelineBar& bar : results.timeline->bars) {
                CAPTURE(all_copies, bar.label);
                SearchRequest narrowed = request;
                narrowed.mentioned_within = read_iso_date(bar.label);
                CHECK(answer(reader, narrowed).total == bar.count);
            }
            if (unit != TimelineUnit::year) continue;
            REQUIRE(results.facets.size() == 1);
            CHECK(results.facets[0].name == "mentioned-year");
            CHECK(results.facets[0].values.size() == results.timeline->bars.size());
            for (const FacetValue& year : results.facets[0].values) {
                SearchRequest narrowed = request;
                narrowed.query += " mentioned-year:" + year.name;
                CHECK(answer(reader, narrowed).total == year.count);
            }
        }
    }
}

TEST_CASE("bars, coarser and undated tell of every article") {
    std::mt19937 random(32);
    const std::vector<DatedArticle> articles = random_articles(random, 300);
    IndexReader reader = dated_index(articles, 1);
    SearchRequest request;
    request.query = "article";
    request.all_copies = true;
    request.timeline = TimelineUnit::month;
    request.timeline_axis = TimelineAxis::mentions;
    request.facets = {Field::mentions_within};
    const SearchResults results = answer(reader, request);
    std::uint32_t coarser = 0;
    std::uint32_t undated = 0;
    for (const DatedArticle& article : articles) {
        bool in_a_month = false;
        for (const DateRange& range : article.mentioned)
            in_a_month = in_a_month || iso_day(range.first).substr(0, 7) == iso_day(range.last).substr(0, 7);
        if (article.mentioned.empty()) {
            ++undated;
        } else if (!in_a_month) {
            ++coarser;
        }
    }
    CHECK(results.timeline->coarser == coarser);
    CHECK(results.timeline->undated == undated);
}
