#include <string>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>

#include "common/analysis.hpp"
#include "common/text.hpp"

using namespace dateline;

TEST_CASE("forms of a word share a stem") {
    Stemmer stem;
    const std::vector<std::pair<std::string, std::string>> rows{{"negotiations", "negotiation"},
                                                                {"talks", "talk"},
                                                                {"talking", "talked"},
                                                                {"sanctions", "sanctioned"}};
    for (const auto& [a, b] : rows) {
        CAPTURE(a, b);
        const std::string first = stem(a);
        CHECK(first == stem(b));
        CHECK(first == stem(a)); // the remembered answer is the same one
    }
    CHECK(stem("cease") != stem("talk"));
}

TEST_CASE("words with digits and other scripts keep their form") {
    Stemmer stem;
    for (const std::string word : {"1990s", "f16s", "5.93", "1,200", "путин", "北", ""}) {
        CAPTURE(word);
        CHECK(stem(word) == word);
    }
}

TEST_CASE("the stemmer forgets before it grows without bound") {
    Stemmer stem;
    for (int i = 0; i < 450'000; ++i) {
        std::string word = "talking" + std::to_string(i);
        if (stem(word) != word) FAIL(word);
    }
    CHECK(stem("talking") == "talk");
}

TEST_CASE("function words are stop words, words of the news are not") {
    for (const char* word : {"the", "a", "of", "you", "with", "is"})
        CHECK(is_stop_word(word));
    for (const char* word : {"", "us", "not", "against", "The", "talks", "war", "who's"})
        CHECK_FALSE(is_stop_word(word));
}
