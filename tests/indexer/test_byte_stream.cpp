// Streams: memory, files, gzip with its damages, and looking ahead.
#include <catch2/catch.hpp>

#include "indexer/readers/byte_stream.hpp"
#include "tests/support/deflated.hpp"

using namespace dateline;
using namespace dateline::indexer;
using dateline::tests::gzipped;

namespace {

/// All a stream gives, in pieces of `piece` bytes; a failure is added as "|message".
std::string all_of(ByteStream& stream, std::size_t piece = 7) {
    std::string all;
    std::string buffer(piece, '\0');
    for (;;) {
        const auto got = stream.read(buffer.data(), buffer.size());
        if (!got) return all + "|" + got.error().message;
        if (*got == 0) return all;
        all.append(buffer, 0, *got);
    }
}

/// Text that does not pack well, so that a cut leaves much of it readable.
std::string long_text() {
    std::string text;
    unsigned state = 1;
    for (int i = 0; i < 200'000; ++i) {
        state = state * 1664525U + 1013904223U;
        text.push_back(static_cast<char>('a' + (state >> 24U) % 26U));
    }
    return text;
}

} // namespace

TEST_CASE("a memory stream gives its bytes in pieces and then ends") {
    const auto stream = memory_stream("The talks began on Friday.");
    CHECK(all_of(*stream) == "The talks began on Friday.");
    CHECK(all_of(*stream).empty());
}

TEST_CASE("a file that is missing or a folder fails as unreadable") {
    for (const std::string path : {"no/such/file.txt", "."}) {
        CAPTURE(path);
        const auto stream = open_file(path);
        REQUIRE_FALSE(stream);
        CHECK(stream.error().kind == ErrorKind::unreadable);
        CHECK(stream.error().message.starts_with("cannot be opened: ")); // the same for every file
    }
}

TEST_CASE("gzip members one after another are one text") {
    const auto stream = gzip_stream(memory_stream(gzipped("first ") + gzipped("second")));
    CHECK(all_of(*stream) == "first second");
}

TEST_CASE("bytes after the last gzip member are ignored") {
    const auto stream = gzip_stream(memory_stream(gzipped("text") + std::string(100, '\0')));
    CHECK(all_of(*stream) == "text");
}

TEST_CASE("a cut gzip file gives what could be unpacked and then fails as bad input") {
    const std::string text = long_text();
    const std::string packed = gzipped(text);
    const auto stream = gzip_stream(memory_stream(packed.substr(0, packed.size() / 2)));
    const std::string all = all_of(*stream, 4096);
    const std::size_t bar = all.find('|');
    REQUIRE(bar != std::string::npos);
    CHECK(bar > 1000);
    CHECK(text.substr(0, bar) == all.substr(0, bar));
    CHECK(all.substr(bar) == "|damaged gzip: the end is missing");
}

TEST_CASE("a damaged gzip file fails and goes on failing") {
    std::string packed = gzipped(long_text());
    for (std::size_t i = packed.size() / 2; i < packed.size() / 2 + 50; ++i)
        packed[i] = static_cast<char>(0xFF);
    const auto stream = gzip_stream(memory_stream(packed));
    CHECK(all_of(*stream, 4096).find("|damaged gzip") != std::string::npos);
    CHECK(all_of(*stream, 4096).find("|damaged gzip") == 0);
}

TEST_CASE("looking ahead loses nothing") {
    PeekStream stream(memory_stream("0123456789"));
    CHECK(stream.peek(4) == "0123");
    stream.skip(2);
    CHECK(stream.peek(4) == "2345");
    CHECK(stream.peek(100) == "23456789");
    CHECK(all_of(stream) == "23456789");
    CHECK(stream.peek(1).empty());
}

TEST_CASE("a failure behind the bytes looked at comes after them") {
    const std::string packed = gzipped("short");
    PeekStream stream(gzip_stream(memory_stream(packed.substr(0, packed.size() - 4))));
    CHECK(stream.peek(100) == "short");
    CHECK(all_of(stream) == "short|damaged gzip: the end is missing");
}
