// Learning from a handful of documents: what was shown is found again, the same each time, and doubtful
// labels give way to the majority.
#include <catch2/catch.hpp>

#include "indexer/extract/tagger/training/span_score.hpp"
#include "indexer/extract/tagger/training/teaching.hpp"
#include "tests/indexer/tagger/tagger_support.hpp"

using namespace dateline;
using namespace dateline::indexer;
using dateline::tests::shown;
using dateline::tests::texts_of;

namespace {

struct Sentence {
    const char* text;
    std::vector<std::pair<const char*, NameType>> names;
};

LabelledDocument document_of(const Sentence& sentence, const std::string& id) {
    LabelledBuilder builder;
    std::vector<NameSpan> names;
    const std::string text = sentence.text;
    for (const auto& [name, type] : sentence.names)
        names.push_back(
            {.begin = text.find(name), .end = text.find(name) + std::string(name).size(), .type = type});
    builder.add_paragraph(text, names);
    return builder.finish(id);
}

const std::vector<Sentence>& sentences() {
    static const std::vector<Sentence> all{
        {"The envoy flew to Baku on Monday.", {{"Baku", NameType::place}}},
        {"The envoy flew to Tbilisi on Friday.", {{"Tbilisi", NameType::place}}},
        {"Mr Karimov said no.", {{"Karimov", NameType::person}}},
        {"Mr Petrov said yes.", {{"Petrov", NameType::person}}},
        {"Shares of Gazneft Inc rose.", {{"Gazneft Inc", NameType::organisation}}},
        {"Shares of Oilgrad Inc fell.", {{"Oilgrad Inc", NameType::organisation}}},
    };
    return all;
}

std::vector<Lesson> lessons_of(bool doubtful) {
    std::vector<Lesson> lessons;
    for (int copy = 0; copy < 12; ++copy)
        for (std::size_t at = 0; at < sentences().size(); ++at)
            add_lessons(document_of(sentences()[at], std::to_string(copy) + "-" + std::to_string(at)),
                        NameLists(), {.doubtful = doubtful}, lessons);
    return lessons;
}

Stages taught(std::vector<Lesson> lessons) {
    return teach(lessons, {}, [](const std::string&) {});
}

} // namespace

TEST_CASE("what was shown is found again, and what is like it") {
    const NameTagger tagger(taught(lessons_of(false)), NameLists());
    const ArticleTexts texts =
        texts_of("", "The envoy flew to Minsk on Monday.\nMr Ivanov said no.\nShares of Newco Inc rose.");
    CHECK(shown(texts, tagger.tag(texts)) == "LOC Minsk|PER Ivanov|ORG Newco Inc");
}

TEST_CASE("the same lessons give the same model") {
    CHECK(to_bytes(taught(lessons_of(false))) == to_bytes(taught(lessons_of(false))));
}

TEST_CASE("a doubtful label that the others contradict is settled, a sure one stays") {
    for (const bool doubtful : {true, false}) {
        std::vector<Lesson> lessons = lessons_of(doubtful);
        Lesson& wrong = lessons.front();
        for (Label& label : wrong.gold)
            if (label != outside) label = label_of(NameType::person, LabelPart::only);
        std::vector<std::vector<Label>> found;
        for (const Lesson& lesson : lessons_of(doubtful))
            found.push_back(lesson.gold);
        CHECK(settle_doubts(lessons, found) == (doubtful ? 1U : 0U));
        const Label place = label_of(NameType::place, LabelPart::only);
        const bool settled = std::find(wrong.gold.begin(), wrong.gold.end(), place) != wrong.gold.end();
        CHECK(settled == doubtful);
    }
}

TEST_CASE("nationalities become names where a set does not label them") {
    std::istringstream table("russian\td\n");
    const auto lists = NameLists::read(table, "words.tsv");
    REQUIRE(lists);
    std::vector<Lesson> lessons;
    add_lessons(document_of({"A Russian ship left.", {}}, "a"), *lists, {.demonyms_missing = true}, lessons);
    CHECK(lessons.front().gold[1] == label_of(NameType::other, LabelPart::only));
}

TEST_CASE("scores count a name as right if both ends and the type are") {
    SpanScore score;
    const NameSpan baku{.begin = 0, .end = 4, .type = NameType::place};
    score.add({baku, {.begin = 10, .end = 15, .type = NameType::person}},
              {baku, {.begin = 10, .end = 14, .type = NameType::person}});
    CHECK(score.types[static_cast<std::size_t>(NameType::place)].right == 1);
    CHECK(score.types[static_cast<std::size_t>(NameType::person)].right == 0);
    CHECK(score.text().find("F1 50.00") != std::string::npos);
}
