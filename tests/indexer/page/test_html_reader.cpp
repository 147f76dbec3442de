// A web page as the record of a reader.
#include <string>

#include <catch2/catch.hpp>

#include "indexer/readers/byte_stream.hpp"
#include "indexer/readers/html_reader.hpp"
#include "indexer/readers/open_reader.hpp"

using namespace dateline;
using namespace dateline::indexer;

namespace {

ReadResult read_page_file(const std::string& html, const ReaderOptions& options = {}) {
    auto reader = open_reader(memory_stream(html), "page.html", options);
    REQUIRE(reader);
    auto first = (*reader)->next();
    REQUIRE(first);
    REQUIRE(first->has_value());
    auto second = (*reader)->next();
    REQUIRE(second);
    CHECK_FALSE(second->has_value());
    return std::move(**first);
}

std::string field(const RawItem& item, std::string_view name) {
    const auto found = item.fields.find(name);
    return found == item.fields.end() ? std::string() : found->second;
}

} // namespace

TEST_CASE("a page is one article") {
    const ReadResult read = read_page_file(R"(<!DOCTYPE html><html lang="en"><head>
        <title>Harbour reopens</title><meta property="article:published_time" content="2020-10-09T18:30:00Z">
        </head><body><p>The harbour has reopened.</p></body></html>)");
    REQUIRE(read.item);
    CHECK(field(*read.item, "title") == "Harbour reopens");
    CHECK(field(*read.item, "language") == "en");
    CHECK(field(*read.item, "published").substr(0, 10) == "2020-10-09");
    CHECK(read.item->body == "The harbour has reopened.");
    CHECK(read.item->scraped);
    CHECK(read.item->origin.file == "page.html");
}

TEST_CASE("the transport gives the address where the page does not") {
    ReaderOptions options;
    options.transport.url = "https://www.harbour.example/news/1.html";
    const ReadResult read = read_page_file("<title>Harbour reopens</title><p>Text.", options);
    REQUIRE(read.item);
    CHECK(field(*read.item, "url") == "https://www.harbour.example/news/1.html");
}

TEST_CASE("pages without content and pages too large are bad records") {
    const ReadResult blank = read_page_file("<html><body> <script>x()</script></body></html>");
    REQUIRE(blank.bad);
    CHECK(blank.bad->reason == "no title and no text");
    ReaderOptions options;
    options.max_record_bytes = 100;
    const ReadResult large = read_page_file("<html>" + std::string(200, 'x'), options);
    REQUIRE(large.bad);
    CHECK(large.bad->reason == "record larger than the limit");
}

TEST_CASE("text deep inside unclosed tags is kept, and what lies too deep is said to be lost") {
    const auto nested = [](std::size_t depth) {
        std::string html = "<!DOCTYPE html><html><head><title>Deep</title></head><body><p>The beginning.</p>";
        for (std::size_t i = 0; i < depth; ++i)
            html += "<div>";
        return html + "<p>The minister said in the depth that the talks would go on.</p></body></html>";
    };
    const ReadResult deep = read_page_file(nested(800));
    REQUIRE(deep.item);
    CHECK(deep.item->body.find("in the depth") != std::string::npos);
    CHECK(deep.item->warnings.empty());
    const ReadResult too_deep = read_page_file(nested(100'000));
    REQUIRE(too_deep.item);
    CHECK(field(*too_deep.item, "title") == "Deep");
    CHECK(too_deep.item->warnings ==
          std::vector<std::string>{"elements nested too deeply: the rest of the page is lost"});
}
