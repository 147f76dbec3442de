// Text that was encoded twice is repaired in every format, before parsing drops what is left of it.
#include <string>

#include <catch2/catch.hpp>

#include "indexer/clean/normalise.hpp"
#include "indexer/readers/byte_stream.hpp"
#include "indexer/readers/open_reader.hpp"

using namespace dateline;
using namespace dateline::indexer;

namespace {

/// The first article of a file.
Article article_of(const std::string& bytes, const std::string& name, bool verbatim = false) {
    ReaderOptions options;
    options.verbatim = verbatim;
    const auto reader = open_reader(memory_stream(bytes), name, options);
    REQUIRE(reader);
    auto read = (*reader)->next();
    REQUIRE(read);
    REQUIRE(read->has_value());
    REQUIRE((**read).item);
    NormaliseOptions cleaning;
    cleaning.verbatim = verbatim;
    return normalise(std::move(*(**read).item), cleaning, name).article;
}

std::string page(const std::string& title, const std::string& text) {
    return "<!DOCTYPE html><html lang=\"fr\"><head><title>" + title + "</title></head><body><article><h1>" +
           title + "</h1><p>" + text + "</p></article></body></html>";
}

std::string feed(const std::string& title, const std::string& text) {
    return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Star</title><item><title>" + title +
           "</title><description>" + text + "</description></item></channel></rss>";
}

// The same words in different states.
const std::string right_title = "L’été à Évry";
const std::string right_text = "“C’était À LÁ fin”, dit-il, et Ðorđe aussi.";
// Read as windows-1252, with controls for the bytes that it does not define.
const std::string as_windows_title = "Lâ€™Ã©tÃ© Ã\xC2\xA0 Ã‰vry";
const std::string as_windows_text =
    "â€œCâ€™Ã©tait Ã€ LÃ\xC2\x81 finâ€\xC2\x9D, dit-il, et Ã\xC2\x90orÄ‘e aussi.";
// Read as Latin-1, with controls for all bytes from 0x80 to 0x9F.
const std::string as_latin_title =
    "L\xC3\xA2\xC2\x80\xC2\x99\xC3\x83\xC2\xA9t\xC3\x83\xC2\xA9 \xC3\x83\xC2\xA0 \xC3\x83\xC2\x89vry";
const std::string as_latin_text =
    "\xC3\xA2\xC2\x80\xC2\x9C"
    "C\xC3\xA2\xC2\x80\xC2\x99\xC3\x83\xC2\xA9tait \xC3\x83\xC2\x80 L\xC3\x83\xC2\x81 "
    "fin\xC3\xA2\xC2\x80\xC2\x9D, dit-il, et \xC3\x83\xC2\x90or\xC3\x84\xC2\x91"
    "e aussi.";

struct State {
    std::string title, text;
};

std::vector<State> states() {
    return {{right_title, right_text}, {as_windows_title, as_windows_text}, {as_latin_title, as_latin_text}};
}

void check_repaired(const Article& article) {
    CHECK(article.title == right_title);
    REQUIRE(article.paragraphs.size() == 1);
    CHECK(article.paragraphs[0].text == right_text);
}

} // namespace

TEST_CASE("pages, feeds, tables and mails that were encoded twice are repaired") {
    const auto [title, text] = GENERATE(from_range(states()));
    CAPTURE(title);
    check_repaired(article_of(page(title, text), "page.html"));
    check_repaired(article_of(feed(title, text), "feed.xml"));
    check_repaired(
        article_of(feed("<![CDATA[" + title + "]]>", "<![CDATA[<p>" + text + "</p>]]>"), "feed.xml"));
    check_repaired(article_of(title + "\n\n" + text + "\n", "story.txt"));
    check_repaired(article_of("title;text\n" + title + ";\"<p>" + text + "</p>\"\n", "table.csv"));
    check_repaired(article_of("<DOC>\n<DOCNO>AP1</DOCNO>\n<HEAD>" + title + "</HEAD>\n<TEXT>\n" + text +
                                  "\n</TEXT>\n</DOC>\n",
                              "trec.sgml"));
}

TEST_CASE("JSON that was encoded twice is repaired, plain or as HTML") {
    const auto [title, text] = GENERATE(from_range(states()));
    CAPTURE(title);
    const std::string address = R"("url": "https://star.example/Ã©tÃ©")";
    const Article plain =
        article_of(R"({"title": ")" + title + R"(", "text": ")" + text + "\", " + address + "}", "a.json");
    check_repaired(plain);
    CHECK(plain.url == "https://star.example/Ã©tÃ©");
    check_repaired(article_of(R"({"title": ")" + title + R"(", "text": "<p>)" + text + "</p>\"}", "a.json"));
}

TEST_CASE("escapes of JSON that was encoded twice are repaired") {
    const Article escaped = article_of(
        R"({"title": "\u00c3\u0081rea", "text": "<p>\u00e2\u0080\u009cAs\u00c3\u00ad\u00e2\u0080\u009d</p>"})",
        "a.json");
    CHECK(escaped.title == "Área");
    REQUIRE(escaped.paragraphs.size() == 1);
    CHECK(escaped.paragraphs[0].text == "“Así”");
}

TEST_CASE("references by the numbers of windows-1252 are its characters") {
    const std::string title = "Don&#146;t &#150; &#x80;5";
    const Article read = article_of(page(title, "&#147;Yes&#148;, he said&#133; &#129;&#8217;"), "page.html");
    CHECK(read.title == "Don’t – €5");
    REQUIRE(read.paragraphs.size() == 1);
    CHECK(read.paragraphs[0].text == "“Yes”, he said… ’");
    CHECK(article_of(feed(title, "It&#146;s"), "feed.xml").title == "Don’t – €5");
    const Article encoded_again = article_of(page("Caf&#195;&#169;", "It&#226;&#128;&#153;s"), "page.html");
    CHECK(encoded_again.title == "Café");
    CHECK(encoded_again.paragraphs.at(0).text == "It’s");
}

TEST_CASE("verbatim text keeps its second encoding") {
    const std::string text = "CanciÃ³n â€œnuevaâ€";
    CHECK(article_of(page("x", text), "page.html", true).paragraphs.at(0).text == text);
    CHECK(article_of(R"({"title": "x", "text": ")" + text + "\"}", "a.json", true).paragraphs.at(0).text ==
          text);
    CHECK(article_of("x\n\n" + text, "a.txt", true).paragraphs.at(0).text == text);
}
