// Members of archives are read as files in a folder would be.
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "packed.hpp"

using namespace dateline;
using namespace dateline::indexer;
using namespace dateline::tests;

namespace {

using Places = std::vector<std::string>;

const std::vector<PackedMember> three{{"2020/a.txt", article_text(1)},
                                      {"b.jsonl", "{\"title\":\"Two\",\"text\":\"x\"}\n"
                                                  "{\"title\":\"Three\",\"text\":\"y\"}\n"},
                                      {"2020-03-04.txt", article_text(4)}};

} // namespace

TEST_CASE("members of zip and tar are read, plain and compressed") {
    struct Row {
        std::string name, bytes;
    };
    const auto row = GENERATE(values<Row>({
        {"deflated.zip", zip_of(three)},
        {"stored.zip", zip_of(three, 0)},
        {"x.tar", tar_of(three)},
        {"x.tar.gz", gzipped(tar_of(three))},
        {"x.zip.gz", gzipped(zip_of(three))},
    }));
    CAPTURE(row.name);
    const Reading reading = read_bytes(row.bytes, row.name);
    CHECK(summary(reading) == "4 items");
    REQUIRE(reading.items.size() == 4);
    CHECK(places(reading) == Places{row.name + "/2020/a.txt", row.name + "/b.jsonl", row.name + "/b.jsonl",
                                    row.name + "/2020-03-04.txt"});
    CHECK(reading.items[2].origin.file == row.name);
    CHECK(reading.items[2].origin.record == 2);
    CHECK(field(reading.items[0], "title") == "Report number 1");
    CHECK(field(reading.items[3], "published") == "2020-03-04");
}

TEST_CASE("an archive without members has no records and no complaint") {
    CHECK(summary(read_bytes(zip_of({}), "empty.zip")) == "0 items");
}

TEST_CASE("what a folder would leave out is left out of archives") {
    const std::string tar = tar_member({"folder/", ""}, '5') + tar_member({"link.txt", ""}, '2') +
                            tar_member({".hidden.txt", article_text(1)}) +
                            tar_member({"a/.git/b.txt", article_text(2)}) +
                            tar_member({"__MACOSX/c.txt", article_text(3)}) +
                            tar_member({"./d.txt", article_text(4)}) + std::string(1024, '\0');
    const Reading reading = read_bytes(tar, "x.tar");
    CHECK(summary(reading) == "1 items");
    CHECK(places(reading) == Places{"x.tar/d.txt"});
}

TEST_CASE("a member that is not read is named and costs nothing else") {
    const Reading reading = read_bytes(zip_of({{"a.txt", article_text(1)},
                                               {"photo.jpg", "\xFF\xD8\xFF" + std::string(400, 'x')},
                                               {"none.txt", ""},
                                               {"b.txt", article_text(2)}}),
                                       "x.zip");
    CHECK(summary(reading) == "2 items, bad: unsupported format: image, bad: empty file");
    CHECK(path_text(reading.bad.at(0).origin) == "x.zip/photo.jpg");
}

TEST_CASE("an encrypted member is refused by name") {
    const std::string zip =
        zip_member({"secret.txt", article_text(1)}, 8, 1) + zip_member({"b.txt", article_text(2)});
    const Reading reading = read_bytes(zip + zip_of({}), "x.zip");
    CHECK(places(reading) == Places{"x.zip/b.txt"});
    REQUIRE(reading.bad.size() == 1);
    CHECK(reading.bad[0].reason == "encrypted member of an archive");
    CHECK(reading.bad[0].origin.member == "secret.txt");
}

TEST_CASE("an archive in an archive is read, one in that is not") {
    const std::string inner = zip_of({{"a.txt", article_text(1)}});
    const std::string middle = tar_of({{"inner.zip", inner}, {"b.txt", article_text(2)}});
    CHECK(places(read_bytes(middle, "m.tar")) == Places{"m.tar/inner.zip/a.txt", "m.tar/b.txt"});
    const Reading outer =
        read_bytes(zip_of({{"m.tar.gz", gzipped(middle)}, {"c.txt", article_text(3)}}), "o.zip");
    CHECK(places(outer) == Places{"o.zip/m.tar.gz/b.txt", "o.zip/c.txt"});
    REQUIRE(outer.bad.size() == 1);
    CHECK(outer.bad[0].reason == "zip archive nested deeper than 2 (--max-depth raises the limit)");
    CHECK(path_text(outer.bad[0].origin) == "o.zip/m.tar.gz/inner.zip");
    ReaderOptions deeper;
    deeper.unpack.max_depth = 3;
    CHECK(summary(read_bytes(zip_of({{"m.tar", middle}}), "o.zip", deeper)) == "2 items");
}

TEST_CASE("documents in zip files are refused by their names") {
    struct Row {
        std::vector<PackedMember> members;
        std::string kind;
    };
    const auto row = GENERATE(values<Row>({
        {{{"[Content_Types].xml", "<Types/>"}, {"word/document.xml", "<w/>"}}, "Word document"},
        {{{"_rels/.rels", "<R/>"}, {"xl/workbook.xml", "<w/>"}}, "Excel workbook"},
        {{{"[Content_Types].xml", "<Types/>"}, {"ppt/a.xml", "<w/>"}}, "PowerPoint presentation"},
        {{{"mimetype", "application/epub+zip"}, {"a.html", "<html>"}}, "EPUB book"},
        {{{"mimetype", "application/vnd.oasis.opendocument.text"}}, "OpenDocument text"},
        {{{"mimetype", "x/y"}}, "document in a zip file"},
    }));
    CAPTURE(row.kind);
    CHECK(summary(read_bytes(zip_of(row.members, 0), "x")) ==
          "0 items, failed: unsupported format: " + row.kind);
}

TEST_CASE("what the transport says of an archive is not said of its members") {
    ReaderOptions options;
    options.transport = {"application/zip", "koi8-r", "https://example.org/news.zip", "2020-01-02"};
    const Reading reading =
        read_bytes(zip_of({{"a.txt", "Caf\xE9 opens\n\nThe caf\xE9 in the harbour opened."}}), "x", options);
    REQUIRE(reading.items.size() == 1);
    CHECK(field(reading.items[0], "title") == "Café opens");
    CHECK(field(reading.items[0], "url") == "(none)");
}
