// The feeds whose comments say in which character set they are; needs DATELINE_CORPORA.
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "indexer/readers/charset_convert.hpp"
#include "indexer/readers/charset_label.hpp"
#include "indexer/readers/encoding.hpp"
#include "indexer/readers/unicode_stream.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace dateline;
using namespace dateline::indexer;

namespace {

namespace fs = std::filesystem;

/// What stands between two pieces of text; empty if they are not there.
std::string between(const std::string& text, const std::string& before, const std::string& after) {
    const std::size_t begin = text.find(before);
    if (begin == std::string::npos) return {};
    const std::size_t from = begin + before.size();
    const std::size_t end = text.find(after, from);
    return end == std::string::npos ? std::string() : text.substr(from, end - from);
}

std::vector<fs::path> sample_feeds() {
    // Nothing changes the environment while tests run.
    const char* const corpora = std::getenv("DATELINE_CORPORA"); // NOLINT(concurrency-mt-unsafe)
    std::vector<fs::path> files;
    if (corpora == nullptr) return files;
    const fs::path feeds = fs::path(corpora) / ".." / "samples" / "feeds";
    for (const char* folder : {"feedparser-encoding", "feedparser-illformed/chardet"}) {
        std::error_code missing;
        for (const auto& entry : fs::directory_iterator(feeds / folder, missing))
            files.push_back(entry.path());
    }
    return files;
}

DecodedText decode(const std::string& bytes) {
    const std::string header = between(bytes, "Header:", "\n");
    const std::string transport = charset_parameter(header);
    const std::string declared = declared_charset(bytes);
    return to_utf8(bytes, {.transport = transport, .declared = declared});
}

} // namespace

TEST_CASE("sample feeds are read in the character set their comments name") {
    const std::vector<fs::path> files = sample_feeds();
    if (files.empty()) {
        std::cout << "SKIPPED: DATELINE_CORPORA names no folder beside the samples\n";
        return;
    }
    int checked = 0;
    for (const fs::path& file : files) {
        const std::string bytes = tests::read_whole(file);
        const std::string text = decode(bytes).text;
        const std::string expected = between(text, "encoding == '", "'");
        const std::string name = charset_name(expected);
        CAPTURE(file.filename().string(), expected);
        if (expected.empty()) continue;
        REQUIRE_FALSE(name.empty());
        const auto converted = convert_charset(bytes.substr(unicode_form(bytes).mark_bytes), name);
        REQUIRE(converted);
        CHECK(text == converted->text);
        ++checked;
    }
    CHECK(checked >= 70);
}

TEST_CASE("sample feeds that give their text in the comment are read so") {
    struct Row {
        std::string name, text;
    };
    const auto row = GENERATE(values<Row>({
        {"euc-kr.xml", "<title>년</title>"},
        {"euc-kr-item.xml", "<description>년</description>"},
        {"http_text_xml_charset_2.xml", "This is a £“test.”"},
        {"http_text_xml_charset_overrides_encoding_2.xml", "This is a £“test.”"},
    }));
    for (const fs::path& file : sample_feeds()) {
        if (file.filename() != row.name) continue;
        CAPTURE(row.name);
        CHECK(decode(tests::read_whole(file)).text.find(row.text) != std::string::npos);
    }
}
