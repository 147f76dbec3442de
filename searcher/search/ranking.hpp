/// The weighting scheme of ranked search.
#pragma once

#include <xapian.h>

namespace dateline::searcher {

/// BM25 (Robertson, Walker, Jones, Hancock-Beaulieu, Gatford: Okapi at TREC-3, 1994) with
/// k1 = 1.6: how soon a repeated word stops counting (measured, docs/EVALUATION.md; the literature has 1.2
/// to 2.0), b = 0.75: how much a long article is held against it (the value of that paper's successors and of
/// Lucene), k2 = 0 and k3 = 1: no correction by query length; a word given twice in the query counts about
/// twice, and a least normalised length of 0.5 (Xapian's default), which keeps one-line briefs from winning
/// by shortness. Headline words count several times: see `title_wdf` of the indexer.
[[nodiscard]] inline Xapian::BM25Weight ranking_weight() {
    return {1.6, 0, 1, 0.75, 0.5};
}

} // namespace dateline::searcher
