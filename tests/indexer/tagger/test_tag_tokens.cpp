// What the tagger sees as one token and as one sentence, and which tokens it looks at.
#include <string>

#include <catch2/catch.hpp>

#include "tests/indexer/tagger/tagger_support.hpp"

using namespace dateline;
using namespace dateline::indexer;
using dateline::tests::texts_of;

namespace {

// Tokens parted by blanks, sentences by " / ".
std::string cut(const std::string& body) {
    const ArticleTexts texts = texts_of("", body);
    std::string line;
    for (const TagDocument& document : tag_documents(texts)) {
        for (const TagSentence& sentence : document.sentences) {
            line += line.empty() ? "" : " /";
            for (std::size_t at = sentence.begin; at < sentence.end; ++at) {
                const TagToken& token = document.tokens[at];
                line += (line.empty() ? "" : " ") + body.substr(token.begin, token.end - token.begin);
            }
        }
    }
    return line;
}

std::string active(const std::string& body) {
    const ArticleTexts texts = texts_of("", body);
    std::string line;
    for (const TagDocument& document : tag_documents(texts))
        for (const TagToken& token : document.tokens)
            if (token.active)
                line += (line.empty() ? "" : " ") + body.substr(token.begin, token.end - token.begin);
    return line;
}

} // namespace

TEST_CASE("punctuation and possessives are tokens, joined words are one") {
    struct Row {
        const char* text;
        const char* tokens;
    };
    const std::vector<Row> rows{
        {"Russia's army left.", "Russia 's army left ."},
        {"Russia\u2019s army", "Russia \u2019s army"},
        {"Russia 's army", "Russia 's army"},
        {"the Franco-German pact", "the Franco-German pact"},
        {"AT&T and Johnson & Johnson", "AT&T and Johnson & Johnson"},
        {"U.S. envoy, J. Smith", "U.S. envoy , J. Smith"},
        {"Acme Corp. said", "Acme Corp. said"},
        {"He works for Acme Corp.", "He works for Acme Corp ."},
        {"(AFP) \u2014 \"Go\"", "( AFP ) \u2014 \" Go \""},
        {"Chelsea 2-1 Leeds", "Chelsea 2-1 Leeds"},
        {"the players' union", "the players ' union"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(cut(row.text) == row.tokens);
    }
}

TEST_CASE("sentences end where the tokenizer says, with their closing marks") {
    CHECK(cut("He left. \"We go,\" she said.") == "He left . / \" We go , \" she said .");
    CHECK(cut("One line\n\nAnother line") == "One line / Another line");
    CHECK(cut("\"Go!\" Then he left.") == "\" Go ! \" / Then he left .");
}

TEST_CASE("only words with a capital, and what may join them, are looked at") {
    struct Row {
        const char* text;
        const char* tokens;
    };
    const std::vector<Row> rows{
        {"no capitals are here, nor 7 of them", ""},
        {"the Bank of England rose", "Bank of England"},
        {"Mahmoud al-Zahar of Gaza", "Mahmoud al-Zahar of Gaza"},
        {"the iPhone is here", "iPhone"},
        {"a Boeing 747 landed", "Boeing 747"},
        {"Paris, not of the London", "Paris London"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(active(row.text) == row.tokens);
    }
}

TEST_CASE("how a sentence uses capitals is its style") {
    struct Row {
        const char* text;
        SentenceStyle style;
    };
    const std::vector<Row> rows{
        {"The minister left Baku for talks on Friday.", SentenceStyle::running},
        {"Minister Leaves Baku for Talks in Moscow", SentenceStyle::headline},
        {"MINISTER LEAVES BAKU FOR TALKS", SentenceStyle::capitals},
        {"Chelsea 7 5 1 1 16", SentenceStyle::table},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(tag_documents(texts_of("", row.text)).front().sentences.front().style == row.style);
    }
}

TEST_CASE("tokens lie in order within their text, whatever the text") {
    const std::string many(5000, '-');
    for (const std::string& text :
         {std::string("....!!!?!?---***"), many, std::string("'s 's 's"), std::string("'"), std::string("a'"),
          std::string("\u05E9\u05DC\u05D5\u05DD Jerusalem \u4E2D\u56FD \u0645\u0631\u062D\u0628\u0627"),
          std::string("A&B&C-D-E"), std::string("X-"), std::string("-X"), std::string("&-&-&")}) {
        CAPTURE(text.substr(0, 20));
        std::size_t last = 0;
        for (const TagDocument& document : tag_documents(texts_of("", text))) {
            for (const TagToken& token : document.tokens) {
                CHECK(token.begin >= last);
                CHECK(token.end > token.begin);
                last = token.end;
            }
        }
        CHECK(last <= text.size());
    }
}

TEST_CASE("a text of any length is cut into documents and sentences of bounded length") {
    std::string text;
    for (int at = 0; at < 150'000; ++at)
        text += "Name ";
    std::size_t tokens = 0;
    for (const TagDocument& document : tag_documents(texts_of("", text))) {
        CHECK(document.tokens.size() <= most_document_tokens + most_sentence_tokens);
        for (const TagSentence& sentence : document.sentences)
            REQUIRE(sentence.end - sentence.begin <= most_sentence_tokens);
        tokens += document.tokens.size();
    }
    CHECK(tokens == 150'000);
}

TEST_CASE("shapes tell capitals, digits and marks apart, also beyond ASCII") {
    CHECK(shape_of("London").hash == shape_of("Paris").hash);
    CHECK(shape_of("\u00C9lys\u00E9e").hash == shape_of("Paris").hash);
    CHECK(shape_of("\u041C\u043E\u0441\u043A\u0432\u0430").capitalised);
    CHECK(shape_of("\u015Eahin").capitalised);
    CHECK_FALSE(shape_of("\u015Fahin").capitalised);
    CHECK(shape_of("NATO").all_capitals);
    CHECK_FALSE(shape_of("NATOs").all_capitals);
    CHECK(shape_of("2-1").digits);
    CHECK_FALSE(shape_of("1st").digits);
    CHECK_FALSE(shape_of("--").word);
    CHECK(shape_of("\u4E2D").word);
}
