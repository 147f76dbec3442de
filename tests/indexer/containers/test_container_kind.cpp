// Archives and compressions by their first bytes.
#include <string>

#include <catch2/catch.hpp>

#include "indexer/readers/containers/container_kind.hpp"

#include "packed.hpp"

using namespace dateline::indexer;
using namespace dateline::tests;
using namespace std::string_literals;

TEST_CASE("compressions are known by their marks") {
    struct Row {
        std::string head;
        Compression compression;
    };
    const auto row = GENERATE(values<Row>({
        {"\x1F\x8B\x08", Compression::gzip},
        {"\x28\xB5\x2F\xFD", Compression::zstd},
        {"\x50\x2A\x4D\x18\4\0\0\0"s, Compression::zstd},
        {"\xFD"
         "7zXZ\0"s,
         Compression::xz},
        {"BZh91AY&SY", Compression::bzip2},
        {"BZh wrote a letter", Compression::none},
        {"P*M is a poem", Compression::none},
        {"plain", Compression::none},
        {"", Compression::none},
    }));
    CAPTURE(row.head);
    CHECK(compression_of(row.head) == row.compression);
}

TEST_CASE("archives are known by mark or checksum") {
    const std::string tar = tar_of({{"a.txt", "x"}});
    std::string old = tar;
    old.replace(257, 8, 8, '\0');
    CHECK(archive_of(tar) == ArchiveKind::tar);
    CHECK(archive_of(old) == ArchiveKind::none); // the checksum does not fit any more
    CHECK(archive_of(zip_of({})) == ArchiveKind::zip);
    CHECK(archive_of(zip_of({{"a", "b"}})) == ArchiveKind::zip);
    CHECK(archive_of("PK is no archive") == ArchiveKind::none);
    CHECK(archive_of(std::string(600, 'x')) == ArchiveKind::none);
    CHECK(archive_of("") == ArchiveKind::none);
}

TEST_CASE("an old tar archive has no mark") {
    std::string old = tar_of({{"a.txt", "x"}});
    unsigned removed = 0;
    for (std::size_t i = 257; i < 265; ++i)
        removed += static_cast<unsigned char>(std::exchange(old[i], '\0'));
    const unsigned sum = static_cast<unsigned>(std::stoul(old.substr(148, 6), nullptr, 8)) - removed;
    std::string digits;
    for (int shift = 15; shift >= 0; shift -= 3)
        digits.push_back(static_cast<char>('0' + ((sum >> static_cast<unsigned>(shift)) & 7U)));
    old.replace(148, 6, digits);
    CHECK(archive_of(old) == ArchiveKind::tar);
    CHECK(summary(read_bytes(tar_of({{"a.txt", article_text(1)}}), "x")) == "1 items");
}
