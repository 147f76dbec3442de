// Web leftovers: marked where sure, left alone elsewhere.
#include <array>
#include <utility>

#include <catch2/catch.hpp>

#include "indexer/clean/leftover_rules.hpp"
#include "indexer/clean/leftovers.hpp"

using namespace dateline;
using namespace dateline::indexer;

namespace {

const std::string real =
    "The two ministers met in the capital on Friday for talks that were to last until the "
    "evening, and neither of them spoke to the press before they began to work.";

/// Rules of the lines, "-" for text.
std::string rules_of(const std::vector<std::string>& lines) {
    std::vector<Paragraph> paragraphs;
    for (const std::string& line : lines)
        paragraphs.push_back({line, {}});
    mark_leftovers(paragraphs);
    std::string all;
    for (const Paragraph& paragraph : paragraphs)
        all += (all.empty() ? "" : " ") + (paragraph.leftover.empty() ? "-" : paragraph.leftover);
    return all;
}

} // namespace

TEST_CASE("whole lines of web pages are recognised with their rule") {
    using Row = std::pair<std::string_view, std::string_view>;
    for (const auto& [line, rule] :
         {Row{"Advertisement", "advertisement"}, Row{"LEAVE A REPLY", "comments"},
          Row{"Back to top button", "navigation"},
          Row{"Your email address will not be published. Required fields are marked *", "comments"},
          Row{"Related Articles:", "related"}, Row{"Sign up for our morning letter", "newsletter"},
          Row{"© 2020 Evening Star", "copyright"},
          Row{"(Reporting by Anna Keller; Editing by Per Holm)", "credit"},
          Row{"Per Holm in Minsk contributed to this report.", "credit"},
          Row{"Image caption The bridge at dusk", "media"}, Row{"Read more: Talks begin", "related"},
          Row{"This site uses cookies to work.", "cookies"}}) {
        CAPTURE(line);
        CHECK(leftover_rule(line) == rule);
    }
}

TEST_CASE("lines of articles are left alone") {
    for (const std::string_view line :
         {"Share", "Home", "World", "Business", "Close", "Texas", "Why?", "Immigration",
          "Advertisement revenue fell by half.", "He told them to leave a comment on the page.",
          "Related articles of the treaty were struck out.", "Readers must watch the border closely.", ""}) {
        CAPTURE(line);
        CHECK(leftover_rule(line).empty());
    }
    CHECK(leftover_rule("Sign up to " + std::string(400, 'x')).empty());
}

TEST_CASE("after the end of the article everything goes") {
    CHECK(rules_of({real, real, real, real, "Related Articles", "Bridge opens in Minsk", "Rain",
                    "Leave a Reply"}) == "- - - - related tail tail comments");
}

TEST_CASE("the tail stays when a real paragraph follows") {
    CHECK(rules_of({real, real, real, real, "Related Articles", "Bridge opens", real}) ==
          "- - - - related - -");
}

TEST_CASE("an end early in the text cuts nothing") {
    CHECK(rules_of({"Related Articles", "Bridge opens", "Rain", "Snow", "Sun"}) == "related - - - -");
    CHECK(rules_of({}).empty());
}

TEST_CASE("what is marked already keeps its rule") {
    std::vector<Paragraph> paragraphs{{"Advertisement", "byline"}};
    mark_leftovers(paragraphs);
    CHECK(paragraphs[0].leftover == "byline");
}

TEST_CASE("link titles after a late Read more and last single words are leftovers") {
    std::vector<Paragraph> paragraphs;
    for (const char* text :
         {"A first paragraph of the article that says something.", "Another one, about the talks.",
          "A third one ends it.", "Share this:", "Read more:", "Libya: a conflict in maps", "Sign up",
          "Advertisement", "Recommended"}) {
        paragraphs.push_back({text, ""});
    }
    mark_leftovers(paragraphs);
    std::string rules;
    for (const Paragraph& paragraph : paragraphs)
        rules += paragraph.leftover + "|";
    CHECK(rules == "|||share|related|related|related|advertisement|tail|");
}

TEST_CASE("a single word before a real paragraph stays in the text") {
    std::vector<Paragraph> paragraphs{{"Trending", ""}, {"The word above heads a section here.", ""}};
    mark_leftovers(paragraphs);
    CHECK(paragraphs[0].leftover.empty());
}

TEST_CASE("a line drawn across the page is a leftover only where nothing but leftovers follows") {
    CHECK(rules_of({real, "___", real, "—", "Follow us on Twitter"}) == "- - - tail share");
    CHECK(rules_of({real, real, real, "More about Rain, Rivers, and Bridges"}) == "- - - related");
}
