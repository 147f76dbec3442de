// What a mention carries beside its value: how long the named period is, and the sentence it was read in.
#include <string>

#include <catch2/catch.hpp>

#include "common/date_phrase.hpp"

using namespace dateline;

namespace {

const Day friday = *make_day(2020, 10, 9);

std::string sentence_of(const std::string& text, const DateSpan& span) {
    return text.substr(span.sentence_begin, span.sentence_end - span.sentence_begin);
}

} // namespace

TEST_CASE("a mention comes with the sentence around it") {
    const std::string text =
        "\"Nothing,\" he said.  \"It was 1994.\" Talks go on in 2020\n\nIn 2021 they end";
    const auto spans = find_dates(text, friday);
    REQUIRE(spans.size() == 3);
    CHECK(sentence_of(text, spans[0]) == "\"It was 1994.\"");
    CHECK(sentence_of(text, spans[1]) == "Talks go on in 2020");
    CHECK(sentence_of(text, spans[2]) == "In 2021 they end");
}

TEST_CASE("the precision is that of the period named, with or without a reference day") {
    struct Row {
        std::string text;
        MentionPrecision precision;
    };
    for (const Row& row :
         {Row{"on Thursday", MentionPrecision::day},
          Row{"on Thursday morning", MentionPrecision::part_of_day}, Row{"last week", MentionPrecision::week},
          Row{"last month", MentionPrecision::month}, Row{"last year", MentionPrecision::year},
          Row{"the early 1990s", MentionPrecision::decade}, Row{"for three days", MentionPrecision::none}}) {
        CAPTURE(row.text);
        CHECK(find_dates(row.text, friday).at(0).precision == row.precision);
        CHECK(find_dates(row.text, std::nullopt).at(0).precision == row.precision);
    }
    CHECK(to_text(MentionPrecision::half_year) == "half-year");
    CHECK(to_text(MentionPrecision::century) == "century");
}

TEST_CASE("what names days without a reference day is unresolved, a duration is not") {
    CHECK(find_dates("on Thursday", std::nullopt).at(0).unresolved);
    CHECK_FALSE(find_dates("on Thursday", friday).at(0).unresolved);
    CHECK_FALSE(find_dates("in 1994", std::nullopt).at(0).unresolved);
    CHECK_FALSE(find_dates("for three days", std::nullopt).at(0).unresolved);
}
