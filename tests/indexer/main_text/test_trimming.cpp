#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "indexer/html/trimming.hpp"

using namespace dateline::indexer;

namespace {

ArticleLine prose(std::string text) {
    ArticleLine line;
    line.text = std::move(text);
    line.prose = true;
    line.words = 20;
    return line;
}

ArticleLine label(std::string text, double link_share = 0) {
    ArticleLine line;
    line.text = std::move(text);
    line.words = 5;
    line.link_share = link_share;
    return line;
}

ArticleLine heading(std::string text) {
    ArticleLine line = label(std::move(text));
    line.heading = true;
    return line;
}

ArticleLine item(std::string text) {
    ArticleLine line = label(std::move(text), 1);
    line.item = true;
    return line;
}

std::vector<std::string> trimmed(std::vector<ArticleLine> lines, const Headline& headline = {}) {
    std::vector<std::string> texts;
    for (const ArticleLine& line : trim_lines(std::move(lines), headline))
        texts.push_back(line.text);
    return texts;
}

const std::string sentence =
    "A sentence that is long enough to be part of the article, as any reader would say.";
const std::string another =
    "Another one, of the same length or so, that a reader would not want to miss either.";

using Texts = std::vector<std::string>;

} // namespace

TEST_CASE("the headline and what stands before it are dropped") {
    const Headline headline{1, "The headline", true};
    CHECK(trimmed({label("Section"), heading("The headline"), prose(sentence)}, headline) == Texts{sentence});
    CHECK(trimmed({prose(sentence), prose(another), prose(sentence), heading("The headline"), prose(another)},
                  headline)
              .size() == 5);
}

TEST_CASE("bylines and dates above the first sentence are dropped, those below are kept") {
    CHECK(trimmed({label("By Ann Lee"), label("3 March 2020, 14:05"), label("Von Anna Lehmann"),
                   prose(sentence), label("By Ann Lee")}) == Texts{sentence, "By Ann Lee"});
    CHECK(trimmed({label("In the year of plenty"), prose(sentence)}) ==
          Texts{"In the year of plenty", sentence});
}

TEST_CASE("pointers, labels and lists of nothing but links are dropped") {
    CHECK(trimmed({prose(sentence), label("Ferry to the island runs again", 1),
                   label("Read more: Ferry", 0.6), label("Advertisement"), prose(another)}) ==
          Texts{sentence, another});
    CHECK(trimmed({prose(sentence), item("One of the links"), item("Another of them"),
                   item("The last of them"), prose(another)}) == Texts{sentence, another});
    CHECK(trimmed({prose(sentence), item("One of the links"), item("Another of them"), prose(another)})
              .size() == 4);
    CHECK(trimmed({prose(sentence), label("https://example.org/report", 1), prose(another)}).size() == 3);
}

TEST_CASE("an article ends at a closing heading if little follows") {
    CHECK(trimmed({prose(sentence), prose(another), prose(sentence), heading("Related articles"),
                   prose(another)}) == Texts{sentence, another, sentence});
    CHECK(trimmed({prose(sentence), heading("More on this story"), prose(another), prose(sentence)}).size() ==
          4);
    CHECK(trimmed({prose(sentence), heading("What nobody wrote about")}) == Texts{sentence});
}

TEST_CASE("a sentence that repeats the one before it is dropped") {
    CHECK(trimmed({prose(sentence), prose(sentence), prose(another), prose(sentence)}) ==
          Texts{sentence, another, sentence});
    CHECK(trimmed({prose(sentence), label("Yes"), label("Yes")}) == Texts{sentence, "Yes", "Yes"});
}

TEST_CASE("nothing is trimmed to nothing") {
    CHECK(trimmed({}).empty());
    CHECK(trimmed({heading("Alone")}).empty());
}
