// Damaged and cut archives give what can be had, then a message, and never a crash.
#include <random>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "packed.hpp"

using namespace dateline;
using namespace dateline::indexer;
using namespace dateline::tests;

namespace {

std::vector<PackedMember> articles(int count) {
    std::vector<PackedMember> members;
    for (int i = 0; i < count; ++i)
        members.push_back({"news/" + std::to_string(i) + ".txt", article_text(i)});
    return members;
}

} // namespace

TEST_CASE("a damaged member of a zip archive costs only itself") {
    std::string zip = zip_of(articles(10));
    const std::size_t fourth = zip.find("news/3.txt");
    zip.replace(fourth + 20, 30, 30, '\xFF');
    const Reading reading = read_bytes(zip, "x.zip");
    CHECK(reading.items.size() == 9);
    REQUIRE(reading.bad.size() == 1);
    CHECK(reading.bad[0].origin.member == "news/3.txt");
    CHECK(reading.error.empty());
}

TEST_CASE("a member whose checksum does not fit is not believed") {
    std::string zip = zip_of(articles(3), 0);
    const std::size_t second = zip.find("Report number 1");
    zip.replace(second, 6, "Rebort");
    CHECK(summary(read_bytes(zip, "x.zip")) == "2 items, bad: damaged member: its checksum does not fit");
}

TEST_CASE("a damaged header of a tar archive costs one member and is said") {
    std::string tar = tar_of(articles(10));
    tar.replace(tar.find("news/3.txt"), 20, 20, '\xFF');
    const Reading reading = read_bytes(tar, "x.tar");
    CHECK(reading.items.size() == 9);
    REQUIRE(reading.bad.size() == 1);
    CHECK(reading.bad[0].reason.starts_with("damaged tar archive: "));
    CHECK(reading.bad[0].origin.file == "x.tar");
}

TEST_CASE("an unknown method of a zip member costs only itself") {
    std::string zip = zip_of(articles(3));
    const std::size_t second = zip.find("news/1.txt");
    zip[second - 22] = 77;
    const Reading reading = read_bytes(zip, "x.zip");
    CHECK(reading.items.size() == 2);
    REQUIRE(reading.bad.size() == 1);
    CHECK(reading.bad[0].origin.member == "news/1.txt");
}

TEST_CASE("a cut archive gives what came before, and says where it ends") {
    struct Row {
        std::string name, bytes;
    };
    const auto row = GENERATE(values<Row>({
        {"x.zip", zip_of(articles(20)).substr(0, 5000)},
        {"stored.zip", zip_of(articles(20), 0).substr(0, 15'000)},
        {"x.tar", tar_of(articles(20)).substr(0, 25'000)},
        {"x.tar.gz", gzipped(tar_of(articles(20))).substr(0, 3000)},
    }));
    CAPTURE(row.name);
    const Reading reading = read_bytes(row.bytes, row.name);
    CHECK(reading.items.size() >= 5);
    CHECK(reading.bad.size() == 1);
    CHECK(reading.error.starts_with("damaged "));
    for (std::size_t i = 0; i < reading.items.size(); ++i)
        CHECK(field(reading.items[i], "title") == "Report number " + std::to_string(i));
}

TEST_CASE("cuts at any point leave whole articles, no crash and no silence") {
    std::mt19937 random(20);
    const std::vector<std::string> archives{zip_of(articles(30)), zip_of(articles(30), 0),
                                            tar_of(articles(30)), gzipped(tar_of(articles(30))),
                                            zip_of({{"in.tar.gz", gzipped(tar_of(articles(30)))}})};
    for (const std::string& archive : archives) {
        for (int i = 0; i < 60; ++i) {
            const std::size_t size = random() % archive.size();
            const Reading reading = read_bytes(archive.substr(0, size), "x");
            CAPTURE(size, archive.size(), summary(reading));
            CHECK((reading.items.size() == 30 || !reading.error.empty() || !reading.bad.empty()));
        }
    }
}

TEST_CASE("bytes changed at random never bring a crash") {
    std::mt19937 random(21);
    const std::vector<std::string> archives{zip_of(articles(30)), tar_of(articles(30)),
                                            gzipped(tar_of(articles(30)))};
    for (const std::string& archive : archives) {
        for (int i = 0; i < 100; ++i) {
            std::string changed = archive;
            for (unsigned k = 0; k < 1 + random() % 20; ++k)
                changed[random() % changed.size()] = static_cast<char>(random());
            const Reading reading = read_bytes(changed, "x");
            CHECK(reading.items.size() <= 31);
        }
    }
}

TEST_CASE("headers by the thousand in a damaged archive are given up in the end") {
    std::string bytes = zip_member({"a.txt", article_text(1)});
    for (int i = 0; i < 50'000; ++i)
        bytes += "PK\x03\x04\x14" + std::string(21, '\0') + std::string("\x01\0\0\0", 4) + "a";
    const Reading reading = read_bytes(bytes, "x.zip");
    CHECK(reading.items.size() >= 1);
}
