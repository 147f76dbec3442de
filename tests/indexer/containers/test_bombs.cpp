// Small files that unpack to enormous ones are refused, with the option that would let them in.
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "packed.hpp"

using namespace dateline;
using namespace dateline::indexer;
using namespace dateline::tests;

namespace {

constexpr const char* ratio_message =
    "refused as an archive bomb: it unpacks to more than 200 times its size (--max-ratio raises the limit)";

/// Lines that are records of a kind, 64 MB of them.
std::string many_lines() {
    std::string text;
    while (text.size() < (64U << 20U))
        text += "{\"id\":1}" + std::string(10'000, ' ') + '\n';
    return text;
}

} // namespace

TEST_CASE("bombs are refused by ratio, in zip, in gzip, in tar.gz and nested") {
    const std::string lines = many_lines();
    struct Row {
        std::string name, bytes;
    };
    const std::string zip =
        zip_of({{"a.txt", article_text(1)}, {"bomb.jsonl", lines}, {"b.txt", article_text(2)}});
    const std::vector<Row> rows{
        {"bomb.jsonl.gz", gzipped(lines)},
        {"bomb.zip", zip},
        {"bomb.tar.gz", gzipped(tar_of({{"bomb.jsonl", lines}}))},
        {"nested.zip", zip_of({{"bomb.zip", zip}, {"c.txt", article_text(3)}})},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(read_bytes(row.bytes, row.name).error == ratio_message);
    }
}

TEST_CASE("a higher ratio lets a regular file in") {
    ReaderOptions options;
    options.unpack.max_ratio = 100'000;
    CHECK(read_bytes(gzipped(many_lines()), "x.jsonl.gz", options).error.empty());
}

TEST_CASE("small files may be as regular as they like") {
    const Reading reading = read_bytes(gzipped("Title\n\n" + std::string(20U << 20U, 'x')), "x.txt.gz");
    CHECK(summary(reading) == "1 items");
}

TEST_CASE("a member that is passed over counts, too, when it must be unpacked for that") {
    // Its header does not say how long it is: flag 8, sizes behind the data.
    std::string zip = zip_member({"photo.png", "\x89PNG" + many_lines()}, 8, 8);
    for (const std::size_t at : {14U, 18U, 22U}) // checksum and sizes, unknown in advance
        zip.replace(at, 4, 4, '\0');
    const Reading reading = read_bytes(zip + zip_member({"a.txt", article_text(1)}), "x.zip");
    CHECK(reading.error == ratio_message);
}

TEST_CASE("the sum over all members counts") {
    ReaderOptions options;
    options.unpack.max_bytes = 256U << 20U;
    options.unpack.max_ratio = 1'000'000;
    std::string zip;
    const std::string member = zip_member({"a.jsonl", many_lines()});
    for (int i = 0; i < 5; ++i)
        zip += member;
    CHECK(read_bytes(zip, "x.zip", options).error ==
          "refused as an archive bomb: it unpacks to more than 0.25 GB (--max-unpacked raises the limit)");
}

TEST_CASE("too many members are refused") {
    ReaderOptions options;
    options.unpack.max_members = 10;
    std::vector<PackedMember> members;
    for (int i = 0; i < 11; ++i)
        members.push_back({"a.txt", article_text(i)});
    const Reading reading = read_bytes(tar_of(members), "x.tar", options);
    CHECK(reading.items.size() == 10);
    CHECK(reading.error ==
          "refused as an archive bomb: it has more than 10 members (--max-members raises the limit)");
}

TEST_CASE("compressions around compressions end") {
    std::string bytes = article_text(1);
    for (int i = 0; i < 100; ++i)
        bytes = gzipped(bytes);
    CHECK(read_bytes(bytes, "x.gz").error == "unsupported format: gzip in another compression");
}
