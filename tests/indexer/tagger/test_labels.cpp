// Decoding: label sequences are well formed and the best of all.
#include <catch2/catch.hpp>

#include "indexer/extract/tagger/labels.hpp"

using namespace dateline;
using namespace dateline::indexer;

namespace {

constexpr Label first_of(NameType type) {
    return label_of(type, LabelPart::first);
}

bool well_formed(const std::vector<Label>& labels) {
    Label left = outside;
    for (const Label label : labels) {
        if (!may_follow(left, label)) return false;
        left = label;
    }
    return !is_open(left);
}

} // namespace

TEST_CASE("labels know their type and part") {
    for (const NameType type : {NameType::person, NameType::place, NameType::organisation, NameType::other}) {
        for (const LabelPart part : {LabelPart::first, LabelPart::inner, LabelPart::last, LabelPart::only}) {
            CHECK(type_of(label_of(type, part)) == type);
            CHECK(part_of(label_of(type, part)) == part);
        }
    }
}

TEST_CASE("an open name goes on with its own type until it is closed") {
    const Label open = first_of(NameType::person);
    CHECK(may_follow(open, label_of(NameType::person, LabelPart::last)));
    CHECK_FALSE(may_follow(open, label_of(NameType::place, LabelPart::last)));
    CHECK_FALSE(may_follow(open, outside));
    CHECK_FALSE(may_follow(outside, label_of(NameType::person, LabelPart::inner)));
    CHECK(may_follow(label_of(NameType::person, LabelPart::only), first_of(NameType::place)));
}

TEST_CASE("without evidence nothing is a name") {
    const std::vector<LabelScores> scores(3, LabelScores{});
    CHECK(best_labels(scores.data(), scores.size(), Transitions{}) == std::vector<Label>(3, outside));
    CHECK(best_labels(nullptr, 0, Transitions{}).empty());
}

TEST_CASE("a name is taken whole where its parts speak for it together") {
    std::vector<LabelScores> scores(2, LabelScores{});
    scores[0][first_of(NameType::person)] = 5;
    scores[0][label_of(NameType::place, LabelPart::only)] = 6;
    scores[1][label_of(NameType::person, LabelPart::last)] = 5;
    CHECK(best_labels(scores.data(), 2, Transitions{}) ==
          std::vector<Label>{first_of(NameType::person), label_of(NameType::person, LabelPart::last)});
    Transitions transitions{};
    transitions[first_of(NameType::person)][label_of(NameType::person, LabelPart::last)] = -9;
    CHECK(best_labels(scores.data(), 2, transitions) ==
          std::vector<Label>{label_of(NameType::place, LabelPart::only), outside});
}

TEST_CASE("whatever the scores, the sequence is well formed") {
    std::uint32_t state = 1;
    for (int round = 0; round < 200; ++round) {
        std::vector<LabelScores> scores(static_cast<std::size_t>(round % 7 + 1));
        for (LabelScores& row : scores) {
            for (std::int32_t& score : row) {
                state = state * 1664525U + 1013904223U;
                score = static_cast<std::int32_t>(state >> 8U) - (1 << 23);
            }
        }
        CAPTURE(round);
        CHECK(well_formed(best_labels(scores.data(), scores.size(), Transitions{})));
    }
}

TEST_CASE("names are ranges of labels") {
    const std::vector<Label> labels{
        outside, first_of(NameType::organisation), label_of(NameType::organisation, LabelPart::inner),
        label_of(NameType::organisation, LabelPart::last), label_of(NameType::place, LabelPart::only)};
    const std::vector<TokenSpan> spans = spans_of(labels, 0, labels.size());
    REQUIRE(spans.size() == 2);
    CHECK(spans[0] == TokenSpan{1, 4, NameType::organisation});
    CHECK(spans[1] == TokenSpan{4, 5, NameType::place});
}
