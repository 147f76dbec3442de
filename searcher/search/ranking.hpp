/// The weighting scheme of ranked search.
#pragma once

#include <xapian.h>

namespace dateline::searcher {

/// BM25 (Robertson, Walker, Jones, Hancock-Beaulieu, Gatford: Okapi at TREC-3, 1994) with
/// k1 = 1.8: how soon a repeated word stops counting, b = 0.7: how much a long article is held against it
/// (both measured, docs/EVALUATION.md; the literature has 1.2 to 2.0 and 0.75), k2 = 0 and k3 = 1: no
/// correction by query length; a word given twice in the query counts about twice, and a least normalised
/// length of 0.5 (Xapian's default), which keeps one-line briefs from winning by shortness. Headline words
/// count several times: see `title_wdf` of the indexer.
[[nodiscard]] inline Xapian::BM25Weight ranking_weight() {
    return {1.8, 0, 1, 0.7, 0.5};
}

} // namespace dateline::searcher
