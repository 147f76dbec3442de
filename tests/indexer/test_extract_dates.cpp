// Dates of a text as mentions of an article.
#include <optional>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "common/mentioned_dates.hpp"
#include "indexer/extract/dates.hpp"

using namespace dateline;
using dateline::indexer::bound_dates;
using dateline::indexer::reference_day;

namespace {

const Day friday = *make_day(2020, 10, 9);

std::vector<Mention> mentions_of(const std::string& text, MentionField field, std::optional<Day> published) {
    return indexer::find_date_mentions({field, text, tokenize(text)}, published);
}

} // namespace

TEST_CASE("a mentioned date carries its value, its words and its days") {
    const std::string text = "Die K\u00e4mpfe: fighting resumed on 27 September 2020.";
    const auto mentions = mentions_of(text, MentionField::body, friday);
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
    const auto mentions = mentions_of("From 1992 to 1994, and again last week", MentionField::title, friday);
    REQUIRE(mentions.size() == 3);
    CHECK(mentions[0].key == "1992");
    CHECK(mentions[1].key == "1994");
    CHECK(mentions[2].key == "2020-W40");
    for (const Mention& mention : mentions)
        CHECK(mention.field == MentionField::title);
}

TEST_CASE("without a publication day a relative date is mentioned but not resolved") {
    const auto mentions = mentions_of("talks on Thursday", MentionField::body, std::nullopt);
    REQUIRE(mentions.size() == 1);
    CHECK(mentions[0].key == "XXXX-WXX-4");
    CHECK(mentions[0].timex_type == "DATE");
    CHECK_FALSE(mentions[0].range);
}

TEST_CASE("a date that needs a publication day is unresolved without one") {
    const std::string text = "It began on Thursday, in May 1994, and recently for three days.";
    const auto unresolved = [&](std::optional<Day> published) {
        std::string surfaces;
        for (const Mention& mention : mentions_of(text, MentionField::body, published)) {
            if (mention.unresolved) surfaces += mention.surface + ";";
        }
        return surfaces;
    };
    CHECK(unresolved(std::nullopt) == "Thursday;");
    CHECK(unresolved(friday).empty());
}

TEST_CASE("only a publication known to the day is one to read dates against") {
    CHECK_FALSE(reference_day(std::nullopt));
    for (const auto precision : {DatePrecision::time, DatePrecision::day})
        CHECK(reference_day(PublicationTime{friday, 0, precision, "field"}) == friday);
    for (const auto precision : {DatePrecision::month, DatePrecision::year})
        CHECK_FALSE(reference_day(PublicationTime{friday, 0, precision, "field"}));
}

TEST_CASE("durations, sets and stretches have no days to search by") {
    for (const char* text :
         {"for three days", "every Thursday", "over the past two years", "the next three weeks"}) {
        CAPTURE(text);
        for (const Mention& mention : mentions_of(text, MentionField::body, friday)) {
            CHECK_FALSE(mention.range);
            CHECK_FALSE(mention.unresolved);
        }
    }
}

TEST_CASE("different dates of an article are bounded, the same again are not") {
    std::vector<Mention> mentions;
    const auto add = [&](Day day) {
        Mention mention;
        mention.kind = MentionKind::date;
        mention.key = iso_day(day);
        mention.range = DateRange{day, day};
        mentions.push_back(mention);
    };
    const auto most = static_cast<Day>(max_mentioned_dates);
    for (Day day = 0; day < most; ++day)
        add(day);
    add(5);
    CHECK(bound_dates(mentions) == 0);
    for (Day day = most; day < most + 30; ++day) {
        add(day);
        add(day);
    }
    add(6);
    CHECK(bound_dates(mentions) == 30);
    std::size_t kept = 0;
    for (const Mention& mention : mentions)
        if (mention.range) ++kept;
    CHECK(kept == max_mentioned_dates + 2);
    CHECK(mentions.back().range);
    CHECK_FALSE(mentions[max_mentioned_dates + 1].range);
}

TEST_CASE("unresolved dates count against the bound too") {
    std::vector<Mention> mentions(max_mentioned_dates + 10);
    for (std::size_t i = 0; i < mentions.size(); ++i) {
        mentions[i].kind = MentionKind::date;
        mentions[i].key = "XXXX-" + std::to_string(i);
        mentions[i].unresolved = true;
    }
    CHECK(bound_dates(mentions) == 10);
    CHECK_FALSE(mentions.back().unresolved);
}

TEST_CASE("a duration is mentioned without days") {
    const auto mentions = mentions_of("for three days", MentionField::body, friday);
    REQUIRE(mentions.size() == 1);
    CHECK(mentions[0].key == "P3D");
    CHECK(mentions[0].timex_type == "DURATION");
    CHECK_FALSE(mentions[0].range);
}

TEST_CASE("a text without dates has no date mentions") {
    CHECK(mentions_of("", MentionField::body, friday).empty());
    CHECK(mentions_of("2000 people paid $1994 for a 2-1 win", MentionField::body, friday).empty());
}
