// Damaged archives: no damage costs more than the records it lies in.
#include <chrono>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "tests/indexer/web/archives.hpp"

using namespace dateline::indexer;
using namespace dateline::tests;

namespace {

/// The record with another length in its header.
std::string with_length(std::string record, const std::string& length) {
    const std::size_t begin = record.find("Content-Length: ") + 16;
    return record.replace(begin, record.find("\r\n", begin) - begin, length);
}

std::string with_lf(std::string record) {
    std::erase(record, '\r');
    return record;
}

/// Text that does not pack well, so that damage in the middle of it is in the middle of its member.
std::string noise(std::size_t size, unsigned state = 1) {
    std::string text;
    for (std::size_t i = 0; i < size; ++i) {
        state = state * 1664525U + 1013904223U;
        text.push_back(static_cast<char>('a' + (state >> 24U) % 26U));
    }
    return text;
}

std::string long_page(std::string_view title) {
    return page("http://a.example/", fmt::format("{}\n\n{}", title, noise(20'000)));
}

double seconds_of(const std::string& bytes, std::string& result) {
    const auto begin = std::chrono::steady_clock::now();
    result = outcome(read_archive(bytes));
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

} // namespace

TEST_CASE("wrong lengths are mended by the beginning of the next record") {
    const std::string one = page("http://a.example/", "One");
    const std::string two = page("http://b.example/", "Two");
    for (const std::string length :
         {"0", "5", "100", "400", "5000", "99999999", "99999999999", "-1", "many", ""}) {
        CAPTURE(length);
        CHECK(outcome(read_archive(with_length(one, length) + two)) == "One, Two");
        CHECK(outcome(read_archive(gzipped(with_length(two, length)) + gzipped(one))).find("One") !=
              std::string::npos);
    }
    const Reading mended = read_archive(with_length(one, "5") + two);
    CHECK(mended.items[0].warnings == std::vector<std::string>{"wrong Content-Length of the WARC record"});
    CHECK(mended.items[1].warnings.empty());
}

TEST_CASE("a wrong length of a record that is skipped loses nothing either") {
    const std::string request =
        warc("request", "http://a.example/", "application/http", "GET / HTTP/1.1\r\n\r\n");
    const std::string image = warc("resource", "http://a.example/x.png", "image/png", noise(600'000));
    const std::string one = page("http://a.example/", "One");
    for (const std::string length : {"0", "5", "500", "300000", "1000000", "99999999999", ""}) {
        CAPTURE(length);
        CHECK(outcome(read_archive(with_length(request, length) + one)).find("One") == 0);
        CHECK(outcome(read_archive(with_length(image, length) + one)).find("One") == 0);
    }
}

TEST_CASE("line ends of any kind, missing ones and folded headers are borne") {
    const std::string one = page("http://a.example/", "One");
    const std::string two = page("http://b.example/", "Two");
    CHECK(outcome(read_archive(with_lf(one) + two)) == "One, Two");
    CHECK(outcome(read_archive(one.substr(0, one.size() - 4) + two)) == "One, Two");
    CHECK(outcome(read_archive(one + "\r\n\n\r\n\n\n" + two)) == "One, Two");
    CHECK(outcome(read_archive("\r\n" + one + two)) == "One, Two");
    std::string folded = one;
    folded.replace(folded.find("WARC-Date: "), 11, "WARC-Date:\r\n  ");
    CHECK(outcome(read_archive(folded + two)) == "One, Two");
    for (const std::string version : {"WARC/0.17", "WARC/0.18", "WARC/1.1", "WARC/2.0"}) {
        std::string other = two;
        CHECK(outcome(read_archive(other.replace(0, 8, version) + one)) == "Two, One");
    }
}

TEST_CASE("bytes between records are told of once and passed") {
    const std::string one = page("http://a.example/", "One");
    const std::string two = page("http://b.example/", "Two");
    CHECK(outcome(read_archive(one + "garbage\nmore WARC/ garbage\n" + two)) == "One, Two");
    CHECK(outcome(read_archive("garbage\nmore\n" + one + two)) == "One, Two; bad: no WARC record");
    CHECK(outcome(read_archive("WARC/1.0\r\nWARC-Type: response\r\n" + two)) ==
          "Two; bad: broken WARC header");
    CHECK(outcome(read_archive("WARC/1.0\r\nX: " + noise(400'000) + "\r\n\r\n" + two)) ==
          "Two; bad: broken WARC header");
    CHECK(outcome(read_archive("WARC/1.0\r\nX: " + noise(200'000) + "\r\n\r\n" + two)) == "Two");
}

TEST_CASE("the last record may be cut; a whole answer in it is kept") {
    const std::string one = page("http://a.example/", "One");
    const std::string two = page("http://b.example/", "Two");
    CHECK(outcome(read_archive(one + two.substr(0, two.size() - 10))) == "One; bad: truncated WARC record");
    CHECK(outcome(read_archive(one + two.substr(0, 60))) == "One; bad: truncated WARC record");
    CHECK(outcome(read_archive(one + two.substr(0, 8))) == "One; bad: truncated WARC record");
    const std::string whole =
        warc("response", "http://b.example/", "application/http",
             http("Content-Type: text/plain\r\nContent-Length: 10\r\n", "Two\n\nText."));
    CHECK(outcome(read_archive(one + with_length(whole, "900"))) == "One, Two");
}

TEST_CASE("damaged gzip costs its own record, others follow") {
    const std::string one = gzipped(long_page("One"));
    const std::string two = gzipped(long_page("Two"));
    const std::string three = gzipped(long_page("Three"));
    for (const std::size_t at :
         {std::size_t{1}, std::size_t{3}, std::size_t{12}, two.size() / 2, two.size() - 5}) {
        CAPTURE(at);
        std::string damaged = two;
        for (std::size_t i = at; i < std::min(at + 20, two.size()); ++i)
            damaged[i] = static_cast<char>(~damaged[i]);
        const std::string found = outcome(read_archive(one + damaged + three));
        CHECK(found.find("damaged gzip") != std::string::npos);
        CHECK(found.find("One") == 0);
        CHECK(found.find("Three") != std::string::npos);
        CHECK(outcome(read_archive(one + two.substr(0, at) + three)).find("Three") != std::string::npos);
    }
    CHECK(outcome(read_archive(one + two.substr(0, two.size() / 2))) == "One; bad: damaged gzip");
    CHECK(outcome(read_archive(one + std::string(1000, '\0') + two)) == "One, Two");
    CHECK(outcome(read_archive(one + "garbage" + two)) == "One, Two; bad: damaged gzip");
}

TEST_CASE("an archive cut anywhere ends with its whole records and at most one loss") {
    std::string plain;
    std::string packed;
    for (const std::string title : {"One", "Two", "Three"}) {
        plain += page("http://a.example/" + title, title);
        packed += gzipped(page("http://a.example/" + title, title));
    }
    for (const std::string& bytes : {plain, packed, gzipped(plain)}) {
        for (std::size_t size = 0; size < bytes.size(); ++size) {
            const Reading reading = read_archive(bytes.substr(0, size));
            CAPTURE(size, outcome(reading));
            CHECK(reading.items.size() <= 3);
            CHECK(reading.bad.size() <= 1);
            CHECK(reading.error.empty());
        }
    }
}

TEST_CASE("flipped bytes never crash the reader") {
    const std::string plain = page("http://a.example/1", "One") + page("http://a.example/2", "Two");
    unsigned state = 11;
    for (const std::string& bytes : {plain, gzipped(plain), gzipped(plain) + gzipped(plain)}) {
        for (int round = 0; round < 1000; ++round) {
            std::string damaged = bytes;
            for (int i = 0; i < 3; ++i) {
                state = state * 1664525U + 1013904223U;
                damaged[(state >> 8U) % damaged.size()] = static_cast<char>(state >> 24U);
            }
            CAPTURE(round);
            CHECK(read_archive(damaged).items.size() <= 4);
        }
    }
}

TEST_CASE("hostile archives take time that grows with their size") {
    std::string many_lengths; // each record claims to hold all the others
    std::string many_versions;
    std::string many_members; // each begins like a record and breaks off
    const std::string beginning = gzipped("WARC/1.0\r\n" + noise(60));
    for (int i = 0; i < 20'000; ++i) {
        many_lengths += "WARC/1.0\r\nWARC-Type: resource\r\nContent-Length: 60000000\r\n\r\nx\r\n\r\n";
        many_versions += "WARC/1.0\r\nX: y\r\n";
        many_members += beginning.substr(0, beginning.size() - 12);
    }
    for (const std::string& bytes : {many_lengths, many_versions, many_members}) {
        std::string result;
        CHECK(seconds_of(bytes, result) < 20);
        CHECK_FALSE(result.empty());
    }
}
