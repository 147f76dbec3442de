// Offices by date and names that stand for states, over the judged sentences of corpus/annotated.
#include <cstdlib>
#include <iostream>
#include <map>
#include <string>

#include <catch2/catch.hpp>

#include "tests/indexer/actors/judged.hpp"

using namespace dateline;
using namespace dateline::tests;

namespace {

struct Score {
    int right = 0;
    int all = 0;
    [[nodiscard]] double share() const { return all == 0 ? 0 : static_cast<double>(right) / all; }
};

/// Prints the misses of the dev part when asked to; those of the test part are not looked at.
void tell_miss(const std::string& part, const std::string& what) {
    if (part == "dev" && std::getenv("DATELINE_SHOW_MISSES") != nullptr) std::cout << what << "\n";
}

/// The key of the actor mention that the words are, by office or as a state; "-" if there is none.
std::string key_at(const AnalysedArticle& article, std::size_t begin, std::size_t end, bool office) {
    for (const Mention& mention : article.mentions) {
        if (mention.kind != MentionKind::actor || mention.begin >= end || mention.end <= begin) continue;
        if (office ? !mention.is_name : mention.actor_kind == ActorKind::state) return mention.key;
    }
    return "-";
}

} // namespace

TEST_CASE("offices mean who held them on the day") {
    std::map<std::string, Score> scores;
    for (const auto& row : judged_rows("roles.tsv")) {
        REQUIRE(row.size() == 5);
        const std::size_t begin = row[2].find(row[3]);
        CAPTURE(row[2], row[3]);
        REQUIRE(begin != std::string::npos);
        const std::string key = key_at(analysed_sentence(row[2], row[1]), begin, begin + row[3].size(), true);
        Score& score = scores[row[0]];
        ++score.all;
        if (key == row[4])
            ++score.right;
        else
            tell_miss(row[0], row[1] + " " + row[2] + " [" + row[3] + "] " + row[4] + " but " + key);
    }
    for (const auto& [part, score] : scores)
        std::cout << "roles " << part << ": " << score.right << " of " << score.all << "\n";
    CHECK(scores["dev"].share() >= 0.95);
    CHECK(scores["test"].share() >= 0.95);
}

TEST_CASE("names of countries, capitals and seats of power are read as states where they act") {
    std::map<std::string, Score> scores;
    for (const auto& row : judged_rows("metonymy.tsv")) {
        REQUIRE(row.size() == 5);
        const std::size_t begin = row[1].find(row[2]);
        CAPTURE(row[1], row[2]);
        REQUIRE(begin != std::string::npos);
        const std::string key =
            key_at(analysed_sentence(row[1], "2015-06-01"), begin, begin + row[2].size(), false);
        const std::string wanted = row[3] == "state" ? row[4] : "-";
        Score& score = scores[row[0]];
        ++score.all;
        if (key == wanted)
            ++score.right;
        else
            tell_miss(row[0], row[1] + " [" + row[2] + "] " + wanted + " but " + key);
    }
    for (const auto& [part, score] : scores)
        std::cout << "metonymy " << part << ": " << score.right << " of " << score.all << "\n";
    CHECK(scores["dev"].share() >= 0.85);
    CHECK(scores["test"].share() >= 0.85);
}
