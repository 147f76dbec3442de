// Tables, well and badly made.
#include <catch2/catch.hpp>

#include "indexer/readers/byte_stream.hpp"
#include "indexer/readers/csv_reader.hpp"
#include "tests/support/read_all.hpp"

using namespace dateline::indexer;
using namespace dateline::tests;

namespace {

Reading read_table(const std::string& text, char delimiter = ',', std::size_t max_bytes = 1U << 20U,
                   ReaderOptions options = {}) {
    options.max_record_bytes = max_bytes;
    return read_all(*csv_reader(memory_stream(text), "news.csv", delimiter, options));
}

} // namespace

TEST_CASE("rows become articles by the names of their columns") {
    const Reading reading =
        read_table("url,Date,Headline,Body,tags\n"
                   "http://x/1,2020-10-09,\"Talks, again\",\"He said \"\"no\"\".\n\nTwo.\",\"a;b\"\n"
                   "\n"
                   "http://x/2,,Second,Text,\n");
    REQUIRE(summary(reading) == "2 items");
    const RawItem& first = reading.items[0];
    CHECK(field(first, "title") == "Talks, again");
    CHECK(first.body == "He said \"no\".\n\nTwo.");
    CHECK_FALSE(first.lines_are_paragraphs);
    CHECK(all_of_field(first, "topics") == "a; b");
    CHECK(first.origin.line == 2);
    CHECK(reading.items[1].origin.line == 6);
    CHECK(field(reading.items[1], "published") == "(none)");
    CHECK(reading.items[1].warnings.empty());
}

TEST_CASE("a mapped column wins over synonyms") {
    ReaderOptions options;
    options.field_map = {{"title", "Schlagzeile"}};
    const Reading reading = read_table("title,schlagzeile\nwrong,right\n", ',', 1000, options);
    REQUIRE(summary(reading) == "1 items");
    CHECK(field(reading.items[0], "title") == "right");
}

TEST_CASE("tabs keep empty cells in their places") {
    const Reading reading = read_table("id\ttitle\ttext\n1\t\tOnly text\n", '\t');
    REQUIRE(summary(reading) == "1 items");
    CHECK(reading.items[0].body == "Only text");
    CHECK(field(reading.items[0], "id") == "1");
}

TEST_CASE("a row with a wrong number of columns is kept with a warning if it has a title or text") {
    const Reading reading = read_table("id,title,text\n1,A\n2\n3,B,C,D\n");
    REQUIRE(summary(reading) == "2 items, bad: no title and no text");
    CHECK(reading.items[0].warnings == std::vector<std::string>{"2 columns instead of 3"});
    CHECK(reading.items[1].warnings == std::vector<std::string>{"4 columns instead of 3"});
    CHECK(reading.bad[0].detail == "1 columns instead of 3");
}

TEST_CASE("a quote that is never closed costs only its row") {
    const Reading reading = read_table("id,title\n1,A\n2,\"open\n3,B\n4,C\n");
    CHECK(summary(reading) == "3 items, bad: unclosed quote in CSV");
    CHECK(reading.bad[0].origin.line == 3);
    CHECK(reading.items[2].origin.line == 5);
}

TEST_CASE("an unclosed quote is bounded by the record limit") {
    std::string text = "id,title\n1,\"open\n";
    for (int i = 0; i < 1000; ++i)
        text += "2,Talks go on\n";
    const Reading reading = read_table(text, ',', 500);
    CHECK(reading.items.size() == 1000);
    CHECK(reading.bad.size() == 1);
}

TEST_CASE("many unclosed quotes do not make reading slow") {
    std::string text = "id,title\n";
    for (int i = 0; i < 20'000; ++i)
        text += "1,\"x\"y\"z\n";
    const Reading reading = read_table(text, ',', 100'000);
    CHECK(reading.error.empty());
    CHECK(reading.items.size() + reading.bad.size() < 20'001);
}

TEST_CASE("a quote inside a cell and a last row without line end are read as they stand") {
    const Reading reading = read_table("id,title\n1,The 5\" gun");
    REQUIRE(summary(reading) == "1 items");
    CHECK(field(reading.items[0], "title") == "The 5\" gun");
}

TEST_CASE("zero bytes and foreign bytes in cells give warnings, not losses") {
    const Reading reading = read_table(std::string("id,title\n1,A\0B\n2,caf\xE9\n", 22));
    REQUIRE(summary(reading) == "2 items");
    CHECK(field(reading.items[0], "title") == "AB");
    CHECK(field(reading.items[1], "title") == "café");
    CHECK(reading.items[1].warnings.size() == 1);
}

TEST_CASE("a row of a million separators is read in bounded memory") {
    const Reading reading = read_table("id,title\n1,A" + std::string(1'000'000, ',') + "\n", ',', 2'000'000);
    REQUIRE(summary(reading) == "1 items");
    CHECK(reading.items[0].warnings == std::vector<std::string>{"4096 columns instead of 2"});
}

TEST_CASE("the header tells the delimiter and whether it names content") {
    CHECK(read_csv_header("id,title,text", {}).delimiter == ',');
    CHECK(read_csv_header("id\ttitle, long", {}).columns == 2);
    CHECK(read_csv_header("id;title;date", {}).delimiter == ';');
    CHECK(read_csv_header("\"id\";\"title\"", {}).has_content);
    CHECK_FALSE(read_csv_header("id;weight", {}).has_content);
    CHECK(read_csv_header("", {}).columns == 1);
}

TEST_CASE("a first line that names the delimiter is no header") {
    for (const std::string line : {"sep=;\n", "SEP=;\r\n", "\"sep=;\"\n"}) {
        CAPTURE(line);
        const CsvHeader header = read_csv_header(line + "id;title,x;text\n", {});
        CHECK(header.delimiter == ';');
        CHECK(header.columns == 3);
        const Reading reading = read_table(line + "id;title;text\n1;Talks, again;Text\n", ';');
        REQUIRE(summary(reading) == "1 items");
        CHECK(field(reading.items[0], "title") == "Talks, again");
        CHECK(reading.items[0].origin.line == 3);
    }
    CHECK(named_delimiter("sep=a") == 0);
    CHECK(named_delimiter("sep=") == 0);
    CHECK(named_delimiter("separate;title") == 0);
    CHECK(summary(read_table("sep=;\n", ';')) == "0 items");
}
