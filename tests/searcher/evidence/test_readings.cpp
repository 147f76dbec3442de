// What counts as a place and what as a state, in filters, facets and reasons.
#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "searcher/search/search.hpp"
#include "tests/searcher/evidence/marked_index.hpp"

using namespace dateline;
using namespace dateline::searcher;
using namespace dateline::tests;

namespace {

/// Baku where it rains (rain), where the state speaks (offer), both (both), and as a tag (tag).
std::vector<AnalysedArticle> articles_on_baku() {
    const auto place = [](AnalysedArticle& article, std::size_t begin, bool as_state) {
        Mention& mention = mark(article, MentionKind::place, MentionField::body, "baku", "Baku", begin);
        mention.within = {"azerbaijan"};
        mention.as_state = as_state;
        if (!as_state) return;
        mark(article, MentionKind::actor, MentionField::body, "state-azerbaijan", "Baku", begin).actor_kind =
            ActorKind::state;
    };
    AnalysedArticle rain = marked_article("rain", "Weather", "It rained in Baku on Monday.");
    place(rain, 0, false);
    AnalysedArticle offer = marked_article("offer", "Talks", "On Monday Baku rejected the offer.");
    place(offer, 0, true);
    AnalysedArticle both = marked_article("both", "Talks", "Baku rejected it. Crowds met in Baku.");
    place(both, 0, true);
    place(both, 10, false);
    AnalysedArticle tag = marked_article("tag", "Note", "Nothing is said.");
    mark(tag, MentionKind::place, MentionField::metadata, "baku", "Baku").within = {"azerbaijan"};
    AnalysedArticle named = marked_article("named", "Talks", "The Azerbaijani government agreed.");
    mark(named, MentionKind::actor, MentionField::body, "state-azerbaijan", "Azerbaijani government")
        .actor_kind = ActorKind::state;
    return {rain, offer, both, tag, named};
}

SearchRequest request_of(const std::string& query, Metonymy metonymy) {
    SearchRequest request;
    request.query = query;
    request.reading.metonymy = metonymy;
    request.all_copies = true;
    return request;
}

SearchResults answer(IndexReader& reader, const SearchRequest& request) {
    Result<SearchResults> results = search(reader, request);
    REQUIRE(results);
    return *results;
}

std::string joined(const std::vector<std::string>& ids) {
    return fmt::format("{}", fmt::join(ids, " "));
}

/// "name: surfaces: sentence" of the reasons of the first hit, one a line, the words in brackets.
std::string reasons(IndexReader& reader, const SearchRequest& request) {
    const SearchResults results = answer(reader, request);
    REQUIRE_FALSE(results.hits.empty());
    std::string text;
    for (const FilterReason& reason : results.hits.front().reasons) {
        std::string sentence = reason.evidence.sentence;
        if (!sentence.empty()) {
            sentence.insert(reason.evidence.end, "]");
            sentence.insert(reason.evidence.begin, "[");
        }
        text += fmt::format("{} {}: {}: {}\n", row(reason.field).name, reason.key,
                            fmt::join(reason.surfaces, ", "), sentence);
    }
    return text;
}

} // namespace

TEST_CASE("a capital that stands for its state counts as the reading says") {
    IndexReader reader = marked_index(articles_on_baku());
    const auto [query, both, state, place] =
        GENERATE(table<std::string, std::string, std::string, std::string>({
            {"place:baku", "both offer rain tag", "both rain tag", "both offer rain tag"},
            {"place:azerbaijan", "both offer rain tag", "both rain tag", "both offer rain tag"},
            {"actor:state-azerbaijan", "both named offer", "both named offer", "named"},
            {"talks -place:baku", "named", "named offer", "named"},
            {"place:baku NEAR/3 rejected", "both offer", "", "both offer"},
            {"place:baku NEAR/3 (rejected OR rained)", "both offer rain", "rain", "both offer rain"},
            {"actor:state-azerbaijan NEAR/3 rejected", "both offer", "both offer", ""},
            {"actor:state-azerbaijan NEAR/8 place:baku", "both", "both", ""},
            {"actor:state-azerbaijan ADJ/8 place:azerbaijan", "both", "both", ""},
        }));
    CAPTURE(query);
    CHECK(joined(ids_found(reader, request_of(query, Metonymy::both))) == both);
    CHECK(joined(ids_found(reader, request_of(query, Metonymy::state))) == state);
    CHECK(joined(ids_found(reader, request_of(query, Metonymy::place))) == place);
}

TEST_CASE("a facet counts in each reading what the filter finds in it") {
    IndexReader reader = marked_index(articles_on_baku(), 2);
    for (const Metonymy metonymy : {Metonymy::both, Metonymy::state, Metonymy::place}) {
        SearchRequest request = request_of("-title:nothing", metonymy);
        request.facets = {Field::actor, Field::place};
        const SearchResults results = answer(reader, request);
        REQUIRE(results.facets.size() == 2);
        for (const Facet& facet : results.facets) {
            std::size_t articles_with = 0;
            for (const FacetValue& value : facet.values) {
                SearchRequest filtered = request_of("", metonymy);
                filtered.filters = {{facet.field, value.key, false}};
                CAPTURE(value.key, static_cast<int>(metonymy));
                CHECK(answer(reader, filtered).total == value.count);
                articles_with = std::max<std::size_t>(articles_with, value.count);
            }
            CHECK(articles_with + facet.without == 5); // one value covers all that have any
        }
    }
}

TEST_CASE("a filter on actors and places tells the words and the sentence that count in the reading") {
    IndexReader reader = marked_index(articles_on_baku());
    CHECK(reasons(reader, request_of("weather place:azerbaijan", Metonymy::both)) ==
          "place azerbaijan: Baku: It rained in [Baku] on Monday.\n");
    CHECK(reasons(reader, request_of("crowds place:baku", Metonymy::both)) ==
          "place baku: Baku: [Baku] rejected it.\n");
    CHECK(reasons(reader, request_of("crowds place:baku", Metonymy::state)) ==
          "place baku: Baku: Crowds met in [Baku].\n");
    CHECK(reasons(reader, request_of("note place:baku", Metonymy::both)) == "place baku: Baku: \n");
    CHECK(reasons(reader,
                  request_of("crowds place:azerbaijan NEAR/8 actor:state-azerbaijan", Metonymy::both)) ==
          "place azerbaijan: Baku: [Baku] rejected it.\n"
          "actor state-azerbaijan: Baku: [Baku] rejected it.\n");
    CHECK(reasons(reader, request_of("crowds place:baku (place:baku OR place:azerbaijan)", Metonymy::both)) ==
          "place baku: Baku: [Baku] rejected it.\nplace azerbaijan: Baku: [Baku] rejected it.\n");
    CHECK(reasons(reader, request_of("crowds -place:minsk", Metonymy::both)).empty());
}

TEST_CASE("reasons of a filter that stands for many entities are bounded, and the rest is counted") {
    std::string body;
    for (char c = 'a'; c <= 'z'; ++c)
        body += fmt::format("Person{} spoke. ", c);
    AnalysedArticle article = marked_article("many", "Many", body);
    for (char c = 'a'; c <= 'z'; ++c)
        mark(article, MentionKind::actor, MentionField::body, fmt::format("person{}", c),
             fmt::format("Person{}", c));
    IndexReader reader = marked_index({article});
    const SearchResults results = answer(reader, request_of("actor:person*", Metonymy::both));
    REQUIRE(results.hits.size() == 1);
    CHECK(results.hits.front().reasons.size() == max_filter_reasons);
    CHECK(results.hits.front().reasons_left_out == 26 - max_filter_reasons);
    CHECK(results.hits.front().reasons.front().evidence.sentence == "Persona spoke.");
}

TEST_CASE("an actor that nothing names is told also as operand of NEAR, and finds nothing") {
    IndexReader reader = marked_index(articles_on_baku());
    const SearchResults results = answer(reader, request_of("actor:nobody NEAR/5 rejected", Metonymy::both));
    CHECK(results.total == 0);
    REQUIRE(results.problems.size() == 1);
    CHECK(results.problems.front().message.find("no actor 'nobody'") != std::string::npos);
}

TEST_CASE("a place in dispute lies where the view says, and a hit tells by which one") {
    AnalysedArticle shusha = marked_article("shusha", "A town", "Crowds met in Shusha. Baku was quiet.");
    Mention& town = mark(shusha, MentionKind::place, MentionField::body, "shusha", "Shusha");
    town.within = {"nagorno-karabakh", "azerbaijan"};
    town.views = {{"artsakh", {"nagorno-karabakh", "caucasus"}}};
    AnalysedArticle baku = marked_article("baku", "A city", "Baku was quiet.");
    mark(baku, MentionKind::place, MentionField::body, "baku", "Baku").within = {"azerbaijan"};
    IndexReader reader = marked_index({shusha, baku});
    SearchRequest request = request_of("place:azerbaijan", Metonymy::both);
    CHECK(joined(ids_found(reader, request)) == "baku shusha");
    request.query = "town place:azerbaijan";
    CHECK(answer(reader, request).hits.front().reasons.front().view == "un");
    request.query = "city place:azerbaijan";
    CHECK(answer(reader, request).hits.front().reasons.front().view.empty());
    request.reading.view = "artsakh";
    request.query = "place:azerbaijan";
    CHECK(joined(ids_found(reader, request)) == "baku");
    request.query = "place:nagorno-karabakh";
    CHECK(joined(ids_found(reader, request)) == "shusha");
    CHECK(answer(reader, request).hits.front().reasons.front().view.empty()); // nobody disputes it
    request.query = "place:caucasus NEAR/3 crowds";
    CHECK(joined(ids_found(reader, request)) == "shusha");
    CHECK(reasons(reader, request) == "place caucasus: Shusha: Crowds met in [Shusha].\n");
    CHECK(answer(reader, request).hits.front().reasons.front().view == "artsakh");
}

TEST_CASE("a view that the index does not know is an error that lists the known ones") {
    IndexReader reader = marked_index(articles_on_baku());
    SearchRequest request = request_of("place:baku", Metonymy::both);
    request.reading.view = "martian";
    const Result<SearchResults> results = search(reader, request);
    REQUIRE_FALSE(results);
    CHECK(results.error().kind == ErrorKind::usage);
    CHECK(results.error().message.find("'martian'") != std::string::npos);
    CHECK(results.error().hint.find("un, ") != std::string::npos);
    CHECK_FALSE(analyse_query(reader, request));
}
