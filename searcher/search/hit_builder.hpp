/// A matching document -> a `Hit`: stored fields, title marks, snippet, and why each filter let it through.
#pragma once

#include <xapian.h>

#include "common/analysis.hpp"
#include "common/error.hpp"
#include "searcher/query/compiler.hpp"
#include "searcher/search/index_reader.hpp"
#include "searcher/search/results.hpp"

namespace dateline::searcher {

class HitBuilder {
  public:
    /// Requires: reader and compiled query outlive the builder.
    HitBuilder(const IndexReader& reader, const query::Compiled& compiled, bool snippets)
        : reader_(&reader), compiled_(&compiled), snippets_(snippets) {}

    /// Fails with `corrupt_index`; may throw Xapian::Error.
    [[nodiscard]] Result<Hit> build(const Xapian::Document& document, double weight, std::size_t rank);

  private:
    const IndexReader* reader_;
    const query::Compiled* compiled_;
    bool snippets_;
    Stemmer stemmer_;
};

} // namespace dateline::searcher
