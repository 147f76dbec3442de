#include <string>

#include <catch2/catch.hpp>

#include "indexer/readers/xml/prolog.hpp"

using namespace dateline::indexer;

TEST_CASE("the first element is found behind everything that may stand before it") {
    const auto text = GENERATE(values<std::string>({
        "<feed a='1'>",
        "  <?xml version='1.0'?><feed a='1'>",
        "<?xml-stylesheet href='x>y'?><feed a='1'>",
        "<!-- <rss> --><feed a='1'>",
        "<!DOCTYPE feed SYSTEM 'x>y'><feed a='1'>",
        "<!DOCTYPE feed [<!ENTITY a '<rss>'> <!-- ]> --> ]><feed a='1'>",
        "<!-- never closed ><feed a='1'>",
        "<?broken ><feed a='1'>",
    }));
    CAPTURE(text);
    CHECK(root_tag(text) == "feed a='1'");
    CHECK(text.substr(root_begin(text), 5) == "<feed");
}

TEST_CASE("a text without an element has no root") {
    const auto text = GENERATE(values<std::string>(
        {"", "no markup", "<!-- only a remark -->", "<?xml version='1.0'?>", "<!DOCTYPE x", "<!--"}));
    CAPTURE(text);
    CHECK(root_begin(text) == std::string::npos);
    CHECK(root_tag(text).empty());
}
