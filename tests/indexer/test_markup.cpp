// Character references and elements of the old wire formats.
#include <array>
#include <utility>

#include <catch2/catch.hpp>

#include "indexer/readers/markup.hpp"

using namespace dateline::indexer;

TEST_CASE("references are decoded, controls dropped, unknown ones kept") {
    using Row = std::pair<std::string_view, std::string_view>;
    for (const auto& [text, expected] :
         {Row{"A &lt;B> &amp; C", "A <B> & C"}, Row{"x&#3;y&#127;z\x02", "xyz"},
          Row{"caf&#233; &#xE9;", "café é"}, Row{"AT&T; &nosuch; & &#; &#x;", "AT&T; &nosuch; & &#; &#x;"},
          Row{"&#99999999;", "&#99999999;"}, Row{"&#1114112;", "\xEF\xBF\xBD"},
          Row{"line\n\ttab", "line\n\ttab"}, Row{"&", "&"}}) {
        CAPTURE(text);
        CHECK(decode_references(text) == expected);
    }
}

TEST_CASE("an element is found by its whole name") {
    const Element text = find_element("<TEXTS>no</TEXTS><TEXT TYPE=\"BRIEF\">yes</TEXT>", "TEXT");
    REQUIRE(text.found);
    CHECK(text.content == "yes");
    CHECK(attribute(text.attributes, "TYPE") == "BRIEF");
    CHECK(attribute(text.attributes, "SIZE").empty());
}

TEST_CASE("a missing end gives the rest, a missing or cut beginning nothing") {
    CHECK(find_element("<A>to the end", "A").content == "to the end");
    CHECK_FALSE(find_element("no tags", "A").found);
    CHECK_FALSE(find_element("<A", "A").found);
    CHECK_FALSE(find_element("", "A").found);
}
