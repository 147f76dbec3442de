/// Owns the shards of an index while articles are put in: replaces by key, commits, keeps names and file
/// records.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include <xapian.h>

#include "common/analysis.hpp"
#include "common/article.hpp"
#include "common/error.hpp"
#include "common/gazetteer.hpp"
#include "common/schema.hpp"

namespace dateline::indexer {

/// What became of an article.
enum class PutOutcome {
    added,
    updated,   ///< replaced the article with its key
    unchanged, ///< the index holds it already
    repeated,  ///< the index holds it already, from another file, which is now noted beside this one
};

/// What the index knows of a file that was read whole and without a bad record.
struct FileRecord {
    std::string path;
    std::uint64_t size = 0;
    std::int64_t modified_ns = 0;
    std::uint64_t articles = 0;
    std::string settings; ///< digest of the options that change what is read
};

struct PutResult {
    PutOutcome outcome = PutOutcome::added;
    std::size_t shard = 0;
    Xapian::docid document = 0;
};

/// The articles of one file as they stood before it was read again.
using ArticleSet = std::map<std::size_t, std::unordered_set<Xapian::docid>>;

class IndexWriter {
  public:
    /// Takes the databases; `name` stands in messages. Requires: at least one shard.
    IndexWriter(std::vector<Xapian::WritableDatabase> shards, std::string name, const Gazetteer& gazetteer);

    /// Opens or makes the index in a folder. Fails with `locked_index`, `other_schema`, `no_index` (a folder
    /// that holds something else, or `shards` differing from what is there; 0 takes what is there, or 1),
    /// `unreadable`.
    [[nodiscard]] static Result<IndexWriter> open(const std::filesystem::path& folder, std::size_t shards,
                                                  const Gazetteer& gazetteer);

    /// Puts an article in: new, replacing the one with its key, or left alone when nothing changed.
    [[nodiscard]] Result<PutResult> put(const AnalysedArticle& analysed);

    /// True if the index holds exactly this article: the same key and the same content.
    [[nodiscard]] Result<bool> holds(const Article& article) const;

    /// The lines that sources are known to repeat, as kept by an earlier run; empty if none are.
    [[nodiscard]] Result<std::string> repeated_lines() const;
    [[nodiscard]] Result<void> set_repeated_lines(const std::string& lines);

    /// Articles that came from a file.
    [[nodiscard]] Result<ArticleSet> articles_of(const std::string& file) const;

    /// Removes the articles of a file; one that another file holds too stays. Returns how many went.
    [[nodiscard]] Result<std::size_t> remove(const ArticleSet& articles, const std::string& file);

    [[nodiscard]] Result<std::optional<FileRecord>> file_record(const std::string& file) const;
    [[nodiscard]] Result<void> set_file_record(const FileRecord& record);
    [[nodiscard]] Result<void> forget_file(const std::string& file);
    /// All records, in the order of their stored keys.
    [[nodiscard]] Result<std::vector<FileRecord>> file_records() const;

    /// True if the index was built with another gazetteer or tool version, so that unchanged files must be
    /// read again.
    [[nodiscard]] bool built_differently() const { return built_differently_; }

    /// Makes everything so far durable: other shards first, the first shard with the file records last, so
    /// that a recorded file is always in the index whole.
    [[nodiscard]] Result<void> commit();

    /// Articles in the index, changes not yet committed included.
    [[nodiscard]] std::size_t size() const;

    [[nodiscard]] std::size_t pending_bytes() const { return pending_bytes_; }

  private:
    Result<void> begin_session();
    static PutOutcome note_file(Xapian::WritableDatabase& shard, Xapian::Document stored,
                                const std::string& file);
    void keep_names(const AnalysedArticle& analysed);
    void keep_entity(Field field, const std::string& key, const std::string& name, const std::string& kind,
                     const std::vector<std::string>& aliases);
    void add_name(Field field, const std::string& name, const std::string& key);

    std::vector<Xapian::WritableDatabase> shards_;
    std::string name_;
    const Gazetteer* gazetteer_;
    Stemmer stemmer_;
    std::string tables_digest_;
    bool built_differently_ = false;
    std::size_t pending_bytes_ = 0;
    std::unordered_set<std::string> known_entities_;
};

} // namespace dateline::indexer
