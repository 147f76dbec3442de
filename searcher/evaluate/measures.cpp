#include "searcher/evaluate/measures.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

#include <fmt/format.h>

namespace dateline::searcher {
namespace {

constexpr std::size_t shallow = 10;
constexpr std::size_t deep = 1000;

double discount(std::size_t rank) {
    return std::log2(static_cast<double>(rank) + 1.0);
}

double ideal_gain(const std::map<std::string, int>& judged) {
    std::vector<int> gains;
    for (const auto& [article, relevance] : judged) {
        if (relevance > 0) gains.push_back(relevance);
    }
    std::sort(gains.begin(), gains.end(), std::greater<>());
    double sum = 0;
    for (std::size_t i = 0; i < std::min(gains.size(), shallow); ++i)
        sum += gains[i] / discount(i + 1);
    return sum;
}

TopicMeasures measure_topic(const std::map<std::string, int>& judged,
                            const std::vector<std::string>& ranked) {
    TopicMeasures figures;
    figures.relevant = static_cast<std::size_t>(
        std::count_if(judged.begin(), judged.end(), [](const auto& entry) { return entry.second > 0; }));
    if (figures.relevant == 0) return figures;
    std::size_t found = 0;
    double gain = 0;
    for (std::size_t rank = 1; rank <= ranked.size(); ++rank) {
        const auto judgement = judged.find(ranked[rank - 1]);
        if (judgement == judged.end() || judgement->second <= 0) continue;
        ++found;
        figures.average_precision += static_cast<double>(found) / static_cast<double>(rank);
        if (rank <= shallow) {
            gain += judgement->second / discount(rank);
            figures.precision_at_10 += 1.0 / static_cast<double>(shallow);
        }
        if (rank <= deep) figures.recall_at_1000 += 1.0;
    }
    const auto relevant = static_cast<double>(figures.relevant);
    figures.average_precision /= relevant;
    figures.recall_at_1000 /= relevant;
    figures.ndcg_at_10 = gain / ideal_gain(judged);
    return figures;
}

std::string line(const TopicMeasures& figures) {
    return fmt::format("{:<12} {:8.4f} {:8.4f} {:8.4f} {:11.4f} {:9}\n", figures.topic,
                       figures.average_precision, figures.ndcg_at_10, figures.precision_at_10,
                       figures.recall_at_1000, figures.relevant);
}

} // namespace

Measures measure(const Qrels& qrels, const RankedRun& run) {
    static const std::vector<std::string> nothing;
    Measures measures;
    measures.mean.topic = "all";
    for (const auto& [topic, judged] : qrels) {
        const auto ranked = run.find(topic);
        TopicMeasures figures = measure_topic(judged, ranked == run.end() ? nothing : ranked->second);
        if (figures.relevant == 0) {
            ++measures.without_relevant;
            continue;
        }
        figures.topic = topic;
        measures.mean.average_precision += figures.average_precision;
        measures.mean.ndcg_at_10 += figures.ndcg_at_10;
        measures.mean.precision_at_10 += figures.precision_at_10;
        measures.mean.recall_at_1000 += figures.recall_at_1000;
        measures.mean.relevant += figures.relevant;
        measures.topics.push_back(std::move(figures));
    }
    const double count = std::max<double>(static_cast<double>(measures.topics.size()), 1.0);
    measures.mean.average_precision /= count;
    measures.mean.ndcg_at_10 /= count;
    measures.mean.precision_at_10 /= count;
    measures.mean.recall_at_1000 /= count;
    return measures;
}

std::string to_text(const Measures& measures) {
    std::string out = fmt::format("{:<12} {:>8} {:>8} {:>8} {:>11} {:>9}\n", "topic", "AP", "nDCG@10", "P@10",
                                  "recall@1000", "relevant");
    for (const TopicMeasures& figures : measures.topics)
        out += line(figures);
    out += line(measures.mean);
    out += fmt::format("{} topics; unjudged articles count as not relevant", measures.topics.size());
    if (measures.without_relevant > 0) {
        out += fmt::format("; {} topics without a relevant article left out", measures.without_relevant);
    }
    return out + '\n';
}

} // namespace dateline::searcher
