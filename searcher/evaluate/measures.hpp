/// Measures of ranked retrieval, defined as trec_eval defines them. An unjudged article counts as not
/// relevant.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "searcher/evaluate/trec_files.hpp"

namespace dateline::searcher {

/// Figures of one topic, each from 0 to 1.
struct TopicMeasures {
    std::string topic;
    double average_precision = 0; ///< mean of the precision at each relevant article; those not found count 0
    double ndcg_at_10 = 0;        ///< gain = relevance, discount log2(rank + 1), over the ideal ranking's
    double precision_at_10 = 0;   ///< relevant among the first ten, divided by ten even if fewer were found
    double recall_at_1000 = 0;    ///< relevant among the first thousand, of all relevant
    std::size_t relevant = 0;
};

struct Measures {
    std::vector<TopicMeasures> topics; ///< topics with a relevant article, in the order of their ids
    TopicMeasures mean;                ///< over those topics; a topic absent from the run counts 0
    std::size_t without_relevant = 0;  ///< judged topics that have no relevant article and are left out
};

[[nodiscard]] Measures measure(const Qrels& qrels, const RankedRun& run);

/// Table of the measures, four decimals, one topic a line and the mean last.
[[nodiscard]] std::string to_text(const Measures& measures);

} // namespace dateline::searcher
