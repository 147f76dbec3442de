// Chunks and content encodings: whole, broken, and only said to be there.
#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "indexer/readers/web/http_body.hpp"
#include "tests/indexer/web/archives.hpp"

using namespace dateline::indexer;
using namespace dateline::tests;

namespace {

constexpr std::size_t max_bytes = 1U << 20U;

/// The text, or "problem: ..."; warnings follow in brackets.
std::string decoded(std::string_view body, std::string_view encodings, std::size_t limit = max_bytes) {
    DecodedBody read = decode_body(body, encodings, limit);
    std::string text = read.problem.empty() ? read.bytes : "problem: " + read.problem;
    for (const std::string& warning : read.warnings)
        text += " [" + warning + "]";
    return text;
}

std::string chunked(const std::string& text, std::size_t size = 4) {
    std::string body;
    for (std::size_t at = 0; at < text.size(); at += size)
        body += fmt::format("{:x}\r\n{}\r\n", std::min(size, text.size() - at), text.substr(at, size));
    return body + "0\r\n\r\n";
}

/// "hello" in brotli.
constexpr std::string_view brotli_hello("\x0b\x02\x80hello\x03", 9); // one uncompressed block of five bytes

} // namespace

TEST_CASE("bodies come out as they were before they were encoded") {
    const std::string text = "The ferry left the harbour at dawn.";
    struct Row {
        std::string body, encodings;
    };
    for (const Row& row :
         {Row{text, ""}, Row{text, "identity"}, Row{text, "utf-8, none"}, Row{gzipped(text), "gzip"},
          Row{gzipped(text), " X-GZIP "},
          Row{gzipped("The ferry left ") + gzipped("the harbour at dawn."), "gzip"},
          Row{deflated(text, 15), "deflate"}, Row{deflated(text, -15), "deflate"},
          Row{chunked(text), "chunked"}, Row{chunked(gzipped(text)), "gzip, chunked"},
          Row{gzipped(gzipped(text)), "gzip, gzip"}, Row{deflated(gzipped(text), 15), "gzip, deflate"},
          // said to be encoded, and not
          Row{text, "gzip"}, Row{text, "deflate"}, Row{text, "br"}, Row{text, "chunked"},
          Row{text, "gzip, chunked"}, Row{text, "zstd"}, Row{gzipped(text), "gzip, chunked"}}) {
        CAPTURE(row.encodings);
        CHECK(decoded(row.body, row.encodings) == text);
    }
    CHECK(decoded(brotli_hello, "br") == "hello");
}

TEST_CASE("chunks in every state") {
    struct Row {
        std::string body, expected;
    };
    for (const Row& row :
         {Row{"5\r\nferry\r\n0\r\n\r\n", "ferry"},
          Row{"5;name=value\r\nferry\r\n0\r\nTrailer: x\r\n\r\n", "ferry"}, Row{"5\nferry\n0\n\n", "ferry"},
          Row{"0005  \r\nferry\r\n0\r\n\r\n", "ferry"}, Row{"0\r\n\r\n", ""},
          Row{"5\r\nfer", "fer [chunks are cut]"}, Row{"5\r\nferry\r\n", "ferry [chunks are cut]"},
          Row{"5\r\nferry\r\nzz\r\nharbour", "ferryzz\r\nharbour [broken chunks]"},
          Row{"3\r\nferry\r\n", "3\r\nferry\r\n"}, Row{"ferry", "ferry"}, Row{"", ""},
          Row{"ffffffffffffffffff\r\nferry", "ffffffffffffffffff\r\nferry"},
          Row{"ffffffffffffffff\r\nferry", "ferry [chunks are cut]"}, Row{"-5\r\nferry", "-5\r\nferry"}}) {
        CAPTURE(row.body);
        CHECK(decoded(row.body, "chunked") == row.expected);
    }
}

TEST_CASE("a damaged body gives what could be unpacked") {
    std::string text;
    for (int i = 0; i < 2000; ++i)
        text += fmt::format("Ferry {} left. ", i * 7919 % 1000);
    const std::string packed = gzipped(text);
    const DecodedBody cut =
        decode_body(std::string_view(packed).substr(0, packed.size() / 2), "gzip", max_bytes);
    CHECK(cut.bytes.size() > 1000);
    CHECK(text.starts_with(cut.bytes));
    CHECK(cut.warnings == std::vector<std::string>{"damaged gzip body"});
    CHECK(decoded("\x1F\x8B\x08\x03nonsense", "gzip") == "problem: damaged content encoding");
    CHECK(decoded(std::string("\x01\x00\x02\xFF", 4), "deflate").starts_with("problem: damaged"));
    CHECK(decoded(std::string("\x28\xB5\x2F\xFD\0\0", 6), "zstd") == "problem: unsupported content encoding");
}

TEST_CASE("bombs are refused by the limit, and the message names it") {
    const std::string zeros(20U << 20U, '\0');
    for (const auto& [body, encodings] : {std::pair<std::string, std::string>{gzipped(zeros), "gzip"},
                                          {gzipped(gzipped(zeros)), "gzip, gzip"},
                                          {deflated(zeros, 15), "deflate"},
                                          {deflated(zeros, -15), "deflate"},
                                          {std::string(2 * max_bytes, 'x'), ""}}) {
        CAPTURE(encodings);
        const DecodedBody bomb = decode_body(body, encodings, max_bytes);
        CHECK(bomb.problem == "record larger than the limit");
        CHECK(bomb.detail.find("1048576 bytes (--max-record)") != std::string::npos);
        CHECK(bomb.bytes.empty());
    }
    CHECK(decoded(std::string(max_bytes, 'x'), "").size() == max_bytes);
    CHECK(decoded(gzipped(std::string(max_bytes, 'x')), "gzip").size() == max_bytes);
}

TEST_CASE("random bytes under every encoding come back") {
    unsigned state = 3;
    for (int round = 0; round < 2000; ++round) {
        std::string bytes;
        for (int i = 0; i < 40; ++i) {
            state = state * 1664525U + 1013904223U;
            bytes.push_back(static_cast<char>(state >> 24U));
        }
        for (const std::string encodings :
             {"gzip", "deflate", "br", "chunked", "br, gzip, deflate, chunked", "zstd", ",,,,"}) {
            CAPTURE(encodings, bytes);
            const DecodedBody read = decode_body(bytes, encodings, max_bytes);
            CHECK((read.problem.empty() || read.bytes.empty()));
        }
    }
}
