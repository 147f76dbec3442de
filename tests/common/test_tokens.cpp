#include <chrono>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>

#include "common/text.hpp"
#include "common/tokens.hpp"

using namespace dateline;
using namespace std::string_literals;

namespace {

/// Folded words parted by blanks; "|" before the first word of a sentence, "||" before that of a paragraph.
std::string show(const std::string& text, bool with_starts) {
    std::string out;
    for (const Token& token : tokenize(text)) {
        if (!out.empty()) out += ' ';
        if (with_starts && token.starts_sentence) out += token.starts_paragraph ? "||" : "|";
        out += token.folded;
    }
    return out;
}

void check_invariants(const std::string& text) {
    std::size_t last_end = 0;
    for (const Token& token : tokenize(text)) {
        REQUIRE(token.begin >= last_end);
        REQUIRE(token.end > token.begin);
        REQUIRE(token.end <= text.size());
        REQUIRE_FALSE(token.folded.empty());
        REQUIRE(token.folded.size() <= 64);
        REQUIRE(is_valid_utf8(token.folded));
        REQUIRE(is_valid_utf8(text.substr(token.begin, token.end - token.begin)));
        if (token.starts_paragraph) REQUIRE(token.starts_sentence);
        last_end = token.end;
    }
}

} // namespace

TEST_CASE("text is split into folded words") {
    const std::vector<std::pair<std::string, std::string>> rows{
        {"", ""},
        {" ... -- !? ", ""},
        {"The Quick fox", "the quick fox"},
        {"U.S.", "us"},
        {"U.S", "us"},
        {"the U.N. envoy", "the un envoy"},
        {"U.S.-led", "us led"},
        {"U.S.'s troops", "us s troops"},
        {"A.Smith", "a smith"},
        {"don't", "don't"},
        {"don’t", "don't"},
        {"Putin's", "putin"},
        {"Putin’s", "putin"},
        {"leaders' talks", "leaders talks"},
        {"'quoted'", "quoted"},
        {"5.93", "5.93"},
        {"1,200", "1,200"},
        {"1,200.50", "1,200.50"},
        {"1, 200", "1 200"},
        {"12.", "12"},
        {"word.word", "word word"},
        {"Nagorno-Karabakh", "nagorno karabakh"},
        {"e-mail", "e mail"},
        {"user@example.org", "user example org"},
        {"G20 F-16", "g20 f 16"},
        {"COVID-19", "covid 19"},
        {"AT&T", "at t"},
        {"snake_case", "snake case"},
        {"北京市 Tokyo東京", "北 京 市 tokyo 東 京"},
        {"カタ한국", fold("カ タ 한 국")},
        {"Владимир Путин", "владимир путин"},
        {"محادثات السلام", "محادثات السلام"},
        {"سَلَام", "سلام"},                   // vowel marks go
        {"cafe\xCC\x81 noir", "cafe noir"}, // combining acute inside a word
        {"İstanbul’da", "istanbul'da"},
        {"€5 ½ ²", "5 1⁄2 2"},
        {"a\0b"s, "a b"},
        {"\0\0"s, ""},
        {"\xCC\x81", ""}, // a mark with nothing to stand on
    };
    for (const auto& [text, expected] : rows) {
        CAPTURE(text);
        CHECK(show(text, false) == expected);
        check_invariants(text);
    }
}

TEST_CASE("byte ranges point at the words as written") {
    const std::string text = "“Putin’s” U.S. visit, 北京.";
    std::vector<std::string> words;
    for (const Token& token : tokenize(text))
        words.push_back(text.substr(token.begin, token.end - token.begin));
    CHECK(words == std::vector<std::string>{"Putin’s", "U.S.", "visit", "北", "京"});
}

TEST_CASE("sentences and paragraphs begin where a reader sees them begin") {
    const std::vector<std::pair<std::string, std::string>> rows{
        {"One two. Three", "||one two |three"},
        {"One! Two? Three", "||one |two |three"},
        {"Mr. Smith left. He", "||mr smith left |he"},
        {"by J. Smith today", "||by j smith today"},
        {"the U.S. troops", "||the us troops"},
        {"up 1.5 percent. Then", "||up 1.5 percent |then"},
        {"on Oct. 9 they", "||on oct 9 they"},
        {"He left.\" She", "||he left |she"},
        {"He left.) She", "||he left |she"},
        {"He left. “She stayed", "||he left |she stayed"},
        {"He left. ‘She stayed", "||he left |she stayed"},
        {"He left. (She stayed", "||he left |she stayed"},
        {"He left. «She stayed", "||he left |she stayed"},
        {"one, two; three: four", "||one two three four"},
        {"one\ntwo\n\nthree", "||one ||two ||three"},
        {"one.\n\ntwo. three", "||one ||two |three"},
        {"one\n\n\xCC\x81 two", "||one ||two"}, // a lone mark does not swallow the paragraph
        {"。 北。京", "||北 |京"},
    };
    for (const auto& [text, expected] : rows) {
        CAPTURE(text);
        CHECK(show(text, true) == expected);
    }
}

TEST_CASE("a word of a megabyte is one short word") {
    for (const std::string& unit : {"x"s, "é"s, "9"s, "x'"s, "1."s}) {
        std::string text;
        while (text.size() < 1'000'000)
            text += unit;
        text += "1";
        CAPTURE(unit);
        const std::vector<Token> tokens = tokenize(text);
        REQUIRE_FALSE(tokens.empty());
        CHECK(tokens.size() <= 2);
        CHECK(tokens.front().folded.size() <= 64);
        CHECK(is_valid_utf8(tokens.front().folded));
    }
}

TEST_CASE("long runs of hostile text take time in step with their length") {
    const std::vector<std::string> units{"A.", "A.a", "a.", "'", ".", "\xCC\x81", "a'", "1,", "\n", "北"};
    for (const std::string& unit : units) {
        std::string text;
        while (text.size() < 1'000'000)
            text += unit;
        text += "bc";
        CAPTURE(unit);
        const auto begin = std::chrono::steady_clock::now();
        CHECK_FALSE(tokenize(text).empty());
        // Work in the square of the length would take minutes.
        CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(20));
    }
}

TEST_CASE("random text keeps the promises of tokens") {
    const std::vector<std::string> pieces{"a",        "B",   "9",  ".",  ",", "'",    "’",   "é",
                                          "\xCC\x81", "北",  "ب",  "\n", " ", "-",    "ﷺ",   "½",
                                          "İ",        "\0"s, "😀", "\"", "?", "U.S.", "Mr.", "ß"};
    std::mt19937 random(2);
    for (int round = 0; round < 5000; ++round) {
        std::string text;
        for (std::size_t length = random() % 12; length > 0; --length)
            text += pieces[random() % pieces.size()];
        CAPTURE(text);
        check_invariants(text);
    }
}
