/// An index of articles that are nothing but their dates: a publication and mentioned intervals.
#pragma once

#include <optional>
#include <random>
#include <string>
#include <vector>

#include "common/article.hpp"
#include "common/date.hpp"
#include "searcher/search/index_reader.hpp"
#include "searcher/search/results.hpp"

namespace dateline::tests {

struct DatedArticle {
    std::string id;
    std::optional<PublicationTime> published;
    std::vector<DateRange> mentioned;
    std::string family; ///< of copies; empty = none
};

/// Writes the documents with the real builder into `shards` databases in a folder that is gone before this
/// returns. Throws Xapian::Error.
[[nodiscard]] searcher::IndexReader dated_index(const std::vector<DatedArticle>& articles,
                                                std::size_t shards);

/// Random articles whose dates are of every length: days, weeks, months, quarters, years, decades, centuries
/// and odd ones, many of them near each other. Some have no publication, some one known by month or year.
[[nodiscard]] std::vector<DatedArticle> random_articles(std::mt19937& random, std::size_t count);

/// A random interval of any length.
[[nodiscard]] DateRange random_interval(std::mt19937& random);

/// The period that the publication stands for.
[[nodiscard]] std::optional<DateRange> period_of(const DatedArticle& article);

/// Ids of all hits, ascending. Fails the test if the search does.
[[nodiscard]] std::vector<std::string> found_ids(searcher::IndexReader& reader,
                                                 searcher::SearchRequest request);

} // namespace dateline::tests
