/// Articles out of files, one at a time: what indexing and dumping share.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "common/article.hpp"
#include "common/error.hpp"
#include "indexer/clean/repeated_lines.hpp"
#include "indexer/extract/actors/actor_finder.hpp"
#include "indexer/extract/places/place_finder.hpp"
#include "indexer/readers/reader.hpp"
#include "indexer/readers/walk.hpp"
#include "indexer/run.hpp"

namespace dateline::indexer {

/// What became of a file.
struct FileOutcome {
    std::uint64_t articles = 0; ///< given to the sink
    std::uint64_t bad_records = 0;
    bool whole = true; ///< read to its end
};

/// A path made absolute and tidy: how files are known in an index. "-" stays.
[[nodiscard]] std::string absolute_path(const std::string& path);

/// A file to be read and the id of its first article where the source gives none.
struct FileEntry {
    WalkedFile walked;
    std::string path_id; ///< path from the name of the folder given on the command line on
};

/// Reads files and hands on cleaned articles; counts what is lost in the summary.
class ArticleSource {
  public:
    /// Takes a cleaned article. An error ends the run.
    using Sink = std::function<Result<void>(Article)>;

    /// Requires: request, context and summary outlive the source.
    ArticleSource(const IndexRequest& request, const RunContext& context, Summary& summary);

    /// Files below the paths of the request, in a stable order; folders that cannot be read are counted as
    /// skipped.
    [[nodiscard]] std::vector<FileEntry> list_files();

    /// Paths that `list_files` could not look at.
    [[nodiscard]] const std::vector<std::string>& unread_paths() const { return unread_paths_; }

    /// Lines of the set are marked in the articles read from now on; null marks none. Requires: the set
    /// outlives the source.
    void mark(const RepeatedSet* repeated) { repeated_ = repeated; }

    /// Reads one file. A file that cannot be read, or whose rest is damaged, is counted and is not an error.
    [[nodiscard]] Result<FileOutcome> read(const FileEntry& file, const Sink& sink);

    /// The article with its places, actors and dates; what is amiss with the dates is told and counted.
    [[nodiscard]] AnalysedArticle analysed(Article article) const;

  private:
    void skip_record(const BadRecord& bad, FileOutcome& outcome);
    void skip_file(const FileEntry& file, const Error& error, FileOutcome& outcome);
    void tell_passed_over(const FileEntry& file);
    void tell_dates(const AnalysedArticle& found) const;
    [[nodiscard]] Article cleaned(RawItem item, const FileEntry& file);
    [[nodiscard]] Result<std::unique_ptr<Reader>> open(const FileEntry& file);
    [[nodiscard]] bool stopped() const { return context_->interrupted && context_->interrupted(); }

    const IndexRequest* request_;
    const RunContext* context_;
    Summary* summary_;
    PlaceFinder places_;
    ActorFinder actors_;
    std::vector<std::string> unread_paths_;
    PassedOver passed_over_; ///< of the file that is read
    const RepeatedSet* repeated_ = nullptr;
    std::uint64_t bytes_read_ = 0; ///< off the disk, for the progress
};

} // namespace dateline::indexer
