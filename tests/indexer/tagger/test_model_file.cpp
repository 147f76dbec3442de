// Models on disk: what is written is read, what is damaged is refused.
#include <fstream>

#include <catch2/catch.hpp>

#include "indexer/extract/tagger/model_file.hpp"
#include "indexer/extract/tagger/name_tagger.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace dateline;
using namespace dateline::indexer;

namespace {

Stages small_stages() {
    Stages stages;
    stages[0].weights = WeightTable(3);
    WeightRow row{};
    row[0] = 12;
    row[15] = -127;
    stages[0].weights.add(77, row);
    row.fill(5);
    row[3] = -6;
    stages[0].weights.add(0xFFFFFFFF, row);
    stages[0].weights.add(1, WeightRow{});
    stages[0].transitions[1][2] = -70000;
    stages[1].transitions[16][0] = 4;
    return stages;
}

std::int32_t score(const Stage& stage, Feature feature, std::size_t label) {
    LabelScores scores{};
    stage.weights.add_scores({feature}, scores);
    return scores[label];
}

std::string refusal(const std::string& bytes) {
    const auto model = read_model(bytes, "a.model");
    return model ? "" : model.error().message;
}

} // namespace

TEST_CASE("a model is read as it was written") {
    const auto model = read_model(to_bytes(small_stages()), "a.model");
    REQUIRE(model);
    CHECK(model->stages[0].weights.size() == 3);
    CHECK(score(model->stages[0], 77, 1) == 12);
    CHECK(score(model->stages[0], 77, 16) == -127);
    CHECK(score(model->stages[0], 77, 0) == 0);
    CHECK(score(model->stages[0], 0xFFFFFFFF, 4) == -6);
    CHECK(score(model->stages[0], 0xFFFFFFFF, 5) == 5);
    CHECK(score(model->stages[0], 78, 1) == 0);
    CHECK(model->stages[0].transitions[1][2] == -70000);
    CHECK(model->stages[1].transitions[16][0] == 4);
}

TEST_CASE("large weights lose their last digits, not their size") {
    Stages stages;
    stages[0].weights = WeightTable(1);
    WeightRow row{};
    row[0] = 32767;
    row[1] = -20000;
    stages[0].weights.add(5, row);
    const auto model = read_model(to_bytes(stages), "a.model");
    REQUIRE(model);
    CHECK(score(model->stages[0], 5, 1) == Approx(32767).epsilon(0.01));
    CHECK(score(model->stages[0], 5, 2) == Approx(-20000).epsilon(0.01));
}

TEST_CASE("what is no whole model of this version is refused by name") {
    const std::string whole = to_bytes(small_stages());
    CHECK(refusal("").find("a.model") != std::string::npos);
    CHECK(refusal("something else, but as long as the head of a model").find("no model") !=
          std::string::npos);
    std::string other = whole;
    other[15] = 9; // the version follows 15 letters
    CHECK(refusal(other) == "a.model: the model is of version 9, this program reads version 1");
    CHECK(refusal(whole + "x").find("is cut") != std::string::npos);
    CHECK(refusal(whole).empty());
}

TEST_CASE("a model cut anywhere is refused") {
    const std::string whole = to_bytes(small_stages());
    for (std::size_t size = 0; size < whole.size(); ++size) {
        CAPTURE(size);
        REQUIRE_FALSE(read_model(std::string_view(whole).substr(0, size), "a.model"));
    }
}

TEST_CASE("a model with any byte changed is refused") {
    const std::string whole = to_bytes(small_stages());
    for (std::size_t at = 0; at < whole.size(); at += 7) {
        std::string changed = whole;
        changed[at] = static_cast<char>(changed[at] ^ 0x41);
        CAPTURE(at);
        REQUIRE_FALSE(read_model(changed, "a.model"));
    }
}

TEST_CASE("a tagger names the file that is missing or damaged") {
    const tests::TemporaryFolder folder;
    const auto message = [&folder]() {
        const auto tagger = NameTagger::load(folder.path());
        return tagger ? std::string() : tagger.error().message;
    };
    CHECK(message().find("name_words.tsv") != std::string::npos);
    std::ofstream(folder / "name_words.tsv") << "baku\tt\n";
    CHECK(message().find("names.model") != std::string::npos);
    std::ofstream(folder / "names.model") << "dateline names\n";
    CHECK(message().find("names.model") != std::string::npos);
    std::ofstream(folder / "names.model", std::ios::binary) << to_bytes(small_stages());
    CHECK(message().empty());
    std::ofstream(folder / "name_words.tsv") << "baku\t?\n";
    CHECK(message().find("name_words.tsv line 1") != std::string::npos);
}
