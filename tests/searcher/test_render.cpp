// Renderers: what they print, and that hostile text stays inside its format.
#include <algorithm>
#include <random>
#include <sstream>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "searcher/render/article.hpp"
#include "searcher/render/json.hpp"
#include "searcher/render/rows.hpp"
#include "searcher/render/style.hpp"
#include "searcher/render/text.hpp"

using namespace dateline;
using namespace dateline::searcher;

namespace {

Hit sample_hit() {
    Hit hit;
    hit.rank = 1;
    hit.weight = 2.5;
    hit.id = "hw-1";
    hit.title = "Talks in Moscow";
    hit.title_highlights = {{0, 5}};
    hit.source = "Harbour Wire";
    hit.published = "2020-10-09";
    hit.snippet.text = "The talks began.";
    hit.snippet.highlights = {{4, 9}};
    hit.snippet.ends_mid_text = true;
    hit.reasons = {{.field = Field::actor,
                    .key = "vladimir-putin",
                    .name = "Vladimir Putin",
                    .surfaces = {"Putin", "Vladimir Putin"}}};
    return hit;
}

template <class Write>
std::string written(Write write) {
    std::ostringstream out;
    write(out);
    return out.str();
}

/// Rows of a CSV text by RFC 4180; an independent reading of what the renderer wrote.
std::vector<std::vector<std::string>> parse_csv(const std::string& text) {
    std::vector<std::vector<std::string>> rows(1, {""});
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        std::string& cell = rows.back().back();
        if (quoted && text[i] == '"' && i + 1 < text.size() && text[i + 1] == '"') {
            cell += text[i++];
        } else if (text[i] == '"') {
            quoted = !quoted;
        } else if (!quoted && text[i] == ',') {
            rows.back().emplace_back();
        } else if (!quoted && text.compare(i, 2, "\r\n") == 0) {
            rows.push_back({""});
            ++i;
        } else {
            cell += text[i];
        }
    }
    rows.pop_back();
    return rows;
}

std::string hostile_text(std::mt19937& random) {
    static const std::vector<std::string> pieces{
        "a",    "\"",   ",",  "\r\n", "\t",   "\x1b[31m", "\x07",   "é",  "\xff",   "\xe2\x80",
        "=1+1", "</x>", "\\", "{}",   "\x7f", " ",        "\u202e", "\n", "\u2028", "中"};
    std::string text;
    for (auto length = random() % 12; length > 0; --length)
        text += pieces[random() % pieces.size()];
    return text;
}

Hit hostile_hit(std::mt19937& random) {
    Hit hit = sample_hit();
    for (std::string* text : {&hit.id, &hit.title, &hit.source, &hit.snippet.text, &hit.reasons[0].name}) {
        *text = hostile_text(random);
    }
    hit.title_highlights = {{random() % 20, random() % 20}, {random() % 20, random() % 20}};
    hit.snippet.highlights = {{random() % 9, random() % 30}};
    return hit;
}

} // namespace

TEST_CASE("a hit as text shows title, origin, snippet and reasons") {
    const std::string text = written([](std::ostream& out) { write_text_hit(out, sample_hit(), {}); });
    CHECK(text == "\n 1. Talks in Moscow\n"
                  "    Harbour Wire · 2020-10-09 · hw-1\n"
                  "    The talks began. ...\n"
                  "    actor: Vladimir Putin (\"Putin\", \"Vladimir Putin\")\n");
}

TEST_CASE("colours mark the matched words and nothing else changes") {
    const TextStyle plain{.colour = false, .width = 40};
    const TextStyle colour{.colour = true, .width = 40};
    CHECK(with_marks("The talks began.", {{4, 9}}, plain) == "The talks began.");
    CHECK(with_marks("The talks began.", {{4, 9}}, colour) == "The \x1b[1;31mtalks\x1b[0m began.");
    CHECK(columns_of("The \x1b[1;31mtälks\x1b[0m") == 9);
}

TEST_CASE("text is wrapped at the width, long words stand alone") {
    const TextStyle style{.colour = false, .width = 12};
    CHECK(wrapped("one two three fourteenletters x", 2, style) ==
          "  one two\n  three\n  fourteenletters\n  x\n");
}

TEST_CASE("the header counts, and says when a search was relaxed") {
    SearchResults results;
    results.total = results.articles = 1;
    CHECK(written([&](std::ostream& out) { write_text_header(out, results, {}); }) == "1 article\n");
    results.total = results.articles = 7;
    results.relaxed = true;
    CHECK(written([&](std::ostream& out) { write_text_header(out, results, {}); }) ==
          "no article has all of these words: 7 articles have any of them\n");
    results.total = 5;
    CHECK(written([&](std::ostream& out) { write_text_header(out, results, {}); }) ==
          "no article has all of these words: 7 articles have any of them (5 stories)\n");
    results.relaxed = false;
    CHECK(written([&](std::ostream& out) { write_text_header(out, results, {}); }) ==
          "5 stories (7 articles)\n");
}

TEST_CASE("facets and timelines are aligned and tell what they leave out") {
    SearchResults results;
    results.facets = {
        {.field = Field::source, .name = "source", .values = {{"a", "A", 12}}, .distinct = 3, .without = 2}};
    results.timeline = Timeline{.bars = {{"2019", 1}, {"2020", 4}}, .undated = 2};
    const std::string text =
        written([&](std::ostream& out) { write_text_counts(out, results, {.colour = false, .width = 32}); });
    CHECK(text.find("      12  A\n          2 more") != std::string::npos);
    CHECK(text.find("       2  without\n") != std::string::npos);
    CHECK(text.find("  2020             4  ████████████████████████████████████████\n") != std::string::npos);
    CHECK(text.find("undated") != std::string::npos);
}

TEST_CASE("copies are told with their outlets and the first day") {
    Hit hit = sample_hit();
    const auto text = [&] { return written([&](std::ostream& out) { write_text_hit(out, hit, {}); }); };
    CHECK(text().find("cop") == std::string::npos);
    hit.copies = {.family = "f",
                  .folded = true,
                  .others = 6,
                  .found = 4,
                  .outlets = {"Evening Star", "Market Lantern"},
                  .ids = {"es-1", "ml-2"},
                  .first_seen = "2020-10-08"};
    CHECK(text().find("\n    +6 copies (4 of them found): Evening Star, Market Lantern; first seen "
                      "2020-10-08\n") != std::string::npos);
    const std::string json = written([&](std::ostream& out) { write_ndjson_hit(out, hit); });
    const nlohmann::json copies = nlohmann::json::parse(json)["copies"];
    CHECK(copies["others"] == 6);
    CHECK(copies["found"] == 4);
    CHECK(copies["ids"] == nlohmann::json::array({"es-1", "ml-2"}));
    hit.copies.others = hit.copies.found = 1;
    CHECK(text().find("+1 copy: ") != std::string::npos);
    hit.copies.folded = false;
    CHECK(text().find("one of 2 copies: ") != std::string::npos);
    const std::string row = written([&](std::ostream& out) { write_csv_hit(out, hit); });
    CHECK(row.find(",f,1,Evening Star; ") != std::string::npos);
}

TEST_CASE("JSON is one valid object, piece by piece") {
    SearchResults results;
    results.total = 2;
    SearchRequest request;
    request.query = "talks \"x";
    const std::string text = written([&](std::ostream& out) {
        write_json_begin(out, results, request);
        write_json_hit(out, sample_hit(), true);
        write_json_hit(out, sample_hit(), false);
        write_json_end(out);
    });
    const auto json = nlohmann::json::parse(text);
    CHECK(json["format_version"] == json_format_version);
    CHECK(json["query"] == request.query);
    CHECK(json["hits"].size() == 2);
    CHECK(json["hits"][0]["reasons"][0]["field"] == "actor");
    CHECK(json["hits"][0]["url"].is_null());
    CHECK(json["timeline"].is_null());
}

TEST_CASE("a TREC line has six fields whatever the id holds") {
    Hit hit = sample_hit();
    hit.id = "a b\tc";
    CHECK(written([&](std::ostream& out) { write_trec_hit(out, hit, "7", "my tag"); }) ==
          "7 Q0 a_b_c 1 2.500000 my_tag\n");
}

TEST_CASE("hostile text stays inside its format") {
    std::mt19937 random(11); // NOLINT(cert-msc51-cpp): the same texts each time
    for (int round = 0; round < 5000; ++round) {
        const Hit hit = hostile_hit(random);
        CAPTURE(round);
        const auto rows = parse_csv(written([&](std::ostream& out) { write_csv_hit(out, hit); }));
        REQUIRE(rows.size() == 1);
        REQUIRE(rows[0].size() == 15);
        CHECK(rows[0][3] == hit.title);
        const std::string tsv = written([&](std::ostream& out) { write_tsv_hit(out, hit); });
        CHECK(std::count(tsv.begin(), tsv.end(), '\t') == 14);
        CHECK(std::count(tsv.begin(), tsv.end(), '\n') == 1);
        const std::string line = written([&](std::ostream& out) { write_ndjson_hit(out, hit); });
        CHECK(std::count(line.begin(), line.end(), '\n') == 1);
        CHECK(nlohmann::json::accept(line));
        const std::string text = written([&](std::ostream& out) { write_text_hit(out, hit, {}); });
        CHECK(text.find('\x1b') == std::string::npos);
        CHECK(text.find('\x07') == std::string::npos);
        CHECK(text.find("\u202e") == std::string::npos);
    }
}

TEST_CASE("a whole article shows its fields, its text and what was left out") {
    StoredArticle article;
    article.header = {"id1", "Talks", "Harbour Wire", "", "", "en", "2020-10-09"};
    article.published_rule = "file name";
    article.paragraphs = {{"First paragraph.", ""}, {"Leave a Reply", "comments"}};
    article.mentions = {{Field::mentions, "1994", "1994", {"1994"}, {}, year_range(1994)}};
    const std::string text = written([&](std::ostream& out) { write_article_text(out, article, {}); });
    CHECK(text.find("published 2020-10-09 (by file name)\n") != std::string::npos);
    CHECK(text.find("\nFirst paragraph.\n") != std::string::npos);
    CHECK(text.find("  1994 = 1994\n") != std::string::npos);
    CHECK(text.find("Leave a Reply (comments)") > text.find("left out of the text"));
    const auto json =
        nlohmann::json::parse(written([&](std::ostream& out) { write_article_json(out, article); }));
    CHECK(json["text"] == "First paragraph.");
    CHECK(json["leftovers"][0]["rule"] == "comments");
    CHECK(json["dates"][0]["last"] == "1994-12-31");
    CHECK(json["dates"][0]["reading"] == "1994");
    CHECK(json["dates"][0]["unresolved"] == false);
}

TEST_CASE("dates of an article are shown with their sentence, unresolved ones and lost ones too") {
    StoredArticle article;
    article.header.title = "Talks";
    article.paragraphs = {{"They met on Thursday. Then in May.", ""}};
    const DateRange day = *read_iso_date("2020-10-08");
    article.mentions = {{Field::mentions,
                         "2020-10-08",
                         "2020-10-08",
                         {"Thursday"},
                         {},
                         day,
                         MentionPrecision::day,
                         false,
                         {{false, 12, 20}}},
                        {Field::mentions,
                         "XXXX-05",
                         "XXXX-05",
                         {"May"},
                         {},
                         {},
                         MentionPrecision::month,
                         true,
                         {{false, 30, 33}}}};
    article.dates_left_out = 12;
    const std::string text = written([&](std::ostream& out) { write_article_text(out, article, {}); });
    CHECK(text.find("  Thursday = 2020-10-08: \"They met on Thursday.\"\n") != std::string::npos);
    CHECK(text.find("  May = unresolved: \"Then in May.\"\n") != std::string::npos);
    CHECK(text.find("  12 more dates are not kept") != std::string::npos);
    const auto json =
        nlohmann::json::parse(written([&](std::ostream& out) { write_article_json(out, article); }));
    CHECK(json["dates"][0]["sentence"] == "They met on Thursday.");
    CHECK(json["dates"][1]["unresolved"] == true);
    CHECK(json["dates"][1]["precision"] == "month");
    CHECK(json["dates"][1]["first"].is_null());
    CHECK(json["dates_left_out"] == 12);
}

TEST_CASE("a mentioned date that let an article through is shown with its reading") {
    Hit hit = sample_hit();
    const FilterReason reason{
        .field = Field::mentions,
        .key = "2020-10-08",
        .name = "n",
        .surfaces = {"Thursday"},
        .evidence = {.sentence = "They met on Thursday.", .begin = 12, .end = 20},
        .date = DateReading{.range = *read_iso_date("2020-10-08"), .precision = MentionPrecision::day}};
    hit.reasons.assign(5, reason);
    hit.reasons_left_out = 2;
    const std::string text = written([&](std::ostream& out) { write_text_hit(out, hit, {}); });
    CHECK(text.find("mentions: Thursday = 2020-10-08: \"They met on Thursday.\"\n") != std::string::npos);
    CHECK(text.find("    and 4 more\n") != std::string::npos);
    const auto json = nlohmann::json::parse(written([&](std::ostream& out) { write_ndjson_hit(out, hit); }));
    CHECK(json["reasons"][0]["reading"] == "2020-10-08");
    CHECK(json["reasons"][0]["sentence"] == "They met on Thursday.");
    CHECK(json["reasons"][0]["highlights"][0] == nlohmann::json::array({12, 20}));
    CHECK(json["reasons_left_out"] == 2);
}

TEST_CASE("an actor that let an article through is shown with the words and the sentence") {
    Hit hit = sample_hit();
    hit.reasons[0].surfaces = {"the Russian president"};
    hit.reasons[0].evidence = {
        .sentence = "There the Russian president spoke", .begin = 6, .end = 27, .cut_behind = true};
    const std::string text = written([&](std::ostream& out) { write_text_hit(out, hit, {}); });
    CHECK(text.find("    actor: Vladimir Putin (\"the Russian president\"): "
                    "\"There the Russian president spoke ...\"\n") != std::string::npos);
    const auto json = nlohmann::json::parse(written([&](std::ostream& out) { write_ndjson_hit(out, hit); }));
    const auto& reason = json["reasons"][0];
    CHECK(reason["key"] == "vladimir-putin");
    CHECK(reason["surfaces"] == nlohmann::json::array({"the Russian president"}));
    CHECK(reason["sentence"] == "There the Russian president spoke");
    CHECK(reason["highlights"] == nlohmann::json::parse("[[6, 27]]"));
    CHECK(reason["cut"] == true);
    CHECK_FALSE(reason.contains("value"));
}
