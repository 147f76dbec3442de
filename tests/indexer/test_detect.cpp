// Formats by content.
#include <array>
#include <utility>

#include <catch2/catch.hpp>

#include "indexer/readers/detect.hpp"

using namespace dateline::indexer;

namespace {

std::string name_of(const Detection& found) {
    // In the order of Format.
    constexpr std::array<std::string_view, 15> names{
        "json_lines", "json",        "reuters_sgml", "trec_sgml", "time_collection",
        "wire",       "mail",        "mailbox",      "csv",       "html",
        "xml",        "web_archive", "text",         "empty",     "refused"};
    const std::string name(names.at(static_cast<std::size_t>(found.format)));
    return found.format == Format::refused ? name + ": " + found.reason : name;
}

struct Row {
    std::string head, name, expected;
};

} // namespace

TEST_CASE("what is read is recognised by its first bytes") {
    for (const Row& row :
         {Row{"{\"title\":\"A\"}\n{\"title\":\"B\"}\n", "x", "json_lines"},
          Row{"{\"title\":\"A\"}", "x", "json_lines"},
          Row{"{\"title\":\"cut\n{\"title\":\"B\"}\n", "x", "json_lines"},
          Row{"[{\"a\":1}]", "x.txt", "json"},
          Row{"{\n  \"title\": \"A\"\n}", "x", "json"},
          Row{"[\n]", "x.json", "json"},
          Row{"<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n<REUTERS>", "x.txt", "reuters_sgml"},
          Row{"<REUTERS NEWID=\"1\">", "x", "reuters_sgml"},
          Row{"<DOC>\n<DOCNO>", "x", "trec_sgml"},
          Row{"<!-- x -->\n<doc id=\"1\">", "x", "trec_sgml"},
          Row{"\r\n\x01"
              "abc001 4 i 20 dpa 1\r\n\x02Truce =\r\n",
              "x", "wire"},
          Row{"Received: by x\nMessage-ID: y\n\nz", "x", "mail"},
          Row{"From a@b.example Wed Oct 14 11:37:00 2020\nFrom: a\nTo: b\n\n", "x", "mailbox"},
          Row{"*TEXT 017 01/04/63 PAGE 020\n\nA", "x", "time_collection"},
          Row{"url,date,title,text\nx,y,z,w\n", "x", "csv"},
          Row{"id\ttitle\tbody\n1\ta\tb\n", "x.txt", "csv"},
          Row{"title,text\na,b\n", "x", "csv"},
          Row{"<!DOCTYPE html><p>", "x", "html"},
          Row{"<?xml version=\"1.0\"?><!DOCTYPE html><rss><channel><title>A</title>", "x", "xml"},
          Row{"<!-- c --> <HTML><body>", "x", "html"},
          Row{"<!DOCTYPE html><html><head><title>A</title></head><body><article>x</article>", "x", "html"},
          Row{"<script>null</script>", "x", "html"},
          Row{"<article>x", "x.HTML", "html"},
          Row{"<?xml version=\"1.0\"?><rss>", "x", "xml"},
          Row{"<!-- x --><a:feed>", "x", "xml"},
          Row{"Talks begin\n\nOne.\n", "x.csv.txt", "text"}}) {
        CAPTURE(row.head, row.name);
        CHECK(name_of(detect(row.head, row.name, {})) == row.expected);
    }
}

TEST_CASE("what was sent as a page is one unless it is a feed") {
    ReaderOptions options;
    options.transport.media_type = "text/html";
    CHECK(name_of(detect("Talks begin", "x", options)) == "html");
    CHECK(name_of(detect("<article>Talks begin", "x", options)) == "html");
    CHECK(name_of(detect("<?xml version=\"1.0\"?><rss>", "x", options)) == "xml");
    CHECK(name_of(detect("%PDF-1.4\n", "x", options)) == "refused: PDF");
}

TEST_CASE("texts that only resemble another format are texts") {
    for (const std::string head : {"[Updated] Talks begin\n\nOne.\n", "{curly} thoughts\n",
                                   "<3 for the team\n", "Title, text and date of the treaty\n\nX",
                                   "Peace, text, and other lies we tell about the long road home\n\nOne.\n",
                                   "*TEXT me\n", "From: the front\n\nOne."}) {
        CAPTURE(head);
        CHECK(name_of(detect(head, "x.txt", {})) == "text");
    }
}

TEST_CASE("what is not read is refused by name") {
    using namespace std::string_literals;
    for (const Row& row :
         {Row{"%PDF-1.4\n", "x", "refused: PDF"},
          Row{"<!-- nothing else -->\n", "x", "refused: XML without an element"},
          Row{"<?xml version=\"1.0\"?><settings>", "x", "refused: XML"},
          Row{"\x89PNG\r\n", "x", "refused: image"},
          Row{"\0\x01\x02\0\x03\0\x04\0\0abc"s, "x", "refused: binary file"},
          Row{"id,weight\n1,2\n", "x.csv", "refused: table without a title or text column (see --map)"},
          Row{"", "x", "empty"}, Row{" \n\t\r\n", "x", "empty"}}) {
        CAPTURE(row.head);
        CHECK(name_of(detect(row.head, row.name, {})) == row.expected);
    }
}

TEST_CASE("a mapped column makes a table readable") {
    ReaderOptions options;
    options.field_map = {{"title", "Kopf"}};
    CHECK(name_of(detect("id;Kopf;Tag\n1;a;b\n", "x.csv", options)) == "csv");
    CHECK(detect("id;Kopf;Tag\n1;a;b\n", "x.csv", options).delimiter == ';');
}

TEST_CASE("cut and repeated beginnings end in some format") {
    for (const std::string text :
         {"<", "<!", "<!--", "<?xml", "{", "[", "{{{{", "*TEXT", ",", ",,,,", "\"", "\r"}) {
        CAPTURE(text);
        CHECK_FALSE(name_of(detect(text, "", {})).empty());
        std::string many;
        for (int i = 0; i < 5000; ++i)
            many += text;
        CHECK_FALSE(name_of(detect(many, "", {})).empty());
    }
}
