#include <cmath>
#include <sstream>

#include <catch2/catch.hpp>

#include "searcher/evaluate/measures.hpp"

using namespace dateline;
using namespace dateline::searcher;

namespace {

Qrels qrels_of(const std::string& text) {
    std::istringstream in(text);
    Result<Qrels> qrels = read_qrels(in, "qrels");
    REQUIRE(qrels);
    return *qrels;
}

RankedRun run_of(const std::string& text) {
    std::istringstream in(text);
    Result<RankedRun> run = read_run(in, "run");
    REQUIRE(run);
    return *run;
}

} // namespace

TEST_CASE("measures agree with a case computed by hand") {
    // Relevant: a (2), b (1), c (1), of which c is never found; ranking: a, x, b.
    const Qrels qrels = qrels_of("1 0 a 2\n1 0 b 1\n1 0 c 1\n1 0 x 0\n");
    const RankedRun run = run_of("1 Q0 a 1 9.0 t\n1 Q0 x 2 8.0 t\n1 Q0 b 3 7.0 t\n");
    const Measures measures = measure(qrels, run);
    REQUIRE(measures.topics.size() == 1);
    const TopicMeasures& figures = measures.topics.front();
    CHECK(figures.average_precision == Approx((1.0 + 2.0 / 3.0) / 3.0));
    CHECK(figures.precision_at_10 == Approx(0.2));
    CHECK(figures.recall_at_1000 == Approx(2.0 / 3.0));
    // Gain 2/log2(2) + 1/log2(4) over the ideal 2/log2(2) + 1/log2(3) + 1/log2(4).
    CHECK(figures.ndcg_at_10 == Approx(2.5 / (2.0 + 1.0 / std::log2(3.0) + 0.5)));
}

TEST_CASE("a topic that the run leaves out counts nought") {
    const Measures measures = measure(qrels_of("1 0 a 1\n2 0 b 1\n"), run_of("1 Q0 a 1 1 t\n"));
    CHECK(measures.topics.size() == 2);
    CHECK(measures.mean.average_precision == Approx(0.5));
    CHECK(measures.mean.relevant == 2);
}

TEST_CASE("a topic without relevant articles is left out and counted") {
    const Measures measures = measure(qrels_of("1 0 a 1\n2 0 b 0\n"), run_of("1 Q0 a 1 1 t\n2 Q0 b 1 1 t\n"));
    CHECK(measures.topics.size() == 1);
    CHECK(measures.without_relevant == 1);
    CHECK(measures.mean.average_precision == Approx(1.0));
    CHECK(to_text(measures).find("1 topics without a relevant article") != std::string::npos);
}

TEST_CASE("a run is ordered by score, ties by descending id, repeats dropped") {
    const RankedRun run = run_of("1 Q0 a 1 1.0 t\n1 Q0 b 2 1.0 t\n1 Q0 c 3 5.0 t\n1 Q0 a 4 0.5 t\n");
    CHECK(run.at("1") == std::vector<std::string>{"c", "b", "a"});
}

TEST_CASE("precision at ten divides by ten, and rank eleven adds nothing to nDCG@10") {
    std::string text;
    for (int i = 0; i < 10; ++i)
        text += "1 Q0 x" + std::to_string(i) + " 1 " + std::to_string(50 - i) + " t\n";
    const Measures measures = measure(qrels_of("1 0 a 1\n"), run_of(text + "1 Q0 a 11 1 t\n"));
    CHECK(measures.mean.precision_at_10 == Approx(0.0));
    CHECK(measures.mean.ndcg_at_10 == Approx(0.0));
    CHECK(measures.mean.average_precision == Approx(1.0 / 11.0));
}

TEST_CASE("bad lines of runs and judgements are refused with their number") {
    std::istringstream qrels("1 0 a 1\nnonsense\n");
    const Result<Qrels> judged = read_qrels(qrels, "my.qrels");
    REQUIRE_FALSE(judged);
    CHECK(judged.error().message.find("my.qrels:2") != std::string::npos);
    std::istringstream run("1 Q0 a one\n");
    CHECK_FALSE(read_run(run, "my.run"));
}

TEST_CASE("bad topic lines are reported and the rest is read") {
    std::istringstream in("# comment\n\n1\tceasefire\nno tab\n2\t\n1\tagain\n3\tMinsk \"Group\"\n");
    const TopicFile file = read_topics(in);
    REQUIRE(file.topics.size() == 2);
    CHECK(file.topics[0].query == "ceasefire");
    CHECK(file.topics[1].query == "Minsk \"Group\"");
    REQUIRE(file.bad.size() == 3);
    CHECK(file.bad[0].line == 4);
    CHECK(file.bad[1].line == 5);
    CHECK(file.bad[2].reason.find("given twice") != std::string::npos);
}
