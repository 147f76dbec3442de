// HTML in the values of fields.
#include <utility>

#include <catch2/catch.hpp>

#include "indexer/readers/field_text.hpp"

using namespace dateline::indexer;

TEST_CASE("tags of HTML and character references are markup, angle brackets alone are not") {
    using Row = std::pair<std::string, bool>;
    for (const auto& [text, expected] :
         {Row{"a < b and c > d", false}, Row{"<Reuters> reports", false}, Row{"AT&T; and more", false},
          Row{"x & y", false}, Row{"a <p> b", true}, Row{"a<br/>b", true}, Row{"<A HREF='x'>b</A>", true},
          Row{"caf&eacute;", true}, Row{"&#8217;", true}, Row{"&", false}, Row{"<", false}, Row{"<p", false},
          Row{"", false}}) {
        CAPTURE(text);
        CHECK(holds_markup(text) == expected);
    }
}

TEST_CASE("bodies become paragraphs") {
    using Row = std::pair<std::string, std::string>;
    for (const auto& [given, expected] : {Row{"Plain.\nLines.", "Plain.\nLines."},
                                          Row{"<p>One &amp; two.</p>\n<p>Three.</p>", "One & two.\n\nThree."},
                                          Row{"One <b>bold</b>.\nTwo.", "One bold.\n\nTwo."},
                                          Row{"One <i>is\nwrapped</i>.\n\nTwo.", "One is wrapped.\n\nTwo."},
                                          Row{"A &lt;tag&gt; stays", "A <tag> stays"},
                                          Row{"Hi<script>alert(1)</script><br>there", "Hi\n\nthere"}}) {
        CAPTURE(given);
        CHECK(body_of_field(given) == expected);
    }
}

TEST_CASE("headlines and bylines become one line") {
    CHECK(line_of_field("<h1>Truce\n holds</h1>") == "Truce holds");
    CHECK(line_of_field("Rhythm &amp; Blues") == "Rhythm & Blues");
    CHECK(line_of_field("A < B") == "A < B");
    CHECK(byline_of_field("By Anna Keller") == "Anna Keller");
    CHECK(byline_of_field("<a href='/x'>by Per Holm</a>") == "Per Holm");
    CHECK(byline_of_field("Byron") == "Byron");
}

TEST_CASE("hostile markup is read in time that grows with its length") {
    for (const std::string piece : {"<", "&", "<p", "&#;", "<b>", "</", "<p>\n", "&amp;\n"}) {
        CAPTURE(piece);
        std::string text;
        while (text.size() < 1'000'000)
            text += piece;
        CHECK(body_of_field(text).size() <= text.size() * 2);
    }
}
