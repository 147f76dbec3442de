/// The search itself: request in, results out.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "common/error.hpp"
#include "common/stored_article.hpp"
#include "searcher/query/compiler.hpp"
#include "searcher/search/index_reader.hpp"
#include "searcher/search/request.hpp"
#include "searcher/search/results.hpp"

namespace dateline::searcher {

/// Takes what a search gives, in pieces, so that all hits of a large answer can be written without being
/// held.
class ResultSink {
  public:
    ResultSink() = default;
    ResultSink(const ResultSink&) = delete;
    ResultSink& operator=(const ResultSink&) = delete;
    virtual ~ResultSink() = default;
    /// Everything but the hits; called once, first.
    virtual void begin(const SearchResults& results) = 0;
    /// The hits in order. Returning false ends the search (the reader of a pipe has gone).
    virtual bool hit(const Hit& hit) = 0;
};

/// Searches and gives the answer to the sink. Fails before `begin` where it can; a failure after it means
/// that the answer is not whole. With `limit` 0 the hits are fetched one by one.
[[nodiscard]] Result<void> search(IndexReader& reader, const SearchRequest& request, ResultSink& sink);

/// The same with all hits held in memory.
[[nodiscard]] Result<SearchResults> search(IndexReader& reader, const SearchRequest& request);

/// Articles with an id: usually one; several when sources share ids. Fails with `not_found`.
[[nodiscard]] Result<std::vector<StoredArticle>> find_article(IndexReader& reader, const std::string& id);

/// How a query is understood, stage by stage, for --analyse.
[[nodiscard]] Result<std::string> analyse_query(IndexReader& reader, const SearchRequest& request);

} // namespace dateline::searcher
