// Dates of a text as mentions of an article.
#include <string>

#include <catch2/catch.hpp>

#include "indexer/extract/dates.hpp"

using namespace dateline;
using dateline::indexer::find_date_mentions;

namespace {

const Day friday = *make_day(2020, 10, 9);

} // namespace

TEST_CASE("a mentioned date carries its value, its words and its days") {
    const std::string text = "Die K\u00e4mpfe: fighting resumed on 27 September 2020.";
    const auto mentions = find_date_mentions(text, MentionField::body, friday);
    REQUIRE(mentions.size() == 1);
    const Mention& mention = mentions[0];
    CHECK(mention.kind == MentionKind::date);
    CHECK(mention.field == MentionField::body);
    CHECK(mention.key == "2020-09-27");
    CHECK(mention.name == "2020-09-27");
    CHECK(mention.surface == "27 September 2020");
    CHECK(text.substr(mention.begin, mention.end - mention.begin) == mention.surface);
    CHECK(mention.timex_type == "DATE");
    REQUIRE(mention.range);
    CHECK(iso_day(mention.range->first) == "2020-09-27");
    CHECK(mention.range->first == mention.range->last);
}

TEST_CASE("mentioned dates come in the order of the text, each in its field") {
    const auto mentions =
        find_date_mentions("From 1992 to 1994, and again last week", MentionField::title, friday);
    REQUIRE(mentions.size() == 3);
    CHECK(mentions[0].key == "1992");
    CHECK(mentions[1].key == "1994");
    CHECK(mentions[2].key == "2020-W40");
    for (const Mention& mention : mentions)
        CHECK(mention.field == MentionField::title);
}

TEST_CASE("without a publication day a relative date is mentioned but not resolved") {
    const auto mentions = find_date_mentions("talks on Thursday", MentionField::body, std::nullopt);
    REQUIRE(mentions.size() == 1);
    CHECK(mentions[0].key == "XXXX-WXX-4");
    CHECK(mentions[0].timex_type == "DATE");
    CHECK_FALSE(mentions[0].range);
}

TEST_CASE("a duration is mentioned without days") {
    const auto mentions = find_date_mentions("for three days", MentionField::body, friday);
    REQUIRE(mentions.size() == 1);
    CHECK(mentions[0].key == "P3D");
    CHECK(mentions[0].timex_type == "DURATION");
    CHECK_FALSE(mentions[0].range);
}

TEST_CASE("a text without dates has no date mentions") {
    CHECK(find_date_mentions("", MentionField::body, friday).empty());
    CHECK(find_date_mentions("2000 people paid $1994 for a 2-1 win", MentionField::body, friday).empty());
}
