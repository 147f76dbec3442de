// Lines that a source repeats at the end of unrelated articles.
#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "indexer/clean/repeated_lines.hpp"

using namespace dateline;
using namespace dateline::indexer;

namespace {

constexpr const char* furniture = "The Evening Star is delivered by bicycle in all weathers";

/// An article of its own with six paragraphs and the given last ones.
Article article_of(int number, const std::vector<std::string>& last, const std::string& source = "Star") {
    Article article;
    article.source = source;
    article.title = fmt::format("Story {}", number);
    for (int i = 0; i < 6; ++i)
        article.paragraphs.push_back(
            {fmt::format("Paragraph {} of story {} says something that no other story says.", i, number),
             {}});
    for (const std::string& line : last)
        article.paragraphs.push_back({line, {}});
    return article;
}

bool finds(const std::vector<Article>& articles, Article probe) {
    RepeatedLines lines;
    for (const Article& article : articles)
        lines.learn(article, 0);
    return mark_repeated(probe, lines.found()) > 0;
}

std::vector<Article> many(int count, const std::string& line) {
    std::vector<Article> articles;
    for (int i = 0; i < count; ++i)
        articles.push_back(article_of(i, {line}));
    return articles;
}

} // namespace

TEST_CASE("a line at the end of ten unrelated articles is repeated, of nine it is not") {
    CHECK(finds(many(10, furniture), article_of(99, {furniture})));
    CHECK_FALSE(finds(many(9, furniture), article_of(99, {furniture})));
}

TEST_CASE("a line is compared by its words, within its source, and marked late in the article only") {
    const std::vector<Article> articles = many(12, furniture);
    CHECK(finds(articles, article_of(99, {"* THE EVENING STAR is delivered by bicycle in all weathers."})));
    CHECK_FALSE(finds(articles, article_of(99, {furniture}, "Morning Post")));
    Article early = article_of(99, {});
    early.paragraphs[0].text = furniture;
    CHECK_FALSE(finds(articles, early));
}

TEST_CASE("versions and copies of one article prove nothing") {
    std::vector<Article> copies;
    for (int i = 0; i < 40; ++i)
        copies.push_back(article_of(1, {furniture}));
    CHECK_FALSE(finds(copies, article_of(99, {furniture})));
    // Nine others beside them are too few, twenty are enough only if the copies are no third of all.
    for (int i = 2; i < 22; ++i)
        copies.push_back(article_of(i, {furniture}));
    CHECK_FALSE(finds(copies, article_of(99, {furniture})));
    for (int i = 22; i < 130; ++i)
        copies.push_back(article_of(i, {furniture}));
    CHECK(finds(copies, article_of(99, {furniture})));
}

TEST_CASE("a line that also stands in the middle of articles is a subhead") {
    std::vector<Article> articles = many(12, furniture);
    for (int i = 100; i < 106; ++i) {
        Article article = article_of(i, {"Its last paragraph is another one."});
        article.paragraphs[2].text = furniture;
        articles.push_back(article);
    }
    CHECK_FALSE(finds(articles, article_of(99, {furniture})));
}

TEST_CASE("the order of the articles does not matter") {
    std::vector<Article> articles;
    for (int i = 0; i < 60; ++i) {
        std::vector<std::string> last;
        if (i % 4 == 0) last.emplace_back("Every fourth has this line at its end");
        if (i % 7 == 0) last.emplace_back("Every seventh has this line at its end");
        last.emplace_back("All have this line at their end");
        articles.push_back(article_of(i / 2, last));
    }
    std::mt19937 random(7);
    std::string first;
    for (int round = 0; round < 5; ++round) {
        RepeatedLines lines;
        for (const Article& article : articles)
            lines.learn(article, 0);
        const std::string found = to_text(lines.found());
        CHECK_FALSE(found.empty());
        if (round == 0) first = found;
        CHECK(found == first);
        std::shuffle(articles.begin(), articles.end(), random);
    }
}

TEST_CASE("frequent lines are found although rare ones are forgotten") {
    RepeatedLines lines(64);
    for (int i = 0; i < 2000; ++i)
        lines.learn(article_of(i, {fmt::format("Its own last line {}", i), furniture}), 0);
    Article probe = article_of(9999, {furniture});
    CHECK(mark_repeated(probe, lines.found()) == 1);
}

TEST_CASE("the files that hold repeated lines are known") {
    RepeatedLines lines;
    for (int i = 0; i < 30; ++i)
        lines.learn(article_of(i, {i % 2 == 0 ? furniture : "Something else " + std::to_string(i)}),
                    static_cast<std::uint32_t>(i));
    const std::vector<std::uint32_t> files = lines.files_with(lines.found());
    CHECK(files.size() == 15);
    CHECK(std::all_of(files.begin(), files.end(), [](std::uint32_t file) { return file % 2 == 0; }));
    CHECK(lines.files_with({}).empty());
}

TEST_CASE("the source is the host, else the outlet, else the folder") {
    Article article;
    article.origin.file = "/archive/star/1.txt";
    CHECK(repeating_source(article) == "/archive/star");
    article.source = article.agency = "AFP";
    CHECK(repeating_source(article) == "/archive/star");
    article.source = "Evening Star";
    CHECK(repeating_source(article) == "evening star");
    article.url = "https://www.Star.example/a?b";
    CHECK(repeating_source(article) == "star.example");
}

TEST_CASE("a set is kept as text and read back; what is no hash is left out") {
    const RepeatedSet set{1, 0xffffffffffffffffULL, 42};
    CHECK(read_repeated(to_text(set)) == set);
    CHECK(read_repeated("").empty());
    CHECK(read_repeated("zz\n12\n000000000000002a\n-00000000000002a").size() == 1);
}
