// Addresses of pages.
#include <string>

#include <catch2/catch.hpp>

#include "indexer/html/page_address.hpp"

using namespace dateline::indexer;

namespace {

std::string address(const std::string& head, const std::string& fetched, const std::string& linked = "") {
    const Document page = Document::parse_html("<html><head>" + head + "</head><body>x</body></html>");
    return page_address(page_facts(page), linked, fetched);
}

} // namespace

TEST_CASE("the canonical address is taken where it is one") {
    const std::string fetched = "https://star.example/news/1.html?utm=x";
    struct Row {
        std::string head, expected;
    };
    const auto row = GENERATE_COPY(values<Row>({
        {"<link rel=canonical href='https://star.example/news/1.html'>", "https://star.example/news/1.html"},
        {"<link rel=canonical href='/news/1.html'>", "https://star.example/news/1.html"},
        {"<link rel=canonical href='//star.example/1'>", "https://star.example/1"},
        {"<base href='https://star.example/b/'><link rel=canonical href='1.html#top'>",
         "https://star.example/b/1.html"},
        {"<link rel=canonical href='https://star.example/'>", fetched},
        {"<link rel=canonical href='https://star.example/'><meta property='og:url' "
         "content='https://star.example/2'>",
         "https://star.example/2"},
        {"<link rel=canonical href='javascript:void(0)'>", fetched},
        {"<link rel=canonical href='https://star .example/x'>", fetched},
        {"<link rel=canonical href=''>", fetched},
        {"<link rel=alternate href='https://star.example/amp'>", fetched},
        {"", fetched},
    }));
    CAPTURE(row.head);
    CHECK(address(row.head, fetched) == row.expected);
}

TEST_CASE("without a known address a relative one is of no use, and the home page is refused") {
    CHECK(address("<link rel=canonical href='/1.html'>", "").empty());
    CHECK(address("<link rel=canonical href='https://star.example'>", "").empty());
    CHECK(address("<link rel=canonical href='https://star.example'>", "https://star.example/") ==
          "https://star.example");
    CHECK(address("", "", "https://star.example/3") == "https://star.example/3");
}

TEST_CASE("browsers note where a page was saved from") {
    CHECK(saved_from("<!DOCTYPE html>\n<!-- saved from url=(0027)https://star.example/1.html -->\n<html>") ==
          "https://star.example/1.html");
    CHECK(saved_from("<html><p>saved from url=(").empty());
    CHECK(saved_from("").empty());
}
