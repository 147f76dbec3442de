// Labelled text in both forms becomes texts with names.
#include <catch2/catch.hpp>

#include "indexer/extract/tagger/training/labelled_document.hpp"
#include "indexer/extract/tagger/training/lessons.hpp"
#include "tests/indexer/tagger/tagger_support.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace dateline;
using namespace dateline::indexer;
using dateline::tests::shown;

namespace {

std::vector<LabelledDocument> read(const std::string& name, const std::string& content) {
    const tests::TemporaryFolder folder;
    auto documents = read_labelled(folder.write(name, content));
    REQUIRE(documents);
    return std::move(*documents);
}

std::string refusal(const std::string& name, const std::string& content) {
    const tests::TemporaryFolder folder;
    const auto documents = read_labelled(folder.write(name, content));
    return documents ? "" : documents.error().message;
}

} // namespace

TEST_CASE("columns become printed sentences with names") {
    const auto documents = read(
        "a.bio", "-DOCSTART-\tO\n\nVladimir\tB-PER\nPutin\tI-PER\n's\tO\nplane\tO\n(\tO\nTu-214\tB-MISC\n)\tO"
                 "\nleft\tO\n.\tO\n\n\"\tO\nParis\tB-LOC\nLondon\tB-LOC\n\"\tO\n\n-DOCSTART-\tO\n\nGo\tO\n");
    REQUIRE(documents.size() == 2);
    CHECK(documents[0].texts[1].text == "Vladimir Putin's plane (Tu-214) left.\n\n\"Paris London\"");
    CHECK(shown(documents[0].texts, documents[0].names) ==
          "PER Vladimir Putin|MISC Tu-214|LOC Paris|LOC London");
    CHECK(documents[0].id != documents[1].id);
}

TEST_CASE("four columns with tags of the older kind are read") {
    const auto documents =
        read("eng", "West NNP I-NP I-LOC\nBank NNP I-NP I-LOC\nArabs NNPS I-NP B-LOC\nsaid VBD O O\n");
    REQUIRE(documents.size() == 1);
    CHECK(shown(documents[0].texts, documents[0].names) == "LOC West Bank|LOC Arabs");
}

TEST_CASE("annotated text has a title, paragraphs and names in brackets") {
    const auto documents =
        read("a.txt", "# id: one\n# genre: x\n[LOC BAKU] waits\n\n[PER Ilham Aliyev] left [LOC Baku].\nHe "
                      "waits.\n\n# id: two\nNothing\n");
    REQUIRE(documents.size() == 2);
    CHECK(documents[0].id == "one");
    CHECK(documents[0].texts[0].text == "BAKU waits");
    CHECK(documents[0].texts[1].text == "Ilham Aliyev left Baku.\n\nHe waits.");
    CHECK(shown(documents[0].texts, documents[0].names) == "LOC BAKU|PER Ilham Aliyev|LOC Baku");
    CHECK(documents[1].names.empty());
}

TEST_CASE("wrong lines are refused with file and line") {
    CHECK(refusal("a.bio", "Go\tO\nParis\n").find("a.bio line 2") != std::string::npos);
    for (const std::string line : {"[LOC Baku", "[XYZ Baku] x", "[Baku]", "a ] b [LOC"}) {
        CAPTURE(line);
        CHECK(refusal("a.txt", "# id: one\nTitle\n" + line + "\n").find("a.txt line 3") != std::string::npos);
    }
    CHECK_FALSE(read_labelled("/nowhere/a.bio"));
    CHECK(refusal("a.bio.gz", "this is not packed").find("a.bio.gz") != std::string::npos);
}

TEST_CASE("labels of tokens follow the names that they overlap") {
    const auto documents = read(
        "a.txt", "# id: one\nT\nThe [ORG Bank of England] and [PER J. Smith]'s [MISC Franco]-German pact.\n");
    const auto parts = tag_documents(documents[0].texts);
    const std::vector<Label> labels = gold_labels(parts.front(), documents[0].names);
    std::string line;
    for (const TagSentence& sentence : parts.front().sentences)
        for (const TokenSpan& span : spans_of(labels, sentence.begin, sentence.end))
            line += (line.empty() ? "" : "|") + std::string(to_text(span.type)) + " " +
                    parts.front().tokens[span.begin].key + ".." + parts.front().tokens[span.end - 1].key;
    CHECK(line == "ORG bank..england|PER j..smith|MISC franco-german..franco-german");
}

TEST_CASE("headlines of capitals keep their names, and the rest of the document stays") {
    std::vector<LabelledDocument> documents;
    for (int at = 0; at < 60; ++at) {
        LabelledBuilder builder;
        builder.add_paragraph("The envoy left Baku for Tbilisi.",
                              {{.begin = 15, .end = 19, .type = NameType::place}});
        documents.push_back(builder.finish("d" + std::to_string(at)));
    }
    add_capitals(documents);
    std::size_t capitals = 0;
    std::size_t headlines = 0;
    for (const LabelledDocument& document : documents) {
        const std::string names = shown(document.texts, document.names);
        if (document.texts[0].text.empty()) continue;
        CHECK(document.texts[1].text == "The envoy left Baku for Tbilisi.");
        capitals += names == "LOC BAKU|LOC Baku" ? 1U : 0U;
        headlines += names == "LOC Baku|LOC Baku" ? 1U : 0U;
        CHECK((document.texts[0].text == "THE ENVOY LEFT BAKU FOR TBILISI" ||
               document.texts[0].text == "The Envoy Left Baku for Tbilisi"));
    }
    CHECK(capitals > 3);
    CHECK(headlines > 3);
}
