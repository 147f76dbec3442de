// Actors and places as operands of NEAR and ADJ, against positions counted by hand in random small articles.
#include <algorithm>
#include <functional>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "common/analysis.hpp"
#include "common/tokens.hpp"
#include "searcher/search/search.hpp"
#include "tests/searcher/evidence/marked_index.hpp"

using namespace dateline;
using namespace dateline::searcher;
using namespace dateline::tests;

namespace {

constexpr const char* vocabulary[] = {"gulf", "harbour", "iron", "jury", "lamp", "moss"};
constexpr const char* actor_keys[] = {"osce", "baku-government", "reporter"};
constexpr const char* place_keys[] = {"minsk", "baku", "yerevan"};
constexpr const char* outer_keys[] = {"belarus", "azerbaijan", "armenia"};

unsigned below(std::mt19937& random, unsigned count) {
    return static_cast<unsigned>(random() % count);
}

std::string random_text(std::mt19937& random, unsigned words, bool paragraphs) {
    std::string text;
    bool capital = true;
    for (unsigned i = 0; i < words; ++i) {
        std::string word = vocabulary[below(random, 6)];
        if (capital) word.front() = static_cast<char>(word.front() - 'a' + 'A');
        text += word;
        capital = below(random, 6) == 0;
        if (i + 1 == words) {
            text += ".";
        } else {
            text += !capital ? " " : paragraphs && below(random, 3) == 0 ? ".\n\n" : ". ";
        }
    }
    return text;
}

/// Actors and places at random words, one to three words long, some of them one in another.
void mark_words(std::mt19937& random, AnalysedArticle& article, MentionField field, const std::string& text) {
    const std::vector<Token> tokens = tokenize(text);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (below(random, 4) != 0) continue;
        const std::size_t last = std::min(tokens.size() - 1, i + below(random, 3));
        const std::string surface = text.substr(tokens[i].begin, tokens[last].end - tokens[i].begin);
        const unsigned number = below(random, 3);
        if (below(random, 2) == 0) {
            mark(article, MentionKind::actor, field, actor_keys[number], surface, tokens[i].begin);
            continue;
        }
        Mention& place =
            mark(article, MentionKind::place, field, place_keys[number], surface, tokens[i].begin);
        place.within = {outer_keys[number], "world"};
        if (below(random, 3) == 0) place.views.push_back({"far", {outer_keys[(number + 1) % 3], "world"}});
        if (below(random, 3) == 0) place.views.push_back({"near", {"world"}});
        place.as_state = below(random, 2) == 0;
        if (!place.as_state) continue;
        mark(article, MentionKind::actor, field, actor_keys[1], surface, tokens[i].begin).actor_kind =
            ActorKind::state;
    }
}

std::vector<AnalysedArticle> random_articles(std::mt19937& random, unsigned count) {
    std::vector<AnalysedArticle> articles;
    for (unsigned i = 0; i < count; ++i) {
        const std::string title = random_text(random, 1 + below(random, 5), false);
        const std::string body = random_text(random, 5 + below(random, 20), true);
        articles.push_back(marked_article("a" + std::to_string(i), title, body));
        articles.back().article.title_from_text = below(random, 5) == 0;
        mark_words(random, articles.back(), MentionField::title, title);
        mark_words(random, articles.back(), MentionField::body, body);
        if (below(random, 5) == 0)
            mark(articles.back(), MentionKind::place, MentionField::metadata, "minsk", "Minsk");
    }
    return articles;
}

/// A word of the texts with its position.
struct Placed {
    MentionField field;
    std::size_t begin;
    std::string form;
    unsigned position;
};

std::vector<Placed> placed_words(const AnalysedArticle& analysed) {
    std::vector<Placed> words;
    unsigned position = 0;
    for (const MentionField field : {MentionField::title, MentionField::body}) {
        const bool title = field == MentionField::title;
        if (title && analysed.article.title_from_text) continue;
        for (const Token& token : tokenize(title ? analysed.article.title : body_text(analysed.article))) {
            position += token.starts_paragraph ? paragraph_gap : token.starts_sentence ? sentence_gap : 0;
            words.push_back({field, token.begin, token.folded, ++position});
        }
    }
    return words;
}

/// One operand as it is typed, and what it stands for.
struct Operand {
    Field field = Field::text;
    std::string text;
};

const std::vector<std::string>& containers(const Mention& place, const std::string& view) {
    for (const PlaceView& differing : place.views) {
        if (differing.view == view) return differing.within;
    }
    return place.within;
}

bool stands_for(const Mention& mention, const AnalysedArticle& analysed, const Operand& operand,
                const MentionReading& reading) {
    const Metonymy metonymy = reading.metonymy;
    if (operand.field == Field::place) {
        if (mention.kind != MentionKind::place || (metonymy == Metonymy::state && mention.as_state))
            return false;
        const std::vector<std::string>& outer = containers(mention, reading.view);
        return mention.key == operand.text || std::count(outer.begin(), outer.end(), operand.text) > 0;
    }
    if (mention.kind != MentionKind::actor || mention.key != operand.text) return false;
    return metonymy != Metonymy::place || mention.actor_kind != ActorKind::state ||
           std::none_of(analysed.mentions.begin(), analysed.mentions.end(), [&](const Mention& place) {
               return place.kind == MentionKind::place && place.as_state && place.field == mention.field &&
                      place.begin == mention.begin && place.end == mention.end;
           });
}

std::vector<unsigned> positions_of(const AnalysedArticle& analysed, const Operand& operand,
                                   const MentionReading& reading) {
    std::vector<unsigned> positions;
    for (const Placed& word : placed_words(analysed)) {
        const bool found =
            operand.field == Field::text
                ? word.form == operand.text
                : std::any_of(analysed.mentions.begin(), analysed.mentions.end(), [&](const Mention& m) {
                      return m.field == word.field && m.begin == word.begin &&
                             stands_for(m, analysed, operand, reading);
                  });
        if (found) positions.push_back(word.position);
    }
    return positions;
}

/// Is there a choice of different positions, one for each operand, no wider than the distance allows?
bool near_each_other(const std::vector<std::vector<unsigned>>& operands, unsigned distance, bool in_order) {
    const auto widest = static_cast<unsigned>(distance + operands.size() - 2);
    std::vector<unsigned> chosen;
    const std::function<bool()> choose = [&]() {
        if (chosen.size() == operands.size()) {
            const auto [least, most] = std::minmax_element(chosen.begin(), chosen.end());
            return *most - *least <= widest;
        }
        return std::any_of(operands[chosen.size()].begin(), operands[chosen.size()].end(), [&](unsigned p) {
            if (std::find(chosen.begin(), chosen.end(), p) != chosen.end()) return false;
            if (in_order && !chosen.empty() && p < chosen.back()) return false;
            chosen.push_back(p);
            const bool found = choose();
            chosen.pop_back();
            return found;
        });
    };
    return choose();
}

Operand random_operand(std::mt19937& random) {
    switch (below(random, 4)) {
    case 0:
        return {Field::text, vocabulary[below(random, 6)]};
    case 1:
        return {Field::actor, actor_keys[below(random, 3)]};
    case 2:
        return {Field::place, place_keys[below(random, 3)]};
    default:
        return {Field::place, below(random, 4) == 0 ? "world" : outer_keys[below(random, 3)]};
    }
}

std::string typed(const Operand& operand) {
    return operand.field == Field::text ? operand.text
                                        : fmt::format("{}:{}", row(operand.field).name, operand.text);
}

} // namespace

TEST_CASE(
    "Filters on actors and places find in each reading exactly the articles with a mention, facets as many") {
    constexpr Metonymy settings[] = {Metonymy::both, Metonymy::state, Metonymy::place};
    std::mt19937 random(5);
    const std::vector<AnalysedArticle> articles = random_articles(random, 60);
    IndexReader reader = marked_index(articles, 2);
    for (const Metonymy metonymy : settings) {
        for (const char* view : {"un", "far", "near", "agreeing"}) {
            SearchRequest request;
            request.reading = {.metonymy = metonymy, .view = view};
            request.query = "-title:nothing";
            request.facets = {Field::actor, Field::place};
            request.all_copies = true;
            const Result<SearchResults> counted = search(reader, request);
            REQUIRE(counted);
            for (const Operand& operand :
                 {Operand{Field::place, "baku"}, Operand{Field::place, "azerbaijan"},
                  Operand{Field::place, "armenia"}, Operand{Field::place, "world"},
                  Operand{Field::actor, "baku-government"}, Operand{Field::actor, "osce"}}) {
                std::vector<std::string> expected;
                for (const AnalysedArticle& article : articles) {
                    const auto fits = [&](const Mention& mention) {
                        return stands_for(mention, article, operand, request.reading);
                    };
                    if (std::any_of(article.mentions.begin(), article.mentions.end(), fits))
                        expected.push_back(article.article.id);
                }
                std::sort(expected.begin(), expected.end());
                request.query = typed(operand);
                CAPTURE(request.query, static_cast<int>(metonymy), view);
                CHECK(ids_found(reader, request) == expected);
                const Facet& facet = counted->facets[operand.field == Field::place ? 1 : 0];
                std::size_t count = 0;
                for (const FacetValue& value : facet.values) {
                    if (value.key == operand.text) count = value.count;
                }
                CHECK(count == expected.size());
            }
        }
    }
}

TEST_CASE("Actors, places and words near each other are found exactly where positions say so") {
    constexpr Metonymy settings[] = {Metonymy::both, Metonymy::state, Metonymy::place};
    constexpr const char* views[] = {"un", "far", "near", "agreeing"};
    std::size_t found_any = 0;
    for (const unsigned seed : {1U, 2U, 3U, 4U}) {
        std::mt19937 random(seed);
        const std::vector<AnalysedArticle> articles = random_articles(random, 40);
        IndexReader reader = marked_index(articles, 1 + seed % 2);
        for (int round = 0; round < 250; ++round) {
            std::vector<Operand> operands{random_operand(random), random_operand(random)};
            if (below(random, 4) == 0) operands.push_back(random_operand(random));
            const bool in_order = below(random, 3) == 0;
            const unsigned distance = 1 + below(random, 8);
            SearchRequest request;
            request.reading.metonymy = settings[below(random, 3)];
            request.reading.view = views[below(random, 4)];
            request.match = MatchMode::all;
            for (const Operand& operand : operands) {
                if (!request.query.empty())
                    request.query += fmt::format(" {}/{} ", in_order ? "ADJ" : "NEAR", distance);
                request.query += typed(operand);
            }
            std::vector<std::string> expected;
            for (const AnalysedArticle& article : articles) {
                std::vector<std::vector<unsigned>> positions;
                for (const Operand& operand : operands)
                    positions.push_back(positions_of(article, operand, request.reading));
                if (near_each_other(positions, distance, in_order)) expected.push_back(article.article.id);
            }
            std::sort(expected.begin(), expected.end());
            if (!expected.empty()) ++found_any;
            CAPTURE(seed, request.query, static_cast<int>(request.reading.metonymy), request.reading.view);
            REQUIRE(ids_found(reader, request) == expected);
        }
    }
    CHECK(found_any > 500); // the rounds say something
}

TEST_CASE("a chain of many actors, and actors by the beginnings of many names, are answered within bounds") {
    AnalysedArticle article = marked_article("many", "Many", "");
    std::string& text = article.article.paragraphs.emplace_back().text;
    for (int i = 0; i < 200; ++i)
        text += fmt::format("Person{} ", i);
    for (int i = 0; i < 200; ++i)
        mark(article, MentionKind::actor, MentionField::body, fmt::format("person{}", i),
             fmt::format("Person{} ", i));
    IndexReader reader = marked_index({article});
    for (const std::string operand : {"actor:person7", "actor:person*", "(actor:person* OR actor:person)"}) {
        for (const int operands : {2, 3, 6, 300}) {
            SearchRequest request;
            request.query = operand;
            for (int i = 1; i < operands; ++i)
                request.query += " NEAR/20 " + operand;
            CAPTURE(operand, operands);
            const Result<SearchResults> results = search(reader, request);
            REQUIRE(results);
            CHECK(results->total <= 1);
        }
    }
}
