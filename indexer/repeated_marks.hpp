/// Lines that sources repeat, in a run that writes: applied while known, learned meanwhile, marked afterwards
/// in what the run has already written.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "common/article.hpp"
#include "common/error.hpp"
#include "indexer/article_source.hpp"
#include "indexer/clean/repeated_lines.hpp"
#include "indexer/run.hpp"
#include "indexer/write/index_writer.hpp"

namespace dateline::indexer {

class RepeatedMarks {
  public:
    /// Requires: request and context outlive it.
    RepeatedMarks(const IndexRequest& request, const RunContext& context);

    /// Makes the source mark what the index knows from earlier runs. Requires: this outlives the source's
    /// reading.
    [[nodiscard]] Result<void> begin(const IndexWriter& writer, ArticleSource& source);

    /// Takes an article that the run puts in; `file` is its place in the list of files.
    void learn(const Article& article, std::uint64_t file);

    /// Keeps what was found in the index, reads the files that hold such lines a second time, and puts their
    /// articles again. Of a run that was interrupted the files are forgotten instead, so that the next run
    /// reads them again. `commit` is called after each article.
    [[nodiscard]] Result<void> finish(IndexWriter& writer, const std::vector<FileEntry>& files,
                                      const std::function<Result<void>()>& commit);

  private:
    [[nodiscard]] Result<bool> mark_file(IndexWriter& writer, ArticleSource& source, const FileEntry& file,
                                         const std::function<Result<void>()>& commit);
    [[nodiscard]] bool stopped() const { return context_->interrupted && context_->interrupted(); }

    const IndexRequest* request_;
    const RunContext* context_;
    bool active_;
    RepeatedSet known_; ///< from earlier runs
    RepeatedSet all_;   ///< and those found in this one
    RepeatedLines lines_;
};

} // namespace dateline::indexer
