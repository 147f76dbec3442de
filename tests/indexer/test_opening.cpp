// Titles out of texts, and bylines.
#include <array>
#include <utility>

#include <catch2/catch.hpp>

#include "common/text.hpp"
#include "indexer/readers/opening.hpp"

using namespace dateline;
using namespace dateline::indexer;

TEST_CASE("the opening is the first sentence or what of it fits") {
    using Row = std::pair<std::string_view, std::string_view>;
    for (const auto& [text, expected] :
         {Row{"Talks fail again. More soon.", "Talks fail again"},
          Row{"Who rules here? Nobody.", "Who rules here?"},
          Row{"The U.S. fleet left on Dec. 28 for Malta. Then", "The U.S. fleet left on Dec. 28 for Malta"},
          Row{"MALTA ON DEC. 28. \" WHY?", "MALTA ON DEC. 28"},
          Row{"Line one\nline two", "Line one line two"}, Row{"", ""}}) {
        CAPTURE(text);
        CHECK(opening_words(text) == expected);
    }
}

TEST_CASE("a long opening is cut at a word within eighty characters") {
    std::string text;
    for (int i = 0; i < 100; ++i)
        text += "Ölpreis ";
    const std::string opening = opening_words(text);
    CHECK(count_code_points(opening) == 79);
    CHECK(opening.substr(opening.size() - 8) == "Ölpreis");
    CHECK(opening_words(std::string(500, 'x')) == std::string(80, 'x'));
    CHECK(is_valid_utf8(opening_words(std::string(999, 'x') + "é")));
}

TEST_CASE("a byline is a name after By, not a sentence") {
    using Row = std::pair<std::string_view, std::string_view>;
    for (const auto& [line, name] :
         {Row{"By Anna Keller", "Anna Keller"},
          Row{"  BY ANNA KELLER and Per Holm ", "ANNA KELLER and Per Holm"}, Row{"by Özil Ak", "Özil Ak"},
          Row{"By Friday the town had fallen.", ""}, Row{"By then it was over", ""},
          Row{"Bystanders fled", ""}, Row{"By ", ""}, Row{"", ""}}) {
        CAPTURE(line);
        CHECK(byline_name(line) == name);
    }
}
