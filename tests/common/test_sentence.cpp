// The sentence around a piece of a text.
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "common/dates/mentions.hpp"
#include "common/sentence.hpp"
#include "common/text.hpp"

using namespace dateline;

namespace {

/// The sentence around the first occurrence of `piece`, with dots where it is cut.
std::string around(const std::string& text, const std::string& piece) {
    const std::size_t begin = text.find(piece);
    REQUIRE(begin != std::string::npos);
    const Sentence sentence = sentence_around(text, begin, begin + piece.size());
    REQUIRE(sentence.begin <= begin);
    REQUIRE(sentence.end >= begin + piece.size());
    return (sentence.cut_before ? "..." : "") + text.substr(sentence.begin, sentence.end - sentence.begin) +
           (sentence.cut_behind ? "..." : "");
}

} // namespace

TEST_CASE("a sentence ends where the tokenizer says") {
    const std::string text = "They met on Thursday. Nothing came of it. \"On Friday we go,\" he said.\n\n"
                             "Next paragraph (of 1994). Last.";
    CHECK(around(text, "Thursday") == "They met on Thursday.");
    CHECK(around(text, "Nothing") == "Nothing came of it.");
    CHECK(around(text, "Friday") == "\"On Friday we go,\" he said.");
    CHECK(around(text, "1994") == "Next paragraph (of 1994).");
    CHECK(around(text, "Last") == "Last.");
    CHECK(around("1994", "1994") == "1994");
    CHECK(around("  of 1994  ", "1994") == "of 1994");
}

TEST_CASE("a walk gives the whole sentence around each word") {
    const std::string text = " They met.  \"On Friday (or so) we go,\" he said.\n\nLast one  ";
    const std::vector<Token> tokens = tokenize(text);
    SentenceWalk walk(text, tokens);
    const auto sentence = [&](std::size_t at) {
        const Sentence found = walk.around_word(at);
        CHECK_FALSE((found.cut_before || found.cut_behind));
        return text.substr(found.begin, found.end - found.begin);
    };
    CHECK(sentence(1) == "They met.");
    CHECK(sentence(3) == "\"On Friday (or so) we go,\" he said.");
    CHECK(sentence(8) == sentence(9));
    CHECK(sentence(tokens.size() - 1) == "Last one");
    SentenceWalk late(text, tokens);
    CHECK(late.around_word(tokens.size() - 1).end == text.size() - 2);
}

TEST_CASE("many words of one sentence before a wall of marks are walked in linear time") {
    std::string text;
    while (text.size() < 1'000'000)
        text += "in 1994 ";
    text.append(1'000'000, '(');
    CHECK(find_dates(text + "End", std::nullopt).size() == 125'000);
}

TEST_CASE("a sentence never ends inside the piece") {
    CHECK(around("It was so. On Sept. 27 It began. Then", "Sept. 27 It") == "On Sept. 27 It began.");
}

TEST_CASE("long sentences are cut at blanks, and said to be") {
    std::string words;
    for (int i = 0; i < 500; ++i)
        words += "word ";
    const std::string found = around(words + "1994 " + words, "1994");
    CHECK(found.size() < 2 * max_sentence_side + 20);
    CHECK(found.substr(0, 7) == "...word");
    CHECK(found.substr(found.size() - 7) == "word...");
}

TEST_CASE("a text without blanks gives well-formed pieces") {
    std::string letters;
    for (int i = 0; i < 1000; ++i)
        letters += "\u00e4";
    const std::string text = letters + "1994" + letters;
    const std::size_t at = letters.size();
    const Sentence sentence = sentence_around(text, at, at + 4);
    CHECK(is_valid_utf8(text.substr(sentence.begin, sentence.end - sentence.begin)));
    CHECK(sentence.cut_before);
    CHECK(sentence.cut_behind);
}
