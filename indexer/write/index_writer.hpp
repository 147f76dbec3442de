/// Owns the shards of an index while articles are put in: replaces by key, commits, keeps names, files, runs
/// and families of copies.
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
#include "common/gazetteer/tables.hpp"
#include "common/run_record.hpp"
#include "common/schema.hpp"
#include "indexer/write/family_writer.hpp"

namespace dateline::indexer {

/// What became of an article.
enum class PutOutcome {
    added,
    updated,   ///< replaced the article with its key
    unchanged, ///< the index holds it already
    repeated,  ///< the index holds it already, from another file, which is now noted beside this one
    outdated,  ///< the index holds a later version, by the versions or else the publication times of both
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
    IndexWriter(std::vector<Xapian::WritableDatabase> shards, std::string name, const Tables& tables);

    /// Opens or makes the index in a folder. Fails with `locked_index`, `other_schema`, `no_index` (a folder
    /// that holds something else, or `shards` differing from what is there; 0 takes what is there, or 1),
    /// `unreadable`.
    [[nodiscard]] static Result<IndexWriter> open(const std::filesystem::path& folder, std::size_t shards,
                                                  const Tables& tables);

    /// Begins the next run and returns its number, which articles added or changed from now on carry.
    /// `started` is ISO 8601.
    [[nodiscard]] Result<std::uint32_t> begin_run(std::string started);

    /// Keeps what the run did; its number and start are filled in here.
    [[nodiscard]] Result<void> finish_run(RunRecord counts);

    /// Puts an article in: new, replacing the one with its key, or left alone when nothing changed or the
    /// index has a later version.
    [[nodiscard]] Result<PutResult> put(const AnalysedArticle& analysed);

    /// True if the index holds exactly this article: the same key and the same content.
    [[nodiscard]] Result<bool> holds(const Article& article) const;

    /// The lines that sources are known to repeat, as kept by an earlier run; empty if none are.
    [[nodiscard]] Result<std::string> repeated_lines() const;
    [[nodiscard]] Result<void> set_repeated_lines(const std::string& lines);

    /// Commits, and finds the copies of all that is new or changed since the last time, also when an earlier
    /// program stopped before it came to that.
    [[nodiscard]] Result<void> settle_families();

    /// Articles that came from a file.
    [[nodiscard]] Result<ArticleSet> articles_of(const std::string& file) const;

    /// Removes the articles of a file; one that another file holds too stays, and the other file is read
    /// again in the next run where the words in the index are those of this one. Returns how many went.
    [[nodiscard]] Result<std::size_t> remove(const ArticleSet& articles, const std::string& file);

    /// Notes of the articles of a file that they have vanished from it; not of one that another file holds.
    /// Returns how many articles no file holds any more, those noted before included.
    [[nodiscard]] Result<std::size_t> mark_vanished(const ArticleSet& articles, const std::string& file);

    [[nodiscard]] Result<std::optional<FileRecord>> file_record(const std::string& file) const;
    [[nodiscard]] Result<void> set_file_record(const FileRecord& record);
    [[nodiscard]] Result<void> forget_file(const std::string& file);
    /// All records, in the order of their stored keys.
    [[nodiscard]] Result<std::vector<FileRecord>> file_records() const;

    /// Makes everything so far durable: other shards first, the first shard with the file records last, so
    /// that a recorded file is always in the index whole.
    [[nodiscard]] Result<void> commit();

    /// Articles in the index, changes not yet committed included.
    [[nodiscard]] std::size_t size() const;

    /// Articles of which the index holds copies; up to date after `settle_families`.
    [[nodiscard]] std::size_t size_of_families() const;

    [[nodiscard]] std::size_t pending_bytes() const { return pending_bytes_; }

  private:
    Result<void> begin_session();
    /// Before the first change since the families were settled: notes that they no longer are.
    void unsettle_families();
    void note_all_unsettled();
    /// Notes the file beside those that hold the article already, and that it is there (again).
    static PutOutcome note_file(Xapian::WritableDatabase& shard, Xapian::Document stored,
                                const std::string& file);
    void set_runs(Xapian::Document& document, std::uint64_t first_run) const;
    void remember_gone(const Xapian::Document& document);
    void forget_gone(const std::string& term_of_key);
    void drop_oldest_gone();
    void read_others_again(const Xapian::Document& stored, const std::string& file,
                           const std::vector<std::string>& file_terms);
    void keep_names(const AnalysedArticle& analysed);
    void keep_actor(const Mention& mention);
    void keep_place(const Mention& mention);
    /// `tabled`: name and kind come from the tables, and replace what an earlier run kept. Returns false for
    /// an entity that this writer has kept before.
    bool keep_entity(Field field, const std::string& key, const std::string& name, const std::string& kind,
                     const std::vector<std::string>& aliases, bool tabled = false);
    /// Returns false if the name leads to the key already.
    bool add_name(Field field, const std::string& name, const std::string& key);
    /// `add_name`, and the name is shown among those of the entity.
    void add_spelling(Field field, const std::string& name, const std::string& key);
    void keep_spelling(Field field, const std::string& name, const std::string& key);

    std::vector<Xapian::WritableDatabase> shards_;
    std::string name_;
    const Tables* tables_;
    Stemmer stemmer_;
    std::string tables_digest_;
    std::size_t pending_bytes_ = 0;
    std::unordered_set<std::string> known_entities_;
    FamilyWriter families_;
    bool families_settled_ = true;
    RunRecord run_; ///< number 0 before `begin_run`
};

} // namespace dateline::indexer
