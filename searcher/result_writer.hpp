/// One way to write results: a sink for each output format, made of the renderers.
#pragma once

#include <memory>
#include <ostream>
#include <string>

#include "searcher/options.hpp"
#include "searcher/search/search.hpp"
#include "searcher/terminal.hpp"

namespace dateline::searcher {

/// A sink that writes; `end` is called once after the last hit.
class ResultWriter : public ResultSink {
  public:
    virtual void end() = 0;
};

/// The writer of a format. `topic` is the first column of a TREC run. Requires: the stream and the options
/// outlive the writer.
[[nodiscard]] std::unique_ptr<ResultWriter> make_writer(const SearcherOptions& options,
                                                        const std::string& topic, std::ostream& out,
                                                        const Terminal& terminal);

/// Writes a whole article in the format asked for: JSON for json and ndjson, else text.
void write_article(const SearcherOptions& options, const StoredArticle& article, std::ostream& out,
                   const Terminal& terminal);

} // namespace dateline::searcher
